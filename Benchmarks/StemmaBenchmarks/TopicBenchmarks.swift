import Stemma

private let rank = 50

/// TF-IDF to a latent space.
func benchmarkLatentSpace(_ articles: SyntheticArticles) {
    checkedBenchmark(
        "latent space of \(rank)", articles, prepare: { try termVectors($0.texts) }, run: latentSpace,
        figure: "Energy kept (per mille)",
        check: { space in
            let values = space.singularValues
            require(values.count == rank, "The rank is the one asked for.")
            require(zip(values, values.dropFirst()).allSatisfy { $0 >= $1 }, "Singular values fall.")
            let energy = values.reduce(0) { $0 + $1 * $1 } / Double(articles.count)
            // Rows of length 1: the squares of all singular values sum to the number of articles.
            require(energy > 0.05 && energy < 1, "A part of the energy is kept.")
            return Int(1000 * energy)
        })
}

/// A latent space to topics.
func benchmarkTopics(_ articles: SyntheticArticles) {
    checkedBenchmark(
        "topics", articles,
        prepare: { articles in
            let vectors = try termVectors(articles.texts)
            return (try latentSpace(vectors), vectors)
        },
        run: { try TopicModel(of: $0, $1, count: SyntheticArticles.subjectCount) },
        figure: "Adjusted Rand index (per mille)",
        check: { model in
            let agreement = try? ClusterAgreement(
                truth: articles.subjects, found: model.assignments, seed: 1, replicates: 0)
            let index = agreement?.adjustedRandIndex.value ?? 0
            require(index > 0.8, "The topics are the subjects.")
            return Int(1000 * index)
        })
}

/// Unit rows to clusters by direction, their number given: ten starts.
func benchmarkKMeans() {
    for (count, clusters) in isQuick ? [(1000, 10)] : [(20_000, 20), (40_000, 50)] {
        checkedBenchmark(
            "k-means of \(padded(count, 5)) rows, \(clusters) clusters",
            prepare: { PlantedRows(count, clusters, seed: 1) },
            run: { input in
                let configuration = try SphericalKMeans.Configuration(count: input.groups, seed: 1)
                return (found: SphericalKMeans(clustering: input.rows, configuration), input)
            },
            figure: "Of the planted objective (per mille)",
            check: { answer in
                let share = answer.found.objective / answer.1.objective
                require(answer.found.assignments.count == count, "Every row has a cluster.")
                // Lloyd's iteration from the planted groups could only have made theirs larger.
                require(share > 0.99, "The clusters are as good as the planted groups.")
                return Int(1000 * share)
            })
    }
}

/// Unit rows around directions drawn by chance, near enough to each other that groups overlap.
private struct PlantedRows: Sendable {
    static let columns = 100
    let rows: Matrix<Float>
    let groups: Int
    /// The sum of the cosines of the rows with the directions of their groups.
    let objective: Double

    init(_ count: Int, _ groups: Int, seed: UInt64) {
        let centers = (0..<groups).map { Self.direction(CounterRandom(seed: seed, stream: UInt64($0))) }
        var storage: [Float] = []
        var sum = 0.0
        for row in 0..<count {
            let noise = Self.direction(CounterRandom(seed: seed, stream: UInt64(groups + row)))
            let mixed = Self.unit(zip(centers[row % groups], noise).map { 0.5 * $0 + $1 })
            storage += mixed
            sum += zip(mixed, centers[row % groups]).reduce(0) { $0 + Double($1.0 * $1.1) }
        }
        rows = Matrix(rows: count, columns: Self.columns, storage: storage)
        self.groups = groups
        objective = sum
    }

    private static func direction(_ random: CounterRandom) -> [Float] {
        unit((0..<columns).map { Float(random.uniform(at: $0) - 0.5) })
    }

    private static func unit(_ vector: [Float]) -> [Float] {
        let length = vector.reduce(0) { $0 + $1 * $1 }.squareRoot()
        return vector.map { $0 / length }
    }
}

/// The measures of agreement, with 200 bootstrap replicates.
func benchmarkAgreement(_ articles: SyntheticArticles) {
    checkedBenchmark(
        "cluster agreement", articles,
        prepare: { articles in (articles.subjects, articles.subjects.enumerated().map { $0 % 5 == 0 ? $0 % 8 : $1 }) },
        run: { try ClusterAgreement(truth: $0, found: $1, seed: 1) }, figure: "Homogeneity (per mille)",
        check: { agreement in
            let estimate = agreement.homogeneity
            require(
                estimate.low < estimate.value && estimate.value < estimate.high, "The interval holds the value.")
            return Int(1000 * estimate.value)
        })
}

@Sendable private func latentSpace(_ vectors: TermVectors) throws -> LatentSpace {
    try LatentSpace(fitting: vectors, rank: rank, seed: 1)
}
