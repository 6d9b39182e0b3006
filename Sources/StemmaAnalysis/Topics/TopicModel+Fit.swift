extension TopicModel {
    /// Another topic an article might stand in.
    public struct RunnerUp: Sendable, Equatable {
        /// An index into `topics`.
        public let topic: Int
        /// The article's cosine with its centre, 0 to 1.
        public let cosine: Double

        public init(topic: Int, cosine: Double) {
            self.topic = topic
            self.cosine = cosine
        }
    }

    /// By how much an article lies nearer to its own topic than to the runner-up, −1 to 1; negative where the other is
    /// nearer by this measure; nil without a runner-up.
    public func margin(of article: Int) -> Double? { runnersUp[article].map { cosines[article] - $0.cosine } }

    /// The articles that fit nothing, rising.
    public var misfits: [Int] { isMisfit.indices.filter { isMisfit[$0] } }
}
