internal import StemmaLinearAlgebra

extension CountedWords {
    /// The runs of characters within the words in place of the words.
    ///
    /// - Parameter lengths: how many characters a run has.
    consuming func characterGrams(lengths: ClosedRange<Int>, workers: Workers) -> CountedWords {
        let words = tables
        // Each distinct word is taken apart once.
        let grams = workers.map(blocks: words.count) { WordGrams(of: words[$0], lengths: lengths) }
        var (blocks, tableOfRow) = (blocks, tableOfRow)
        let tables = tableOfRow
        workers.update(&blocks) { block, number in
            block.rows = block.rows.expanded { grams[tables[number][$0]] }
        }
        tableOfRow = tables
        return CountedWords(
            blocks: blocks, tables: grams.map(\.terms), tableOfRow: tableOfRow, needsRecount: true)
    }
}

/// The runs of characters of each word of a table.
private struct WordGrams: Sendable {
    /// The distinct runs.
    let terms: TermList
    private let ids: [Int32]
    private let ends: [Int]

    init(of words: TermList, lengths: ClosedRange<Int>) {
        var table = TermTable()
        var (ids, ends): ([Int32], [Int]) = ([], [])
        for word in 0..<words.count {
            CharacterGrams.forEachGram(of: words[word], lengths: lengths) { gram in
                let padded = gram + [UInt8](repeating: 0, count: PackedWord.padding)
                unsafe padded.withUnsafeBufferPointer { padded in
                    unsafe ids.append(table.intern(UnsafeBufferPointer(rebasing: padded[0..<gram.count])))
                }
            }
            ends.append(ids.count)
        }
        terms = table.list()
        (self.ids, self.ends) = (ids, ends)
    }

    /// The runs of a word, repeated ones repeated.
    subscript(word: Int32) -> ArraySlice<Int32> { ids[(word == 0 ? 0 : ends[Int(word) - 1])..<ends[Int(word)]] }
}

extension PackedRows {
    /// The rows with the runs of each word in place of the word; one run may stand several times in a row.
    fileprivate func expanded(_ gramsOfRow: (Int) -> WordGrams) -> PackedRows {
        var expanded = PackedRows()
        for row in 0..<count {
            let grams = gramsOfRow(row)
            forEachEntry(ofRow: row) { word, count in
                for run in grams[word] { expanded.append(run, count) }
            }
            expanded.endRow()
        }
        return expanded
    }
}
