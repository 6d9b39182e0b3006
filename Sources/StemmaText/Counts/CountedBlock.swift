/// The words of one block of articles: the block's own table of words, and each article's counts in its numbers.
struct CountedBlock: Sendable {
    /// The block's distinct words, in the order they came.
    let bytes: [UInt8]
    let offsets: [Int]
    let rows: CountedRows
    /// The number of words of each article.
    let tokenCounts: [Int]

    init(_ texts: some TextCollection, _ range: Range<Int>, minimumLength: Int) throws {
        var scanner = WordScanner(.lettersAndNumbers)
        var table = TermTable()
        var tally = Tally()
        var tokenCounts: [Int] = []
        for index in range {
            let text = try texts.text(at: index)
            var tokens = 0
            unsafe text.withUnsafeBufferPointer { text in
                unsafe scanner.forEachWord(in: text) { word in
                    guard word.scalars >= minimumLength else { return }
                    tokens += 1
                    unsafe tally.add(table.intern(word.folded))
                }
            }
            tally.endRow()
            tokenCounts.append(tokens)
        }
        bytes = table.bytes
        offsets = table.offsets
        rows = tally.rows
        self.tokenCounts = tokenCounts
    }

    var termCount: Int { offsets.count - 1 }

    func renumbered(_ ids: [Int32]) -> CountedRows { rows.renumbered(ids) }
}

/// Rows of (term, count), terms rising within a row once `renumbered`.
struct CountedRows: Sendable {
    var rowEnds: [Int] = []
    var ids: [Int32] = []
    var counts: [Float] = []

    /// The rows under new term numbers: `newIDs[old]`, where −1 leaves the term out and terms that fall together add up.
    func renumbered(_ newIDs: [Int32]) -> CountedRows {
        var result = CountedRows()
        result.ids.reserveCapacity(ids.count)
        result.counts.reserveCapacity(ids.count)
        var row: [(id: Int32, count: Float)] = []
        var start = 0
        for end in rowEnds {
            row.removeAll(keepingCapacity: true)
            for entry in start..<end where newIDs[Int(ids[entry])] >= 0 {
                row.append((newIDs[Int(ids[entry])], counts[entry]))
            }
            row.sort { $0.id < $1.id }
            result.append(sorted: row)
            start = end
        }
        return result
    }

    private mutating func append(sorted row: [(id: Int32, count: Float)]) {
        let start = ids.count
        for (id, count) in row {
            if ids.count > start, ids[ids.count - 1] == id {
                counts[counts.count - 1] += count
            } else {
                ids.append(id)
                counts.append(count)
            }
        }
        rowEnds.append(ids.count)
    }
}

/// Counts terms article by article.
private struct Tally {
    var rows = CountedRows()
    private var counts: [Int32] = []
    private var touched: [Int32] = []

    @inline(__always)
    mutating func add(_ id: Int32) {
        if Int(id) == counts.count { counts.append(0) }
        if counts[Int(id)] == 0 { touched.append(id) }
        counts[Int(id)] += 1
    }

    mutating func endRow() {
        for id in touched {
            rows.ids.append(id)
            rows.counts.append(Float(counts[Int(id)]))
            counts[Int(id)] = 0
        }
        touched.removeAll(keepingCapacity: true)
        rows.rowEnds.append(rows.ids.count)
    }
}
