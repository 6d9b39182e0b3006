internal import ArgumentParser
internal import Foundation
internal import Stemma

struct Analyze: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "The main job: topics, stories, copies and similar reports, with a page to look at.",
        discussion: """
            Writes report.html, articles.jsonl (id, title, date, source, topic, fit, cosine, runnerUp, misfit, story, family), \
            topics.json, stories.jsonl (as stories --summary prints them), copies.jsonl and summary.json into the folder \
            given by --output.
            """)

    @OptionGroup var input: InputOptions
    @OptionGroup var text: TextOptions
    @OptionGroup var copies: CopyOptions
    @OptionGroup var calibration: CalibrationOptions
    @OptionGroup var work: RunOptions

    @OptionGroup var topicNumber: TopicNumberOptions

    @Flag(help: "Add to the report what chance gives (parallel analysis), for three more decompositions.")
    var chance = false

    @Option(help: "What is printed: text; the summary as json; the articles as jsonl or csv.")
    var format = RowOptions.Format.text

    @Option(name: .shortAndLong, help: ArgumentHelp("The folder to write into.", valueName: "folder"))
    var output = "stemma-report"

    func validate() throws {
        try calibration.check(copies)
    }

    func run() throws {
        let session = try Session(input, work, text: text, output: output)
        let analysis = try session.pipeline.analyze(
            session.corpus, count: topicNumber.count, granularity: topicNumber.granularity,
            method: topicNumber.method.method, copies: copies.configuration(),
            calibrated: calibration.configuration(), chance: chance)
        try analysis.write(to: output)
        session.clearProgress()
        try print(analysis)
        try session.finish()
    }

    private func print(_ analysis: Analysis) throws {
        switch format {
        case .json: try StandardOutput.print(analysis.summary.pretty)
        case .text: if !work.quiet { try StandardOutput.print(describe(analysis)) }
        case .jsonl, .csv:
            var output = StandardOutput()
            try RowFormat(rawValue: format.rawValue)?.write(
                analysis.articleRows, columns: Analysis.articleColumns
            ) { try output.write($0) }
            try output.flush()
        }
    }

    private func describe(_ analysis: Analysis) -> String {
        analysis.overview + "\nReport: \(URL(fileURLWithPath: output).path)/report.html\n"
    }
}
