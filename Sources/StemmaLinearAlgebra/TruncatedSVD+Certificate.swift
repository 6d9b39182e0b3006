extension TruncatedSVD {
    /// What is known for certain of the triplets, computed from A itself after they were found.
    public struct Certificate: Sendable, Equatable {
        /// For each triplet η = √((‖Av − σu‖² + ‖Aᵀu − σv‖²) / 2), in the units of σ: within η of σ there is a true
        /// singular value of A (the residual bound for the symmetric matrix [0 A; Aᵀ 0], unit vectors assumed).
        public let residuals: [Double]
        /// How many triplets, counted from the first without a gap, have η < σ / 100.
        public let trusted: Int
        /// The part of ‖A‖_F² the triplets keep, Σσ² / ‖A‖_F², 0 to 1; 1 for a matrix of zeros, which loses nothing.
        public let energy: Double
        /// ‖A‖_F², the sum of the squares of all elements.
        public let frobenius2: Double

        /// η < σ times this counts as trusted: the error then shows in the third digit at most.
        static let trustedResidual = 0.01

        /// Computes the certificate by one more product with A and one with Aᵀ.
        init(of triplets: SingularTriplets, _ problem: ScaledProblem, workers: Workers) {
            let etas = triplets.residuals ?? triplets.residuals(in: problem, workers: workers)
            let kept = triplets.values.reduce(0) { $0 + $1 * $1 }
            trusted = zip(etas, triplets.values).prefix { $0 < $1 * Self.trustedResidual }.count
            residuals = etas.map { $0 * problem.scale }
            energy = problem.frobenius2 > 0 ? min(1, kept / problem.frobenius2) : 1
            frobenius2 = problem.frobenius2 * problem.scale * problem.scale
        }
    }
}
