/// How two labelings of the same articles cross: the occupied cells only.
///
/// Rows are the labels of the first labeling, columns those of the second, both numbered by first appearance, so
/// that renaming labels changes nothing. Memory: articles + occupied cells.
struct ContingencyTable: Sendable {
    /// An occupied cell: its row, its column and the articles in it (1 or more).
    struct Cell: Sendable {
        let row: Int
        let column: Int
        var count: Int
    }

    /// The occupied cells, in order of first appearance.
    let cells: [Cell]
    /// The cell of each article.
    let cellOfArticle: [Int]
    /// Articles in each row; each is 1 or more.
    let rowCounts: [Int]
    /// Articles in each column; each is 1 or more.
    let columnCounts: [Int]

    /// The number of articles.
    var articleCount: Int { cellOfArticle.count }

    /// Crosses two labelings, one label an article each. Time: O(articles).
    init(_ first: [Int], _ second: [Int]) {
        let (rows, rowCounts) = Self.ranked(first)
        let (columns, columnCounts) = Self.ranked(second)
        let width = columnCounts.count
        let (cellOfArticle, cellCounts) = Self.ranked(zip(rows, columns).map { $0 * width + $1 })
        var cells = cellCounts.map { Cell(row: 0, column: 0, count: $0) }
        for (article, cell) in cellOfArticle.enumerated() {
            cells[cell] = Cell(row: rows[article], column: columns[article], count: cellCounts[cell])
        }
        self.cells = cells
        self.cellOfArticle = cellOfArticle
        self.rowCounts = rowCounts
        self.columnCounts = columnCounts
    }

    /// The one-to-one matching of rows with columns that holds the most articles.
    var bestMatching: BestMatching {
        BestMatching(
            rows: rowCounts.count, columns: columnCounts.count,
            edges: cells.map { .init(row: $0.row, column: $0.column, weight: Double($0.count)) })
    }

    /// Numbers labels by first appearance and counts them.
    private static func ranked(_ labels: [Int]) -> (ranks: [Int], counts: [Int]) {
        var rankOfLabel: [Int: Int] = [:]
        var counts: [Int] = []
        let ranks = labels.map { label in
            let rank = rankOfLabel[label] ?? counts.count
            if rank == counts.count {
                rankOfLabel[label] = rank
                counts.append(0)
            }
            counts[rank] += 1
            return rank
        }
        return (ranks, counts)
    }
}
