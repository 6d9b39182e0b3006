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

            With --over-time a line a story of two articles or more and a period: story, label, period, start, articles, share \
            (of the period's articles), expected, p, q and burst. As the articles of a story are near each other in time by rule, \
            a burst is a period that stands out from the story's own time, from its first article to its last. With --summary too \
            a line a story.

            With --previous stories keep the numbers of an earlier run where more than half of their articles are the same.
            """)

    @OptionGroup var input: InputOptions
    @OptionGroup var story: StoryOptions
    @OptionGroup var rows: RowOptions
    @OptionGroup var work: RunOptions

    @Option(help: "The articles' language (ISO 639-1), or auto: chooses stop words and stemmer.")
    var language = "en"

    @Flag(help: "A line a story in place of a line an article.")
    var summary = false

    @OptionGroup var overTime: OverTimeOptions
    @OptionGroup var earlier: EarlierOptions

    func validate() throws {
        try earlier.check(overTime, summary: summary)
        guard language == "auto" || language.wholeMatch(of: /[a-z]{2,3}/) != nil else {
            throw ValidationError("--language: expected an ISO 639 code such as en, or auto; found '\(language)'.")
        }
    }

    func run() throws {
        let runs = try earlier.read(.story)
        let session = try Session(input, work, text: text(), output: rows.output)
        let (pipeline, corpus) = (session.pipeline, session.corpus)
        let stories = try pipeline.stories(corpus, story.configuration())
        let (groups, changes) = try earlier.continued(LabelledGroups(stories, corpus), runs, session)
        if overTime.overTime != nil {
            try overTime.write(groups, changes, session, to: rows, summary: summary)
        } else if (summary || rows.format == .text) && !earlier.changes {
            let details = try pipeline.details(of: stories, corpus)
            try earlier.write(
                summary ? details.rows(corpus) : stories.articleRows(corpus), columns: columns, changes, session,
                to: rows
            ) { details.overview(corpus) }
        } else {
            try earlier.write(stories.articleRows(corpus), columns: columns, changes, session, to: rows) { "" }
        }
        try session.finish()
    }

    private var columns: [String] { summary ? StoryDetails.columns : StoryFindings.articleColumns }

    /// How articles become terms: the language alone is free.
    private func text() throws -> TextOptions { try TextOptions.parse(["--language", language]) }
}
