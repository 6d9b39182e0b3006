internal import ArgumentParser
internal import Stemma

struct Evaluate: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Score topics or stories, and copies where the truth is known, against a field of the articles.",
        discussion: """
            Topics are compared with --truth FIELD: ARI, AMI, NMI, V-measure and B-cubed, with 95 % bootstrap intervals over \
            articles. Where articles carry 'copyOf' (the id of the article they copy) and 'relation', the pairs found and \
            their relations are scored too. With --stories it is stories that are compared with --truth, and nothing else.
            """)

    @OptionGroup var input: InputOptions
    @OptionGroup var text: TextOptions
    @OptionGroup var rows: RowOptions
    @OptionGroup var work: RunOptions
    @OptionGroup var copies: CopyOptions

    @Option(
        help: ArgumentHelp(
            "The field that holds the true group. (default: label; with --stories story, where there is one)",
            valueName: "field"))
    var truth: String?

    @OptionGroup var topicNumber: TopicNumberOptions

    @Flag(help: "Score stories in place of topics.")
    var stories = false

    @OptionGroup var window: StoryOptions

    func validate() throws {
        if stories, topicNumber.count != nil {
            throw ValidationError("--count is a number of topics; --stories scores none.")
        }
        if stories, topicNumber.method.choice != .kmeans {
            throw ValidationError("--method is a way to topics; --stories scores none.")
        }
        if stories, topicNumber.breadth != .medium {
            throw ValidationError("--granularity is the breadth of topics; --stories scores none.")
        }
    }

    func run() throws {
        let session = try Session(input, work, text: text, output: rows.output)
        let (pipeline, corpus) = (session.pipeline, session.corpus)
        let hasStories = corpus.articles.contains { $0.metadata["story"] != nil }
        let truth = truth ?? (stories && hasStories ? "story" : "label")
        let evaluation =
            stories
            ? try pipeline.evaluate(corpus, truth: truth, stories: window.configuration())
            : try pipeline.evaluate(
                corpus, truth: truth, count: topicNumber.count, granularity: topicNumber.granularity,
                method: topicNumber.method.method, copies: copies.configuration())
        session.clearProgress()
        try rows.write(evaluation.rows, columns: Evaluation.columns) { evaluation.overview }
        try session.finish()
    }
}
