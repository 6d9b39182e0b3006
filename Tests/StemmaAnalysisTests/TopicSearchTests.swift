import StemmaLinearAlgebra
import StemmaText
import Testing

@testable import StemmaAnalysis

@Suite struct TopicSearchTests {
    /// Articles of 12 words: 9 of their subject's 30 words and 3 of everyone's 40, subjects in the given sizes.
    private static func texts(_ sizes: [Int], seed: UInt64) -> [String] {
        sizes.indices.flatMap { subject in
            (0..<sizes[subject]).map { number in
                let random = CounterRandom(seed: seed, stream: UInt64(subject * 100_000 + number))
                return (0..<12).map { place in
                    place < 9
                        ? "subject\(subject)word\(random.integer(below: 30, at: place))"
                        : "common\(random.integer(below: 40, at: place))"
                }.joined(separator: " ")
            }
        }
    }

    private static func model(
        _ texts: [String], count: Int? = nil, granularity: TopicGranularity = .medium,
        rank: Int = 10, workers: Int = 2
    ) throws -> TopicModel {
        let vectors = TermVectors(weighting: try TermCounts(counting: texts))
        let space = try LatentSpace(fitting: vectors, rank: rank, seed: 1)
        return try TopicModel(
            of: space, vectors, count: count, granularity: granularity, workers: Workers(workers))
    }

    @Test(
        "finds the number of planted subjects and the subjects, even and uneven",
        arguments: [[60, 60, 60], [40, 40, 40, 40, 40, 40], [200, 60, 40, 30]])
    func planted(_ sizes: [Int]) throws {
        let model = try Self.model(Self.texts(sizes, seed: 3))
        let truth = sizes.indices.flatMap { [Int](repeating: $0, count: sizes[$0]) }
        let agreement = try ClusterAgreement(truth: truth, found: model.assignments, seed: 1, replicates: 0)
        #expect(model.count.chosen == sizes.count)
        #expect(model.count.low <= sizes.count && sizes.count <= model.count.high)
        // 9 of 12 words belong to one subject alone: an article in the wrong topic would be a fault, not bad luck.
        #expect(agreement.adjustedRandIndex.value > 0.98)
    }

    @Test("more subjects than the search begins with are found where halves agree on them")
    func many() throws {
        let model = try Self.model(Self.texts(Array(repeating: 30, count: 45), seed: 4), rank: 60)
        let truth = (0..<45 * 30).map { $0 / 30 }
        let agreement = try ClusterAgreement(truth: truth, found: model.assignments, seed: 1, replicates: 0)
        #expect((40...50).contains(model.count.chosen))
        #expect(agreement.adjustedRandIndex.value > 0.9)
    }

    @Test("one pair of subjects that are near each other does not join all others")
    func close() throws {
        // Subjects 0 and 1 share two thirds of their words; the four others share none.
        let texts = (0..<6).flatMap { subject in
            (0..<60).map { number in
                let random = CounterRandom(seed: 8, stream: UInt64(subject * 1000 + number))
                return (0..<15).map { place in
                    let isShared = subject < 2 && place % 3 > 0
                    return "s\(isShared ? 9 : subject)w\(random.integer(below: 30, at: place))"
                }.joined(separator: " ")
            }
        }
        #expect(try Self.model(texts).count.chosen == 6)
    }

    @Test("distinctness is the median of how far the nearest other topic is, in the latent space")
    func distinctness() throws {
        let rows = TopicRows(
            latent: Matrix(rows: 3, columns: 2, storage: [1, 0, 0.6, 0.8, -1, 0]),
            associated: Matrix(rows: 3, columns: 1, storage: [1, -1, 1]))
        let weights = SparseMatrix(
            rows: 3, columns: 3, rowOffsets: [0, 1, 2, 3], columnIndices: [0, 1, 2], values: [1, 1, 1])
        let merging = TopicMerging(rows, weights, workers: Workers(1))
        let rungs = merging.ladder(from: [0, 1, 2], until: .infinity)
        #expect(rungs.map(\.count) == [3, 2, 1])
        // So few rows have no neighbours to be joined with. 1 − the cosines are 0.4, 1.6 and 2: nearest are 0.4, 0.4 and 1.6.
        #expect(abs(rungs[0].distinctness - 0.4) < 1e-6)
        #expect(rungs[2].distinctness == .infinity)
    }

