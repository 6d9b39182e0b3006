internal import ArgumentParser
internal import Stemma

struct Copies: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Find every pair of articles that share text, and the families they form.",
        discussion: """
            The search is exact: every pair at or above the threshold is listed, none below it. Words are runs of letters, \
            marks, numbers and _ of the lower-cased text without the headline. Prints a line a pair: a, b, jaccard, containmentA \
            (the part of a that stands in b), containmentB, relation (what b is of a: identical, light edit, abridged, \
            expanded, shared boilerplate only, same story new text) and family. With --against, a is an article of INPUT and b \
            one of the older articles. --approximate, for more articles than memory holds, lists no pair below the threshold \
            but may miss some: it says how many it missed of a sample that is compared exactly.

            With --families a line a family: no member is below the threshold to mostCentral. Its lineage tells who took the text \
            from whom: of each member id, parent (none is later), confidence (0 to 1), basis (date and text; text only where \
            dates are equal or missing), relation (what it is of the parent) and carriers (how many articles have the parent's \
            text and may be earlier). As text the tree is drawn.

            With --changes a line a pair: a, b, jaccard, relation, passages (the places of their first words and their length \
            in words), changes (kind: number, date, name, quote or words, and what each text has) and complete. With --passages \
            a line a passage of several articles, boilerplate or not: standing text of articles that share little else.
            """)

    @OptionGroup var input: InputOptions
    @OptionGroup var copies: CopyOptions
    @OptionGroup var scope: ScopeOptions
    @OptionGroup var approximation: ApproximateOptions
    @OptionGroup var calibration: CalibrationOptions
    @OptionGroup var passages: PassageOptions
    @OptionGroup var rows: RowOptions
    @OptionGroup var work: RunOptions

    @Option(help: .hidden)
    var language = "en"

    @Flag(help: "A line a family in place of a line a pair.")
    var families = false

    @Flag(
        help: "With each pair the passages both have, and the numbers, names, quotations and words that were changed.")
    var changes = false

    func validate() throws {
        try calibration.check(copies)
        try refuseContradictions()
        _ = try approximation.configuration(copies.configuration(), seed: work.seed)
    }

    func run() throws {
        let session = try Session(input, work, output: rows.output)
        if passages.passages { return try writePassages(session) }
        if let older = try scope.older(input, session) { return try writePairs(session, against: older) }
        let texts = try passages.texts(of: session.corpus, session.pipeline)
        try write(findings(session, in: texts), texts, session)
        try session.finish()
    }

    private func findings(_ session: Session, in texts: any TextCollection) throws -> CopyFindings {
        let (pipeline, corpus, exact) = (session.pipeline, session.corpus, try copies.configuration())
        if let calibration = try calibration.configuration() {
            return try pipeline.copies(corpus, exact, calibrated: calibration)
        }
        if let approximate = try approximation.configuration(exact, seed: work.seed) {
            return try pipeline.copies(corpus, approximately: approximate)
        }
        return try pipeline.copies(corpus, exact, in: texts, within: scope.within?.seconds)
    }

    private func write(_ findings: CopyFindings, _ texts: any TextCollection, _ session: Session) throws {
        let corpus = session.corpus
        if rows.format != .text {
            session.pipeline.notes.add(
                findings.calibrationSentences + (findings.approximation.map { [$0.sentence] } ?? []))
        }
        session.clearProgress()
        if changes {
            let lines = findings.changeRows(corpus, texts, session.pipeline.workers)
            try rows.write(lines, columns: CopyFindings.changeColumns) { findings.changesOverview(corpus, texts) }
        } else if families {
            try rows.write(findings.familyRows(corpus), columns: CopyFindings.familyColumns) {
                findings.overview(corpus)
            }
        } else {
            try rows.write(findings.pairRows(corpus), columns: findings.pairColumns) { findings.overview(corpus) }
        }
    }

    private func writePairs(_ session: Session, against older: Corpus) throws {
        let findings = try session.pipeline.copies(
            session.corpus, against: older, copies.configuration(), within: scope.within?.seconds)
        session.clearProgress()
        try rows.write(
            findings.pairRows(session.corpus, against: older), columns: findings.pairColumns
        ) { findings.overview(session.corpus, against: older) }
        try session.finish(older.report)
    }

    private func writePassages(_ session: Session) throws {
        let found = try session.pipeline.passages(session.corpus, passages.configuration())
        session.clearProgress()
        try rows.write(found.rows(session.corpus), columns: CorpusPassages.columns) { found.overview(session.corpus) }
        try session.finish()
    }
}
