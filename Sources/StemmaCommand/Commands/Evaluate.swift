internal import ArgumentParser
internal import Stemma

struct Evaluate: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Score topics, and copies where the truth is known, against a field of the articles.",
        discussion: """
            Topics are compared with --truth FIELD: ARI, AMI, NMI, V-measure and B-cubed, with 95 % bootstrap intervals over \
            articles. Where articles carry 'copyOf' (the id of the article they copy) and 'relation', the pairs found and \
            their relations are scored too.
            """)

    @OptionGroup var input: InputOptions
    @OptionGroup var text: TextOptions
    @OptionGroup var rows: RowOptions
    @OptionGroup var work: RunOptions
    @OptionGroup var copies: CopyOptions

    @Option(help: ArgumentHelp("The field that holds the true group.", valueName: "field"))
    var truth = "label"

    @Option(help: "The number of topics; without it Stemma chooses.")
    var count: Int?

    func validate() throws {
        if let count, count < 1 { throw ValidationError("--count must be 1 or more; found \(count).") }
    }

    func run() throws {
        let session = try Session(input, work, text: text.settings())
        let evaluation = try session.pipeline.evaluate(
            session.corpus, truth: truth, count: count, copies: copies.configuration())
        session.clearProgress()
        try rows.write(evaluation.rows, columns: Evaluation.columns) { evaluation.overview }
        try session.finish()
    }
}
