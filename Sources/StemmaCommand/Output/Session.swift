internal import ArgumentParser
internal import Foundation
internal import Stemma

/// What every command that reads articles does: read, work, say what was skipped, end with the right status.
struct Session {
    let corpus: Corpus
    let pipeline: Pipeline
    private let options: RunOptions
    private let progress: ProgressLine
    private let notes: [String]

    /// Reads the articles.
    ///
    /// - Parameters:
    ///   - text: how articles become terms; nil for a command that needs none.
    ///   - output: the file or folder that will be written; it must not be one of the inputs.
    ///   - earlier: the folder of an earlier run, which is no input even where it stands inside one.
    init(
        _ input: InputOptions, _ options: RunOptions, text: TextOptions? = nil, weighting: Weighting = Weighting(),
        output: String?, earlier: String? = nil
    ) throws {
        let progress = ProgressLine(quiet: options.quiet)
        var settings = try text?.settings() ?? TextSettings()
        settings.weighting = weighting
        let pipeline = Pipeline(
            text: settings, seed: options.seed, workers: Workers(options.threads),
            stopwatch: Stopwatch { progress.stage($0) }, decomposing: { progress.decomposing($0) })
        do {
            try input.refuse(asOutput: [output, options.timings])
            corpus = try pipeline.stopwatch.measure(.read) {
                try input.read(
                    excluding: [output, earlier].compactMap(\.self), workers: pipeline.workers, progress: progress)
            }
        } catch {
            progress.clear()
            throw error
        }
        self.pipeline = pipeline
        self.options = options
        self.progress = progress
        let missingText = corpus.missingTextSentence(readsHeadlines: text != nil && settings.includesTitle)
        notes = (text?.notes ?? []) + [missingText].compactMap(\.self)
    }

    /// Takes the progress line away, before a result is written to the same terminal.
    func clearProgress() { progress.clear() }

    /// Writes the timings and says what was skipped or read with a guess.
    ///
    /// - Parameter queries: what else was read.
    /// - Throws: `ExitCode(3)` where records were skipped.
    func finish(_ queries: ReadingReport? = nil) throws {
        progress.clear()
        try options.writeTimings(pipeline.stopwatch)
        let reports = [corpus.report] + (queries.map { [$0] } ?? [])
        if !options.quiet {
            let sentences = notes + pipeline.notes.all + reports.flatMap(Self.describe)
            Messages.write(sentences.map { "stemma: \($0)\n" }.joined())
        }
        if reports.contains(where: { $0.skippedCount > 0 }) { throw ExitCode(3) }
    }

    private static func describe(_ report: ReadingReport) -> [String] {
        var lines: [String] = []
        if report.recodedCount > 0 { lines.append("not in UTF-8 and converted: \(report.recodedCount) articles") }
        lines += [report.earlierOutputSentence, report.unreadDateSentence].compactMap(\.self)
        guard report.skippedCount > 0 else { return lines }
        lines += report.skipped.prefix(20).map { "skipped \($0)" }
        if report.skippedCount > 20 { lines.append("… and \(report.skippedCount - 20) more") }
        return lines + ["\(report.skippedCount) skipped in all; the rest was read (exit status 3)"]
    }
}
