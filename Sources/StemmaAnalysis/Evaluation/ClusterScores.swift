#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// What each article adds to the measures of cluster agreement, kept by occupied cell of the contingency table:
/// two articles of one cell add the same.
///
/// Each addend is the value a measure (or the entropies it is made of) would take were all articles like this one, to
/// first order: its influence function plus the measure itself. Weighted means of addends are therefore the
/// linearised bootstrap (Efron, *The Jackknife, the Bootstrap and Other Resampling Plans*, 1982, chapter 6).
struct ClusterScores: Sendable {
    /// What one article of a cell adds; surprises in nats.
    struct Addend: Sendable {
        /// log(n / a): the surprise of the article's true label, whose mean is the entropy of the truth.
        let rowSurprise: Double
        /// log(n / b): the surprise of the article's found label.
        let columnSurprise: Double
        /// log(b / k): the surprise that is left of the true label once the found one is known.
        let rowGivenColumn: Double
        /// log(a / k): the surprise that is left of the found label once the true one is known.
        let columnGivenRow: Double
        /// 2k/b − Σ k²/b² over the cells of the found cluster: the article's own share of its true cluster there, and
        /// what its weight does to the shares of its neighbours. The mean over articles is B-cubed precision.
        let precision: Double
        /// The same within the true cluster; the mean over articles is B-cubed recall.
        let recall: Double
        /// 1 where the best one-to-one matching of true with found clusters takes this cell, else 0. The mean over articles
        /// is the accuracy; to first order weights move the mean and not the matching.
        let accuracy: Double
    }

    let table: ContingencyTable
    let addends: [Addend]
    let expectedMutualInformation: Double

    init(_ table: ContingencyTable) {
        self.table = table
        var rowPurity = [Double](repeating: 0, count: table.rowCounts.count)
        var columnPurity = [Double](repeating: 0, count: table.columnCounts.count)
        for cell in table.cells {
            rowPurity[cell.row] += squaredShare(of: cell, in: table.rowCounts[cell.row])
            columnPurity[cell.column] += squaredShare(of: cell, in: table.columnCounts[cell.column])
        }
        let partners = table.bestMatching.columns
        addends = table.cells.map { cell in
            Addend(
                cell, of: table, rowPurity: rowPurity[cell.row], columnPurity: columnPurity[cell.column],
                isMatched: partners[cell.row] == cell.column)
        }
        expectedMutualInformation = table.expectedMutualInformation()
    }
}

extension ClusterScores.Addend {
    fileprivate init(
        _ cell: ContingencyTable.Cell, of table: ContingencyTable, rowPurity: Double, columnPurity: Double,
        isMatched: Bool
    ) {
        let n = Double(table.articleCount)
        let k = Double(cell.count)
        let a = Double(table.rowCounts[cell.row])
        let b = Double(table.columnCounts[cell.column])
        rowSurprise = log(n / a)
        columnSurprise = log(n / b)
        rowGivenColumn = log(b / k)
        columnGivenRow = log(a / k)
        precision = 2 * k / b - columnPurity
        recall = 2 * k / a - rowPurity
        accuracy = isMatched ? 1 : 0
    }
}

private func squaredShare(of cell: ContingencyTable.Cell, in size: Int) -> Double {
    let share = Double(cell.count) / Double(size)
    return share * share
}
