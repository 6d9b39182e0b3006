internal import ArgumentParser
internal import Stemma

struct Copies: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Find every pair of articles that share text, and the families they form.",
        discussion: """
            The search is exact: every pair at or above the threshold is listed, none below it. Words are runs of letters, \
            marks, numbers and _ of the lower-cased text without the headline. Prints a line a pair: a, b, jaccard, containmentA \
            (the part of a that stands in b), containmentB, relation (what b is of a: identical, light edit, abridged, \
            expanded, shared boilerplate only, same story new text) and family. With --families a line a family. \
            --approximate, for more articles than memory holds, lists no pair below the threshold but may miss some: it \
            says how many it missed of a sample that is compared exactly.
            """)

    @OptionGroup var input: InputOptions
    @OptionGroup var copies: CopyOptions
    @OptionGroup var approximation: ApproximateOptions
    @OptionGroup var rows: RowOptions
    @OptionGroup var work: RunOptions

    @Option(help: .hidden)
    var language = "en"

    @Flag(help: "A line a family in place of a line a pair.")
    var families = false

    func validate() throws { _ = try approximation.configuration(copies.configuration(), seed: work.seed) }

    func run() throws {
        let session = try Session(input, work, output: rows.output)
        let findings = try findings(session)
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

    private func findings(_ session: Session) throws -> CopyFindings {
        let exact = try copies.configuration()
        guard let approximate = try approximation.configuration(exact, seed: work.seed) else {
            return try session.pipeline.copies(session.corpus, exact)
        }
        return try session.pipeline.copies(session.corpus, approximately: approximate)
    }
}
