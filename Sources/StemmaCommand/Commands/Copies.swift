internal import ArgumentParser
internal import Stemma

struct Copies: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Find every pair of articles that share text, and the families they form.",
        discussion: """
            The search is exact: every pair at or above the threshold is listed, none below it. Words are runs of letters, \
            marks, numbers and _ of the lower-cased text without the headline. Prints a line a pair: a, b, jaccard, containmentA \
            (the part of a that stands in b), containmentB, relation (what b is of a: identical, light edit, abridged, \
            expanded, shared boilerplate only, same story new text) and family. With --against, a is \
            an article of INPUT and b one of the older articles.

            With --families a line a family: no member is below the threshold to mostCentral. Its lineage tells who took the text \
            from whom: of each member id, parent (none is later), confidence (0 to 1), basis (date and text; text only where \
            dates are equal or missing), relation (what it is of the parent) and carriers (how many articles have the parent's \
            text and may be earlier). As text the tree is drawn.
            """)

    @OptionGroup var input: InputOptions
    @OptionGroup var copies: CopyOptions
    @OptionGroup var scope: ScopeOptions
    @OptionGroup var calibration: CalibrationOptions
    @OptionGroup var rows: RowOptions
    @OptionGroup var work: RunOptions

    @Option(help: .hidden)
    var language = "en"

    @Flag(help: "A line a family in place of a line a pair.")
    var families = false

    func validate() throws {
        try calibration.check(copies)
        if families && !scope.against.isEmpty {
            throw ValidationError("--families are those of one corpus; leave out --against, or name both as INPUT.")
        }
        if calibration.isGiven && scope.isGiven {
            throw ValidationError("--fdr and --calibrate look at all pairs of one corpus; leave out --against and --within.")
        }
    }

    func run() throws {
        let session = try Session(input, work, output: rows.output)
        if let older = try scope.older(input, session) { return try compare(session, with: older) }
        let findings = try findings(session)
        let corpus = session.corpus
        if rows.format != .text { session.pipeline.notes.add(findings.calibrationSentences) }
        session.clearProgress()
        if families {
            try rows.write(findings.familyRows(corpus), columns: CopyFindings.familyColumns) {
                findings.overview(corpus)
            }
        } else {
            try rows.write(findings.pairRows(corpus), columns: findings.pairColumns) { findings.overview(corpus) }
        }
        try session.finish()
    }

    private func findings(_ session: Session) throws -> CopyFindings {
        if let calibration = try calibration.configuration() {
            return try session.pipeline.copies(session.corpus, copies.configuration(), calibrated: calibration)
        }
        return try session.pipeline.copies(session.corpus, copies.configuration(), within: scope.within?.seconds)
    }

    /// A line a pair of an article of INPUT and an older one.
    private func compare(_ session: Session, with older: Corpus) throws {
        let findings = try session.pipeline.copies(
            session.corpus, against: older, copies.configuration(), within: scope.within?.seconds)
        session.clearProgress()
        try rows.write(
            findings.pairRows(session.corpus, against: older), columns: findings.pairColumns
        ) { findings.overview(session.corpus, against: older) }
        try session.finish(older.report)
    }
}
