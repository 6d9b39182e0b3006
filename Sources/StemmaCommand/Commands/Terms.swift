internal import ArgumentParser
internal import Stemma

struct Terms: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "List the terms of the articles with their frequencies.",
        discussion: """
            Prints a line a term: the term, the number of articles it stands in, how often it stands in all of them, and \
            its factor (idf). Programs get all terms, sorted by their bytes; people the 40 of most articles.
            """)

    @OptionGroup var input: InputOptions
    @OptionGroup var text: TextOptions
    @OptionGroup var weights: WeightingOptions
    @OptionGroup var rows: RowOptions
    @OptionGroup var work: RunOptions

    @Option(help: ArgumentHelp("Only so many terms, those of most articles first.", valueName: "n"))
    var top: Int?

    func validate() throws {
        if let top, top < 1 { throw ValidationError("--top must be 1 or more; found \(top).") }
    }

    func run() throws {
        let session = try Session(input, work, text: text, weighting: weights.weighting, output: rows.output)
        let counts = try session.pipeline.termCounts(session.corpus)
        let occurrences = counts.occurrences
        let vectors = session.pipeline.termVectors(counts)
        session.clearProgress()
        let listing = TermListing(vectors, occurrences, top: top ?? (rows.format == .text ? 40 : nil))
        try rows.write(listing.rows, columns: TermListing.columns) { listing.table }
        try session.finish()
    }
}
