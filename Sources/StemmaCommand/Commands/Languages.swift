internal import ArgumentParser
internal import Stemma

struct Languages: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Tell the language of each article.",
        discussion: """
            Prints a line an article: id, language (ISO 639-1), and confidence: the share of its letters that are in this \
            language, 1 where the record states it. A text that does not say, or of which less than 70 % is in one \
            language, is und (undetermined). The first 2 KiB of an article are looked at.
            """)

    @OptionGroup var input: InputOptions
    @OptionGroup var rows: RowOptions
    @OptionGroup var work: RunOptions

    func run() throws {
        let session = try Session(input, work, output: rows.output)
        let languages = try session.pipeline.recognizedLanguages(of: session.corpus)
        let listing = LanguageListing(ids: session.corpus.articles.map(\.id), languages)
        session.clearProgress()
        try rows.write(listing.rows, columns: LanguageListing.columns) { listing.table }
        try session.finish()
    }
}
