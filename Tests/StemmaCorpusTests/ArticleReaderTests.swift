import Foundation
import Testing

@testable import StemmaCorpus

@Suite("ArticleReader")
struct ArticleReaderTests {
    private static let record = #"{"id":"a","title":"T","text":"Some words.","extra":"x"}"#

    @Test(
        "reads one article from every format, compressed or not",
        arguments: [
            ("a.txt", "Some words."), ("a.md", "# T\n\nSome words."), ("a.json", "[\(record)]"), ("a.json", record),
            ("a.html", "<title>T</title><p>Some words.</p>"), ("a.HTM", "<title>T</title><p>Some words.</p>"),
            ("a.jsonl", record + "\n"), ("a.ndjson", "\n" + record), ("a.csv", "id,title,text\r\na,T,Some words.\r\n"),
            ("a.tsv", "id\ttitle\ttext\na\tT\tSome words.\n"),
        ])
    func formats(name: String, content: String) throws {
        let scratch = try Scratch()
        let plain = try scratch.write(name, content)
        let packed = try scratch.write(name + ".gz", gzipMember(content))
        for path in [plain, packed] {
            let (articles, report) = try readAll(path)
            #expect(articles.map(\.text) == ["Some words."])
            #expect(articles[0].title == (name == "a.txt" ? nil : "T"))
            #expect(report.skipped.isEmpty)
            #expect(report.articles == 1)
            #expect(report.files == 1)
            #expect(report.bytes == content.utf8.count)
        }
    }

    @Test("reads a folder in bytewise order of paths, and says what it passed over")
    func folder() throws {
        let scratch = try Scratch()
        for name in ["b.txt", "a/z.txt", "a.txt", "a-b.txt", "B.txt", "é.txt", ".hidden.txt", ".git/x.txt"] {
            try scratch.write(name, "Words of \(name)")
        }
        try scratch.write("photo.JPG", "x")
        try scratch.write("README", "x")
        try scratch.link("a/up", to: "..")
        let (articles, report) = try readAll(scratch.path)
        #expect(articles.map(\.id) == ["B.txt", "a-b.txt", "a.txt", "a/z.txt", "b.txt", "é.txt"])
        #expect(report.passedOver == [".jpg": 1, "": 1])
        #expect(report.hidden == 3)
        #expect(report.skipped.isEmpty)
    }

    @Test("a link above the folder given loops, and a link to nothing is listed")
    func links() throws {
        let scratch = try Scratch()
        try scratch.write("in/a.txt", "Words")
        try scratch.link("in/up", to: scratch.path)
        try scratch.link("in/gone.txt", to: "nowhere")
        try scratch.write("outside/b.txt", "Words")
        try scratch.link("in/side", to: "../outside")
        let (articles, report) = try readAll(scratch.path + "/in")
        #expect(articles.map(\.id) == ["a.txt", "side/b.txt"])
        #expect(report.hidden == 1)
        #expect(report.skipped.map(\.place.file) == [scratch.path + "/in/gone.txt"])
    }

    @Test("one bad record loses no other")
    func badRecords() throws {
        let lines = ["{\"text\":\"one\"}", "rubbish", "{\"text\":\"two\"", "", "{\"text\":\"three\"}", "5"]
        let (articles, reasons) = try readFile("f.jsonl", lines.joined(separator: "\n"))
        #expect(articles.map(\.id) == ["f.jsonl:1", "f.jsonl:5"])
        #expect(reasons.count == 3)
    }

