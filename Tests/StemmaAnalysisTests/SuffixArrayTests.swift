import StemmaLinearAlgebra
import Testing

@testable import StemmaAnalysis

/// Suffix arrays and common prefixes, against sorting and counting.
@Suite struct SuffixArrayTests {
    /// Texts of all shapes: none, one word, one word over and over, periods, few and many different words.
    private static let texts: [[Int32]] = {
        var texts: [[Int32]] = [
            [], [0], [0, 0], [1, 0], [0, 1], Array(repeating: 3, count: 50), (0..<40).map { Int32($0) },
            (0..<40).reversed().map { Int32($0) }, (0..<60).map { Int32($0 % 3) },
            (0..<60).map { Int32(($0 * $0) % 7) },
        ]
        for seed in 0..<90 {
            let random = CounterRandom(seed: UInt64(seed))
            let length = random.integer(below: seed < 70 ? 30 : 200, at: 0)
            let letters = 1 + random.integer(below: seed % 3 == 0 ? 2 : 9, at: 1)
            texts.append((0..<length).map { Int32(random.integer(below: letters, at: 2 + $0)) })
        }
        // Repeats at several levels make the sorting recur deeply.
        var word: [Int32] = [0, 1]
        for _ in 0..<5 { word += word.reversed() + word }
        return texts + [word]
    }()

    private func sorted(_ text: [Int32]) -> [Int32] {
        text.indices.sorted { text[$0...].lexicographicallyPrecedes(text[$1...]) }.map { Int32($0) }
    }

    @Test("suffixes stand in their order", arguments: texts.indices)
    func order(_ index: Int) {
        let text = Self.texts[index]
        let symbols = Int(text.max() ?? 0) + 1
        #expect(SuffixArray(of: text, symbols: symbols).places == sorted(text))
        #expect(SuffixArray(of: text, symbols: symbols + 5).places == sorted(text))
    }

    @Test("ranks are where the places stand, and common prefixes are as long as they can be", arguments: texts.indices)
    func prefixes(_ index: Int) {
        let text = Self.texts[index]
        let array = SuffixArray(of: text, symbols: Int(text.max() ?? 0) + 1)
        let ranks = array.ranks
        #expect(array.places.indices.allSatisfy { Int(ranks[Int(array.places[$0])]) == $0 })
        let prefixes = array.commonPrefixes(of: text, ranks: ranks)
        #expect(prefixes.count == text.count && prefixes.first ?? 0 == 0)
        for rank in text.indices.dropFirst() {
            let (one, other) = (text[Int(array.places[rank - 1])...], text[Int(array.places[rank])...])
            #expect(Int(prefixes[rank]) == zip(one, other).prefix { $0 == $1 }.count)
        }
    }
}
