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
        var fields = FieldNames()
        fields.id = idField
        fields.title = titleField
        fields.text = textField
        fields.date = dateField
        fields.source = sourceField
        return try Corpus.read(
            input.map { $0 == "-" ? .standardInput : .path($0) },
            ArticleReader.Configuration(fields: fields, strict: strict), progress: progress.reading)
    }
}
