import Foundation
import Testing

@Suite("Help")
struct HelpTests {
    private static let commands = [
        "", "analyze", "topics", "stories", "copies", "similar", "vectors", "terms", "languages", "evaluate", "doctor",
        "bench",
    ]

    /// `STEMMA_UPDATE_GOLDEN=1` writes the files anew.
    private static let updates = ProcessInfo.processInfo.environment["STEMMA_UPDATE_GOLDEN"] == "1"

    @Test("the help of each command is the one on file", arguments: commands)
    func golden(command: String) throws {
        let run = command.isEmpty ? try Workplace().run("--help") : try Workplace().run(command, "--help")
        #expect(run.status == 0 && run.errors == "")
        let name = "Golden/help\(command.isEmpty ? "" : "-" + command).txt"
        let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent(name)
        // The default is the number of processors, which is this machine's affair.
        let text = run.output.replacing(/(--threads <threads>.*?\(default: )\d+/.dotMatchesNewlines()) { "\($0.1)N" }
        if Self.updates { try Data(text.utf8).write(to: file) }
        #expect(try String(contentsOf: file, encoding: .utf8) == text)
        #expect(text.split(separator: "\n").allSatisfy { $0.count <= 80 })
    }

    @Test("every command stands in the help of the whole, and none besides")
    func listed() throws {
        let help = try Workplace().run("--help").output
        let list = try #require(help.components(separatedBy: "SUBCOMMANDS:\n").last)
        let names = list.split(separator: "\n").filter { $0.hasPrefix("  ") && !$0.hasPrefix("   ") }
            .compactMap { $0.split { " ,".contains($0) }.first.map(String.init) }
        #expect(Array(names.prefix(11)) == Array(Self.commands.dropFirst()))
    }

    @Test("the version is a semantic one")
    func version() throws {
        let run = try Workplace().run("--version")
        #expect(run.status == 0 && run.output.wholeMatch(of: /\d+\.\d+\.\d+\n/) != nil)
    }
}
