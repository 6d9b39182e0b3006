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
        run: { try TopicModel(of: $0, $1, count: SyntheticArticles.subjectCount, seed: 1) },
        figure: "Adjusted Rand index (per mille)",
        check: { model in
            let agreement = try? ClusterAgreement(
                truth: articles.subjects, found: model.assignments, seed: 1, replicates: 0)
            let index = agreement?.adjustedRandIndex.value ?? 0
            require(index > 0.8, "The topics are the subjects.")
            return Int(1000 * index)
        })
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
