/// Makes a record of the bytes of one JSON object.
struct JSONRecord {
    let names: FieldNames
    /// The id of a record without one is this path with `:<line>`, or with `#<number>` for an element of an array.
    let path: String
    /// The encoding of the whole stream where it is not UTF-8.
    let encoding: TextEncoding?

    /// Reads the one record of `bytes[range]`; the parameters are those of the other method.
    func read(
        _ bytes: [UInt8], _ range: Range<Int>, line: Int, column: Int = 0, element: Int? = nil
    ) -> ReadRecord {
        bytes.withJSONBytes { bytes in
            var parser = JSONParser(bytes, names: names)
            return read(&parser, range, line: line, column: column, element: element)
        }
    }

    /// Reads one of the records of a parser's bytes.
    ///
    /// - Parameters:
    ///   - line: the line where `range` begins.
    ///   - column: characters before `range` in that line.
    ///   - element: the number of the element in its array, from 1; nil outside of arrays.
    func read(
        _ parser: inout JSONParser, _ range: Range<Int>, line: Int, column: Int = 0, element: Int? = nil
    ) -> ReadRecord {
        var builder = RecordBuilder(names: names)
        do throws(JSONFault) { try parser.record(in: range, into: &builder) } catch {
            switch error {
            case .notUTF8: return recoded(parser.bytes, range, line: line, column: column, element: element)
            case .malformed(let offset, let expected, let found):
                let before = range.lowerBound..<offset
                let place = position(after: before, in: parser.bytes, line: line, column: column)
                let reason = SkippedRecord.Reason.malformedJSON(
                    column: place.column, expected: expected, found: found)
                return ReadRecord(line: place.line, outcome: .skipped(reason))
            }
        }
        var record = builder.finish(path: path, suffix: element.map { "#\($0)" } ?? ":\(line)")
        (record.line, record.encoding) = (line, encoding)
        return record
    }

    private func recoded(
        _ bytes: JSONBytes, _ range: Range<Int>, line: Int, column: Int, element: Int?
    ) -> ReadRecord {
        var original: [UInt8] = []
        bytes.append(range, to: &original)
        let utf8 = Array(Windows1252.decode(original).utf8)
        var record = read(utf8, 0..<utf8.count, line: line, column: column, element: element)
        record.encoding = .windows1252
        return record
    }

    /// The line and column (both from 1) of the byte after a stretch that begins there.
    private func position(
        after range: Range<Int>, in bytes: JSONBytes, line: Int, column: Int
    ) -> (line: Int, column: Int) {
        var (line, column) = (line, column + 1)
        for place in range {
            let byte = bytes[place]
            if byte == 0x0A {
                line += 1
                column = 1
            } else if byte & 0xC0 != 0x80 {
                column += 1
            }
        }
        return (line, column)
    }
}
