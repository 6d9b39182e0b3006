internal import ArgumentParser
internal import Foundation
internal import Stemma

struct Similar: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Find the reports most similar to one, to a text, or to each.",
        discussion: """
            Prints a line a hit: query, id, rank, score: the exact cosine of the TF-IDF vectors, 0 to 1. With --explain each \
            hit lists what every shared term adds; the parts sum to the score.
            """)

    @OptionGroup var input: InputOptions
    @OptionGroup var text: TextOptions
    @OptionGroup var rows: RowOptions
    @OptionGroup var work: RunOptions

    @Option(help: ArgumentHelp("An article of INPUT.", valueName: "id"))
    var to: String?

    @Option(name: .customLong("text"), help: ArgumentHelp("A file of any kind INPUT may be.", valueName: "file"))
    var textFile: String?

    @Option(help: ArgumentHelp("A file of queries: JSON Lines with id and text.", valueName: "file"))
    var queries: String?

    @Flag(help: "Every article of INPUT.")
    var all = false

    @Option(help: "The number of hits for each query.")
    var top = 10

    @Flag(help: "List what each shared term adds to the score.")
    var explain = false

    func validate() throws {
        let given = [to != nil, textFile != nil, queries != nil, all].filter { $0 }.count
        guard given == 1 else {
            throw ValidationError("Give one of --to ID, --text FILE, --queries FILE and --all; found \(given).")
        }
        guard top >= 1 else { throw ValidationError("--top must be 1 or more; found \(top).") }
    }

    func run() throws {
        let session = try Session(input, work, text: text, output: rows.output)
        let vectors = try session.pipeline.termVectors(session.corpus)
        let queries = try readQueries()
        let search = try queries.map(SimilarQuery.texts) ?? query(session.corpus)
        let hits = try session.pipeline.similar(search, session.corpus, vectors, top: top, explaining: explain)
        session.clearProgress()
        try rows.write(hits.rows, columns: hits.columns) { hits.overview }
        try session.finish(queries?.report)
    }

    private func query(_ corpus: Corpus) throws -> SimilarQuery {
        if let to {
            guard let article = corpus.index(ofID: to) else {
                throw CommandFailure("--to: no article has the id '\(to)'; there are \(corpus.count) articles")
            }
            return .article(article)
        }
        return .all
    }

    /// The articles of --text or --queries, read as INPUT is.
    private func readQueries() throws -> Corpus? {
        guard let path = textFile ?? queries else { return nil }
        return try Corpus.read(inputs: [ArticleReader.Input(argument: path)], configuration: input.configuration)
    }
}
