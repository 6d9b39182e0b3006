import Testing

@testable import StemmaCorpus

@Suite("JSONFields")
struct JSONFieldsTests {
    /// Reads records one after another with one parser: the metadata of each, nil for one that is refused.
    private func metadata(_ records: [String]) -> [[String: String]?] {
        let bytes = records.map { Array($0.utf8) }
        return bytes.flatMap(\.self).withJSONBytes { all in
            var parser = JSONParser(all, names: FieldNames())
            var start = 0
            return bytes.map { record in
                defer { start += record.count }
                let range = start..<start + record.count
                let read = JSONRecord(names: FieldNames(), path: "f", encoding: nil).read(&parser, range, line: 1)
                guard case .article(let article) = read.outcome else { return nil }
                return article.metadata
            }
        }
    }

    private func record(_ fields: String...) -> String { #"{"text":"a""# + fields.map { "," + $0 }.joined() + "}" }

    @Test("fields may come in any order, be left out, and be new")
    func orders() {
        let records = [
            record(#""a":"1""#, #""b":"2""#), record(#""b":"3""#, #""a":"4""#), record(#""b":"5""#),
            record(#""ab":"6""#, #""a":"7""#), record(),
        ]
        let expected: [[String: String]?] = [
            ["a": "1", "b": "2"], ["b": "3", "a": "4"], ["b": "5"], ["ab": "6", "a": "7"], [:],
        ]
        #expect(metadata(records) == expected)
    }

    @Test("a name that comes again is refused, however it is written, and the next record is read")
    func repeated() {
        let pairs = [
            (#""k":"1""#, #""k":"2""#), (#""k":"1""#, #""\u006b":"2""#), (#""\u006b":"1""#, #""k":"2""#),
            (#""\u006b":"1""#, #""\u006b":"2""#), ("\"\u{E9}\":\"1\"", "\"e\u{301}\":\"2\""),
        ]
        for (first, second) in pairs {
            for before in [[], [record(first)], [record(second)]] {
                let found = metadata(before + [record(first, second), record(#""k":"3""#)])
                #expect(found.suffix(2) == [nil, ["k": "3"]])
            }
        }
    }

    @Test("names beyond the size of the table are kept, and refused where they come again")
    func many() {
        let fields = (0..<200).map { #""f\#($0)":"\#($0)""# }.joined(separator: ",")
        for number in [0, 50, 62, 63, 64, 65, 199] {
            let found = metadata([record(fields), record(fields, #""f\#(number)":"again""#), record(fields)])
            #expect(found[0]?.count == 200 && found[1] == nil && found[2] == found[0])
        }
    }
}
