import Foundation
import Testing

@Suite("Bad input")
struct BadInputTests {
    private let place: Workplace

    init() throws { place = try Workplace() }

    private func topics(_ input: String, _ options: String...) throws -> Run {
        try place.start(["topics", input, "--format", "jsonl"] + options).finish()
    }

    private func ids(_ run: Run) throws -> [String] { try run.rows.compactMap { $0["id"] as? String } }

    private func record(_ id: String, _ text: String) -> String { "{\"id\":\"\(id)\",\"text\":\"\(text)\"}\n" }

    // MARK: Nothing to read

    @Test(
        "where nothing can be read, one line says why, and the status is 1",
        arguments: [
            ("f.jsonl", "", "No articles found in f.jsonl"), ("f.txt", "", "found neither text nor title"),
            ("f.csv", "", "No articles found in f.csv"), ("f.json", "", "expected an array or an object"),
            ("f.csv", "id,title\na,b\n", "expected a column named \"text\" in the header"),
            ("f.txt", "a\0b\0\0c", "found NUL bytes as in a binary file"), ("f.json", "[", "expected"),
            ("f.pdf", "x", "expected a name ending in"), ("f.jsonl", "{\"id\":\"a\"}\n", "found no such field"),
            ("f.jsonl", "\u{1}\0\u{2}", "found NUL bytes as in a binary file"),
            ("f.txt.gz", "no gzip at all", "expected whole gzip data"),
        ])
    func nothing(name: String, content: String, reason: String) throws {
        try place.write(name, content)
        let run = try topics(name)
        #expect(run.status == 1 && run.output == "")
        #expect(run.errors.hasPrefix("Error: ") && run.errors.contains(reason), "\(run.errors)")
        #expect(run.errors.split(separator: "\n").count == 1)
    }

    @Test("a path that is missing, an empty folder and a folder of binaries hold no articles")
    func noArticles() throws {
        #expect(try topics("nowhere").errors.contains("nowhere: expected a file or folder, found nothing of that name"))
        try FileManager.default.createDirectory(atPath: place.path + "/empty", withIntermediateDirectories: true)
        #expect(try topics("empty").errors == "Error: No articles found in empty.\n")
        try place.write("bin/a.png", [0x89, 0x50, 0, 0, 1])
        try place.write("bin/b.exe", [0x4D, 0x5A, 0, 0])
        try place.write("bin/c.txt", [0, 1, 2, 0, 255])
        let run = try topics("bin")
        #expect(run.status == 1 && run.errors.contains("2 files passed over: .exe, .png"))
        #expect(run.errors.contains("bin/c.txt: expected text, found NUL bytes"))
    }

    // MARK: Some to read

    @Test("duplicates, missing fields and what is no JSON are skipped and named, the rest is kept")
    func skipped() throws {
        let text =
            record("a", "first words") + record("a", "again") + "{\"id\":\"b\"}\nnonsense\n" + record("c", "more words")
        try place.write("f.jsonl", text)
        let run = try topics("f.jsonl")
        #expect(try run.status == 3 && ids(run) == ["a", "c"])
        let lines = run.errors.split(separator: "\n")
        #expect(lines.count == 4 && lines.allSatisfy { $0.hasPrefix("stemma: ") })
        #expect(lines[0].contains("f.jsonl, line 2") && lines[0].contains("\"a\" again"))
        #expect(lines[1].contains("line 3") && lines[1].contains("\"text\""))
        #expect(lines[2].contains("line 4") && lines[3].contains("3 skipped in all"))
        #expect(try topics("f.jsonl", "--quiet").errors == "")
        #expect(try topics("f.jsonl", "--quiet").status == 3)
        let strict = try topics("f.jsonl", "--strict")
        #expect(strict.status == 1 && strict.output == "" && strict.errors.contains("f.jsonl, line 2"))
    }

    @Test("of many skipped records twenty are named and the others counted")
    func manySkipped() throws {
        try place.write("f.jsonl", record("a", "words") + String(repeating: "x\n", count: 50))
        let run = try topics("f.jsonl")
        #expect(run.status == 3 && run.errors.split(separator: "\n").count == 22)
        #expect(run.errors.contains("… and 30 more") && run.errors.contains("50 skipped in all"))
    }

    @Test("bytes that are no UTF-8 are taken for Windows-1252")
    func invalidUTF8() throws {
        let bytes =
            Array("{\"id\":\"a\",\"text\":\"caf".utf8) + [0xE9] + Array(" caf".utf8) + [0xE9] + Array("\"}\n".utf8)
        try place.write("f.jsonl", bytes + Array(record("b", "plain").utf8))
        let run = try topics("f.jsonl")
        #expect(try run.status == 0 && ids(run) == ["a", "b"])
        #expect(try place.run("terms", "f.jsonl").output.contains("café"))
    }

