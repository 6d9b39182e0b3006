extension StorySearch {
    /// The settings of a search.
    public struct Configuration: Sendable, Equatable {
        /// The most seconds between the first and the last article of a story, above 0. Articles without a date fit any time.
        public let window: Double
        /// The least average score across two groups that become one, above 0, at most 1; a larger one gives smaller stories. Nil:
        /// what the corpus asks for (`StoryFindings.threshold`).
        public let threshold: Double?

        /// Checks and keeps settings.
        ///
        /// - Parameters:
        ///   - window: seconds; a week.
        ///   - threshold: nil leaves it to the corpus.
        /// - Throws: `StorySearchFailure`.
        public init(window: Double = 604_800, threshold: Double? = nil) throws(StorySearchFailure) {
            guard window > 0, window.isFinite else { throw .window(window) }
            if let threshold, !(threshold > 0 && threshold <= 1) { throw .threshold(threshold) }
            (self.window, self.threshold) = (window, threshold)
        }
    }
}

/// What can be wrong with the settings of a search for stories.
public enum StorySearchFailure: Error, Equatable, CustomStringConvertible {
    case window(Double)
    case threshold(Double)

    public var description: String {
        switch self {
        case .window(let value): "the window of a story must be longer than nothing; found \(value) seconds"
        case .threshold(let value): "the threshold of a story must be above 0, at most 1; found \(value)"
        }
    }
}
