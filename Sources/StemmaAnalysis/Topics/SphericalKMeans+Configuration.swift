extension SphericalKMeans {
    /// The settings of a clustering.
    public struct Configuration: Sendable {
        /// The number of clusters, 1 or more; a corpus of fewer rows gets as many as it has rows.
        public let count: Int
        /// The number of starts, 1 or more. A larger value as a rule finds a larger objective, in more time.
        public let starts: Int
        /// The most iterations of each start, 1 or more.
        public let iterations: Int
        public let seed: UInt64

        /// What can be wrong with a configuration.
        public enum Invalid: Error, Equatable, CustomStringConvertible {
            case notPositive(name: String, value: Int)

            public var description: String {
                switch self {
                case .notPositive(let name, let value): "\(name) must be 1 or more; found \(value)"
                }
            }
        }

        /// - Throws: `Invalid` where a number is not positive.
        public init(count: Int, starts: Int = 10, iterations: Int = 100, seed: UInt64) throws(Invalid) {
            for (name, value) in [("the number of topics", count), ("starts", starts), ("iterations", iterations)]
            where value < 1 {
                throw .notPositive(name: name, value: value)
            }
            self.count = count
            self.starts = starts
            self.iterations = iterations
            self.seed = seed
        }
    }
}
