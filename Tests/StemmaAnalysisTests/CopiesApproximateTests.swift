import StemmaLinearAlgebra
import StemmaText
import Synchronization
import Testing

@testable import StemmaAnalysis

/// The search by sketches, against the exact one.
@Suite struct CopiesApproximateTests {
    /// Numbers in an array, and a count of what was asked of it.
    private final class ArrayStorage: NumberStorage {
        struct Full: Error {}

        private let numbers = Mutex<[UInt64]>([])
        private let room: Int

        init(room: Int = .max) { self.room = room }

        var count: Int { numbers.withLock { $0.count } }

        func append(_ more: [UInt64]) throws -> Int {
            try numbers.withLock { numbers in
                if numbers.count + more.count > room { throw Full() }
                defer { numbers += more }
                return numbers.count
            }
        }

        func read(_ places: Range<Int>, into buffer: inout [UInt64]) throws {
            buffer = numbers.withLock { Array($0[places]) }
        }
    }

    private func search(
        _ threshold: Double, width: Int = 2, missRate: Double = 1e-6,
        sketch: ApproximateCopySearch.Sketch = .onePermutation, memory: Int? = nil, seed: UInt64 = 1,
        storage: ArrayStorage? = nil
    ) throws -> ApproximateCopySearch {
        let configuration = try ApproximateCopySearch.Configuration(
            CopySearch.Configuration(threshold: threshold, shingleWidth: width), missRate: missRate, sketch: sketch,
            memoryLimit: memory, seed: seed)
        guard let storage else { return ApproximateCopySearch(configuration) }
        return ApproximateCopySearch(configuration) { storage }
    }

    private func exact(_ texts: [String], _ threshold: Double, width: Int = 2) throws -> [CopyPair] {
        try CopySearch(CopySearch.Configuration(threshold: threshold, shingleWidth: width)).pairs(in: texts)
    }

    private static let corpora = (0..<30).flatMap { RandomCorpus(seed: $0).texts }

    @Test(
        "with a miss rate of a millionth it finds what the exact search finds",
        arguments: ApproximateCopySearch.Sketch.allCases)
    func againstExact(_ sketch: ApproximateCopySearch.Sketch) throws {
        for threshold in [0.3, 0.5, 0.8, 1] {
            let expected = try exact(Self.corpora, threshold)
            // Of the thousand pairs at most a few lie at the threshold, so one in a thousand runs would miss one.
            #expect(try search(threshold, sketch: sketch).pairs(in: Self.corpora, workers: Workers(2)) == expected)
            #expect(expected.count > 40)
        }
    }

    @Test("long texts are found by sketches of one permutation, and short ones beside them")
    func longTexts() throws {
        let random = CounterRandom(seed: 5)
        let texts = (0..<40).flatMap { number -> [String] in
            let words = (0..<(20 + 15 * number)).map { "w\(number)x\($0)" }
            let edited = words.enumerated().map { random.integer(below: 8, at: $0.offset) == 0 ? "e" : $0.element }
            return [
                words.joined(separator: " "), edited.joined(separator: " "), words.dropLast(9).joined(separator: " "),
            ]
        }
        let expected = try exact(texts, 0.5)
        #expect(expected.count > 100)
        #expect(try search(0.5).pairs(in: texts) == expected)
    }

    @Test("pairs that are missed are missed for one seed, not for all")
    func seeds() throws {
        let found = try (0..<6).map { try search(0.3, missRate: 0.4, seed: $0).pairs(in: Self.corpora) }
        let expected = try exact(Self.corpora, 0.3)
        #expect(found.contains { $0.count < expected.count } && found.contains { $0 != found[0] })
        for pairs in found {
            let all = Set(expected.map { [$0.a, $0.b, $0.shared] })
            #expect(pairs.allSatisfy { all.contains([$0.a, $0.b, $0.shared]) })
        }
    }

    @Test("the number of threads changes nothing, nor does what it says of itself")
    func threads() throws {
        let search = try search(0.3, missRate: 0.2)
        let one = try search.survey(of: Self.corpora, workers: Workers(1))
        for threads in 2...3 {
            let other = try search.survey(of: Self.corpora, workers: Workers(threads))
            #expect(other.pairs.pairs == one.pairs.pairs && other.approximation == one.approximation)
        }
    }

    @Test("what is kept outside of memory gives the same answer", arguments: [1, 1000, 20_000])
    func spill(_ memory: Int) throws {
        let storage = ArrayStorage()
        let inMemory = try search(0.3, missRate: 0.1).survey(of: Self.corpora, workers: Workers(2))
        let spilled = try search(0.3, missRate: 0.1, memory: memory, storage: storage)
            .survey(of: Self.corpora, workers: Workers(2))
        #expect(spilled.pairs.pairs == inMemory.pairs.pairs)
        #expect(storage.count > 0 && spilled.approximation.spilledBytes == 8 * storage.count)
        #expect(inMemory.approximation.spilledBytes == 0)
    }

