internal import ArgumentParser
internal import Stemma

struct Copies: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Find every pair of articles that share text, and the families they form.",
        discussion: """
            The search is exact: every pair at or above the threshold is listed, none below it. Words are runs of letters, \
            marks, numbers and _ of the lower-cased text without the headline. Prints a line a pair: a, b, jaccard, containmentA \
            (the part of a that stands in b), containmentB, relation (what b is of a: identical, light edit, abridged, \
            expanded, shared boilerplate only, same story new text) and family. With --families a line a family.
            """)

    @OptionGroup var input: InputOptions
    @OptionGroup var copies: CopyOptions
    @OptionGroup var passages: PassageOptions
    @OptionGroup var rows: RowOptions
    @OptionGroup var work: RunOptions

    @Option(help: .hidden)
    var language = "en"

    @Flag(help: "A line a family in place of a line a pair.")
    var families = false

    func run() throws {
        let session = try Session(input, work, output: rows.output)
        let corpus = session.corpus
        if passages.passages { return try writePassages(session) }
        let texts = try passages.texts(of: corpus, session.pipeline)
        let findings = try session.pipeline.copies(corpus, copies.configuration(), in: texts)
        session.clearProgress()
        if families {
            try rows.write(findings.familyRows(corpus), columns: CopyFindings.familyColumns) {
                findings.overview(corpus)
            }
        } else {
            try rows.write(findings.pairRows(corpus), columns: CopyFindings.pairColumns) { findings.overview(corpus) }
        }
        try session.finish()
    }

    private func writePassages(_ session: Session) throws {
        let found = try session.pipeline.passages(session.corpus, passages.configuration())
        session.clearProgress()
        try rows.write(found.rows(session.corpus), columns: CorpusPassages.columns) { found.overview(session.corpus) }
        try session.finish()
    }
}
