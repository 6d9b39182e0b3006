internal import ArgumentParser
internal import Foundation

/// The names that may stand first on the command line, so that a misspelt one is told from all else.
struct CommandNames {
    /// The names of all commands and their other spellings, in the order of the help.
    let names: [String]

    init(of root: any ParsableCommand.Type) {
        let commands = root.configuration.subcommands.flatMap { command in
            [command.configuration.commandName ?? "\(command)".lowercased()] + command.configuration.aliases
        }
        names = commands + ["help"]
    }

    /// Throws where the first argument is no option and names no command; the error says what may have been meant.
    func check(_ arguments: [String]) throws {
        guard let first = arguments.first, !first.hasPrefix("-"), !names.contains(first) else { return }
        throw ValidationError("No command is called '\(first)'." + hint(first))
    }

    private func hint(_ word: String) -> String {
        if let name = nearest(word) { return " Did you mean '\(name)'?" }
        let isInput = FileManager.default.fileExists(atPath: word)
        return isInput ? " The command comes first, as in 'stemma analyze \(word)'." : ""
    }

    /// The name that takes the fewest changes of a letter to become from a word, the first of equals; nil where that is more
    /// than a third of its letters.
    func nearest(_ word: String) -> String? {
        let near = names.map { (name: $0, distance: editDistance($0, word.lowercased())) }
        guard let best = near.min(by: { $0.distance < $1.distance }) else { return nil }
        return 3 * best.distance <= best.name.count ? best.name : nil
    }
}

/// How many letters have to be put in, taken out or changed to make one word of another.
///
/// - Complexity: O(letters of one × letters of the other).
///
/// Source: R. A. Wagner and M. J. Fischer, *The String-to-String Correction Problem*, Journal of the ACM 21 (1974).
func editDistance(_ one: String, _ other: String) -> Int {
    let other = Array(other)
    var row = Array(0...other.count)
    for (place, letter) in one.enumerated() {
        var diagonal = row[0]
        row[0] = place + 1
        for (column, candidate) in other.enumerated() {
            let changed = diagonal + (letter == candidate ? 0 : 1)
            diagonal = row[column + 1]
            row[column + 1] = min(changed, diagonal + 1, row[column] + 1)
        }
    }
    return row[other.count]
}
