import Testing

@testable import StemmaCommand

@Suite("Command names")
struct CommandNamesTests {
    @Test(
        "a misspelt command is told what may have been meant, with the status of wrong usage",
        arguments: [
            ("topic", "topics"), ("Analyze", "analyze"), ("copys", "copies"), ("simular", "similar"), ("helpp", "help"),
        ])
    func misspelt(word: String, meant: String) throws {
        let run = try Workplace().run(word, "in.jsonl")
        #expect(run.status == 64 && run.output == "")
        #expect(run.errors.hasPrefix("Error: No command is called '\(word)'. Did you mean '\(meant)'?\n"))
    }

    @Test("what is like no command is told so, and an input that stands first where it belongs")
    func unlike() throws {
        let place = try Workplace()
        #expect(try place.run("frobnicate").errors.hasPrefix("Error: No command is called 'frobnicate'.\n"))
        try place.write("in.jsonl", Articles.jsonLines)
        let run = try place.run("in.jsonl")
        #expect(run.status == 64 && run.errors.contains("The command comes first, as in 'stemma analyze in.jsonl'."))
    }

    @Test("analyse is analyze")
    func british() throws {
        let place = try Workplace()
        let run = try place.run("analyse", "--sample", "--output", "r")
        #expect(try run.status == 0 && place.names == ["r"])
    }

    @Test("every command goes by its name")
    func named() throws {
        let names = CommandNames(of: StemmaCommand.self).names
        #expect(names.count == Set(names).count)
        for name in names where name != "help" {
            #expect(try Workplace().run(name, "--help").status == 0, "\(name)")
        }
    }

    @Test(
        "the distance of two words is the fewest letters put in, taken out or changed",
        arguments: [
            ("", "", 0), ("a", "", 1), ("", "ab", 2), ("kitten", "sitting", 3), ("analyse", "analyze", 1),
            ("copies", "copies", 0), ("terms", "trems", 2),
        ])
    func distance(one: String, other: String, letters: Int) {
        #expect(editDistance(one, other) == letters && editDistance(other, one) == letters)
    }
}
