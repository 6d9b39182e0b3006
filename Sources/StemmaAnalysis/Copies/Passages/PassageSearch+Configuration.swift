extension PassageSearch {
    /// The settings of a search.
    public struct Configuration: Sendable, Equatable {
        /// The fewest words of a passage, 2 to 1000. More list fewer phrases that many texts have by chance.
        public let leastWords: Int
        /// The fewest articles a passage stands in, 2 or more. More list what is copied widely only.
        public let leastArticles: Int

        /// Checks and keeps settings.
        ///
        /// - Throws: `ConfigurationError` for a number out of range.
        public init(leastWords: Int = 8, leastArticles: Int = 3) throws(ConfigurationError) {
            guard 2...1000 ~= leastWords else { throw .wordsOutOfRange(leastWords) }
            guard leastArticles >= 2 else { throw .articlesOutOfRange(leastArticles) }
            self.leastWords = leastWords
            self.leastArticles = leastArticles
        }
    }

    /// What is wrong with settings.
    public enum ConfigurationError: Error, Equatable, CustomStringConvertible {
        /// The words of a passage are not in 2 ... 1000.
        case wordsOutOfRange(Int)
        /// The articles of a passage are fewer than 2.
        case articlesOutOfRange(Int)

        public var description: String {
            switch self {
            case .wordsOutOfRange(let value): "A passage must have 2 to 1000 words, not \(value)."
            case .articlesOutOfRange(let value): "A passage must stand in 2 articles or more, not in \(value)."
            }
        }
    }
}

/// Why a search for passages could not end.
public enum PassageSearchFailure: Error, Equatable, CustomStringConvertible {
    /// More words are repeated than can be numbered.
    case tooManyWords(Int)
    /// Passages without end: texts of few words that are all alike.
    case tooManyPassages(Int, limit: Int)

    public var description: String {
        switch self {
        case .tooManyWords(let count):
            "expected fewer than 2,147,483,647 repeated words, found \(count): ask for longer passages"
        case .tooManyPassages(let count, let limit):
            "expected at most \(limit) passages, found \(count): ask for longer ones, or in more articles"
        }
    }
}
