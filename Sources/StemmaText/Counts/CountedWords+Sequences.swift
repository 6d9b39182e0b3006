internal import StemmaLinearAlgebra

extension CountedWords {
    /// The runs of words in a row (n-grams) in place of the words; a run's name has a space between two words.
    ///
    /// - Parameter lengths: how many words a run has.
    consuming func sequences(
        _ words: MergedTerms, lengths: ClosedRange<Int>, titleWeight: Double, workers: Workers
    ) -> CountedWords {
        let (blocks, tableOfRow) = (blocks, tableOfRow)
        let counted = workers.map(blocks: blocks.count) {
            SequenceCounter(words, lengths: lengths, titleWeight: titleWeight)
        } _: { counter, block in
            counter.count(blocks[block], tableOfRow: tableOfRow[block])
        } finish: { counter in
            counter.finish()
        }
        let perRow = counted.results.map { Array(repeating: $0.thread, count: $0.result.tokenCounts.count) }
        return CountedWords(blocks: counted.results.map(\.result), tables: counted.finals, tableOfRow: perRow)
    }
}

/// Counts the runs of words of block after block, on one thread.
struct SequenceCounter: ~Copyable {
    private let words: MergedTerms
    private let lengths: ClosedRange<Int>
    private let titleWeight: Float
    private let tally = RowTally()
    private var table = TermTable()
    private var row = 0
    /// The words of the article at work, stop words left out; and zeros, which the table may read.
    private var ids: [Int32] = []

    init(_ words: MergedTerms, lengths: ClosedRange<Int>, titleWeight: Double) {
        self.words = words
        self.lengths = lengths
        self.titleWeight = Float(titleWeight)
    }

    mutating func count(_ words: CountedBlock, tableOfRow: [Int]) -> CountedBlock {
        var counted = CountedBlock()
        counted.tokenCounts = words.tokenCounts
        for article in words.wordEnds.indices {
            let title = takeWords(words, article, self.words.idsOfTable[tableOfRow[article]])
            tally.beginRow(row)
            row += 1
            countSequences(title: title)
            tally.endRow(&counted.rows)
        }
        return counted
    }

    /// Fills `ids` with an article's words; how many of them are the headline's.
    private mutating func takeWords(_ block: CountedBlock, _ article: Int, _ numbers: [Int32]) -> Int {
        let start = article == 0 ? 0 : block.wordEnds[article - 1]
        ids.removeAll(keepingCapacity: true)
        let titleEnd = start + block.titleCounts[article]
        var title = 0
        for place in start..<block.wordEnds[article] {
            let id = numbers[Int(block.words[place])]
            if id < 0 { continue }
            ids.append(id)
            if place < titleEnd { title += 1 }
        }
        return title
    }

    /// Counts each run; one that begins in the headline weighs as much as the headline.
    private mutating func countSequences(title: Int) {
        let count = ids.count
        ids += [0, 0, 0, 0]
        for length in lengths where length <= count {
            for start in 0...count - length {
                tally.amount = start < title ? titleWeight : 1
                unsafe ids.withUnsafeBytes { bytes in
                    // `start + length` words of four bytes, and the 16 bytes added above after the last.
                    let run = unsafe UnsafeRawBufferPointer(rebasing: bytes[4 * start..<4 * (start + length)])
                    unsafe table.count(run.assumingMemoryBound(to: UInt8.self), tally)
                }
                if start + 1 == title { table.countWaiting(tally) }
            }
            table.countWaiting(tally)
        }
    }

    /// The runs by name.
    func finish() -> TermList {
        let words = words
        return table.list().mapped { run in
            var name: [UInt8] = []
            for start in stride(from: run.startIndex, to: run.endIndex, by: 4) {
                let id = run[start..<start + 4].reversed().reduce(0) { $0 << 8 | Int($1) }
                if start > run.startIndex { name.append(UInt8(ascii: " ")) }
                name += words[id]
            }
            return name
        }
    }
}
