import Foundation
import StemmaLinearAlgebra
import StemmaText
import Testing

@testable import StemmaAnalysis

/// The exact join, against a comparison of all pairs.
@Suite struct CopiesSearchTests {
    private func pairs(
        _ texts: [String], _ threshold: Double, _ measure: CopySearch.Measure = .jaccard, width: Int = 5,
        threads: Int = 2
    ) throws -> [CopyPair] {
        let configuration = try CopySearch.Configuration(
            threshold: threshold, measure: measure, shingleWidth: width)
        return try CopySearch(configuration).pairs(in: texts, workers: Workers(threads))
    }

    @Test("every pair is found and no other, in 500 corpora of hostile shape, whatever measure, threshold and width")
    func againstAllPairs() throws {
        let thresholds = [0.1, 0.3, 0.5, 2.0 / 3, 0.8, 1]
        for seed in 0..<500 {
            let texts = RandomCorpus(seed: UInt64(seed)).texts
            let width = 1 + CounterRandom(seed: UInt64(seed), stream: 1).integer(below: seed % 7 == 0 ? 10 : 5, at: 0)
            for (place, measure) in CopySearch.Measure.allCases.enumerated() {
                let threshold = thresholds[(seed + place) % thresholds.count]
                let found = try pairs(texts, threshold, measure, width: width)
                #expect(found == allPairs(texts, threshold, measure, width), "\(seed) \(threshold) \(measure) \(width)")
            }
        }
    }

    @Test("a rare shingle in common weighs more than one that many articles have")
    func weighted() throws {
        // The first two share the word of all, the next two one of their own.
        let texts = ["all one", "all two", "own three", "own four"] + (0..<20).map { "all w\($0)" }
        let found = try pairs(texts, 0.01, .weightedJaccard, width: 1)
        let (common, rare) = (found.first { $0.a == 0 && $0.b == 1 }, found.first { $0.a == 2 && $0.b == 3 })
        #expect(try #require(common?.weightedJaccard) < #require(rare?.weightedJaccard) / 2)
        #expect(common?.jaccard == rare?.jaccard)
    }

    @Test("the number of threads changes nothing", arguments: [0.1, 0.5, 0.9])
    func threads(_ threshold: Double) throws {
        let texts = (0..<8).flatMap { RandomCorpus(seed: $0).texts }
        let one = try pairs(texts, threshold, width: 2, threads: 1)
        #expect(!one.isEmpty)
        for threads in 2...3 { #expect(try pairs(texts, threshold, width: 2, threads: threads) == one) }
    }

    @Test("a pair whose similarity is exactly the threshold is in", arguments: 1...40)
    func exactThreshold(_ shared: Int) throws {
        // Single words as shingles make sets of any size: `shared` in common, the rest of 41 in one text only.
        let common = (0..<shared).map { "c\($0)" }
        let rest = (0..<(41 - shared)).map { "r\($0)" }
        let texts = [common + rest.prefix(rest.count / 2), common + rest.suffix(rest.count - rest.count / 2)]
            .map { $0.joined(separator: " ") }
        let threshold = Double(shared) / 41
        #expect(try pairs(texts, threshold, width: 1).count == 1)
        #expect(try pairs(texts, threshold.nextUp, width: 1).isEmpty)
    }

    @Test("the bounds are the least numbers that reach the threshold")
    func bounds() {
        for threshold in [0.1, 0.3, 1.0 / 3, 0.5, 0.7, 0.9, 1] {
            for measure in CopySearch.Measure.allCases {
                let bounds = OverlapBounds(threshold: threshold, measure: measure)
                for x in 1...30 {
                    for y in 1...30 {
                        #expect(bounds.least(x, y) == (1...60).first { bounds.reaches($0, x, y) })
                    }
                    let smallest = (1...x).first { bounds.reaches($0, $0, x) }
                    #expect(bounds.smallestPartner(of: x) == smallest)
                }
            }
        }
    }

    @Test("no article, one, empty ones and short ones make no pair")
    func nothing() throws {
        #expect(try pairs([], 0.1).isEmpty)
        #expect(try pairs(["one two three four five six"], 0.1).isEmpty)
        #expect(try pairs(["", "", "...", "one two three four", "one two three four"], 0.1).isEmpty)
    }

    @Test("articles that are all the same are all pairs of one another")
    func allTheSame() throws {
        let texts = (0..<60).map { "One two three" + ($0 % 2 == 0 ? ", four five." : " FOUR\n\nFIVE") }
        let found = try pairs(texts, 1)
        #expect(found.count == 60 * 59 / 2)
        #expect(found.allSatisfy { $0.a < $0.b && $0.jaccard == 1 && $0.containmentA == 1 })
        #expect(zip(found, found.dropFirst()).allSatisfy { ($0.a, $0.b) < ($1.a, $1.b) })
    }

    @Test("containments tell which text stands in the other")
    func containments() throws {
        let found = try pairs(["a b c d", "x y a b c d e f"], 0.9, .containment, width: 2)
        #expect(found.map(\.containmentA) == [1])
        #expect(found.map(\.containmentB) == [3.0 / 7])
        #expect(found.map(\.jaccard) == [3.0 / 7])
    }

    @Test("settings out of range are refused")
    func configuration() {
        for threshold in [0, -0.1, 1.01, .nan] {
            #expect(throws: CopySearch.ConfigurationError.self) { try CopySearch.Configuration(threshold: threshold) }
        }
        for width in [0, 11] {
            #expect(throws: CopySearch.ConfigurationError.shingleWidthOutOfRange(width)) {
                try CopySearch.Configuration(shingleWidth: width)
            }
        }
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
        let search = CopySearch(try CopySearch.Configuration())
        #expect(throws: Unreadable.self) { try search.pairs(in: Unreadable(), workers: Workers(2)) }
    }

