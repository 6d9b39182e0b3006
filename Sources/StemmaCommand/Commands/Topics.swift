internal import ArgumentParser
internal import Stemma

struct Topics: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Group articles by subject.",
        discussion: """
            Shows the topics as a table; with --format json, jsonl or csv prints a line an article: \
            id, topic, label, fit, cosine (of its words with those of the other articles of its \
            topic), runnerUp (the next nearest topic) and misfit. The fit is its rank among the members of its topic by that \
            cosine, 0 to 1, the middle one having 0.5. A misfit shares so few words with every topic that of 200 articles of \
            an even corpus about one would be marked; it keeps its topic all the same.

            With --summary a line a topic: its size; the words and phrases that mark it, each with the shares of its articles and \
            of the others that hold it, and a score: how much more often it stands inside, in bits, at least (0: it may be chance); the article \
            nearest to its centre; its stability (the mean Jaccard similarity with its like in 20 random halves of the corpus \
            put into topics by k-means, with the 5 % and 95 % quantiles); its most typical articles, the most doubtful ones \
            (little nearer to it than to another topic), the number of misfits, and its first and last date.

            --tree prints the topics of topics, a line a node: topic, parent, height (the part of all differences between \
            articles that lies between its two halves), size and label. --cut prints the groups where that tree is cut: id, \
            group, topic, label.

            With --over-time a line a topic and a period: topic, label, period, start, articles, share (of the period's \
            articles), expected (were its share the same at all times), p (chance of as many, by Fisher's exact test), q (rate \
            of false discoveries, over all topics and periods) and burst (q of at most 0.05). With --summary too a line a \
            topic: articles, undated, first, last, growth (factor of its share from period to period, with a 95 % interval; none \
            below 3 periods or 10 dated articles, and left out of the text where the interval spans tenfold or more) and \
            bursts. Periods without an article of the topic are left out. Periods are counted in UTC, weeks from Monday.

            With --previous topics keep the numbers of an earlier run where more than half of their articles are the same.
            """)

    @OptionGroup var input: InputOptions
    @OptionGroup var text: TextOptions
    @OptionGroup var rows: RowOptions
    @OptionGroup var work: RunOptions

    @OptionGroup var topicNumber: TopicNumberOptions

    @Flag(help: "A line a topic in place of a line an article.")
    var summary = false

    @Flag(help: "The tree of topics, a line a node.")
    var tree = false

    @Option(help: ArgumentHelp("The articles in so many groups of topics, by the tree.", valueName: "groups"))
    var cut: Int?

    @OptionGroup var overTime: OverTimeOptions
    @OptionGroup var earlier: EarlierOptions

    func validate() throws {
        if let cut, cut < 1 { throw ValidationError("--cut must be 1 or more; found \(cut).") }
        let isOverTime = overTime.overTime != nil
        if [summary, tree, cut != nil].count(where: { $0 }) > 1 || isOverTime && (tree || cut != nil) {
            throw ValidationError(
                "--summary, --tree and --cut print different rows, and --over-time goes with --summary alone: choose one."
            )
        }
        if !earlier.previous.isEmpty, tree || cut != nil {
            throw ValidationError("--previous does not go with --tree or --cut, whose numbers are those of the tree.")
        }
        try earlier.check(overTime, summary: summary)
    }

    func run() throws {
        let runs = try earlier.read(.topic)
        let session = try Session(input, work, text: text, output: rows.output)
        let vectors = try session.pipeline.termVectors(session.corpus)
        let space = try session.pipeline.latentSpace(vectors)
        let model = try session.pipeline.topics(
            session.corpus, space, vectors, count: topicNumber.count, granularity: topicNumber.granularity,
            method: topicNumber.method.method)
        let corpus = session.corpus
        session.clearProgress()
        if let cut {
            try rows.write(model.groupRows(corpus, count: cut), columns: TopicModel.groupColumns) {
                model.groupOverview(count: cut)
            }
        } else if tree {
            try rows.write(model.treeRows, columns: TopicModel.treeColumns) { model.treeDrawing }
        } else {
            try write(model, runs, session)
        }
        try session.finish()
    }

    /// The rows that say the topics' numbers, which may be those of an earlier run.
    private func write(_ model: TopicModel, _ runs: [EarlierGroups], _ session: Session) throws {
        let corpus = session.corpus
        let (topics, changes) = try earlier.continued(LabelledGroups(model), runs, session)
        func overview() -> String { model.overview(corpus, numbers: topics.numbers) }
        if overTime.overTime != nil {
            try overTime.write(topics, changes, session, to: rows, summary: summary)
        } else if summary {
            try earlier.write(
                model.topicRows(corpus), columns: TopicModel.topicColumns, changes, session, to: rows, text: overview)
        } else {
            try earlier.write(
                model.articleRows(corpus), columns: TopicModel.articleColumns, changes, session, to: rows,
                text: overview)
        }
    }
}
