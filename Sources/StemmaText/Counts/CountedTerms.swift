internal import StemmaLinearAlgebra

/// The terms of all articles under one numbering, before any is left out for its frequency.
struct CountedTerms {
    let merged: MergedTerms
    /// The number of articles of each term.
    private(set) var articles: [Int]
    /// How often each term was counted in all articles; only where that was asked for.
    private(set) var totals: [Double] = []
    /// The number of tokens of each article.
    let tokenCounts: [Int]
    private var rows: [SparseRows]
    /// The merged number of each column of the rows, by table.
    private var numbers: [[Int32]]
    private var tableOfRow: [[Int]]

    /// - Parameters:
    ///   - words: what was counted; its rows are taken over.
    ///   - needsTotals: whether `totals` are wanted.
    init(_ words: inout CountedWords, needsTotals: Bool, workers: Workers) {
        merged = MergedTerms(words.tables)
        articles = merged.articles
        numbers = merged.idsOfTable
        tableOfRow = words.tableOfRow
        tokenCounts = words.blocks.flatMap(\.tokenCounts)
        rows = words.takeRows()
        if needsTotals || words.needsRecount || !merged.areArticlesKnown { recount(workers: workers) }
    }

    /// Brings the rows under the merged numbers, and counts the articles of each term in them.
    private mutating func recount(workers: Workers) {
        renumber(numbers, largest: merged.count, workers: workers)
        numbers = [(0..<Int32(merged.count)).map(\.self)]
        tableOfRow = tableOfRow.map { Array(repeating: 0, count: $0.count) }
        articles = Array(repeating: 0, count: merged.count)
        totals = Array(repeating: 0, count: merged.count)
        for block in rows {
            for (id, count) in zip(block.columnIndices, block.values) {
                articles[Int(id)] += 1
                totals[Int(id)] += Double(count)
            }
        }
    }

    private mutating func renumber(_ numbers: [[Int32]], largest: Int, workers: Workers) {
        let tableOfRow = tableOfRow
        workers.update(&rows) { rows, block in
            var sorter = RowSorter(largest: Int32(largest))
            rows.renumber(numbers, tableOfRow: tableOfRow[block], &sorter)
        }
    }

    /// The counts as a matrix, articles × terms, under the terms' final numbers; −1 leaves a term out.
    ///
    /// The rows are let go on the way: they and the matrix are not in memory at once.
    mutating func takeMatrix(_ final: [Int32], columns: Int, workers: Workers) -> SparseMatrix {
        renumber(numbers.map { $0.map { $0 < 0 ? -1 : final[Int($0)] } }, largest: columns, workers: workers)
        let taken = rows
        rows = []
        return SparseMatrix(stacking: taken, columns: columns, workers: workers)
    }
}
