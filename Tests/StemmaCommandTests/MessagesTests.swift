import Testing

@testable import StemmaCommand

@Suite("Messages")
struct MessagesTests {
    private let long = "Error: " + Array(repeating: "word", count: 30).joined(separator: " ")

    @Test("a line too long for a terminal is broken between words, and keeps all of them")
    func terminal() {
        let text = Messages.fitted(long + "\nUsage: stemma\n  See more.\n", toTerminal: true)
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        #expect(lines.allSatisfy { $0.count <= 80 } && lines.count == 5)
        #expect(lines.suffix(3) == ["Usage: stemma", "  See more.", ""])
        #expect(lines.prefix(2).joined(separator: " ") == long)
    }

    @Test("where a program reads, a message is one line")
    func program() throws {
        #expect(Messages.fitted(long + "\n", toTerminal: false) == long + "\n")
        let name = String(repeating: "nowhere-", count: 12)
        let run = try Workplace().run("topics", name)
        #expect(run.status == 1 && run.errors.split(separator: "\n").count == 1 && run.errors.contains(name))
    }
}
