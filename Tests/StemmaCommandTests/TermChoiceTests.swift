import Foundation
import Testing

@Suite("Choice of terms")
struct TermChoiceTests {
    @Test("phrases are terms in place of their words")
    func phrases() throws {
        let run = try Workplace().run("terms", "--sample", "--phrases", "--format", "csv")
        #expect(run.status == 0 && run.output.contains("\nsorrel bay,"))
        #expect(try Workplace().run("terms", "--sample", "--format", "csv").output.contains("\nsorrel,"))
    }

    @Test("learned stop words are left out, and the list's words that were not learned are not")
    func learned() throws {
        let terms = try Workplace().run("terms", "--sample", "--stop-words", "learned", "--format", "csv")
        #expect(terms.status == 0 && !terms.output.contains("\nthe,") && terms.output.contains("\nwhether,"))
        let both = try Workplace().run("terms", "--sample", "--stop-words", "both", "--format", "csv")
        #expect(both.status == 0 && !both.output.contains("\nthe,") && !both.output.contains("\nwhether,"))
    }

    @Test("too few articles to learn from are told of")
    func tooFew() throws {
        let place = try Workplace()
        try place.write("one.txt", "the flood and the storm")
        let run = try place.run("terms", "one.txt", "--stop-words", "learned")
        #expect(run.status == 0)
        #expect(run.errors.contains("no stop words were learned in the language 'en': it has 1 articles, and 100 are"))
    }

    @Test("under a hash the terms of a column stand in one line, and how many share one is said")
    func hashed() throws {
        let place = try Workplace()
        let run = try place.run(
            "vectors", "--sample", "--rank", "0", "--hash-terms", "10", "--output", "out")
        #expect(run.status == 0 && run.output.contains("terms share a column with another"))
        let lines = try String(contentsOfFile: place.path + "/out/terms.txt", encoding: .utf8)
            .split(separator: "\n", omittingEmptySubsequences: false)
        #expect(lines.count == 1025 && lines.contains { $0.contains("\t") })
    }

    @Test("that no term is left, and which words of a vocabulary are nowhere, is said")
    func nothingLeft() throws {
        let none = try Workplace().run("terms", "--sample", "--minimum-frequency", "1000")
        #expect(none.status == 0 && none.errors.contains("no term is left"))
        let place = try Workplace()
        try place.write("words.txt", "Crowns\ncrowns\n")
        let run = try place.run("terms", "--sample", "--vocabulary", "words.txt")
        #expect(run.status == 0 && run.errors.contains("1 of 2 terms of the vocabulary in no article"))
    }

    static let wrong: [(arguments: [String], message: String)] = [
        (["--phrases", "--ngrams", "1-2"], "phrases are made of single words"),
        (["--phrases", "--mode", "characters", "--ngrams", "3"], "phrases are made of words"),
        (["--language", "english"], "expected an ISO 639 code such as en"),
        (["--hash-terms", "7"], "a hash of terms has 8 to 24 bits; found 7"),
        (["--hash-terms", "10", "--maximum-terms", "5"], "a number of terms cannot be chosen"),
        (["--hash-terms", "10", "--vocabulary", "file"], "by a hash or by a vocabulary"),
    ]

    @Test("options that do not go together are refused", arguments: wrong)
    func refused(_ arguments: [String], _ message: String) throws {
        let run = try Workplace().start(["terms", "--sample"] + arguments).finish()
        #expect(run.status == 64 && run.errors.contains(message))
    }
}
