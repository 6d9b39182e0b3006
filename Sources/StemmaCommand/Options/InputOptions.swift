internal import ArgumentParser
internal import Foundation
internal import Stemma

/// What is read, and how.
struct InputOptions: ParsableArguments {
    @Argument(help: "Files or folders; - is standard input (JSON Lines).")
    var input: [String] = []

    @Flag(help: "Use the invented sample corpus that comes with Stemma.")
    var sample = false

    @Flag(help: "Stop at the first record that cannot be read.")
    var strict = false

    @Option(help: "The field that holds the id.") var idField = "id"
    @Option(help: "The field that holds the headline.") var titleField = "title"
    @Option(help: "The field that holds the text.") var textField = "text"
    @Option(help: "The field that holds the date.") var dateField = "date"
    @Option(help: "The field that holds the outlet or agency.") var sourceField = "source"

    func validate() throws {
        if input.isEmpty && !sample { throw ValidationError("Missing INPUT: name files or folders, or use --sample.") }
        if !input.isEmpty && sample { throw ValidationError("--sample stands in place of INPUT; give one of the two.") }
    }

    /// Reads everything; skipped records stand in the corpus's report.
    func read(progress: ProgressLine) throws -> Corpus {
        if sample { return try Corpus.sample() }
        var configuration = ArticleReader.Configuration()
        configuration.fields.id = idField
        configuration.fields.title = titleField
        configuration.fields.text = textField
        configuration.fields.date = dateField
        configuration.fields.source = sourceField
        configuration.isStrict = strict
        return try Corpus.read(
            inputs: input.map(ArticleReader.Input.init(argument:)), configuration: configuration,
            progress: progress.reading)
    }
}
