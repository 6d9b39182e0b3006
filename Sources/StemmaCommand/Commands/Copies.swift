internal import ArgumentParser
internal import Stemma

struct Copies: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Find every pair of articles that share text, and the families they form.",
        discussion: """
            The search is exact: every pair at or above the threshold is listed, none below it. Words are runs of letters, \
            marks, numbers and _ of the lower-cased text without the headline. Prints a line a pair: a, b, jaccard, containmentA \
            (the part of a that stands in b), containmentB, relation (what b is of a: identical, light edit, abridged, \
            expanded, shared boilerplate only, same story new text) and family. With --families a line a family. With --changes \
            a line a pair: a, b, jaccard, relation, passages (the places of their first words and their length in words), \
            changes (kind: number, date, name, quote or words, and what each text has) and complete. With --passages a line a \
            passage of several articles, boilerplate or not: standing text of articles that share little else.
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

    @Flag(
        help: "With each pair the passages both have, and the numbers, names, quotations and words that were changed.")
    var changes = false

    func validate() throws {
        let chosen = [("--families", families), ("--changes", changes), ("--passages", passages.passages)].filter(\.1)
        if chosen.count > 1 {
            throw ValidationError("\(chosen[0].0) and \(chosen[1].0) list different things: give one.")
        }
        if passages.passages && passages.maskBoilerplate {
            throw ValidationError("--mask-boilerplate is for comparing articles, not for --passages.")
        }
    }

    func run() throws {
        let session = try Session(input, work, output: rows.output)
        let corpus = session.corpus
        if passages.passages { return try writePassages(session) }
        let texts = try passages.texts(of: corpus, session.pipeline)
        let findings = try session.pipeline.copies(corpus, copies.configuration(), in: texts)
        session.clearProgress()
        if changes {
            let lines = findings.changeRows(corpus, texts, session.pipeline.workers)
            try rows.write(lines, columns: CopyFindings.changeColumns) { findings.changesOverview(corpus, texts) }
        } else if families {
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