    @Test("a storage that is full ends the search with its error")
    func fullStorage() throws {
        let search = try search(0.3, memory: 1000, storage: ArrayStorage(room: 100))
        #expect(throws: ArrayStorage.Full.self) { try search.pairs(in: Self.corpora) }
    }

    @Test("the recall is that of the sample: all pairs where all articles are drawn")
    func recall() throws {
        for missRate in [0.01, 0.5] {
            let (pairs, _, approximation) = try search(0.3, missRate: missRate, seed: 3)
                .survey(of: Self.corpora, workers: Workers(2))
            let different = try exact(Self.corpora, 0.3).filter { $0.jaccard < 1 }
            // Articles of the same set count once, by the first of them.
            #expect(approximation.sampledPairs <= different.count && approximation.sampledPairs > 50)
            let recall = try #require(approximation.recall)
            #expect((recall.value == 1) == (pairs.pairs.count == (try exact(Self.corpora, 0.3).count)))
            #expect(recall.low < recall.value && recall.high >= recall.value)
        }
    }

    @Test("no article, one, empty ones and short ones make no pair, and have no recall")
    func nothing() throws {
        for texts in [[], ["one two three"], ["", "", "...", "one", "one"], ["one two", "three four"]] {
            let (pairs, _, approximation) = try search(0.1).survey(of: texts, workers: Workers(2))
            #expect(pairs.pairs.isEmpty && approximation.recall == nil && approximation.sampledPairs == 0)
        }
    }

    @Test("two articles alike are a pair, also of one shingle each")
    func two() throws {
        #expect(try search(1).pairs(in: ["one two", "One, two!"]).count == 1)
        #expect(try search(0.5).pairs(in: ["a b c d", "a b c x"]).map(\.shared) == [2])
        #expect(try search(0.5, width: 1).pairs(in: ["a", "a b"]).map(\.shared) == [1])
    }

    @Test("articles that are all the same are all pairs of one another")
    func allTheSame() throws {
        let texts = [String](repeating: "one two three", count: 60)
        #expect(try search(0.5).pairs(in: texts) == exact(texts, 0.5))
    }

    @Test("a crowd that shares every band is joined exactly")
    func crowd() throws {
        // Each text but the last ones has 39 of 40 words in common with every other, so every run is a crowd.
        let words = (0..<40).map { "w\($0)" }
        let texts = (0..<150).map { (words.dropLast() + ["own\($0)"]).joined(separator: " ") }
        let apart = ["a b c d e f", "a b c d e g"]
        let expected = try exact(texts + apart, 0.5)
        #expect(expected.count == 150 * 149 / 2 + 1)
        #expect(try search(0.5).pairs(in: texts + apart) == expected)
    }

    @Test("too many pairs are an error")
    func tooMany() throws {
        let texts = [String](repeating: "one two three", count: 3200)
        #expect(throws: CopySearchFailure.self) { try search(0.5).pairs(in: texts) }
    }

    @Test("findings have relations, families and the account of the search")
    func findings() throws {
        let texts = ["a b c d e f g h", "a b c d e f g x", "A b c d e f g h", "other words are here"]
        let dates: [Double?] = [3, 2, nil, nil]
        let found = try search(0.5).findings(in: texts, dates: dates)
        let expected = try CopySearch(CopySearch.Configuration(threshold: 0.5, shingleWidth: 2))
            .findings(in: texts, dates: dates)
        #expect(found.pairs == expected.pairs && found.families.families == expected.families.families)
        #expect(found.approximation?.missRate == 1e-6 && expected.approximation == nil)
    }

    @Test("what the texts throw comes out")
    func failingTexts() throws {
        struct Unreadable: TextCollection, Error {
            let count = 300
            func read(_ index: Int, into buffer: inout [UInt8]) throws -> Int {
                if index == 211 { throw self }
                return 0
            }
        }
        #expect(throws: Unreadable.self) { try search(0.5).pairs(in: Unreadable()) }
    }

    @Test("settings out of range are refused")
    func configuration() throws {
        typealias Failure = ApproximateCopySearch.ConfigurationError
        typealias Settings = ApproximateCopySearch.Configuration
        let exact = try CopySearch.Configuration()
        for missRate in [0, 1, -0.5, .nan] {
            #expect(throws: Failure.self) { try Settings(exact, missRate: missRate) }
        }
        #expect(throws: Failure.memoryLimitOutOfRange(0)) { try Settings(exact, memoryLimit: 0) }
        #expect(throws: Failure.sampleSizeOutOfRange(0)) { try Settings(exact, sampleSize: 0) }
        let containment = try CopySearch.Configuration(measure: .containment)
        #expect(throws: Failure.measureNotJaccard(.containment)) { try Settings(containment) }
        let low = try CopySearch.Configuration(threshold: 1e-5)
        #expect(throws: Failure.thresholdTooLow(1e-5, missRate: 0.01)) { try Settings(low) }
    }
}
