#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// What each article adds to the measures of cluster agreement, kept by occupied cell of the contingency table:
/// two articles of one cell add the same.
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
        /// k / b: the share of the found cluster that is of the article's true cluster.
        let precision: Double
        /// k / a: the share of the true cluster that is in the article's found cluster.
        let recall: Double

        init(_ cell: ContingencyTable.Cell, of table: ContingencyTable) {
            let n = Double(table.articleCount)
            let k = Double(cell.count)
            let a = Double(table.rowCounts[cell.row])
            let b = Double(table.columnCounts[cell.column])
            rowSurprise = log(n / a)
            columnSurprise = log(n / b)
            rowGivenColumn = log(b / k)
            columnGivenRow = log(a / k)
            precision = k / b
            recall = k / a
        }
    }

    let table: ContingencyTable
    let addends: [Addend]
    let expectedMutualInformation: Double

    init(_ table: ContingencyTable) {
        self.table = table
        addends = table.cells.map { Addend($0, of: table) }
        expectedMutualInformation = table.expectedMutualInformation()
    }
}
