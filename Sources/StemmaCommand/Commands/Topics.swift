internal import ArgumentParser
internal import Stemma

struct Topics: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Group articles by subject.",
        discussion: """
            Prints a line an article: id, topic, label, fit, cosine (of its words with those of the other articles of its \
            topic), runnerUp (the next nearest topic) and misfit. The fit is its rank among the members of its topic by that \
            cosine, 0 to 1, the middle one having 0.5. A misfit shares so few words with every topic that of 200 articles of \
            an even corpus about one would be marked; it keeps its topic all the same.

            With --summary a line a topic: its size, the terms that mark it (c-TF-IDF), the article nearest to its centre, \
            its stability (the mean Jaccard similarity with its like in 20 bootstrap samples, with the 5 % and 95 % \
            quantiles), its most typical articles, the most doubtful ones (little nearer to it than to another topic), the \
            number of misfits, and its first and last date.

            --tree prints the topics of topics, a line a node: topic, parent, height (the part of all differences between \
            articles that lies between its two halves), size and label. --cut prints the groups where that tree is cut: id, \
            group, topic, label.
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

    func validate() throws {
        if let cut, cut < 1 { throw ValidationError("--cut must be 1 or more; found \(cut).") }
        if [summary, tree, cut != nil].count(where: { $0 }) > 1 {
            throw ValidationError("--summary, --tree and --cut print different rows: choose one.")
        }
    }

    func run() throws {
        let session = try Session(input, work, text: text, output: rows.output)
        let vectors = try session.pipeline.termVectors(session.corpus)
        let space = try session.pipeline.latentSpace(vectors)
        let model = try session.pipeline.topics(
            space, vectors, count: topicNumber.count, granularity: topicNumber.granularity,
            method: topicNumber.method.method)
        let corpus = session.corpus
        session.clearProgress()
        try write(model, corpus)
        try session.finish()
    }

    private func write(_ model: TopicModel, _ corpus: Corpus) throws {
        if let cut {
            try rows.write(model.groupRows(corpus, count: cut), columns: TopicModel.groupColumns) {
                model.groupOverview(count: cut)
            }
        } else if tree {
            try rows.write(model.treeRows, columns: TopicModel.treeColumns) { model.treeDrawing }
        } else if summary {
            try rows.write(model.topicRows(corpus), columns: TopicModel.topicColumns) { model.overview(corpus) }
        } else {
            try rows.write(model.articleRows(corpus), columns: TopicModel.articleColumns) { model.overview(corpus) }
        }
    }
}
