internal import ArgumentParser
internal import Stemma

struct Copies: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Find every pair of articles that share text, and the families they form.",
        discussion: """
            The search is exact: every pair at or above the threshold is listed, none below it. Words are runs of letters, \
            marks, numbers and _ of the lower-cased text without the headline. Prints a line a pair: a, b, jaccard, containmentA \
            (the part of a that stands in b), containmentB, relation (what b is of a: identical, light edit, abridged, \
            expanded, shared boilerplate only, same story new text) and family.

            With --families a line a family: no member is below the threshold to mostCentral. Its lineage tells who took the text \
            from whom: of each member id, parent (none is later), confidence (0 to 1), basis (date and text; text only where \
            dates are equal or missing), relation (what it is of the parent) and carriers (how many articles have the parent's \
            text and may be earlier). As text the tree is drawn.
            """)

    @OptionGroup var input: InputOptions
    @OptionGroup var copies: CopyOptions
    @OptionGroup var rows: RowOptions
    @OptionGroup var work: RunOptions

    @Option(help: .hidden)
    var language = "en"

    @Flag(help: "A line a family in place of a line a pair.")
    var families = false

    func run() throws {
        let session = try Session(input, work, output: rows.output)
        let findings = try session.pipeline.copies(session.corpus, copies.configuration())
        let corpus = session.corpus
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
}
