import StemmaText
import Testing

@testable import StemmaCorpus

@Suite("StopWords from a file")
struct StopWordsFileTests {
    @Test("takes one word a line, without blanks and comments")
    func words() throws {
        let scratch = try Scratch()
        let path = try scratch.write(
            "s.txt", "\u{FEFF}# Articles\r\nThe\r\n  an\t\n\n a # the indefinite one\nc#\n#end")
        #expect(try StopWords(contentsOfFile: path).words == ["the", "an", "a", "c#"])
    }

    @Test("a file that is missing, a folder or not in UTF-8 is an error of one sentence")
    func faults() throws {
        let scratch = try Scratch()
        let gone = scratch.path + "/gone"
        let latin = try scratch.write("l.txt", [0x63, 0x61, 0x66, 0xE9])
        let cases: [(String, WordFileError)] = [
            (gone, .unreadable(path: gone, detail: "No such file or directory")),
            (scratch.path, .unreadable(path: scratch.path, detail: "Is a directory")),
            (latin, .notUTF8(path: latin)),
        ]
        for (path, expected) in cases {
            let error = #expect(throws: WordFileError.self) { try StopWords(contentsOfFile: path) }
            #expect(error == expected)
            #expect("\(expected)".hasPrefix(path + ": expected ") && "\(expected)".hasSuffix("."))
        }
    }
}
