internal import StemmaLinearAlgebra

/// The words of all articles, counted block by block on several threads.
struct CountedWords: Sendable {
    /// The blocks in the order of the articles.
    var blocks: [CountedBlock]
    /// The words of each table as the terms they stand for; an empty one is no term.
    private(set) var tables: [TermList]
    /// The table of each article of each block.
    let tableOfRow: [[Int]]

    /// Whether the tables do not know how many rows each term stands in.
    let needsRecount: Bool

    init(blocks: [CountedBlock], tables: [TermList], tableOfRow: [[Int]], needsRecount: Bool = false) {
        self.needsRecount = needsRecount
        self.blocks = blocks
        self.tables = tables
        self.tableOfRow = tableOfRow
    }

    /// - Throws: what `texts` throws where a text cannot be had.
    init(
        _ texts: some TextCollection, _ configuration: TermCounts.Configuration, _ languages: ArticleLanguages,
        workers: Workers
    ) throws {
        let ranges = StemmaLinearAlgebra.blocks(of: texts.count, size: 512)
        let counted = try workers.map(blocks: ranges.count) {
            WordCounter(configuration, languages)
        } _: { counter, block in
            try counter.count(texts, ranges[block])
        } finish: { counter in
            counter.finish()
        }
        needsRecount = false
        blocks = counted.results.map(\.result)
        // Each thread has a table for each language, and its articles are in those.
        tables = counted.finals.flatMap(\.self)
        tableOfRow = zip(ranges, counted.results).map { range, block in
            range.map { block.thread * languages.codes.count + languages.indices[$0] }
        }
    }

    /// The rows of the blocks; nothing else is kept.
    mutating func takeRows() -> [PackedRows] {
        let rows = blocks.map(\.rows)
        (blocks, tables) = ([], [])
        return rows
    }
}
