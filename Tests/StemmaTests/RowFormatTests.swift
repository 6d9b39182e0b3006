import Foundation
import Testing

@testable import Stemma

@Suite("Row format")
struct RowFormatTests {
    private let rows: [JSONValue] = [["id": "a", "n": 1], ["id": "b,\"c\"", "n": .null], ["n": 0.5, "id": "x\ny"]]

    private func written(_ format: RowFormat, _ rows: [JSONValue], _ columns: [String] = ["id", "n"]) -> String {
        var text = ""
        format.write(rows, columns: columns) { text += $0 }
        return text
    }

    @Test("JSON is one array, JSON Lines an object a line")
    func json() throws {
        let array = written(.json, rows)
        #expect(array == "[\n" + rows.map(\.compact).joined(separator: ",\n") + "\n]\n")
        let read = try JSONSerialization.jsonObject(with: Data(array.utf8)) as? [Any]
        #expect(read?.count == 3)
        #expect(written(.jsonl, rows) == rows.map { $0.compact + "\n" }.joined())
    }

    @Test("CSV has a heading, the columns' order whatever the fields', and quotes where RFC 4180 asks")
    func table() {
        #expect(written(.csv, rows) == "id,n\r\na,1\r\n\"b,\"\"c\"\"\",\r\n\"x\ny\",0.5\r\n")
    }

    @Test("without rows there is an empty array, nothing, or a heading")
    func empty() {
        #expect(written(.json, []) == "[]\n")
        #expect(written(.jsonl, []) == "")
        #expect(written(.csv, []) == "id,n\r\n")
    }

    @Test(
        "a field of a table",
        arguments: [
            ("plain", "plain"), ("", ""), ("a\rb", "\"a\rb\""), ("a\r\nb", "\"a\r\nb\""), (" a ", " a "),
            ("=1+1", "'=1+1"), ("@x", "'@x"), ("+1,5", "\"'+1,5\""), ("-5", "-5"), ("a=b", "a=b"),
            // With a mark, a quote or a sign is another character, but not to who reads the table.
            ("\"\u{301},x", "\"\"\"\u{301},x\""), ("=\u{301}1", "'=\u{301}1"),
        ])
    func fields(text: String, field: String) {
        let table = written(.csv, [["id": .string(text)]], ["id"])
        #expect(Array(table.utf8) == Array("id\r\n\(field)\r\n".utf8))
    }

    @Test("lists, truth values and absent fields of a table")
    func values() {
        let row: JSONValue = ["id": ["a", "b"], "flag": .bool(true), "other": 1]
        #expect(written(.csv, [row], ["id", "flag", "gone"]) == "id,flag,gone\r\n\"[\"\"a\"\",\"\"b\"\"]\",true,\r\n")
    }

    @Test("whatever a field holds, the table reads back", arguments: [UInt64(1), 2])
    func readsBack(seed: UInt64) throws {
        var random = SeededBits(seed: seed)
        let alphabet: [Unicode.Scalar] = ["\"", ",", "\n", "\r", "a", "é", "\u{301}", " ", ";"]
        let texts = (0..<50).map { number in
            var text = "\(number) "
            for _ in 0..<8 { text.unicodeScalars.append(alphabet[Int(random.next() % UInt64(alphabet.count))]) }
            return text + "."
        }
        let scratch = try Scratch()
        let table = written(
            .csv, texts.enumerated().map { ["id": .integer($0), "text": .string($1)] }, ["id", "text"])
        let corpus = try Corpus.read(inputs: [.path(scratch.write("t.csv", table))])
        #expect(corpus.count == texts.count && corpus.report.skippedCount == 0)
        for index in 0..<corpus.count {
            let number = try #require(Int(corpus.articles[index].id))
            #expect(try corpus.text(at: index) == Array(texts[number].utf8))
        }
    }
}
