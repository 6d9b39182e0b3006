extension SparseMatrix {
    /// The rows of the given numbers, in that order.
    package func selectingRows(_ numbers: [Int]) -> SparseMatrix {
        var offsets = [0]
        var columnIndices: [Int32] = []
        var values: [Float] = []
        for number in numbers {
            columnIndices += self.columnIndices[entries(ofRow: number)]
            values += self.values[entries(ofRow: number)]
            offsets.append(values.count)
        }
        return SparseMatrix(
            rows: numbers.count, columns: columns, rowOffsets: offsets, columnIndices: columnIndices, values: values)
    }

    /// The number of entries of each column.
    package var columnCounts: [Int] {
        columnIndices.reduce(into: [Int](repeating: 0, count: columns)) { $0[Int($1)] += 1 }
    }

    /// The columns of at least `fewest` entries alone, numbered anew in their order.
    package func droppingColumns(withFewerThan fewest: Int) -> SparseMatrix {
        let counts = columnCounts
        return selectingColumns(counts.indices.filter { counts[$0] >= fewest })
    }

    /// The columns of the given numbers, which rise, numbered anew.
    package func selectingColumns(_ kept: [Int]) -> SparseMatrix {
        var numbers = [Int32](repeating: -1, count: columns)
        for (number, column) in kept.enumerated() { numbers[column] = Int32(number) }
        var offsets = [0]
        var newColumns: [Int32] = []
        var newValues: [Float] = []
        for row in 0..<rows {
            for entry in entries(ofRow: row) where numbers[Int(columnIndices[entry])] >= 0 {
                newColumns.append(numbers[Int(columnIndices[entry])])
                newValues.append(values[entry])
            }
            offsets.append(newValues.count)
        }
        return SparseMatrix(
            rows: rows, columns: kept.count, rowOffsets: offsets, columnIndices: newColumns, values: newValues)
    }

    /// Of each row the `most` entries of the largest values, of equal ones the first.
    package func keepingLargest(_ most: Int) -> SparseMatrix {
        var offsets = [0]
        var kept: [Int] = []
        for row in 0..<rows {
            let entries = entries(ofRow: row)
            kept +=
                entries.count <= most
                ? Array(entries)
                : entries.sorted { (values[$1], $0) < (values[$0], $1) }.prefix(most).sorted()
            offsets.append(kept.count)
        }
        return SparseMatrix(
            rows: rows, columns: columns, rowOffsets: offsets, columnIndices: kept.map { columnIndices[$0] },
            values: kept.map { values[$0] })
    }
}