    @Test("a JSON array keeps its good elements")
    func array() throws {
        let json = """
            [ {"id":"a","text":"one, [two] \\"three\\""},
              {"id":"b","text":bad}, 1, [2,{"text":"}"}],
              {"id":"c","text":"four"} ]
            """
        let (articles, reasons) = try readFile("f.json", json)
        #expect(articles.map(\.id) == ["a", "c"])
        #expect(
            reasons == [
                .malformedJSON(column: 20, expected: "a value", found: "'b'"),
                .malformedJSON(column: 26, expected: "an object", found: "'1'"),
                .malformedJSON(column: 29, expected: "an object", found: "'['"),
            ])
    }

    @Test(
        "faults of a whole JSON file are one sentence each",
        arguments: [
            ("[1]", "an object", "'1'"), ("", "an array or an object", "the end"),
            ("[", "the closing bracket of the array", "the end"), ("5", "an object", "'5'"),
            (#"{"text":"a"} {"text":"b"}"#, "nothing after the object", "'{'"),
        ])
    func jsonFaults(json: String, expected: String, found: String) throws {
        let (articles, reasons) = try readFile("f.json", json)
        #expect(articles.isEmpty)
        guard case .malformedJSON(_, expected, found) = reasons.first else {
            Issue.record("other reason: \(reasons)")
            return
        }
    }

    @Test("an array cut off, or with rubbish behind it, keeps what was whole")
    func cutArray() throws {
        for json in [#"[{"text":"a"},{"te"#, #"[{"text":"a"}] x"#, #"[{"text":"a"},"#] {
            let (articles, reasons) = try readFile("f.json", json)
            #expect(articles.map(\.text) == ["a"])
            #expect(!reasons.isEmpty)
        }
        let empty = try readFile("f.json", " [ ] ")
        #expect(empty.articles.isEmpty && empty.reasons.isEmpty)
    }

    @Test("gzip cut in half keeps the whole records before the cut")
    func cutGzip() throws {
        let scratch = try Scratch()
        let text = (1...9000).map { "{\"id\":\"\($0)\",\"text\":\"word\"}\n" }.joined()
        let packed = gzipMember(text)
        let path = try scratch.write("f.jsonl.gz", Array(packed.prefix(packed.count / 2)))
        let (articles, report) = try readAll(path)
        #expect((4000...5000).contains(articles.count))
        #expect(report.skipped.map(\.reason) == [.damagedGzip(detail: "an end in the middle")])
    }

    @Test("a single article whose compressed file is cut is not read at all")
    func cutText() throws {
        let scratch = try Scratch()
        let path = try scratch.write("f.txt.gz", Array(gzipMember("Some words and more").dropLast(12)))
        #expect(throws: ReadingError.self) { try readAll(path) }
    }

    @Test("several gzip members are one file; damage and rubbish are told")
    func members() throws {
        let scratch = try Scratch()
        let (one, two) = (gzipMember("{\"text\":\"o"), gzipMember("ne\"}\n{\"text\":\"two\"}\n"))
        let good = try scratch.write("good.jsonl.gz", one + two + [0, 0, 0])
        let whole = try readAll(good)
        #expect(whole.articles.map(\.text) == ["one", "two"])
        #expect(whole.report.skipped.isEmpty)
        var damaged = two
        damaged[15] ^= 1
        for (index, bytes) in [one + two + Array("rubbish".utf8), one + damaged].enumerated() {
            let path = try scratch.write("bad\(index).jsonl.gz", bytes)
            let (articles, report) = try readAll(path)
            #expect(articles.first?.text.utf8.count == 3)
            #expect(report.skippedCount == 1)
        }
        let notPacked = try scratch.write("plain.jsonl.gz", Self.record)
        #expect(throws: ReadingError.self) { try readAll(notPacked) }
    }

    @Test("of a repeated id the first is kept, and both places are told")
    func duplicates() throws {
        let scratch = try Scratch()
        let first = try scratch.write("1.jsonl", "\n{\"id\":\"a\",\"text\":\"first\"}\n")
        let second = try scratch.write(
            "2.jsonl", "{\"id\":\"a\",\"text\":\"2\"}\n{\"id\":\"b\",\"text\":\"x\"}\n{\"id\":\"a\",\"text\":\"3\"}")
        let (articles, report) = try readAll(first, second)
        #expect(articles.map(\.text) == ["first", "x"])
        #expect(
            report.skipped
                == [1, 3].map { line in
                    SkippedRecord(
                        place: Place(file: second, line: line),
                        reason: .duplicateID(id: "a", first: Place(file: first, line: 2)))
                })
    }

    @Test("ids differ where their bytes do")
    func bytewiseIDs() throws {
        let (articles, reasons) = try readFile(
            "f.jsonl", "{\"id\":\"\u{E9}\",\"text\":\"a\"}\n{\"id\":\"e\u{301}\",\"text\":\"b\"}\n")
        #expect(articles.count == 2)
        #expect(reasons.isEmpty)
    }

    @Test("binaries are skipped with a reason")
    func binaries() throws {
        for name in ["f.txt", "f.jsonl", "f.json", "f.csv", "f.html", "f.md"] {
            #expect(try readFile(name, "a\0b and c").reasons == [.binary])
        }
        let late = String(repeating: "word ", count: 1000) + "\0"
        #expect(try readFile("f.txt", late).reasons == [.binary])
    }

    @Test("a record with an empty text is an article without words; an empty file is none")
    func empty() throws {
        let (articles, reasons) = try readFile(
            "f.jsonl", "{\"text\":\" \\n\u{3000}\"}\n{\"text\":\"\",\"title\":\"T\"}\n")
        #expect(articles.map(\.title) == [nil, "T"])
        #expect(reasons.isEmpty)
        #expect(try readFile("f.txt", "\n \n").reasons == [.empty])
        #expect(try readFile("f.html", "").reasons == [.empty])
        #expect(try readFile("f.csv", "").reasons == [.empty])
    }

    @Test("records above the limit are skipped, those around them are not")
    func limit() throws {
        var configuration = ArticleReader.Configuration()
        configuration.recordLimit = 40
        let long = String(repeating: "x", count: 600_000)
        let jsonl = "{\"text\":\"a\"}\n{\"text\":\"\(long)\"}\n{\"text\":\"b\"}\n{\"text\":\"\(long)\"}"
        let lines = try readFile("f.jsonl", jsonl, configuration: configuration)
        #expect(lines.articles.map(\.id) == ["f.jsonl:1", "f.jsonl:3"])
        #expect(lines.reasons == [.tooLong(limit: 40), .tooLong(limit: 40)])
        let json = try readFile("f.json", "[{\"text\":\"a\"},{\"text\":\"\(long)\"}]", configuration: configuration)
        #expect(json.articles.count == 1 && json.reasons == [.tooLong(limit: 40)])
        let csv = try readFile("f.csv", "id,text\n1,a\n2,\"\(long)\"\n3,b\n", configuration: configuration)
        #expect(csv.articles.map(\.id) == ["1", "3"] && csv.reasons == [.tooLong(limit: 40)])
        #expect(try readFile("f.txt", long, configuration: configuration).reasons == [.tooLong(limit: 40)])
    }

    @Test("other field names are mapped, and the common ones are then metadata")
    func fieldNames() throws {
        var configuration = ArticleReader.Configuration()
        configuration.fields.text = "body"
        configuration.fields.id = "key"
        let (articles, _) = try readFile(
            "f.jsonl", #"{"key":"k","id":3,"body":"Words","text":"other"}"#, configuration: configuration)
        #expect(articles.map(\.id) == ["k"])
        #expect(articles[0].metadata == ["id": "3", "text": "other"])
    }

    @Test("a date that cannot be read is kept as it stands, and counted")
    func unreadDate() throws {
        let scratch = try Scratch()
        let path = try scratch.write(
            "f.jsonl", #"{"text":"a","date":"9/13/12"}"# + "\n" + #"{"text":"b","date":1700560800}"#)
        let (articles, report) = try readAll(path)
        #expect(articles[0].date == nil && articles[0].metadata["date"] == "9/13/12")
        #expect(articles[1].date?.description == "2023-11-21T10:00:00Z")
        #expect(report.unreadDates == 1)
        let place = Place(file: path, line: 1)
        #expect(report.firstUnreadDate == .init(value: "9/13/12", article: "f.jsonl:1", place: place))
    }

    @Test("strict reading stops at the first skip")
    func strict() throws {
        var configuration = ArticleReader.Configuration()
        configuration.isStrict = true
        #expect(throws: ReadingError.self) {
            try readFile("f.jsonl", "{\"text\":\"a\"}\nrubbish", configuration: configuration)
        }
    }

    @Test("nothing to read is an error that says what was there")
    func nothing() throws {
        let (empty, other) = (try Scratch(), try Scratch())
        let program = try other.write("tool.exe", "x")
        let cases = [
            (empty.path, "No articles found in \(empty.path)."),
            (empty.path + "/gone", "expected a file or folder, found nothing of that name"),
            (program, "expected a name ending in .txt"), (other.path, "(1 files passed over: .exe)"),
        ]
        for (path, sentence) in cases {
            let error = #expect(throws: ReadingError.self) { try readAll(path) }
            #expect(error.map { "\($0)".contains(sentence) } == true, "\(error as Any)")
        }
        #expect(throws: ReadingError.self) { try readAll() }
    }

    @Test("a missing path among others is listed")
    func missing() throws {
        let scratch = try Scratch()
        let path = try scratch.write("a.txt", "Words")
        let (articles, report) = try readAll(scratch.path + "/gone.txt", path)
        #expect(articles.count == 1)
        #expect(report.skipped.map(\.reason) == [.missing])
    }

    @Test("a file that cannot be read is listed with the system's words", .enabled(if: geteuid() != 0))
    func permission() throws {
        let scratch = try Scratch()
        let path = try scratch.write("a.txt", "Words")
        try scratch.write("b.txt", "Words")
        try FileManager.default.setAttributes([.posixPermissions: 0], ofItemAtPath: path)
        let (articles, report) = try readAll(scratch.path)
        #expect(articles.map(\.id) == ["b.txt"])
        #expect(report.skipped.map(\.reason) == [.unreadable(detail: "Permission denied")])
    }

    #if os(Linux)
        @Test("a file that fails while it is read is listed with the system's words")
        func failing() throws {
            let scratch = try Scratch()
            try scratch.link("a.txt", to: "/proc/self/mem")
            try scratch.write("b.txt", "Words")
            let (articles, report) = try readAll(scratch.path)
            #expect(articles.map(\.id) == ["b.txt"])
            #expect(report.skipped.map(\.reason) == [.unreadable(detail: "Input/output error")])
        }
    #endif

    @Test("every reason is one sentence with file, line, expected and found")
    func sentences() {
        let reasons: [SkippedRecord.Reason] = [
            .missing, .unreadable(detail: "d"), .unknownFormat, .binary, .damagedGzip(detail: "d"), .tooLong(limit: 1),
            .malformedJSON(column: 1, expected: "e", found: "f"), .malformedTable(expected: "e", found: "f"),
            .missingText(field: "text", found: "null"), .unusableID(field: "id", found: "null"), .empty,
            .duplicateID(id: "a", first: Place(file: "f", line: 2)),
        ]
        for reason in reasons {
            let sentence = SkippedRecord(place: Place(file: "dir/f.csv", line: 3), reason: reason).description
            #expect(sentence.hasPrefix("dir/f.csv, line 3: expected "))
            #expect(sentence.contains("found") && sentence.hasSuffix("."))
        }
    }
}
