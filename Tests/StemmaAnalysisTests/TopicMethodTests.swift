import StemmaLinearAlgebra
import StemmaText
import Testing

@testable import StemmaAnalysis

/// What every way to topics has to do.
@Suite struct TopicMethodTests {
    /// Articles of ten words: eight of their subject's twelve and two of everyone's.
    private static func texts(_ sizes: [Int], seed: UInt64 = 3) -> [String] {
        sizes.indices.flatMap { subject in
            (0..<sizes[subject]).map { number in
                let random = CounterRandom(seed: seed, stream: UInt64(subject * 100_000 + number))
                return (0..<10).map { place in
                    place < 8
                        ? "subject\(subject)word\(random.integer(below: 12, at: place))"
                        : "common\(random.integer(below: 30, at: place))"
                }.joined(separator: " ")
            }
        }
    }

    private func model(
        _ texts: [String], _ method: TopicMethod, count: Int? = nil, granularity: TopicGranularity = .medium,
        workers: Int = 2
    ) throws -> TopicModel {
        let vectors = TermVectors(weighting: try TermCounts(counting: texts))
        let space = try LatentSpace(fitting: vectors, rank: 10, seed: 1)
        return try TopicModel(
            of: space, vectors, count: count, granularity: granularity, method: method,
            workers: Workers(workers))
    }

    @Test("no articles, no topics", arguments: TopicMethod.allCases)
    func nothing(_ method: TopicMethod) throws {
        let model = try model([], method)
        #expect(model.topics.isEmpty && model.assignments.isEmpty)
    }

    @Test(
        "articles without words, one article and articles all the same are one topic", arguments: TopicMethod.allCases,
        [["", ""], ["one article alone"], Array(repeating: "same words here", count: 40), ["some words", ""]])
    func one(_ method: TopicMethod, _ texts: [String]) throws {
        for count in [nil, 1] {
            let model = try model(texts, method, count: count)
            #expect(model.topics.map(\.size) == [texts.count])
            #expect(model.assignments == [Int](repeating: 0, count: texts.count))
            #expect(model.count.chosen == 1 && model.count.low <= 1 && model.count.high >= 1)
        }
    }

    @Test(
        "subjects that share few words are found, and their number", arguments: TopicMethod.allCases,
        [[60, 60], [120, 50, 40]])
    func separated(_ method: TopicMethod, _ sizes: [Int]) throws {
        let model = try model(Self.texts(sizes), method)
        let truth = sizes.indices.flatMap { [Int](repeating: $0, count: sizes[$0]) }
        let agreement = try ClusterAgreement(truth: truth, found: model.assignments, seed: 1, replicates: 0)
        #expect(model.count.chosen == sizes.count)
        // Eight of ten words belong to one subject alone.
        #expect(agreement.adjustedRandIndex.value > 0.98)
    }

    @Test(
        "the number asked for is the number there is, with its reason", arguments: TopicMethod.allCases, [1, 2, 3, 6])
    func given(_ method: TopicMethod, _ count: Int) throws {
        let model = try model(Self.texts([80, 60, 60]), method, count: count)
        #expect(model.topics.count == count && model.topics.allSatisfy { $0.size > 0 })
        #expect(model.count.chosen == count && model.count.reason == "given")
    }

    @Test("where the number asked for cannot be had, the reason says so", arguments: TopicMethod.allCases)
    func tooMany(_ method: TopicMethod) throws {
        let model = try model(Self.texts([3, 3]), method, count: 50)
        #expect(model.topics.count <= 6)
        #expect(model.count.reason.hasPrefix("given as 50, but"))
    }

    @Test("the same answer twice and from any number of workers", arguments: TopicMethod.allCases)
    func same(_ method: TopicMethod) throws {
        let texts = Self.texts([70, 50, 30, 20])
        let first = try model(texts, method)
        for workers in [1, 2, 3] {
            let again = try model(texts, method, workers: workers)
            #expect(again.assignments == first.assignments && again.topics == first.topics)
            #expect(again.fits == first.fits && again.count == first.count)
        }
    }

    @Test("articles in another order are in the same topics", arguments: TopicMethod.allCases)
    func shuffled(_ method: TopicMethod) throws {
        let texts = Self.texts([70, 50, 30])
        let random = CounterRandom(seed: 12)
        let order = texts.indices.sorted { random.bits(at: $0) < random.bits(at: $1) }
        let plain = try model(texts, method).assignments
        let mixed = try model(order.map { texts[$0] }, method).assignments
        let agreement = try ClusterAgreement(truth: order.map { plain[$0] }, found: mixed, seed: 1, replicates: 0)
        #expect(agreement.adjustedRandIndex.value == 1)
    }

    @Test("where neighbours are not all compared, the reason says how many were found, and topics are the same")
    func approximate() throws {
        let vectors = TermVectors(weighting: try TermCounts(counting: Self.texts([90, 60])))
        let words = vectors.matrix
        let space = try LatentSpace(fitting: vectors, rank: 10, seed: 1)
        let rows = try TopicRows(space.articleVectors, words, workers: Workers(2))
        let exact = CommunityTopics(rows, words, workers: Workers(2)).topics(count: nil, .medium)
        let near = CommunityTopics(rows, words, exactLimit: 50, workers: Workers(2)).topics(count: nil, .medium)
        let dense = DensityTopics(rows, words, exactLimit: 50, workers: Workers(2)).topics(count: 2, .medium)
        #expect(near.labels == exact.labels && near.number.chosen == exact.number.chosen)
        #expect(near.number.reason.hasPrefix(exact.number.reason + "; of an article's nearest neighbours "))
        #expect(dense.number.reason.hasPrefix("given; of an article's nearest neighbours "))
        #expect(!exact.number.reason.contains("nearest neighbours"))
    }

    @Test("every article has a topic and a fit, and sizes add up", arguments: TopicMethod.allCases)
    func complete(_ method: TopicMethod) throws {
        let texts = Self.texts([30, 20, 10]) + ["", "word of its own", "another odd one"]
        for granularity in TopicGranularity.allCases {
            let model = try model(texts, method, granularity: granularity)
            #expect(model.assignments.count == texts.count)
            #expect(model.fits.allSatisfy { (0...1).contains($0) })
            #expect(model.topics.reduce(0) { $0 + $1.size } == texts.count)
            #expect(model.count.chosen == model.topics.count && !model.count.reason.isEmpty)
            #expect(model.count.low <= model.count.chosen && model.count.chosen <= model.count.high)
        }
    }
}
