internal import StemmaLinearAlgebra

/// The counts of terms under the columns that a hash gives them.
///
/// A column is kept or left out by its own document frequency, that of all its terms together. So neither the choice nor
/// new texts need the terms, and a text of the corpus gets the same vector as a new one.
struct HashedTerms {
    let matrix: SparseMatrix
    /// The terms of each column that was kept.
    let vocabulary: Vocabulary
    /// The number of articles of each column; 0 for one that was left out.
    let articles: [Int]

    init(_ terms: inout CountedTerms, _ hash: TermHash, _ configuration: TermCounts.Configuration, workers: Workers) {
        let merged = terms.merged
        let counted = terms.articles
        let ranges = blocks(of: merged.count, size: 4096)
        // A term of no article is one whose words all went into phrases.
        let columns = workers.map(blocks: ranges.count) { block in
            ranges[block].map { counted[$0] == 0 ? -1 : Int32(hash.column(of: merged[$0])) }
        }.flatMap(\.self)
        let all = terms.takeMatrix(columns, columns: hash.columns, workers: workers)
        let frequencies = all.columnEntryCounts
        let rows = all.rows
        let articles = frequencies.map { configuration.keeps($0, of: rows) ? $0 : 0 }
        self.articles = articles
        matrix = articles == frequencies ? all : all.leavingOut { articles[$0] == 0 }
        vocabulary = Vocabulary(hash, merged, columns: columns.map { $0 >= 0 && articles[Int($0)] > 0 ? $0 : -1 })
    }
}

extension SparseMatrix {
    /// The number of entries of each column.
    var columnEntryCounts: [Int] {
        columnIndices.reduce(into: Array(repeating: 0, count: columns)) { $0[Int($1)] += 1 }
    }

    /// The matrix without the entries of some columns, of the same shape.
    fileprivate func leavingOut(_ isLeftOut: (Int) -> Bool) -> SparseMatrix {
        var (offsets, columns, values): ([Int], [Int32], [Float]) = ([0], [], [])
        offsets.reserveCapacity(rows + 1)
        for row in 0..<rows {
            for entry in entries(ofRow: row) where !isLeftOut(Int(columnIndices[entry])) {
                columns.append(columnIndices[entry])
                values.append(self.values[entry])
            }
            offsets.append(values.count)
        }
        return SparseMatrix(
            rows: rows, columns: self.columns, rowOffsets: offsets, columnIndices: columns, values: values)
    }
}

extension Vocabulary {
    /// The terms of a hash table's columns; those of one column sorted by their bytes.
    ///
    /// - Parameter columns: the column of each term; −1 leaves it out.
    fileprivate init(_ hash: TermHash, _ terms: MergedTerms, columns: [Int32]) {
        var ends = [Int](repeating: 0, count: hash.columns + 1)
        for column in columns where column >= 0 { ends[Int(column) + 1] += 1 }
        for column in 0..<hash.columns { ends[column + 1] += ends[column] }
        var ids = [Int](repeating: 0, count: ends[hash.columns])
        var next = ends
        for (id, column) in columns.enumerated() where column >= 0 {
            ids[next[Int(column)]] = id
            next[Int(column)] += 1
        }
        let names = (0..<hash.columns).lazy.map { column in
            let sorted = ids[ends[column]..<ends[column + 1]].map { terms[$0] }
                .sorted { $0.lexicographicallyPrecedes($1) }
            return sorted.count == 1 ? sorted[0] : Array(sorted.joined(separator: [Self.separator]))[...]
        }
        self.init(hash, names: names)
    }
}