    @Test("a NUL byte loses its record and no other, be it early or late in the file", arguments: [0, 60, 200])
    func nul(position: Int) throws {
        var records = (0..<200).map { record("n\($0)", "words") }
        records.insert(record("bad", "nul \0 here"), at: position)
        try place.write("f.jsonl", records.joined())
        let run = try place.run("copies", "f.jsonl", "--format", "jsonl", "--shingle", "1", "--families")
        #expect(run.status == 3 && run.errors.contains("f.jsonl, line \(position + 1): "))
        #expect(run.errors.contains("1 skipped in all"))
        #expect(try run.rows.first?["size"] as? Int == 200)
    }

    @Test("a line of a megabyte is a record like any other")
    func longLine() throws {
        let long = String(repeating: "word another third ", count: 1 << 20 / 19)
        try place.write("f.jsonl", record("long", long) + record("short", "word"))
        let run = try topics("f.jsonl")
        #expect(try run.status == 0 && ids(run) == ["long", "short"])
        try place.write("g.txt", String(repeating: "x", count: 1 << 20))
        #expect(try topics("g.txt").status == 0)
    }

    @Test("dates that cannot be read are kept as they stand, never made up")
    func dates() throws {
        let lines = ["yesterday", "2024-13-45", "0", ""].enumerated().map {
            "{\"id\":\"a\($0)\",\"text\":\"words of an article\",\"date\":\"\($1)\"}"
        }
        try place.write("f.jsonl", lines.joined(separator: "\n"))
        let run = try place.run("analyze", "f.jsonl", "--output", "r", "--format", "json")
        #expect(run.status == 0 && run.output.contains("\"unreadDates\": 3"))
        let families = try place.run("copies", "f.jsonl", "--families", "--shingle", "2", "--format", "jsonl").rows
        #expect(families.count == 1 && families[0]["earliest"] is NSNull)
    }