    @Test("two topics that are much nearer than the rest lower the distinctness of all")
    func nearPair() throws {
        var latent = Matrix<Float>(rows: 5, columns: 5)
        for row in 0..<4 { latent[row, row] = 1 }
        (latent[4, 3], latent[4, 4]) = (0.8, 0.6)
        let rows = TopicRows(latent: latent, associated: Matrix(rows: 5, columns: 0))
        let weights = SparseMatrix(
            rows: 5, columns: 5, rowOffsets: Array(0...5), columnIndices: [0, 1, 2, 3, 4], values: [1, 1, 1, 1, 1])
        let rung = TopicMerging(rows, weights, workers: Workers(1)).ladder(from: [0, 1, 2, 3, 4], until: 0)[0]
        // The nearest are 0.2, 0.2, 1, 1 and 1 away.
        #expect(abs(rung.distinctness - 0.4) < 1e-6)
    }

    @Test("an article without associations has no direction there, and does not move the mean")
    func withoutDirection() {
        let rows = Matrix<Float>(rows: 3, columns: 2, storage: [1, 0, 0, 0, 0, 1]).centeredDirections()
        let half = Float(0.5).squareRoot()
        for (found, expected) in zip(rows.storage, [half, -half, 0, 0, -half, half]) {
            #expect(abs(found - expected) < 1e-6)
        }
    }

    @Test("how distinct topics must be falls with the number of articles and of terms, and stays below 2")
    func wanted() {
        func limit(_ articles: Int, terms: Int, _ granularity: TopicGranularity = .medium) -> Double {
            let weights = SparseMatrix(
                rows: articles, columns: terms, rowOffsets: (0...articles).map { $0 * terms },
                columnIndices: (0..<articles).flatMap { _ in (0..<terms).map { Int32($0) } },
                values: .init(repeating: 1, count: articles * terms))
            return TopicCount.wantedDistinctness(weights, granularity)
        }
        #expect(abs(limit(1000, terms: 10) - 0.84 * 1.1) < 1e-9)
        #expect(abs(limit(100, terms: 100) - 0.84 * 1.01 * exponential(0.04 * logarithm(10))) < 1e-9)
        #expect(limit(10, terms: 1, .coarse) < 2 && limit(10, terms: 1) == limit(10, terms: 2))
    }

    @Test(
        "what halves come to is told with what it means",
        arguments: [
            (8, 2...5, "2 to 5, as fewer articles show fewer topics"),
            (4, 2...5, "2 to 5: the number may be off by as much"), (5, 5...5, "5 too"),
            (3, 4...6, "4 to 6, cutting some of these topics"),
        ])
    func halvesInWords(chosen: Int, halves: ClosedRange<Int>, words: String) {
        let count = TopicCount(given: chosen, articles: 100)
        #expect(count.inWords(halves, of: .kmeans) == "most random halves of the articles show " + words)
        #expect(count.inWords(halves, of: .hdbscan).hasPrefix("k-means finds "))
    }

    @Test("subjects without parts of their own are not cut, though any cut of one would keep apart")
    func unstable() throws {
        // The words of a subject lie on a ring; an article has some of those around one place of it.
        let texts = (0..<240).map { number in
            let random = CounterRandom(seed: 9, stream: UInt64(number))
            let place = random.integer(below: 60, at: 0)
            return (1...12).map { "s\(number % 2)w\((place + random.integer(below: 20, at: $0)) % 60)" }
                .joined(separator: " ")
        }
        let model = try Self.model(texts)
        #expect(model.count.chosen == 2 && model.count.high > 2)
        #expect(model.count.reason.hasPrefix("fewer than the "))
    }

    @Test("the number asked for is the number there is", arguments: [1, 2, 3, 7, 25, 90])
    func given(_ count: Int) throws {
        let model = try Self.model(Self.texts([40, 30, 20], seed: 7), count: count)
        #expect(model.topics.count == count)
        #expect(model.topics.allSatisfy { $0.size > 0 })
        #expect(model.count.low == count && model.count.high == count && model.count.curve.isEmpty)
    }

