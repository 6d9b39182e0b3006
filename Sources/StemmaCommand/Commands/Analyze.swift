internal import ArgumentParser
internal import Foundation
internal import Stemma

struct Analyze: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "The main job: topics, stories, copies and similar reports, with a page to look at.",
        discussion: """
            Writes report.html, articles.jsonl (id, title, date, source, topic, fit, cosine, runnerUp, misfit, story, family), \
            topics.json, stories.jsonl (as stories --summary prints them), timeline.jsonl (topics, then stories, as \
            --over-time auto prints them; where articles have dates), copies.jsonl and summary.json into the folder given by \
            --output.

            With --previous topics and stories keep the numbers of an earlier run where more than half of their articles are \
            the same; numbers that were given up are not used again. What was born, split, merged, moved or is gone is printed, \
            stands in the report, and in changes.jsonl (kind, then as --changes prints it). The folder may be that of --output.
            """,
        aliases: ["analyse"])

    @OptionGroup var input: InputOptions
    @OptionGroup var text: TextOptions
    @OptionGroup var copies: CopyOptions
    @OptionGroup var calibration: CalibrationOptions
    @OptionGroup var work: RunOptions

    @OptionGroup var topicNumber: TopicNumberOptions

    @Flag(help: "Add to the report what chance gives (parallel analysis), for three more decompositions.")
    var chance = false

    @Option(
        help: ArgumentHelp(
            "The output folder of an earlier run, whose numbers topics and stories keep.", valueName: "folder"))
    var previous: String?

    @Option(help: "What is printed: text; the summary as json; the articles as jsonl or csv.")
    var format = RowOptions.Format.text

    @Option(name: .shortAndLong, help: ArgumentHelp("The folder to write into.", valueName: "folder"))
    var output = "stemma-report"

    func validate() throws {
        try calibration.check(copies)
    }

    func run() throws {
        // Before anything is read or written: a wrong folder costs no time, and it may be that of the output.
        let earlier = try previous.map { try EarlierAnalysis(reading: $0) }
        let session = try Session(input, work, text: text, output: output, earlier: previous)
        let analysis = try session.pipeline.analyze(
            session.corpus, count: topicNumber.count, granularity: topicNumber.granularity,
            method: topicNumber.method.method, copies: copies.configuration(),
            calibrated: calibration.configuration(), chance: chance, since: earlier)
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
        analysis.overview + changes(analysis) + "\nReport: \(URL(fileURLWithPath: output).path)/report.html\n"
    }

    /// What changed in topics and in stories, a paragraph each.
    private func changes(_ analysis: Analysis) -> String {
        guard let changes = analysis.groups.changes, let previous else { return "" }
        return "\n" + changes.topics.paragraph("Topics since \(previous)") + "\n"
            + changes.stories.paragraph("Stories since \(previous)")
    }
}
