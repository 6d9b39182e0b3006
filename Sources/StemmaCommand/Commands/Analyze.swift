internal import ArgumentParser
internal import Foundation
internal import Stemma

struct Analyze: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "The main job: topics, copies and similar reports, with a page to look at.",
        discussion: """
            Writes report.html, articles.jsonl (id, topic, fit, family), topics.json, copies.jsonl and summary.json into the \
            folder given by --output.
            """)

    enum Format: String, ExpressibleByArgument, CaseIterable { case text, json }

    @OptionGroup var input: InputOptions
    @OptionGroup var text: TextOptions
    @OptionGroup var copies: CopyOptions
    @OptionGroup var run: RunOptions

    @Option(help: "The number of topics; without it Stemma chooses.")
    var count: Int?

    @Option(help: "What is printed: text, or the summary as json.")
    var format = Format.text

    @Option(name: .shortAndLong, help: ArgumentHelp("The folder to write into.", valueName: "folder"))
    var output = "stemma-report"

    func validate() throws {
        if let count, count < 1 { throw ValidationError("--count must be 1 or more; found \(count).") }
    }

    func run() throws {
        var session = try Session(input, run, text: text.settings())
        var analysis = try session.pipeline.analyze(
            session.corpus, count: count, copies: copies.configuration())
        session.pipeline.stopwatch = analysis.stopwatch
        try analysis.write(to: output)
        session.pipeline.stopwatch = analysis.stopwatch
        session.clearProgress()
        if format == .json { print(analysis.summary.pretty, terminator: "") } else if !run.quiet { describe(analysis) }
        try session.finish()
    }

    private func describe(_ analysis: Analysis) {
        print(analysis.topics.overview(analysis.corpus))
        print(analysis.copiesOverview)
        print("Report: \(URL(fileURLWithPath: output).path)/report.html")
    }
}
