internal import ArgumentParser
internal import Stemma

@main
struct StemmaCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "stemma",
        abstract: "Reads a pile of articles: what they are about, which are copies of which, which report the same.",
        discussion: """
            INPUT is any number of files or folders of .txt .md .html .json .jsonl .csv .tsv, each also .gz; - is \
            standard input (JSON Lines). A record has the fields id title text date source url language; other fields are \
            kept. --sample stands for a small invented corpus that comes with Stemma.

            Exit status: 0 all read; 1 nothing done; 3 done, but some records were skipped; 64 wrong usage.
            """,
        version: StemmaVersion.current,
        subcommands: [
            Analyze.self, Topics.self, Stories.self, Copies.self, Similar.self, Vectors.self, Terms.self,
            Languages.self, Evaluate.self, Doctor.self, Bench.self,
        ])

    static func main() {
        ProcessPolicy.apply()
        Interruption.cleanUp()
        do {
            let arguments = Self.withNegativeValues(CommandLine.arguments.dropFirst())
            try CommandNames(of: Self.self).check(arguments)
            var command = try parsed(arguments)
            try command.run()
        } catch {
            leave(with: error)
        }
    }

    /// The command, ready to run.
    ///
    /// Checks of values come before the one for names: so `--smaple` would be a missing input, and `--sample --granularty fine`
    /// one input too many. Where the same arguments with an input have a name nobody knows, it is that name that is wrong.
    private static func parsed(_ arguments: [String]) throws -> any ParsableCommand {
        do { return try parseAsRoot(arguments) } catch {
            do { _ = try parseAsRoot(arguments.filter { $0 != "--sample" } + ["-"]) } catch let other
                where message(for: other).hasPrefix("Unknown option")
            {
                throw other
            }
            throw error
        }
    }

    /// Says what is wrong and ends the program; help and the version, which are no errors here, go to standard output.
    private static func leave(with error: any Error) -> Never {
        let status = exitCode(for: error)
        guard !status.isSuccess else { exit(withError: error) }
        let message = fullMessage(for: error, columns: nil)
        ProgressLine(quiet: false).clear()
        if !message.isEmpty { Messages.write(message + "\n") }
        exit(withError: ExitCode(status.rawValue))
    }

    /// The arguments with `--count -3` written as `--count=-3`: so a number below 0 is the option's value, which the option
    /// can refuse in its own words, and no option called 3.
    static func withNegativeValues(_ arguments: some Sequence<String>) -> [String] {
        var joined: [String] = []
        for argument in arguments {
            let isNegative = argument.wholeMatch(of: /-\.?[0-9].*/) != nil
            if isNegative, !joined.contains("--"), let last = joined.last, last.wholeMatch(of: /--[a-z][a-z-]*/) != nil
            {
                joined[joined.count - 1] = last + "=" + argument
            } else {
                joined.append(argument)
            }
        }
        return joined
    }
}
