internal import Foundation
internal import Stemma

/// What a command says on standard error: a line each where programs read it, no wider than 80 columns on a terminal.
enum Messages {
    /// Writes lines that end in a line end.
    static func write(_ lines: String) {
        FileHandle.standardError.write(Data(fitted(lines, toTerminal: isatty(STDERR_FILENO) == 1).utf8))
    }

    /// The lines, on a terminal broken between words where they are too long; shorter ones stay as they are.
    static func fitted(_ lines: String, toTerminal: Bool) -> String {
        guard toTerminal else { return lines }
        return lines.split(separator: "\n", omittingEmptySubsequences: false)
            .map { $0.utf8.count <= 80 ? String($0) : String($0).wrapped(at: 80) }.joined(separator: "\n")
    }
}
