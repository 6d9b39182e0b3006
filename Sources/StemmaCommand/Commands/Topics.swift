internal import ArgumentParser
internal import Stemma

struct Topics: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Group articles by subject.",
        discussion: """
            Prints a line an article: id, topic, label, fit (cosine with the centre of its topic, 0 to 1). With --summary a \
            line a topic: its size, the terms that mark it (c-TF-IDF), the most typical article, and its stability: the mean \
            Jaccard similarity with its like in 20 bootstrap samples, with the 5 % and 95 % quantiles.

            With --over-time a line a topic and a period: topic, label, period, start, articles, share (of the period's \
            articles), expected (were its share the same at all times), p (chance of as many, by Fisher's exact test), q (rate \
            of false discoveries, over all topics and periods) and burst (q of at most 0.05). With --summary too a line a \
            topic: articles, undated, first, last, growth (factor of its share from period to period, with a 95 % interval) and \
            bursts. Periods are counted in UTC, weeks from Monday.

            With --previous topics keep the numbers of an earlier run where more than half of their articles are the same.
            """)

    @OptionGroup var input: InputOptions
    @OptionGroup var text: TextOptions
    @OptionGroup var rows: RowOptions
    @OptionGroup var work: RunOptions

    @OptionGroup var topicNumber: TopicNumberOptions

    @Flag(help: "A line a topic in place of a line an article.")
    var summary = false

    @OptionGroup var overTime: OverTimeOptions
    @OptionGroup var earlier: EarlierOptions

    func validate() throws { try earlier.check(overTime, summary: summary) }

    func run() throws {
        let runs = try earlier.read(.topic)
        let session = try Session(input, work, text: text, output: rows.output)
        let vectors = try session.pipeline.termVectors(session.corpus)
        let space = try session.pipeline.latentSpace(vectors)
        let model = try session.pipeline.topics(
            space, vectors, count: topicNumber.count, granularity: topicNumber.granularity)
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
        try session.finish()
    }
}
