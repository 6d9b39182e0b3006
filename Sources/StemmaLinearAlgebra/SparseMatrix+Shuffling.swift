extension SparseMatrix {
    /// The matrix with the entries of each column moved to random rows, `rows × columns` as before.
    ///
    /// Each column is permuted by itself: it keeps its values, and with them its sum, norm and count, and loses what it
    /// has to do with other columns. A uniform permutation of all rows moves the few entries of a column to a uniform
    /// choice of as many rows in uniform order, and only that is drawn: Fisher and Yates from the identity, stopped after
    /// the last entry, then undone.
    ///
    /// - Parameter random: gives one number for each entry, at its place in the transpose.
    /// - Returns: the same bytes for any number of workers.
    /// - Complexity: O(rows + columns + entries) time; memory for two copies of the matrix, and O(rows) for each worker.
    package func shuffledWithinColumns(_ random: CounterRandom, workers: Workers = Workers()) -> SparseMatrix {
        let byColumn = transposed()
        let (ranges, rowCount) = (blocks(of: columns, size: 256), rows)
        let blocks = workers.map(blocks: ranges.count) {
            PartialShuffle(of: rowCount)
        } _: { shuffle, block in
            ranges[block].flatMap { shuffle.draw(for: byColumn.entries(ofRow: $0), random) }
        } finish: { _ in
        }
        return byColumn.transposed(movedTo: blocks.results.flatMap(\.result))
    }

    /// The transpose after each entry has got another column, `places`, no two of a row the same.
    ///
    /// A counting sort: the rows come in order, so columns rise within each row of the transpose.
    private func transposed(movedTo places: [Int32]) -> SparseMatrix {
        precondition(places.count == entryCount, "Each entry needs one place.")
        var offsets = [Int](repeating: 0, count: columns + 1)
        for place in places { offsets[Int(place) + 1] += 1 }
        for column in 0..<columns { offsets[column + 1] += offsets[column] }
        var next = offsets
        var indices = [Int32](repeating: 0, count: entryCount)
        var moved = [Float](repeating: 0, count: entryCount)
        for row in 0..<rows {
            for entry in entries(ofRow: row) {
                let place = next[Int(places[entry])]
                next[Int(places[entry])] = place + 1
                indices[place] = Int32(row)
                moved[place] = values[entry]
            }
        }
        return SparseMatrix(sorted: offsets, columns: rows, columnIndices: indices, values: moved)
    }
}

/// Draws distinct rows in random order, again and again, each time as if from a fresh deck.
private struct PartialShuffle {
    /// All rows, rising between two draws.
    private var rows: [Int32]
    /// What each of the first rows was exchanged with.
    private var exchanges: [Int] = []

    init(of count: Int) { rows = (0..<count).map(Int32.init) }

    /// As many rows as there are entries, in random order, from the numbers at the entries' places.
    mutating func draw(for entries: Range<Int>, _ random: CounterRandom) -> ArraySlice<Int32> {
        exchanges.removeAll(keepingCapacity: true)
        for place in 0..<entries.count {
            let other = place + random.integer(below: rows.count - place, at: entries.lowerBound + place)
            rows.swapAt(place, other)
            exchanges.append(other)
        }
        let drawn = Array(rows[..<entries.count])
        for (place, other) in exchanges.enumerated().reversed() { rows.swapAt(place, other) }
        return drawn[...]
    }
}
