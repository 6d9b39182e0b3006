import StemmaLinearAlgebra
import StemmaText
import Testing

@testable import StemmaAnalysis

/// The word-level comparison of two texts.
@Suite struct CopiesDifferenceTests {
    private func rendered(_ a: String, _ b: String) -> String {
        let (bytesA, bytesB) = (Array(a.utf8), Array(b.utf8))
        return TextDifference(bytesA, bytesB).segments.map { segment in
            switch segment {
            case .same(_, let b): String(decoding: bytesB[b], as: UTF8.self)
            case .onlyInA(let a): "[-" + String(decoding: bytesA[a], as: UTF8.self) + "]"
            case .onlyInB(let b): "[+" + String(decoding: bytesB[b], as: UTF8.self) + "]"
            }
        }.joined()
    }

    @Test(
        "changes are marked at the words that changed",
        arguments: [
            ("", "", ""), ("", "new", "[+new]"), ("old", "", "[-old]"), ("...", "", "[-...]"), ("one", "One!", "One!"),
            ("Two men died.", "Three men died.", "[-Two ][+Three ]men died."),
            ("The cat sat down.", "The cat, sat down", "The cat, sat down"),
            ("a b c d e f", "a b c x d e f", "a b c [+x ]d e f"),
            ("he paid 5 dollars for it", "he paid 7 dollars for it", "he paid [-5 ][+7 ]dollars for it"),
            ("une année — été", "Une autre année — été", "Une [+autre ]année — été"),
        ])
    func marked(_ a: String, _ b: String, _ expected: String) { #expect(rendered(a, b) == expected) }

    /// The bytes of each text that the segments cover, in order.
    private func covered(_ difference: TextDifference) -> (a: [Range<Int>], b: [Range<Int>]) {
        var (a, b): ([Range<Int>], [Range<Int>]) = ([], [])
        for segment in difference.segments {
            switch segment {
            case .same(let rangeA, let rangeB): (a, b) = (a + [rangeA], b + [rangeB])
            case .onlyInA(let range): a.append(range)
            case .onlyInB(let range): b.append(range)
            }
        }
        return (a, b)
    }

    private func words(_ text: [UInt8], _ range: Range<Int>) -> [UInt64] {
        IdentityWords.words(of: Array(text[range])).map(\.hash)
    }

    @Test("the segments of each text are the whole text, and same ones have the same words", arguments: 0..<60)
    func roundTrip(_ seed: Int) {
        let texts = RandomCorpus(seed: UInt64(seed)).texts.map { Array(("«" + $0 + ".\n").utf8) }
        for (a, b) in zip(texts, texts.dropFirst()) {
            for limit in [0, 3, 512] {
                let difference = TextDifference(a, b, limit: limit)
                let ranges = covered(difference)
                #expect(ranges.a.flatMap { Array(a[$0]) } == a)
                #expect(ranges.b.flatMap { Array(b[$0]) } == b)
                #expect(limit < 512 || difference.isComplete)
                for case .same(let rangeA, let rangeB) in difference.segments {
                    #expect(words(a, rangeA) == words(b, rangeB))
                }
            }
        }
    }

    @Test("the edit script is as short as can be", arguments: 0..<100)
    func shortest(_ seed: Int) throws {
        let random = CounterRandom(seed: UInt64(seed))
        let letters = 2 + seed % 5
        let a = (0..<(seed % 17)).map { UInt64(random.integer(below: letters, at: $0)) }
        let b = (0..<(seed % 13)).map { UInt64(random.integer(below: letters, at: 100 + $0)) }
        let runs = try #require(EditScript.runs(a, a.indices, b, b.indices, limit: 100))
        #expect(runs.reduce(0) { $0 + $1.count } == longestCommon(a, b))
        var (endA, endB) = (0, 0)
        for run in runs {
            #expect(run.count > 0 && run.a >= endA && run.b >= endB)
            (endA, endB) = (run.a + run.count, run.b + run.count)
            #expect(Array(a[run.a..<endA]) == Array(b[run.b..<endB]))
        }
        let changes = a.count + b.count - 2 * longestCommon(a, b)
        #expect(EditScript.runs(a, a.indices, b, b.indices, limit: changes) != nil)
        #expect(changes == 0 || EditScript.runs(a, a.indices, b, b.indices, limit: changes - 1) == nil)
    }

    private func longestCommon(_ a: [UInt64], _ b: [UInt64]) -> Int {
        var row = [Int](repeating: 0, count: b.count + 1)
        for x in a {
            var diagonal = 0
            for (place, y) in b.enumerated() {
                let above = row[place + 1]
                row[place + 1] = x == y ? diagonal + 1 : max(above, row[place])
                diagonal = above
            }
        }
        return row[b.count]
    }

    @Test("texts with nothing in common are replaced whole, and beyond the limit it is said")
    func tooDifferent() {
        let a = (0..<600).map { "a\($0)" }.joined(separator: " ")
        let b = (0..<600).map { "b\($0)" }.joined(separator: " ")
        let difference = TextDifference(Array(a.utf8), Array(b.utf8))
        #expect(difference.segments == [.onlyInA(0..<a.utf8.count), .onlyInB(0..<b.utf8.count)])
        #expect(!difference.isComplete)
    }

    @Test("a long text with far changes is compared whole")
    func longText() {
        let words = (0..<20_000).map { "w\($0 % 4_999)" }
        var edited = words
        for place in stride(from: 100, to: 20_000, by: 2_000) { edited[place] = "changed" }
        let (a, b) = (words.joined(separator: " "), edited.joined(separator: " "))
        let difference = TextDifference(Array(a.utf8), Array(b.utf8))
        #expect(difference.isComplete)
        #expect(difference.segments.count == 31)
    }

    @Test("short words that two different sentences happen to share are not matched")
    func chance() {
        let a = "The mayor of the town spoke at length about roads"
        let b = "A flock of geese flew over seven lakes and rivers"
        #expect(rendered(a, b) == "[-" + a + "][+" + b + "]")
    }
}