    @Test("coarse topics are no more than medium ones, and fine ones no fewer")
    func granularity() throws {
        let texts = Self.texts([60, 50, 40, 30, 20], seed: 9)
        let counts = try TopicGranularity.allCases.map { try Self.model(texts, granularity: $0).count.chosen }
        #expect(counts[0] <= counts[1] && counts[1] <= counts[2])
    }

    @Test("articles all the same, one and two make one topic", arguments: [1, 2, 50])
    func alike(_ articles: Int) throws {
        let model = try Self.model(Array(repeating: "same words here", count: articles))
        #expect(model.topics.map(\.size) == [articles])
        #expect(model.count.low == 1 && model.count.high == 1)
    }

    @Test("spread seeds are different rows, and the first two come from the two directions there are")
    func spread() {
        let rows = Matrix<Float>(rows: 6, columns: 2, storage: [1, 0, 1, 0, 1, 0, 1, 0, 0, 1, 0, 1])
        let seeds = spreadSeeding(rows, count: 2, workers: Workers(1))
        #expect(seeds.storage == [1, 0, 0, 1])
        #expect(spreadSeeding(rows, count: 9, workers: Workers(1)).rows == 6)
    }

    @Test("a word that no article has tells nothing: the larger cluster is the more likely one")
    func unknownWord() {
        let weights = SparseMatrix(
            rows: 4, columns: 3, rowOffsets: [0, 1, 2, 3, 4], columnIndices: [0, 0, 0, 1], values: [1, 1, 1, 1])
        let other = SparseMatrix(rows: 1, columns: 3, rowOffsets: [0, 1], columnIndices: [2], values: [9])
        #expect(TermMixture(weights, workers: Workers(1)).classified(other, by: [1, 1, 1, 0]) == [1])
    }

    @Test("words bring a misplaced article home, and no topic is lost that must stay")
    func refinement() throws {
        let vectors = TermVectors(weighting: try TermCounts(counting: Self.texts([30, 30], seed: 11)))
        let truth = (0..<60).map { $0 / 30 }
        var labels = truth
        for place in [3, 17, 41] { labels[place] = 1 - labels[place] }
        let mixture = TermMixture(vectors.matrix, workers: Workers(2))
        #expect(mixture.refined(labels, passes: 5, fewest: 1) == truth)
        let crumb = truth.enumerated().map { $0.offset == 0 ? 2 : $0.element }
        #expect(clusterCount(mixture.refined(crumb, passes: 5, fewest: 3)) == 3)
    }

    @Test("neighbours are the nearest by brute force, and rows of zeros stay")
    func neighbours() {
        let random = CounterRandom(seed: 2, stream: 0)
        var rows = Matrix<Float>(
            rows: 40, columns: 5, storage: (0..<200).map { Float(random.uniform(at: $0)) - 0.5 })
        for column in 0..<5 { rows[7, column] = 0 }
        let unit = rows.normalizedRows()
        let added = unit.addingNeighbours(3, workers: Workers(2))
        func cosine(_ a: Int, _ b: Int) -> Float { zip(unit.row(a), unit.row(b)).reduce(0) { $0 + $1.0 * $1.1 } }
        for row in 0..<40 where row != 7 {
            let nearest = (0..<40).filter { $0 != row }.sorted { cosine(row, $0) > cosine(row, $1) }.prefix(3)
            for column in 0..<5 {
                let sum = unit[row, column] + nearest.reduce(0) { $0 + unit[$1, column] }
                // Four numbers under 1, added in another order: a few units in the last place.
                #expect(abs(added[row, column] - sum) < 1e-5)
            }
        }
        #expect(added.row(7).allSatisfy { $0 == 0 })
    }

    @Test("articles without words stand for no topic, though rounding may give them a direction")
    func wordless() throws {
        let texts = Self.texts([12, 10, 9], seed: 6) + [String](repeating: "", count: 5)
        let vectors = TermVectors(weighting: try TermCounts(counting: texts))
        var space = try LatentSpace(fitting: vectors, rank: 10, seed: 1)
        // As near to the middle of the first subject as nothing else.
        for column in 0..<space.articleVectors.columns {
            let sum = (0..<12).reduce(Float(0)) { $0 + space.articleVectors[$1, column] }
            for article in 31..<36 { space.articleVectors[article, column] = sum * 1e-16 }
        }
        for topic in try TopicModel(of: space, vectors).topics { #expect(topic.medoid < 31) }
    }
}
