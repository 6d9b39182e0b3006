import Synchronization

/// Sentences that say what a user should know of a run; each is kept once.
public final class Notes: Sendable {
    private let sentences = Mutex<[String]>([])

    init() {}

    /// All so far, in the order they came.
    public var all: [String] { sentences.withLock { $0 } }

    func add(_ more: [String]) {
        sentences.withLock { known in known += more.filter { !known.contains($0) } }
    }
}

extension TermCounts {
    /// What a user should know of the choice of terms.
    var notes: [String] {
        guard case .learned(let rule) = configuration.stopWords, let found = learnedStopWords else { return [] }
        return found.articlesTooFew.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }.map { code, count in
            "no stop words were learned in the language '\(code)': it has \(count) articles, and \(rule.minimumArticles) are needed"
        }
    }
}
