public import StemmaLinearAlgebra

/// How often each term stands in each article of a corpus.
public struct TermCounts: Sendable {
    /// Counts, articles × terms; whole numbers stored as `Float`, exact to 2²⁴.
    public let matrix: SparseMatrix
    /// The terms, sorted by their bytes; column `t` of the matrix is term `t`.
    public let vocabulary: Vocabulary
    /// The number of articles each term stands in.
    public let documentFrequencies: [Int]
    /// The number of tokens of each article before any term was left out for its frequency.
    public let tokenCounts: [Int]

    /// Counts the terms of every text.
    ///
    /// Texts are taken in blocks of fixed size, each with a vocabulary of its own; the vocabularies are then merged
    /// in block order and sorted, so the result is the same for any number of workers.
    ///
    /// - Parameters:
    ///   - texts: the articles' texts, in canonical order.
    ///   - configuration: what is a term, and which terms are kept.
    /// - Returns: the counts; without any term where no text has one.
    /// - Throws: what `texts` throws where a text cannot be had.
    /// - Complexity: linear in the bytes of the texts; memory for the distinct terms of each article, and for the texts
    ///   at work: one a worker.
    public init(
        counting texts: some TextCollection, _ configuration: Configuration = .init(), workers: Workers = Workers()
    ) throws {
        let ranges = blocks(of: texts.count, size: 256)
        let scanned = try workers.map(blocks: ranges.count) { block in
            try CountedBlock(texts, ranges[block], minimumLength: configuration.minimumLength)
        }
        let merged = MergedTerms(scanned, configuration)
        let rows = workers.map(blocks: scanned.count) { scanned[$0].renumbered(merged.ids(ofBlock: $0)) }
        let frequencies = articleFrequencies(of: rows, count: merged.count)
        let kept = merged.sortedTerms { configuration.keeps(frequencies[$0], of: texts.count) }
        let newIDs = kept.inverted(count: merged.count)
        let final = workers.map(blocks: rows.count) { rows[$0].renumbered(newIDs) }
        matrix = joined(final, columns: kept.count)
        vocabulary = Vocabulary(sorted: kept.map { merged.utf8(of: $0) })
        documentFrequencies = kept.map { frequencies[$0] }
        tokenCounts = scanned.flatMap(\.tokenCounts)
    }
}

private func articleFrequencies(of blocks: [CountedRows], count: Int) -> [Int] {
    var frequencies = [Int](repeating: 0, count: count)
    for block in blocks { for id in block.ids { frequencies[Int(id)] += 1 } }
    return frequencies
}

private func joined(_ blocks: [CountedRows], columns: Int) -> SparseMatrix {
    let entryCount = blocks.reduce(0) { $0 + $1.ids.count }
    var offsets = [0]
    var indices: [Int32] = []
    var values: [Float] = []
    indices.reserveCapacity(entryCount)
    values.reserveCapacity(entryCount)
    for block in blocks {
        let base = indices.count
        offsets += block.rowEnds.map { base + $0 }
        indices += block.ids
        values += block.counts
    }
    return SparseMatrix(
        rows: offsets.count - 1, columns: columns, rowOffsets: offsets, columnIndices: indices, values: values)
}

extension [Int] {
    /// Where each value stands in the array, as an array over 0 ..< count; −1 for values that are not in it.
    fileprivate func inverted(count: Int) -> [Int32] {
        var places = [Int32](repeating: -1, count: count)
        for (place, value) in enumerated() { places[value] = Int32(place) }
        return places
    }
}
