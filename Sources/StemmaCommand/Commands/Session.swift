internal import ArgumentParser
internal import Foundation
internal import Stemma

/// What every command that reads articles does: read, work, say what was skipped, end with the right status.
struct Session {
    let corpus: Corpus
    let pipeline: Pipeline
    private let options: RunOptions
    private let progress: ProgressLine

    init(_ input: InputOptions, _ options: RunOptions, text: TextSettings = .init()) throws {
        let progress = ProgressLine(quiet: options.quiet)
        let pipeline = Pipeline(
            text: text, seed: options.seed, workers: Workers(options.threads),
            stopwatch: Stopwatch { progress.stage($0) })
        do {
            corpus = try pipeline.stopwatch.measure(.read) { try input.read(progress: progress) }
        } catch {
            progress.clear()
            throw error
        }
        self.pipeline = pipeline
        self.options = options
        self.progress = progress
    }

    /// Takes the progress line away, before a result is written to the same terminal.
    func clearProgress() { progress.clear() }

    /// Writes the timings and says what was skipped.
    ///
    /// - Throws: `ExitCode(3)` where records were skipped.
    func finish() throws {
        progress.clear()
        try options.writeTimings(pipeline.stopwatch)
        guard corpus.report.skippedCount > 0 else { return }
        if !options.quiet { FileHandle.standardError.write(Data(Self.describe(corpus.report).utf8)) }
        throw ExitCode(3)
    }

    private static func describe(_ report: ReadingReport) -> String {
        var lines = report.skipped.prefix(20).map { "stemma: skipped \($0)" }
        if report.skippedCount > 20 { lines.append("stemma: … and \(report.skippedCount - 20) more") }
        lines.append("stemma: \(report.skippedCount) skipped in all; the rest was read (exit status 3)")
        return lines.joined(separator: "\n") + "\n"
    }
}
