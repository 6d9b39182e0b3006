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
    @Option(help: "The field that holds the address.") var urlField = "url"
    @Option(help: "The field that holds the language.") var languageField = "language"

    func validate() throws {
        if input.isEmpty && !sample { throw ValidationError("Missing INPUT: name files or folders, or use --sample.") }
        if !input.isEmpty && sample { throw ValidationError("--sample stands in place of INPUT; give one of the two.") }
    }

    /// Reads everything; skipped records stand in the corpus's report.
    ///
    /// - Parameter folders: those that are no input, even where they stand inside one.
    func read(excluding folders: [String], workers: Workers, progress: ProgressLine) throws -> Corpus {
        if sample { return try Corpus.sample() }
        var configuration = configuration
        configuration.excludedFolders = folders
        configuration.workers = workers
        return try Corpus.read(
            inputs: input.map(ArticleReader.Input.init(argument:)), configuration: configuration,
            progress: progress.reading)
    }

    /// A file that is read must not be written over.
    func refuse(asOutput outputs: [String?]) throws {
        for output in outputs.compactMap({ $0 }) where input.contains(where: { Self.isSameFile($0, output) }) {
            throw CommandFailure("cannot write to \(output): it is one of the inputs")
        }
    }

    private static func isSameFile(_ one: String, _ other: String) -> Bool {
        let paths = [one, other].map { URL(fileURLWithPath: $0).resolvingSymlinksInPath().path }
        return paths[0] == paths[1] && FileManager.default.fileExists(atPath: one)
    }

    /// How articles are read.
    var configuration: ArticleReader.Configuration {
        var configuration = ArticleReader.Configuration()
        configuration.fields.id = idField
        configuration.fields.title = titleField
        configuration.fields.text = textField
        configuration.fields.date = dateField
        configuration.fields.source = sourceField
        configuration.fields.url = urlField
        configuration.fields.language = languageField
        configuration.isStrict = strict
        return configuration
    }
}
