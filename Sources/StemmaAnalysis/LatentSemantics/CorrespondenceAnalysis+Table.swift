import StemmaLinearAlgebra

extension CorrespondenceAnalysis {
    /// What a table of counts is compared with: its margins, and how far it is from what they would have it.
    public struct Table: Sendable, Equatable {
        /// n, the sum of all counts.
        public let total: Double
        /// r, the share of each article in all counts.
        public let articleMasses: [Double]
        /// c, the share of each term in all counts.
        public let termMasses: [Double]
        /// Σ (P − r cᵀ)² / (r cᵀ) = ‖S‖_F²: 0 where articles and terms are independent of each other.
        public let inertia: Double

        /// The chi-squared statistic of the table against independence, n times the inertia.
        public var chiSquared: Double { total * inertia }

        /// Sums up a table of counts, none below 0.
        ///
        /// Where no count stands (P − rc)² / (rc) is rc, and all rc together are 1, so the sum goes over the counts
        /// alone.
        ///
        /// - Complexity: O(rows + columns + entries).
        init(_ counts: SparseMatrix) {
            precondition(counts.values.allSatisfy { !($0 < 0) }, "Correspondence analysis needs counts of 0 or more.")
            let (rows, columns) = Self.sums(counts)
            let total = rows.reduce(0, +)
            let divisor = total == 0 ? 1 : total
            let (r, c) = (rows.map { $0 / divisor }, columns.map { $0 / divisor })
            var (apart, covered) = (0.0, 0.0)
            Self.forEachCount(counts) { row, column, count in
                guard count > 0 else { return }
                let expected = r[row] * c[column]
                let difference = count / divisor - expected
                apart += difference * difference / expected
                covered += expected
            }
            self.total = total
            articleMasses = r
            termMasses = c
            let found = apart + (1 - covered)
            // Less than sums of shares in Double can tell from nothing.
            inertia = total > 0 && found > 1e-12 ? found : 0
        }

        /// D_r^(−½) P D_c^(−½)
        func scaled(_ counts: SparseMatrix) -> SparseMatrix {
            // A count that is not finite is left for the decomposition to refuse, with its place.
            guard total.isFinite else { return counts }
            var values: [Float] = []
            values.reserveCapacity(counts.entryCount)
            Self.forEachCount(counts) { row, column, count in
                let scale = total * (articleMasses[row] * termMasses[column]).squareRoot()
                values.append(count == 0 ? 0 : Float(count / scale))
            }
            return counts.replacingValues(by: values)
        }

        private static func sums(_ counts: SparseMatrix) -> (rows: [Double], columns: [Double]) {
            var rows = [Double](repeating: 0, count: counts.rows)
            var columns = [Double](repeating: 0, count: counts.columns)
            forEachCount(counts) { row, column, count in
                rows[row] += count
                columns[column] += count
            }
            return (rows, columns)
        }

        private static func forEachCount(_ counts: SparseMatrix, _ body: (Int, Int, Double) -> Void) {
            for row in 0..<counts.rows {
                for entry in counts.entries(ofRow: row) {
                    body(row, Int(counts.columnIndices[entry]), Double(counts.values[entry]))
                }
            }
        }
    }
}
