import StemmaLinearAlgebra
import StemmaText
import Testing

@testable import StemmaAnalysis

@Suite struct MisfitFenceTests {
    /// Words of a common kind and of six subjects; the commoner ones more often.
    private static func article(_ subject: Int, _ number: Int, seed: UInt64) -> String {
        let random = CounterRandom(seed: seed, stream: UInt64(number))
        let length = 40 + random.integer(below: 80, at: 1000)
        return (0..<length).map { place in
            let draw = random.integer(below: 60, at: 2 * place)
            let word = draw * random.integer(below: 60, at: 2 * place + 1) / 60
            return draw % 2 == 0 ? "common\(word)" : "subject\(subject)x\(word)"
        }.joined(separator: " ")
    }

    private static let clean = (0..<600).map { article($0 % 6, $0, seed: 3) }

    private func model(_ texts: [String]) throws -> TopicModel {
        let vectors = TermVectors(weighting: try TermCounts(counting: texts))
        return try TopicModel(of: try LatentSpace(fitting: vectors, rank: 30, seed: 1), vectors, count: 6)
    }

    @Test("in a clean corpus at most 1 % are marked")
    func clean() throws {
        #expect(try model(Self.clean).misfits.count <= 6)
    }

    @Test("strangers of a subject each of its own are found, and keep a topic")
    func strangers() throws {
        // Each is of a subject of which there is one other article, so that its words are terms at all.
        let strangers = (0..<20).map { Self.article(100 + $0 / 2, $0, seed: 8) }
        let model = try model(Self.clean + strangers)
        let found = model.misfits.count { $0 >= 600 }
        #expect(found >= 16, "\(found) of 20")
        #expect(model.misfits.count - found <= 6)
        #expect(model.assignments.allSatisfy { model.topics.indices.contains($0) })
    }

    @Test("articles in another language are found")
    func otherLanguage() throws {
        let words = "der die das und nicht ein haus strasse wasser brot himmel stadt regen sonne berg wald".split(
            separator: " ")
        let strangers = (0..<2).map { number in
            let random = CounterRandom(seed: 6, stream: UInt64(number))
            let own = (0..<60).map { words[random.integer(below: words.count, at: $0)] }
            return own.joined(separator: " ") + " common1 common2 common3"
        }
        let model = try model(Self.clean + strangers)
        #expect(model.isMisfit[600...].allSatisfy { $0 })
    }

    @Test("articles drawn from a normal law are marked as often as stated")
    func rate() {
        // Sums of twelve uniform numbers, less six, are nearly normal.
        let random = CounterRandom(seed: 11, stream: 0)
        let best = (0..<20_000).map { article -> Double in
            let sum = (0..<12).reduce(-6.0) {
                $0 + Double(random.integer(below: 1 << 20, at: 12 * article + $1)) / Double(1 << 20)
            }
            return 0.2 * exponential(0.3 * sum)
        }
        let marks = MisfitFence(best: best, spreads: Array(repeating: 9, count: best.count)).marks
        let share = Double(marks.count { $0 }) / Double(marks.count)
        // 0.5 %, and three standard errors of 0.05 points each; a sum of twelve has slightly thin tails.
        #expect((0.003...0.0065).contains(share), "\(share)")
    }

    @Test("long articles are judged as long ones")
    func length() {
        // One in forty is so short that its cosine is a fifth of the others'.
        let spreads = (0..<400).map { $0 % 40 == 0 ? 1.0 : 25 }
        let best = spreads.enumerated().map { 0.1 * $1.squareRoot() * (0.8 + 0.4 * Double($0 * 37 % 400) / 400) }
        #expect(!MisfitFence(best: best, spreads: spreads).marks.contains(true))
        var odd = best
        odd[19] = best[0]
        #expect(MisfitFence(best: odd, spreads: spreads).marks.marked == [19])
    }

    @Test("few articles, no terms, no words in common")
    func odd() {
        #expect(MisfitFence(best: [], spreads: []).marks == [])
        #expect(MisfitFence(best: [0.3, 0, 0], spreads: [4, 4, 0]).marks == [false, false, true])
        let best = Array(repeating: 0.5, count: 30) + [0, 0.49]
        let marks = MisfitFence(best: best, spreads: Array(repeating: 4, count: 32)).marks
        #expect(marks.marked == [30])
    }
}

extension [Bool] {
    fileprivate var marked: [Int] { indices.filter { self[$0] } }
}

/// e to the power of x, by its series.
private func exponential(_ x: Double) -> Double {
    var (sum, term) = (1.0, 1.0)
    for step in 1..<40 {
        term *= x / Double(step)
        sum += term
    }
    return sum
}
