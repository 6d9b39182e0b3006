extension LowRankModel {
    /// How far a model may be from the matrix A of all its rows, in the units of A.
    ///
    /// With E = A − U diag(σ) Vᵀ and UᵀE = 0, a step that cuts off D leaves UᵀE = 0 again, and what it cuts off is
    /// orthogonal to what was missing: EᵀE becomes EᵀE + DᵀD. So ‖E‖_F² is the sum of all σ² ever cut off, and ‖E‖₂² at
    /// most the sum of the largest of each step.
    ///
    /// What is not orthogonal, rounding and the part of E that an inexact decomposition left within U, adds as it is.
    public struct ErrorBound: Sendable, Equatable {
        /// ‖E‖_F² but for rounding.
        private(set) var squares: Double
        /// A bound of ‖E‖₂² but for rounding.
        private(set) var largestSquares: Double
        private(set) var rounding: Double

        /// At least ‖A − U diag(σ) Vᵀ‖_F.
        public var frobenius: Double { squares.squareRoot() + rounding }
        /// At least ‖A − U diag(σ) Vᵀ‖₂, and so at least what any σ is below that of A.
        public var spectral: Double { largestSquares.squareRoot() + rounding }

        /// What storing U and V in `Float` adds, as a part of ‖A‖_F: 2⁻²⁴ for each, and as much again twice for columns
        /// that are therefore not quite orthonormal, times four to be safe.
        private static let storage = 0x1p-20

        /// The bound of a decomposition whose vectors are those of Rayleigh and Ritz: uᵢᵀ A vᵢ = σᵢ.
        ///
        /// ‖E‖_F² = ‖A‖_F² − Σσ². The difference is no surer than its parts: σ found in `Double` is taken for good to
        /// 2⁻⁴⁸, σ found in `Float` to 2⁻²². By the residuals ‖UᵀE‖_F² ≤ 2 Ση².
        init(of certificate: TruncatedSVD.Certificate, _ values: [Double], isExact: Bool) {
            let kept = values.reduce(0) { $0 + $1 * $1 }
            let whole = certificate.frobenius2
            squares = max(0, whole - kept) + whole * (isExact ? 0x1p-48 : 0x1p-22)
            largestSquares = squares
            rounding =
                (2 * certificate.residuals.reduce(0) { $0 + $1 * $1 }).squareRoot() + Self.storage * whole.squareRoot()
        }

        /// The bound of the rows of both, one below the other.
        func joined(with other: ErrorBound) -> ErrorBound {
            var result = self
            result.squares += other.squares
            result.largestSquares += other.largestSquares
            result.rounding += other.rounding
            return result
        }

        /// The bound after a step.
        ///
        /// - Parameters:
        ///   - discarded: the squares of the singular values cut off, largest first.
        ///   - whole: the sum of the squares of all.
        func discarding(_ discarded: some Collection<Double>, of whole: Double) -> ErrorBound {
            var result = self
            result.squares += discarded.reduce(0, +)
            result.largestSquares += discarded.first ?? 0
            result.rounding += Self.storage * whole.squareRoot()
            return result
        }
    }
}
