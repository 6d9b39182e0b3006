internal import StemmaLinearAlgebra

/// Turns the counts of rows into weights, in place.
struct RowWeights: Sendable {
    private let weighting: Weighting
    private let factors: TermFactors
    /// The frequency weights of small whole counts, most of all counts, where they depend on nothing else.
    private let frequencies: [Double]

    init(_ weighting: Weighting, _ factors: TermFactors) {
        self.weighting = weighting
        self.factors = factors
        let dependsOnRow = weighting.termFrequency == .augmented || weighting.termFrequency == .bm25
        frequencies = dependsOnRow ? [] : (0..<256).map { weighting.termFrequency.weight(Double($0), Row()) }
    }

    /// What a frequency weight may take from its article.
    struct Row {
        var largest = 1.0
        /// Tokens, over the mean of the corpus.
        var relativeLength = 1.0
    }

    /// Weighs all rows.
    ///
    /// - Parameter tokenCounts: the tokens of each row.
    func weigh(_ matrix: inout SparseMatrix, tokenCounts: [Int], workers: Workers) {
        unsafe matrix.updateRows(workers: workers) { row, columns, values in
            unsafe weigh(columns, values, tokens: tokenCounts[row])
        }
    }

    private func weigh(
        _ columns: UnsafeBufferPointer<Int32>, _ values: UnsafeMutableBufferPointer<Float>, tokens: Int
    ) {
        let largest = unsafe frequencies.isEmpty ? values.max() ?? 1 : 1
        let row = Row(largest: Double(largest), relativeLength: Double(tokens) / factors.meanTokenCount)
        unsafe factors.inverseDocumentFrequencies.withUnsafeBufferPointer { factors in
            unsafe frequencies.withUnsafeBufferPointer { frequencies in
                let weight = { (entry: Int) -> Double in
                    // The columns are those of the factors.
                    let factor = unsafe factors[Int(columns[entry])]
                    return unsafe factor * frequency(values[entry], row, frequencies)
                }
                // Weighed twice rather than kept once: that costs less than the memory.
                let divisor = divisor(of: values.count, weight)
                for entry in 0..<values.count { unsafe values[entry] = Float(weight(entry) / divisor) }
            }
        }
    }

    @inline(__always)
    private func frequency(_ count: Float, _ row: Row, _ frequencies: UnsafeBufferPointer<Double>) -> Double {
        let whole = Int(truncatingIfNeeded: Int32(count))
        if whole < frequencies.count, Float(whole) == count { return unsafe frequencies[whole] }
        return weighting.termFrequency.weight(Double(count), row)
    }

    /// What the weights of a row are divided by; 1 where they are all 0.
    @inline(__always)
    private func divisor(of count: Int, _ weight: (Int) -> Double) -> Double {
        switch weighting.normalization {
        case .none: return 1
        case .l1:
            let sum = (0..<count).reduce(0) { $0 + abs(weight($1)) }
            return sum > 0 ? sum : 1
        case .l2:
            let length = length(of: count, weight)
            return length > 0 ? length : 1
        case .pivoted: return (1 - Self.slope) * factors.meanLength + Self.slope * length(of: count, weight)
        }
    }

    private static let slope = 0.2

    @inline(__always)
    private func length(of count: Int, _ weight: (Int) -> Double) -> Double {
        var squares = 0.0
        for entry in 0..<count {
            let weight = weight(entry)
            squares += weight * weight
        }
        return squares.squareRoot()
    }
}

extension Weighting.TermFrequency {
    fileprivate func weight(_ count: Double, _ row: RowWeights.Row) -> Double {
        switch self {
        case .raw: count
        case .boolean: 1
        case .logarithmic: 1 + logarithm(count)
        case .logOnePlus: logarithm(1 + count)
        case .augmented: 0.5 + 0.5 * count / row.largest
        case .bm25: count * 2.2 / (count + 1.2 * (0.25 + 0.75 * row.relativeLength))
        }
    }
}
