extension TruncatedSVD {
    /// What is known for certain of the triplets, computed from A itself after they were found.
    public struct Certificate: Sendable, Equatable {
        /// For each triplet η = √((‖Av − σu‖² + ‖Aᵀu − σv‖²) / 2) and what rounding may add, in the units of σ: within η of σ
        /// there is a true singular value of A (the residual bound for the symmetric matrix [0 A; Aᵀ 0], unit vectors assumed).
        public let residuals: [Double]
        /// How many triplets, counted from the first without a gap, have η < σ / 100.
        public let accurate: Int
        /// The triplets in runs, in order and without gaps: values that lie too near each other for their residuals share a run,
        /// as their single vectors are arbitrary while the space they span is not.
        public let subspaces: [Subspace]
        /// How many triplets, counted from the first, stand in trusted subspaces and are accurate.
        public let trusted: Int
        /// The part of ‖A‖_F² the triplets keep, Σσ² / ‖A‖_F², 0 to 1; 1 for a matrix of zeros, which loses nothing.
        public let energy: Double
        /// ‖A‖_F², the sum of the squares of all elements.
        public let frobenius2: Double
        /// What was missed: no singular value beyond those found is larger than this. Exact for the dense method; else it holds with
        /// probability 1 − 10⁻⁶, whatever the matrix.
        public let missedBound: Double
        /// How many columns were multiplied by A or Aᵀ to find all this; 0 for the dense method.
        public let products: Int

        /// Triplets whose space is known.
        public struct Subspace: Sendable, Equatable {
            /// Which triplets.
            public let range: Range<Int>
            /// A bound of the sine of the largest angle between the space of their vectors, left or right, and the true one; 1 where
            /// nothing is known. It supposes that no singular value was missed: see `missedBound`.
            public let sine: Double

            /// Whether the angle is at most a hundredth.
            public var isTrusted: Bool { sine <= trustedSine }
        }

        /// η < σ times this counts as accurate: the error then shows in the third digit at most.
        static let accurateResidual = 0.01
        /// The largest sine of an angle to a trusted subspace.
        static let trustedSine = 0.01

        /// How many triplets, counted from the first without a gap, have a small residual.
        static func accurate(_ residuals: [Double], _ values: [Double]) -> Int {
            zip(residuals, values).prefix { $0 < $1 * accurateResidual }.count
        }

        /// Computes the certificate, where the residuals are not known yet by one more product with A and one with Aᵀ.
        init(of triplets: SingularTriplets, _ problem: ScaledProblem, workers: Workers) {
            let rounding = 4 * Double(Float.ulpOfOne) * (triplets.values.first ?? 0)
            let etas = (triplets.residuals ?? triplets.residuals(in: problem, workers: workers)).map { $0 + rounding }
            let kept = triplets.values.reduce(0) { $0 + $1 * $1 }
            let runs = SeparatedRuns(triplets.values, etas, following: triplets.following)
            accurate = Self.accurate(etas, triplets.values)
            subspaces = runs.subspaces
            trusted = subspaces.trusted(upTo: accurate)
            residuals = etas.map { $0 * problem.scale }
            energy = problem.frobenius2 > 0 ? min(1, kept / problem.frobenius2) : 1
            frobenius2 = problem.frobenius2 * problem.scale * problem.scale
            missedBound = triplets.missedBound * problem.scale
            products = triplets.products
        }
    }
}

extension [TruncatedSVD.Certificate.Subspace] {
    /// How many triplets, counted from the first, stand in trusted subspaces that end at a place or before it.
    func trusted(upTo limit: Int) -> Int {
        prefix { $0.isTrusted && $0.range.upperBound <= limit }.last?.range.upperBound ?? 0
    }
}
