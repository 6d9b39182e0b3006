extension ClusterScores {
    /// The measures of one weighting of the articles.
    struct Measures: Sendable {
        var adjustedRandIndex = 0.0
        var adjustedMutualInformation = 0.0
        var normalizedMutualInformation = 0.0
        var homogeneity = 0.0
        var completeness = 0.0
        var bCubedPrecision = 0.0
        var bCubedRecall = 0.0
        var accuracy = 0.0
        var bCubedF: Double { harmonicMean(bCubedPrecision, bCubedRecall) }
    }

    /// A total weight, and the total of the squared weights of single articles.
    private struct Weight {
        var sum = 0.0
        var squares = 0.0

        /// Weighted ordered pairs of different articles: Σ over i ≠ j of wᵢ wⱼ.
        var pairs: Double { sum * sum - squares }

        mutating func add(_ other: Weight) {
            sum += other.sum
            squares += other.squares
        }
    }

    /// The measures with each article counted as often as its weight says; all weights 1 gives the plain measures.
    func measures(weights: [Int]) -> Measures {
        var cells = [Weight](repeating: Weight(), count: addends.count)
        for (article, cell) in table.cellOfArticle.enumerated() {
            let weight = Double(weights[article])
            cells[cell].sum += weight
            cells[cell].squares += weight * weight
        }
        var measures = Measures()
        measures.adjustedRandIndex = adjustedRandIndex(cells)
        addMeans(cells, to: &measures)
        return measures
    }

    private func adjustedRandIndex(_ cells: [Weight]) -> Double {
        var rows = [Weight](repeating: Weight(), count: table.rowCounts.count)
        var columns = [Weight](repeating: Weight(), count: table.columnCounts.count)
        var all = Weight()
        for (cell, weight) in zip(table.cells, cells) {
            rows[cell.row].add(weight)
            columns[cell.column].add(weight)
            all.add(weight)
        }
        let inBoth = cells.reduce(0) { $0 + $1.pairs }
        let inRows = rows.reduce(0) { $0 + $1.pairs }
        let inColumns = columns.reduce(0) { $0 + $1.pairs }
        // No pair on which the two differ: equal partitions, also where the index itself would be 0 / 0.
        if inBoth == inRows, inBoth == inColumns { return 1 }
        let expected = inRows * inColumns / all.pairs
        return (inBoth - expected) / ((inRows + inColumns) / 2 - expected)
    }

    private func addMeans(_ cells: [Weight], to measures: inout Measures) {
        var (rowEntropy, columnEntropy, rowGivenColumn, columnGivenRow) = (0.0, 0.0, 0.0, 0.0)
        var total = 0.0
        for (addend, weight) in zip(addends, cells) {
            total += weight.sum
            rowEntropy += weight.sum * addend.rowSurprise
            columnEntropy += weight.sum * addend.columnSurprise
            rowGivenColumn += weight.sum * addend.rowGivenColumn
            columnGivenRow += weight.sum * addend.columnGivenRow
            measures.bCubedPrecision += weight.sum * addend.precision
            measures.bCubedRecall += weight.sum * addend.recall
            measures.accuracy += weight.sum * addend.accuracy
        }
        measures.bCubedPrecision /= total
        measures.bCubedRecall /= total
        measures.accuracy /= total
        measures.homogeneity = explained(of: rowEntropy, left: rowGivenColumn)
        measures.completeness = explained(of: columnEntropy, left: columnGivenRow)
        let entropies = rowEntropy + columnEntropy
        let left = rowGivenColumn + columnGivenRow
        measures.normalizedMutualInformation = explained(of: entropies, left: left)
        let chance = 2 * total * expectedMutualInformation
        measures.adjustedMutualInformation = explained(of: entropies - chance, left: left)
    }

    /// The share of an uncertainty that is gone: 1 when nothing is left of it, and 0 when there is none to explain.
    private func explained(of uncertainty: Double, left: Double) -> Double {
        if left == 0 { return 1 }
        return uncertainty > 0 ? 1 - left / uncertainty : 0
    }
}
