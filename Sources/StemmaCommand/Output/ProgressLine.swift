internal import Foundation
internal import Stemma
internal import Synchronization

/// One line on a terminal that says what is going on; nothing where standard error is no terminal, or with --quiet.
final class ProgressLine: Sendable {
    private let isOn: Bool
    private let start = ContinuousClock.now
    private let lastShown = Mutex(ContinuousClock.now)

    init(quiet: Bool) { isOn = !quiet && isatty(STDERR_FILENO) == 1 }

    /// A stage begins.
    func stage(_ stage: Stopwatch.Stage) { show(stage.title) }

    /// Reading goes on: at most ten times a second.
    func reading(_ report: ReadingReport) {
        let isDue = lastShown.withLock { last in
            guard ContinuousClock.now - last > .milliseconds(100) else { return false }
            last = .now
            return true
        }
        if isDue { show(report.line(after: ContinuousClock.now - start)) }
    }

    /// The decomposition goes on.
    func decomposing(_ progress: TruncatedSVD.Progress) {
        show("latent space: \(progress.found) of \(progress.rank) dimensions found …")
    }

    /// Takes the line away.
    func clear() { show("") }

    private func show(_ text: String) {
        guard isOn else { return }
        FileHandle.standardError.write(Data(("\r\u{1B}[K" + text.prefix(79)).utf8))
    }
}

extension Stopwatch.Stage {
    fileprivate var title: String {
        switch self {
        case .read: "reading …"
        case .tokenize: "finding words …"
        case .weight: "weighing terms …"
        case .svd: "latent space …"
        case .topics: "topics …"
        case .labels: "labels …"
        case .map: "map of topics …"
        case .stories: "stories …"
        case .copies: "copies …"
        case .similar: "similar reports …"
        case .report: "writing …"
        }
    }
}

extension ReadingReport {
    /// Such as `reading: 12,000 articles, 45 MB, 110 MB/s`.
    fileprivate func line(after elapsed: Duration) -> String {
        let seconds = max(0.001, Double(elapsed.components.seconds) + Double(elapsed.components.attoseconds) * 1e-18)
        return "reading: \(articles) articles, \(bytes / 1_000_000) MB, \(Int(Double(bytes) / seconds / 1e6)) MB/s"
    }
}