    @Test("of dates that cannot be read one is named, with its place, and what can be read")
    func namedDate() throws {
        let lines = ["2024-04-03", "03/04/2024", "04/05/2024"].enumerated().map {
            "{\"id\":\"a\($0)\",\"text\":\"words of an article\",\"date\":\"\($1)\"}"
        }
        try place.write("two.jsonl", lines.joined(separator: "\n"))
        let two = try topics("two.jsonl").errors
        #expect(
            two.hasPrefix(
                "stemma: 2 dates could not be read, the first \"03/04/2024\" of article a1 (two.jsonl, line 2);"))
        #expect(two.contains("2024-04-03") && two.split(separator: "\n").count == 1)
        try place.write("one.jsonl", lines.prefix(2).joined(separator: "\n"))
        let one = try topics("one.jsonl").errors
        #expect(one.hasPrefix("stemma: 1 date could not be read, \"03/04/2024\" of article a1 ("))
        try place.write("none.jsonl", lines[0])
        #expect(try topics("none.jsonl").errors == "")
    }

    @Test("gzip data cut in half: what was whole is kept")
    func cutGzip() throws {
        let packed = Articles.gzip(Articles.jsonLines)
        try place.write("whole.jsonl.gz", packed)
        #expect(try topics("whole.jsonl.gz").status == 0)
        try place.write("cut.jsonl.gz", packed.prefix(packed.count / 2))
        let run = try topics("cut.jsonl.gz")
        #expect(
            run.status == 3 && run.errors.contains("cut.jsonl.gz: expected whole gzip data, found an end in the middle")
        )
        #expect(try ids(run).count >= 4)
    }

    @Test("the output of an earlier run among the articles is passed over, and that is said")
    func earlierOutput() throws {
        for number in 0..<6 { try place.write("in/\(number).txt", "words of article \(number) on the same event") }
        #expect(try place.run("analyze", "in", "--output", "in/out/first").errors == "")
        let run = try topics("in")
        #expect(try run.status == 0 && ids(run).count == 6)
        #expect(run.errors == "stemma: passed over, as the output of an earlier run: in/out/first\n")
        let second = try place.run("analyze", "in", "--output", "in/out/second", "--format", "json")
        #expect(second.status == 0 && second.output.contains("\"in/out/first\""))
    }

    // MARK: Little to read

    @Test(
        "next to nothing is read and analysed by every command",
        arguments: [
            ("f.jsonl", "{\"id\":\"a\",\"text\":\"one article only\",\"label\":\"x\"}\n"),
            ("f.jsonl", "{\"id\":\"a\",\"text\":\"word\",\"label\":\"x\"}\n"),
            ("f.json", "[{\"id\":\"a\",\"text\":\"an array of one\",\"label\":\"x\"}]"),
            ("f.jsonl", "{\"id\":\"a\",\"text\":\"\",\"title\":\"\",\"label\":\"x\"}\n"),
            ("f.jsonl", "{\"id\":\"a\",\"text\":\"the of and\",\"label\":\"x\"}\n"),
            ("f.csv", "id,text,label\r\na,\"a \"\"quoted\"\"\r\nline\",x\r\n"),
        ])
    func little(name: String, content: String) throws {
        try place.write(name, content)
        let commands = [
            ["topics"], ["copies"], ["similar", "--all"], ["evaluate"], ["analyze", "--output", "r"],
            ["vectors", "--output", "v"],
        ]
        for command in commands {
            let run = try place.start(command + [name]).finish()
            #expect(run.status == 0 && run.errors == "", "\(command) \(run.errors)")
        }
    }

    @Test("fifty articles all the same are one topic and one family")
    func allTheSame() throws {
        let text = "the same words stand in each of these articles without any change"
        try place.write("f.jsonl", (0..<50).map { record("s\($0)", text) }.joined())
        let rows = try topics("f.jsonl").rows
        #expect(rows.count == 50 && Set(rows.compactMap { $0["topic"] as? Int }) == [0])
        let families = try place.run("copies", "f.jsonl", "--families", "--format", "jsonl").rows
        #expect(families.count == 1 && families[0]["size"] as? Int == 50)
        #expect(try place.run("copies", "f.jsonl", "--format", "jsonl").rows.count == 50 * 49 / 2)
        #expect(try place.run("analyze", "f.jsonl", "--output", "r").status == 0)
    }

    @Test("a query that is missing is an error that names it")
    func missingQuery() throws {
        try place.write("f.jsonl", Articles.jsonLines)
        let id = try place.run("similar", "f.jsonl", "--to", "zz")
        #expect(id.status == 1 && id.errors.contains("no article has the id 'zz'"))
        let file = try place.run("similar", "f.jsonl", "--text", "none.txt")
        #expect(file.status == 1 && file.errors.contains("none.txt"))
        let words = try place.run("topics", "f.jsonl", "--stop-words", "none.txt")
        #expect(words.status == 1 && words.errors.contains("none.txt: expected a file of words"))
    }

    @Test("articles without a text, or without a word, are said to be that, with the field that may be the text")
    func noText() throws {
        let place = try Workplace()
        let lines = (1...3).map { #"{"id":"a\#($0)","title":"Flood in town","body":"The river rose.","by":"x"}"# }
        try place.write("in.jsonl", lines.joined(separator: "\n"))
        let run = try place.run("topics", "in.jsonl")
        #expect(run.status == 0 && run.errors.contains("no article has a text, so only headlines are read"))
        #expect(run.errors.contains("'body': --text-field body would read it"))
        #expect(try place.run("topics", "in.jsonl", "--text-field", "body").errors == "")
        #expect(try place.run("copies", "in.jsonl").errors.hasPrefix("stemma: no article has a text; the longest"))
        try place.write("empty.jsonl", #"{"id":"a","text":""}"# + "\n" + #"{"id":"b","text":" … "}"#)
        let empty = try place.run("topics", "empty.jsonl")
        #expect(empty.status == 0 && empty.errors == "stemma: no article has a word to count\n")
        #expect(empty.output.contains("–  no words"), "no stability")
    }

    @Test("articles in other languages than the one set are said to be that")
    func otherLanguages() throws {
        let place = try Workplace()
        let english = "The river rose in the night and the lower town was flooded before the pumps could be started."
        let german = "Der Fluss stieg in der Nacht, und die Unterstadt war überflutet, bevor die Pumpen liefen."
        func write(_ foreign: Int) throws {
            let lines = (0..<40).map { #"{"id":"a\#($0)","text":"\#($0 < foreign ? german : english) \#($0)"}"# }
            try place.write("in.jsonl", lines.joined(separator: "\n"))
        }
        try write(2)
        let run = try place.run("topics", "in.jsonl")
        #expect(run.errors.contains("of 40 articles looked at 2 are not in 'en' (de 2); --language auto"))
        #expect(try place.run("topics", "in.jsonl", "--language", "auto").errors == "")
        try write(1)
        #expect(try place.run("topics", "in.jsonl").errors == "")
    }
}
