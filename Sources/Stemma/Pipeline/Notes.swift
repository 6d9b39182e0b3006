import Synchronization

/// Sentences that say what a user should know of a run; each is kept once.
public final class Notes: Sendable {
    private let sentences = Mutex<[String]>([])

    init() {}

    /// All so far, in the order they came.
    public var all: [String] { sentences.withLock { $0 } }

    /// Adds those that are new.
    public func add(_ more: [String]) {
        sentences.withLock { known in known += more.filter { !known.contains($0) } }
    }
}

extension TermCounts {
    /// What a user should know of the choice of terms.
    var notes: [String] { noteOnTerms + notesOnStopWords }

    private var noteOnTerms: [String] {
        let missing = documentFrequencies.count { $0 == 0 }
        if configuration.vocabulary != nil, missing > 0 {
            return [
                "\(missing) of \(counted(vocabulary.count, "term", "terms")) of the vocabulary in no article; terms are in small "
                    + "letters, and of several words only with --ngrams or --phrases"
            ]
        }
        guard matrix.rows > 1, missing == documentFrequencies.count else { return [] }
        guard tokenCounts.contains(where: { $0 > 0 }) else { return ["no article has a word to count"] }
        return ["no term is left: limits of frequency, stop words and the like leave out every one"]
    }

    private var notesOnStopWords: [String] {
        guard case .learned(let rule) = configuration.stopWords, let found = learnedStopWords else { return [] }
        return found.articlesTooFew.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }.map { code, count in
            "no stop words were learned in the language '\(code)': it has \(count) articles, and \(rule.minimumArticles) are needed"
        }
    }
}
