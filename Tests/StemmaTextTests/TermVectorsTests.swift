import StemmaLinearAlgebra
import Testing

@testable import StemmaText

@Suite struct TermVectorsTests {
    private let texts = ["flood flood river", "river bank", "bank bank bank rate"]

    /// A float32 weight is right to half a unit in the last place of 24 bits.
    private func isClose(_ value: Float, _ expected: Double) -> Bool {
        abs(Double(value) - expected) <= 1e-7 * expected
    }

    @Test("a weight is (1 + ln c) · (1 + ln((1 + n) / (1 + d))) over the row's length")
    func formula() throws {
        let vectors = TermVectors(weighting: try TermCounts(counting: texts))
        // Terms: bank (2 articles), flood (1), rate (1), river (2); worked by hand with n = 3.
        let common = 1.287_682_072_451_781
        let rare = 1.693_147_180_559_945
        for (factor, expected) in zip(vectors.inverseDocumentFrequencies, [common, rare, rare, common]) {
            #expect(abs(factor - expected) < 1e-15 * 4)  // the figures above have 16 digits
        }
        let flood = rare * (1 + 0.693_147_180_559_945)
        let length = (flood * flood + common * common).squareRoot()
        #expect(isClose(vectors.matrix.values[0], flood / length))
        #expect(isClose(vectors.matrix.values[1], common / length))
    }

    @Test("every article with terms has length 1, one without has none")
    func lengths() throws {
        let vectors = TermVectors(weighting: try TermCounts(counting: texts + [""]))
        for row in 0..<3 {
            let squares = vectors.matrix.entries(ofRow: row).map { Double(vectors.matrix.values[$0]) }.map { $0 * $0 }
            #expect(abs(squares.reduce(0, +) - 1) < 1e-6)  // a few float32 roundings
        }
        #expect(vectors.matrix.entries(ofRow: 3).isEmpty)
    }

    @Test("raw counts without idf and norm stay counts")
    func raw() throws {
        let weighting = Weighting(termFrequency: .raw, inverseDocumentFrequency: .none, normalization: .none)
        let vectors = TermVectors(weighting: try TermCounts(counting: texts), by: weighting)
        #expect(vectors.matrix.values == [2, 1, 1, 1, 3, 1])
    }

    @Test("a new text gets the vector its twin in the corpus has; unknown words are passed over")
    func queries() throws {
        let vectors = TermVectors(weighting: try TermCounts(counting: texts))
        let queries = try vectors.vectors(of: ["flood, FLOOD unheard river", "nothing known"])
        #expect(Array(queries.values) == Array(vectors.matrix.values[0..<2]))
        #expect(Array(queries.columnIndices) == [1, 3])
        #expect(queries.rowOffsets == [0, 2, 2])
    }
}
