internal import ArgumentParser
internal import Stemma

struct Topics: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Group articles by subject.",
        discussion: """
            Prints a line an article: id, topic, label, fit (cosine with the centre of its topic, 0 to 1). With --summary a \
            line a topic: its size; the words and phrases that mark it, each with the shares of its articles and of the others \
            that hold it, and a score: how much more often it stands inside, in bits, at least; the most typical article; and \
            its stability: the mean Jaccard similarity with its like in 20 bootstrap samples, with the 5 % and 95 % quantiles.
            """)

    @OptionGroup var input: InputOptions
    @OptionGroup var text: TextOptions
    @OptionGroup var rows: RowOptions
    @OptionGroup var work: RunOptions

    @OptionGroup var topicNumber: TopicNumberOptions

    @Flag(help: "A line a topic in place of a line an article.")
    var summary = false

    func run() throws {
        let session = try Session(input, work, text: text, output: rows.output)
        let vectors = try session.pipeline.termVectors(session.corpus)
        let space = try session.pipeline.latentSpace(vectors)
        let model = try session.pipeline.topics(
            session.corpus, space, vectors, count: topicNumber.count, granularity: topicNumber.granularity)
        let corpus = session.corpus
        session.clearProgress()
        if summary {
            try rows.write(model.topicRows(corpus), columns: TopicModel.topicColumns) { model.overview(corpus) }
        } else {
            try rows.write(model.articleRows(corpus), columns: TopicModel.articleColumns) { model.overview(corpus) }
        }
        try session.finish()
    }
}
