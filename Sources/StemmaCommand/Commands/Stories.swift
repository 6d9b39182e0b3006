internal import ArgumentParser
internal import Stemma

struct Stories: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Group articles by the event they tell of.",
        discussion: """
            Prints a line an article: id and story. Stories are numbered from the largest on; an article that no other tells \
            of has a story of its own. Bodies, headlines, names with numbers, and dates are compared; what an article lacks \
            is skipped.

            With --summary a line a story: headline (of the most central article), size, outlets, first and last time, \
            entities (names, places and numbers that at least two of its articles have), medoid, members and copies: those \
            members that are versions of one text (Jaccard ≥ 0.3 over 5-word shingles), group by group.
            """)

    @OptionGroup var input: InputOptions
    @OptionGroup var story: StoryOptions
    @OptionGroup var rows: RowOptions
    @OptionGroup var work: RunOptions

    @Option(help: "The articles' language (ISO 639-1), or auto: chooses stop words and stemmer.")
    var language = "en"

    @Flag(help: "A line a story in place of a line an article.")
    var summary = false

    func validate() throws {
        guard language == "auto" || language.wholeMatch(of: /[a-z]{2,3}/) != nil else {
            throw ValidationError("--language: expected an ISO 639 code such as en, or auto; found '\(language)'.")
        }
    }

    func run() throws {
        let session = try Session(input, work, text: text(), output: rows.output)
        let (pipeline, corpus) = (session.pipeline, session.corpus)
        let stories = try pipeline.stories(corpus, story.configuration())
        if summary || rows.format == .text {
            let details = try pipeline.details(of: stories, corpus)
            session.clearProgress()
            try rows.write(summary ? details.rows(corpus) : stories.articleRows(corpus), columns: columns) {
                details.overview(corpus)
            }
        } else {
            session.clearProgress()
            try rows.write(stories.articleRows(corpus), columns: columns) { "" }
        }
        try session.finish()
    }

    private var columns: [String] { summary ? StoryDetails.columns : StoryFindings.articleColumns }

    /// How articles become terms: the language alone is free.
    private func text() throws -> TextOptions { try TextOptions.parse(["--language", language]) }
}
