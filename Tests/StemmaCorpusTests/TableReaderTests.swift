import Testing

@testable import StemmaCorpus

@Suite("TableReader")
struct TableReaderTests {
    @Test("fields in quotes hold separators, line breaks and doubled quotes")
    func quotes() throws {
        let csv =
            "id,text,note\r\n1,\"He said \"\"no\"\", and\r\nleft.\",x\r\n\r\n2,plain \"text\",\r\n3,\"\",\"t\"\r\n"
        let (articles, reasons) = try readFile("f.csv", csv)
        #expect(articles.map(\.text) == ["He said \"no\", and\r\nleft.", "plain \"text\"", ""])
        #expect(articles[0].metadata == ["note": "x"])
        #expect(articles[1].metadata.isEmpty)
        #expect(reasons.isEmpty)
    }

    @Test("rows without an id are numbered by the line they begin in")
    func lineIDs() throws {
        let (articles, _) = try readFile("f.csv", "text\n\"a\nb\"\nc\n")
        #expect(articles.map(\.id) == ["f.csv:2", "f.csv:4"])
    }

    @Test("faulty rows are told, the next one is read")
    func faults() throws {
        let csv = "id,text\n1\n2,a,b\n3,\"x\"y,z\n4,good\n5,\"open\n6,lost\n"
        let (articles, reasons) = try readFile("f.csv", csv)
        #expect(articles.map(\.id) == ["4"])
        #expect(
            reasons == [
                .malformedTable(expected: "2 fields as in the header", found: "1"),
                .malformedTable(expected: "2 fields as in the header", found: "3"),
                .malformedTable(expected: "a separator after the closing quote in line 4", found: "'y'"),
                .malformedTable(
                    expected: "a closing quote for the one opened in line 6", found: "the end of the file"),
            ])
    }

    @Test("a table without the text column is refused once")
    func missingColumn() throws {
        let (articles, reasons) = try readFile("f.csv", "id,title\n1,a\n2,b\n")
        #expect(articles.isEmpty)
        #expect(
            reasons == [
                .malformedTable(
                    expected: "a column named \"text\" in the header", found: "the columns \"id\", \"title\"")
            ])
    }

    @Test("a header of semicolons separates by semicolons")
    func semicolons() throws {
        for heading in [
            "id; \"text\"", "\"id\";\"text\"", "\n\r\n\"id\";text", "\"i,d\"\"\";text", "\"i\nd\";text",
            "5\" disk;text",
        ] {
            let (articles, reasons) = try readFile("f.csv", heading + "\n1;\"a, b\"\n")
            #expect(articles.map(\.text) == ["a, b"], "\(heading)")
            #expect(reasons.isEmpty)
        }
        #expect(try readFile("f.csv", "\"i;d\",text\n1,a;b\n").articles.map(\.text) == ["a;b"])
        #expect(try readFile("f.csv", "text\na;b\n").articles.map(\.text) == ["a;b"])
    }

    @Test("every cut of the stream gives the same rows", arguments: [1, 2, 3, 7, 1000])
    func cuts(step: Int) throws {
        let csv = "\u{FEFF}id,text\r1,\"é,\"\"x\"\"\r\ny\"\r2,ü\r"
        let stream = try TextStream(sniffing: SlowSource(Array(csv.utf8), step: step))
        var reader = TableReader(
            stream, path: "f", names: FieldNames(), limit: 100, separator: UInt8(ascii: ","))
        var texts: [String] = []
        while let record = try reader.next() {
            if case .article(let article) = record.outcome { texts.append(article.id + article.text) }
        }
        #expect(texts == ["1é,\"x\"\r\ny", "2ü"])
    }

    @Test("rows in Windows-1252 are read and reported, the others stay UTF-8")
    func recoded() throws {
        let scratch = try Scratch()
        let path = try scratch.write("f.csv", Array("text\ncafé\ncaf".utf8) + [0xE9, 0x0A])
        let (articles, report) = try readAll(path)
        #expect(articles.map(\.text) == ["café", "café"])
        #expect(report.recoded.map(\.place.line) == [3])
        #expect(report.recodedCount == 1)
    }
}
