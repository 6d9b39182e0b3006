import StemmaLinearAlgebra
import Testing

@testable import StemmaText

@Suite struct WeightingTests {
    /// Terms: bank, flood, rate, river. Articles of 3, 2 and 4 tokens; 3 on the mean.
    private let texts = ["flood flood river", "river bank", "bank bank bank rate"]

    private func weights(_ weighting: Weighting) throws -> [Double] {
        TermVectors(weighting: try TermCounts(counting: texts), by: weighting).matrix.values.map(Double.init)
    }

    /// Entries: flood, river | bank, river | bank, rate. Figures worked by hand with a desk calculator.
    static let frequencies: [(Weighting.TermFrequency, [Double])] = [
        (.raw, [2, 1, 1, 1, 3, 1]),
        (.boolean, [1, 1, 1, 1, 1, 1]),
        (.logarithmic, [1.693147, 1, 1, 1, 2.098612, 1]),
        (.logOnePlus, [1.098612, 0.693147, 0.693147, 0.693147, 1.386294, 0.693147]),
        (.augmented, [1, 0.75, 1, 1, 1, 0.666667]),
        (.bm25, [1.375, 1, 1.157895, 1.157895, 1.466667, 0.88]),
    ]

    @Test("the frequency of a term in an article", arguments: frequencies)
    func termFrequency(_ kind: Weighting.TermFrequency, _ expected: [Double]) throws {
        let weighting = Weighting(termFrequency: kind, inverseDocumentFrequency: .none, normalization: .none)
        for (found, expected) in zip(try weights(weighting), expected) { #expect(abs(found - expected) < 1e-6) }
    }

    /// Of bank and river (2 of 3 articles), flood and rate (1 of 3).
    static let factors: [(Weighting.InverseDocumentFrequency, [Double])] = [
        (.none, [1, 1, 1, 1]),
        (.smooth, [1.287682, 1.693147, 1.693147, 1.287682]),
        (.plain, [1.405465, 2.098612, 2.098612, 1.405465]),
        (.probabilistic, [0, 0.693147, 0.693147, 0]),
        (.bm25, [0.470004, 0.980829, 0.980829, 0.470004]),
        // bank: ¾ and ¼, 1 + (¾ ln ¾ + ¼ ln ¼) / ln 4; river: ½ and ½, 1 − ln 2 / ln 4.
        (.entropy, [0.594361, 1, 1, 0.5]),
    ]

    @Test("the factor of a term", arguments: factors)
    func factor(_ kind: Weighting.InverseDocumentFrequency, _ expected: [Double]) throws {
        let vectors = TermVectors(
            weighting: try TermCounts(counting: texts), by: Weighting(inverseDocumentFrequency: kind))
        for (found, expected) in zip(vectors.inverseDocumentFrequencies, expected) {
            #expect(abs(found - expected) < 1e-6)
        }
    }

    @Test("a term of no article has a factor that is a number, and an empty corpus none")
    func absentTerms() throws {
        for kind in Weighting.InverseDocumentFrequency.allCases {
            let weighting = Weighting(inverseDocumentFrequency: kind)
            let counts = try TermCounts(counting: texts, .init(vocabulary: Vocabulary(["bank", "zebra"])))
            #expect(TermVectors(weighting: counts, by: weighting).inverseDocumentFrequencies.allSatisfy { $0.isFinite })
            let nothing = try TermCounts(counting: [], .init(vocabulary: Vocabulary(["zebra"])))
            #expect(
                TermVectors(weighting: nothing, by: weighting).inverseDocumentFrequencies.allSatisfy { $0.isFinite })
        }
    }

    static let norms: [(Weighting.Normalization, [Double])] = [
        (.none, [2, 1, 1, 1, 3, 1]),
        (.l1, [2 / 3.0, 1 / 3.0, 0.5, 0.5, 0.75, 0.25]),
        (.l2, [0.894427, 0.447214, 0.707107, 0.707107, 0.948683, 0.316228]),
        // Lengths √5, √2 and √10, 2.270853 on the mean.
        (.pivoted, [0.883433, 0.441716, 0.476298, 0.476298, 1.224921, 0.408307]),
    ]

    @Test("what an article's weights are divided by", arguments: norms)
    func normalization(_ kind: Weighting.Normalization, _ expected: [Double]) throws {
        let weighting = Weighting(termFrequency: .raw, inverseDocumentFrequency: .none, normalization: kind)
        for (found, expected) in zip(try weights(weighting), expected) { #expect(abs(found - expected) < 1e-6) }
    }

    @Test("every weighting gives a text of the corpus the vector it has there, whatever the number of workers")
    func twins() throws {
        for frequency in Weighting.TermFrequency.allCases {
            for factor in Weighting.InverseDocumentFrequency.allCases {
                for norm in Weighting.Normalization.allCases {
                    let weighting = Weighting(
                        termFrequency: frequency, inverseDocumentFrequency: factor, normalization: norm)
                    let vectors = TermVectors(weighting: try TermCounts(counting: texts), by: weighting)
                    #expect(vectors.matrix.values.allSatisfy { $0.isFinite })
                    #expect(try vectors.vectors(of: texts, workers: Workers(3)) == vectors.matrix)
                }
            }
        }
    }

    @Test("a row whose weights are all 0 stays 0 under every normalisation")
    func zeros() throws {
        for norm in Weighting.Normalization.allCases {
            let weighting = Weighting(inverseDocumentFrequency: .probabilistic, normalization: norm)
            let vectors = TermVectors(weighting: try TermCounts(counting: ["same", "same"]), by: weighting)
            #expect(vectors.matrix.values == [0, 0])
        }
    }

    @Test("the number of workers changes no bit of a large matrix")
    func workers() throws {
        let many = (0..<3000).map { "report \($0 % 97) about flood \($0 % 13) and storm \($0) \($0 % 5) \($0 % 5)" }
        let counts = try TermCounts(counting: many)
        let one = TermVectors(weighting: counts, workers: Workers(1)).matrix
        for number in [2, 3, 8] { #expect(TermVectors(weighting: counts, workers: Workers(number)).matrix == one) }
    }
}
