extension TruncatedSVD {
    /// Settings of a truncated decomposition, checked when made.
    public struct Configuration: Sendable, Equatable {
        /// The number of triplets wanted, 1 or more.
        public let rank: Int
        /// What the random start is made from.
        public let seed: UInt64
        /// The residual, relative to its singular value, below which a triplet is good enough.
        public let tolerance: Double
        /// How many columns the Krylov method's basis may have, in whole blocks of 32: memory is 4 bytes for each row or column of
        /// the smaller side and each of these. A smaller limit means more restarts, and so more products. Below three blocks more
        /// than the rank fills it has no effect: a restart keeps one block more than those, and goes on by two.
        public let basisLimit: Int
        /// How often the Krylov method may begin anew; then it gives what it has, and the certificate says how good that is.
        public let restartLimit: Int

        /// Checks and keeps the settings.
        ///
        /// - Parameters:
        ///   - tolerance: 0.01 by default, which leaves values with errors of about its square; beyond 10⁻⁵ the rounding of
        ///     `Float` may be in the way. The dense method has no use for it, nor for the next two.
        ///   - basisLimit: 4 · rank + 512 by default, which the spectra of news do not reach.
        /// - Throws: `ConfigurationError` naming the first setting out of range.
        public init(
            rank: Int, seed: UInt64 = 0, tolerance: Double = 0.01, basisLimit: Int? = nil, restartLimit: Int = 20
        ) throws(ConfigurationError) {
            guard (1...Int(Int32.max)).contains(rank) else { throw .rank(rank) }
            guard tolerance >= 1e-6, tolerance < 1 else { throw .tolerance(tolerance) }
            let basisLimit = basisLimit ?? 4 * rank + 512
            guard basisLimit > rank else { throw .basisLimit(basisLimit, rank: rank) }
            guard restartLimit >= 0 else { throw .restartLimit(restartLimit) }
            self.rank = rank
            self.seed = seed
            self.tolerance = tolerance
            self.basisLimit = basisLimit
            self.restartLimit = restartLimit
        }
    }

    /// A setting out of its range, with the value given.
    public enum ConfigurationError: Error, Equatable, CustomStringConvertible {
        case rank(Int)
        case tolerance(Double)
        case basisLimit(Int, rank: Int)
        case restartLimit(Int)

        public var description: String {
            switch self {
            case .rank(let value): "The rank must be 1 to 2,147,483,647, not \(value)."
            case .tolerance(let value): "The tolerance must be 0.000001 or more and below 1, not \(value)."
            case .basisLimit(let value, let rank):
                "The basis must have more columns than the rank, \(rank), not \(value)."
            case .restartLimit(let value): "The number of restarts must be 0 or more, not \(value)."
            }
        }
    }

    /// How far a decomposition has come.
    public struct Progress: Sendable, Equatable {
        /// How many triplets, from the first without a gap, are good enough.
        public let found: Int
        /// How many are wanted.
        public let rank: Int
    }

    /// Is told of the progress from time to time; to answer false ends the decomposition with the error `cancelled`.
    public typealias ProgressHandler = (Progress) -> Bool
}
