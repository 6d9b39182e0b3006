import StemmaLinearAlgebra
import StemmaText
import Testing

@testable import StemmaAnalysis

@Suite("Latent space")
struct LatentSpaceTests {
    private static let texts = (0..<120).map { number in
        let random = CounterRandom(seed: 3, stream: UInt64(number))
        return (0..<15).map { "word\(number % 3)x\(random.integer(below: 20, at: $0))" }.joined(separator: " ")
    }

    private func vectors(_ texts: [String] = texts) throws -> TermVectors {
        TermVectors(weighting: try TermCounts(counting: texts))
    }

    @Test("the singular values weigh in the articles' vectors by their power", arguments: SigmaExponent.allCases)
    func exponent(exponent: SigmaExponent) throws {
        let space = try LatentSpace(fitting: vectors(), rank: 8, sigmaExponent: exponent, seed: 1)
        #expect(space.sigmaExponent == exponent)
        for (column, value) in space.singularValues.enumerated() {
            let length2 = (0..<120).reduce(0.0) {
                $0 + Double(space.articleVectors[$1, column]) * Double(space.articleVectors[$1, column])
            }
            let expected = [SigmaExponent.zero: 1, .half: value, .one: value * value][exponent]!
            // Float columns of 120 elements.
            #expect(abs(length2 - expected) < 1e-5 * expected)
        }
    }

    @Test("articles of the space fold in where they are", arguments: SigmaExponent.allCases)
    func foldingTraining(exponent: SigmaExponent) throws {
        let vectors = try vectors()
        let space = try LatentSpace(fitting: vectors, rank: 8, sigmaExponent: exponent, seed: 1)
        let folded = space.foldIn(vectors.matrix)
        // Both are sums of some fifteen Float products.
        for (a, b) in zip(folded.articleVectors.storage, space.articleVectors.storage) { #expect(abs(a - b) < 1e-5) }
        let passed = folded.losses.filter { $0 > space.refitLimit + 1e-6 }
        #expect(passed.count == 6)
        #expect(!folded.needsRefit && folded.meanLoss > 0)
    }

    @Test("the loss is the part of an article that lies across the space, and 0 of an empty one")
    func losses() throws {
        let vectors = try vectors()
        let space = try LatentSpace(fitting: vectors, rank: 5, seed: 1)
        let new = try vectors.vectors(of: [Self.texts[7], "", "word0x1 word1x1 word2x1", "nothing known"])
        let folded = space.foldIn(new)
        for row in [0, 2] {
            var (along, whole) = ([Double](repeating: 0, count: 5), 0.0)
            for entry in new.entries(ofRow: row) {
                let weight = Double(new.values[entry])
                whole += weight * weight
                for index in 0..<5 {
                    along[index] += weight * Double(space.components[Int(new.columnIndices[entry]), index])
                }
            }
            let expected = 1 - along.reduce(0) { $0 + $1 * $1 } / whole
            #expect(abs(folded.losses[row] - expected) < 1e-6)
        }
        #expect(folded.losses[1] == 0 && folded.losses[3] == 0)
        #expect(abs(folded.meanLoss - (folded.losses[0] + folded.losses[2]) / 2) < 1e-12)
        #expect(folded.articleVectors.row(1).allSatisfy { $0 == 0 })
    }

    @Test("articles that put known words together in new ways call for a new fit")
    func refit() throws {
        // Each article of the corpus repeats one of three vocabularies whole, so three dimensions hold all of it.
        let plain = (0..<30).map { number in (0..<6).map { "word\(number % 3)x\($0)" }.joined(separator: " ") }
        let vectors = try vectors(plain)
        let space = try LatentSpace(fitting: vectors, rank: 3, seed: 1)
        #expect(space.refitLimit < 1e-6)
        #expect(!space.foldIn(try vectors.vectors(of: ["word0x0 word0x1 word0x2 word0x3 word0x4 word0x5"])).needsRefit)
        let strange = space.foldIn(try vectors.vectors(of: ["word0x0 word1x3 word2x5"]))
        // Of each word the space holds a sixth.
        #expect(strange.needsRefit && abs(strange.losses[0] - 5.0 / 6) < 1e-5)
    }

    @Test("a quantile is a value that so many do not pass")
    func quantile() {
        #expect((1...100).map { Optional(Double($0)) }.quantile(0.95) == 95)
        #expect([nil, 3, 1, nil, 2].quantile(0.95) == 3)
        #expect([Double?.none].quantile(0.95) == 0)
    }

    @Test(
        "the model of a space takes in new articles as if it had been fitted to all", arguments: SigmaExponent.allCases)
    func updating(exponent: SigmaExponent) throws {
        let vectors = try vectors()
        let all = try LatentSpace(fitting: vectors, rank: 70, seed: 1)
        let some = try LatentSpace(fitting: try self.vectors(), rank: 70, sigmaExponent: exponent, seed: 1)
        let model = some.lowRankModel()
        #expect(model.rankLimit == 70)
        let grown = try model.appending(rows: vectors.matrix)
        // Every article twice: the same space, each value √2 times as large.
        for (a, b) in zip(grown.singularValues, all.singularValues) { #expect(abs(a - b * 2.0.squareRoot()) < 1e-5) }
        #expect(grown.errorBound.frobenius < 1e-4)
        let merged = try model.merged(with: all.lowRankModel())
        for (a, b) in zip(merged.singularValues, grown.singularValues) { #expect(abs(a - b) < 1e-5) }
    }
}
