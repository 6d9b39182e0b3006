internal import StemmaLinearAlgebra

/// Counts the terms of article after article where their numbers are known, on one thread.
struct StreamCounter: ~Copyable {
    private let titleWeight: Float
    private let tally = RowTally()
    /// The article that counted each term last, and where its count stands there.
    private var rows: [Int32]
    private var places: [Int32]
    /// The number of articles of each term.
    private var articles: [Int]

    init(terms: Int, titleWeight: Double) {
        self.titleWeight = Float(titleWeight)
        rows = Array(repeating: 0, count: terms)
        places = Array(repeating: 0, count: terms)
        articles = Array(repeating: 0, count: terms)
    }

    mutating func count(_ block: TermStreams.Block) -> PackedRows {
        var counted = PackedRows()
        block.forEachArticle { article, terms, titleEnd in
            tally.beginRow(article)
            for place in terms where block.ids[place] >= 0 {
                tally.amount = place < titleEnd ? titleWeight : 1
                count(block.ids[place])
            }
            tally.endRow(&counted)
        }
        return counted
    }

    @inline(__always)
    private mutating func count(_ id: Int32) {
        let term = Int(id)
        if rows[term] == tally.row { return tally.add(at: places[term]) }
        rows[term] = tally.row
        articles[term] += 1
        places[term] = tally.append(id)
    }

    consuming func finish() -> [Int] { articles }
}
