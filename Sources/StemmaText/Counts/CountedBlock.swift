/// What was counted in one block of articles, in the numbers of the tables it was counted with.
struct CountedBlock: Sendable {
    /// The different words of each article and their counts.
    var rows = PackedRows()
    /// The words of each article in their order, where that is asked for; −1 between two that are not side by side, where
    /// phrases are asked for.
    var words: [Int32] = []
    /// Where the words of each article end.
    var wordEnds: [Int] = []
    /// How many of an article's first `words` are the headline's, where it weighs more than the body.
    var titleCounts: [Int] = []
    /// The number of words of each article.
    var tokenCounts: [Int] = []

    mutating func removeAll() {
        rows.removeAll()
        words.removeAll(keepingCapacity: true)
        wordEnds.removeAll(keepingCapacity: true)
        titleCounts.removeAll(keepingCapacity: true)
        tokenCounts.removeAll(keepingCapacity: true)
    }

    /// The same block in memory of its own, as much as it needs.
    func copy() -> CountedBlock {
        var copy = self
        copy.rows = rows.copy()
        copy.words = trimmed(words)
        copy.wordEnds = trimmed(wordEnds)
        copy.titleCounts = trimmed(titleCounts)
        copy.tokenCounts = trimmed(tokenCounts)
        return copy
    }
}
