/// The first passages of a list for people, without those that are much the same as one that is listed.
///
/// Of a phrase with changing words at its ends every stretch of enough words is a passage by itself.
struct PassageListing {
    /// The passages with their texts.
    private(set) var listed: [(passage: CorpusPassage, text: String)] = []
    /// The passages that were looked at and left out.
    private(set) var alike = 0
    private var words: [Set<[UInt64]>] = []
    /// The words of a run that tells texts to be alike.
    private static let run = 3
    /// No more passages are looked at.
    private static let lookedAt = 2000

    /// Lists passages.
    ///
    /// - Parameters:
    ///   - passages: those in most articles first.
    ///   - limit: the most that are listed.
    ///   - text: the text of a passage; where it throws, the list says so.
    init(_ passages: [CorpusPassage], limit: Int, text: (CorpusPassage) throws -> String) {
        for passage in passages.prefix(Self.lookedAt) where listed.count < limit {
            let text = Result { try text(passage) }
            let runs = Self.runs(of: (try? text.get()) ?? "")
            if zip(listed, words).contains(where: { Self.isAlike(passage, runs, $0.passage, $1) }) {
                alike += 1
            } else {
                listed.append((passage, (try? text.get()) ?? "(cannot be read again)"))
                words.append(runs)
            }
        }
    }

    /// Whether half of the runs of the shorter one, or more, stand in the other, and half of the articles or more are the
    /// same as far as the two have any to show.
    private static func isAlike(
        _ one: CorpusPassage, _ runs: Set<[UInt64]>, _ other: CorpusPassage, _ otherRuns: Set<[UInt64]>
    ) -> Bool {
        let least = min(runs.count, otherRuns.count)
        guard least > 0, 2 * one.articles >= other.articles else { return false }
        return 2 * runs.intersection(otherRuns).count >= least && shareExamples(one.examples, other.examples)
    }

    /// Whether examples are mostly the same up to the article that the shorter list ends with.
    private static func shareExamples(_ one: [Int], _ other: [Int]) -> Bool {
        let end = min(one.last ?? 0, other.last ?? 0)
        let (first, second) = (Set(one.filter { $0 <= end }), Set(other.filter { $0 <= end }))
        return 2 * first.intersection(second).count >= min(first.count, second.count)
    }

    private static func runs(of text: String) -> Set<[UInt64]> {
        let words = IdentityWords.words(of: Array(text.utf8)).map(\.hash)
        guard words.count >= run else { return [] }
        return Set((0...words.count - run).map { Array(words[$0..<$0 + run]) })
    }
}
