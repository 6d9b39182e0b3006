internal import StemmaLinearAlgebra

/// The terms of all articles under one numbering, before any is left out for its frequency.
struct CountedTerms {
    /// Until the matrix is taken; then its memory is let go.
    private(set) var merged: MergedTerms
    /// The number of articles of each term.
    private(set) var articles: [Int]
    /// How often each term was counted in all articles; only where that was asked for.
    private(set) var totals: [Double] = []
    /// The number of tokens of each article.
    let tokenCounts: [Int]
    private var rows: [PackedRows]
    private let tableOfRow: [[Int]]

    /// - Parameters:
    ///   - words: what was counted; its rows are taken over.
    ///   - needsTotals: whether `totals` are wanted.
    init(_ words: inout CountedWords, needsTotals: Bool, workers: Workers) {
        merged = MergedTerms(words.tables, workers: workers)
        articles = merged.articles
        tableOfRow = words.tableOfRow
        tokenCounts = words.blocks.flatMap(\.tokenCounts)
        rows = words.takeRows()
        if needsTotals || words.needsRecount || !merged.areArticlesKnown { recount() }
    }

    /// Counts the articles and the occurrences of each term in the rows, in their order: sums of parts of a count are the same
    /// for any number of threads.
    private mutating func recount() {
        articles = Array(repeating: 0, count: merged.count)
        totals = Array(repeating: 0, count: merged.count)
        var lastRow = [Int](repeating: -1, count: merged.count)
        var number = 0
        for (rows, tables) in zip(rows, tableOfRow) {
            for row in 0..<rows.count {
                let numbers = merged.idsOfTable[tables[row]]
                rows.forEachEntry(ofRow: row) { word, count in
                    let id = Int(numbers[Int(word)])
                    if id < 0 { return }
                    totals[id] += Double(count)
                    if lastRow[id] != number { articles[id] += 1 }
                    lastRow[id] = number
                }
                number += 1
            }
        }
    }

    /// The counts as a matrix, articles × terms, under the terms' final numbers; −1 leaves a term out.
    ///
    /// The terms and the rows are let go on the way: they and the matrix are not in memory at once.
    mutating func takeMatrix(_ final: [Int32], columns: Int, workers: Workers) -> SparseMatrix {
        let numbers = merged.numbers(final, workers: workers)
        merged = MergedTerms()
        return SparseMatrix(&rows, numbers, tableOfRow: tableOfRow, columns: columns, workers: workers)
    }
}