    /// All pairs at or above the threshold, by sets of strings.
    private func allPairs(
        _ texts: [String], _ threshold: Double, _ measure: CopySearch.Measure, _ width: Int
    ) -> [CopyPair] {
        let sets = texts.map { text -> Set<[Substring]> in
            let words = text.split(separator: " ")
            guard words.count >= width else { return [] }
            return Set((0...(words.count - width)).map { Array(words[$0..<($0 + width)]) })
        }
        let weights = rarities(sets)
        func weight(_ set: Set<[Substring]>) -> Int { set.reduce(0) { $0 + weights[$1, default: 0] } }
        var pairs: [CopyPair] = []
        for a in texts.indices {
            for b in (a + 1)..<max(a + 1, texts.count) {
                let common = sets[a].intersection(sets[b])
                guard !common.isEmpty else { continue }
                let weighted = Double(weight(common)) / Double(weight(sets[a].union(sets[b])))
                let pair = CopyPair(
                    a: a, b: b, shared: common.count, sizeA: sets[a].count, sizeB: sets[b].count,
                    weightedJaccard: measure == .weightedJaccard ? weighted : nil)
                if pair.similarity(measure) >= threshold { pairs.append(pair) }
            }
        }
        return pairs
    }

    /// ln(1 + n / df) in units of 1/1024, over the different sets.
    private func rarities(_ sets: [Set<[Substring]>]) -> [[Substring]: Int] {
        let different = Set(sets.filter { !$0.isEmpty })
        var frequencies: [[Substring]: Int] = [:]
        for set in different { for shingle in set { frequencies[shingle, default: 0] += 1 } }
        return frequencies.mapValues { frequency in
            Int((1024 * log(1 + Double(different.count) / Double(frequency))).rounded())
        }
    }
}

/// Short texts of few different words, many of them edited from earlier ones.
struct RandomCorpus {
    private(set) var texts: [String] = []

    init(seed: UInt64) {
        let random = CounterRandom(seed: seed)
        var place = 0
        func next(_ bound: Int) -> Int {
            place += 1
            return random.integer(below: bound, at: place)
        }
        let vocabulary = 2 + next(40)
        for index in 0..<(2 + next(30)) {
            var words = (0..<next(30)).map { _ in "w\(next(vocabulary))" }
            if index > 0 && next(3) > 0 { words = texts[next(index)].split(separator: " ").map(String.init) }
            for _ in 0..<next(4) where !words.isEmpty { words[next(words.count)] = "w\(next(vocabulary))" }
            if next(4) == 0 { words.removeLast(next(words.count + 1)) }
            if next(4) == 0 { words += (0..<next(20)).map { _ in "w\(next(vocabulary))" } }
            texts.append(words.joined(separator: " "))
        }
    }
}
