/// Reads a JSON file: an array of records, or one record.
///
/// The array is cut into its elements by brackets and quotes alone, so a fault within one loses only that one. An
/// element without an id takes `<path>#<its number, from 1>`, since many a file is all on one line.
struct JSONArrayReader: RecordReader {
    private var cursor: ByteCursor
    private let record: JSONRecord
    private let limit: Int
    private var state = State.start
    /// The number of the last element, from 1, the faulty ones counted too.
    private var number = 0

    private enum State { case start, firstElement, element, afterElement, single, finished }

    init(_ stream: TextStream, path: String, names: FieldNames, limit: Int) {
        cursor = ByteCursor(stream.source)
        record = JSONRecord(names: names, path: path, encoding: stream.encoding)
        self.limit = limit
    }

    var bytesRead: Int { cursor.bytesRead }

    mutating func next() throws(SourceFault) -> ReadRecord? {
        while true {
            try skipSpace()
            guard let byte = try cursor.peek() else { return end() }
            switch state {
            case .start:
                state = byte == UInt8(ascii: "[") ? .firstElement : .single
                if state == .firstElement { cursor.advance() }
            case .firstElement where byte == UInt8(ascii: "]"), .afterElement where byte == UInt8(ascii: "]"):
                cursor.advance()
                state = .finished
            case .afterElement:
                cursor.advance()
                state = .element
            case .firstElement, .element:
                state = .afterElement
                return try element()
            case .single:
                state = .finished
                return try element(isWholeFile: true)
            case .finished: return try rubbish(byte)
            }
        }
    }

    private mutating func skipSpace() throws(SourceFault) {
        while let byte = try cursor.peek(), byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 {
            cursor.advance()
        }
    }

    /// The end of the file is no fault after the array, and is a sentence anywhere else.
    private mutating func end() -> ReadRecord? {
        defer { state = .finished }
        switch state {
        case .finished: return nil
        case .start, .single: return malformed("an array or an object", found: "the end")
        case .firstElement, .element, .afterElement:
            return malformed("the closing bracket of the array", found: "the end")
        }
    }

    private mutating func rubbish(_ byte: UInt8) throws(SourceFault) -> ReadRecord {
        let record = malformed("nothing after the array", found: JSONParser.name(byte))
        while try cursor.peek() != nil { cursor.advance() }
        return record
    }

    private func malformed(_ expected: String, found: String) -> ReadRecord {
        let reason = SkippedRecord.Reason.malformedJSON(column: cursor.column + 1, expected: expected, found: found)
        return ReadRecord(line: cursor.line, outcome: .skipped(reason))
    }

    /// Gathers the bytes of one element and parses them.
    private mutating func element(isWholeFile: Bool = false) throws(SourceFault) -> ReadRecord {
        let (line, column) = (cursor.line, cursor.column)
        var bytes: [UInt8] = []
        var cutter = ElementCutter()
        var isTooLong = false
        while let byte = try cursor.peek() {
            if cutter.ends(before: byte), !isWholeFile { break }
            cursor.advance()
            if bytes.count == limit { isTooLong = true } else { bytes.append(byte) }
        }
        number += 1
        if isTooLong { return ReadRecord(line: line, outcome: .skipped(.tooLong(limit: limit))) }
        let element = isWholeFile ? nil : number
        return record.read(bytes, 0..<bytes.count, line: line, column: column, element: element)
    }
}

/// Follows brackets and quotes to see where an element of an array ends.
private struct ElementCutter {
    private var depth = 0
    private var isInString = false
    private var isEscaped = false

    /// Takes in a byte; true where it is the comma or bracket after the element.
    mutating func ends(before byte: UInt8) -> Bool {
        if isInString {
            if isEscaped {
                isEscaped = false
            } else if byte == UInt8(ascii: "\\") {
                isEscaped = true
            } else if byte == UInt8(ascii: "\"") {
                isInString = false
            }
            return false
        }
        switch byte {
        case UInt8(ascii: "\""): isInString = true
        case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
        case UInt8(ascii: "]") where depth == 0: return true
        case UInt8(ascii: "}"), UInt8(ascii: "]"): depth = max(0, depth - 1)
        case UInt8(ascii: ",") where depth == 0: return true
        default: break
        }
        return false
    }
}

/// Walks over a stream byte by byte, counting lines and columns.
struct ByteCursor {
    private let source: any ByteSource
    private var buffer: [UInt8] = []
    private var position = 0
    /// From 1.
    private(set) var line = 1
    /// Characters before this one in its line.
    private(set) var column = 0
    private(set) var bytesRead = 0

    init(_ source: any ByteSource) { self.source = source }

    /// The byte here; nil at the end.
    mutating func peek() throws(SourceFault) -> UInt8? {
        if position == buffer.count {
            buffer.removeAll(keepingCapacity: true)
            position = 0
            bytesRead += try source.read(into: &buffer)
            if buffer.isEmpty { return nil }
        }
        return buffer[position]
    }

    /// Shows the bytes from here on without moving, until `body` is false, the stream ends or `limit` is reached.
    mutating func look(atMost limit: Int, _ body: (UInt8) -> Bool) throws(SourceFault) {
        var index = position
        while index - position < limit {
            if index == buffer.count {
                let count = try source.read(into: &buffer)
                bytesRead += count
                if count == 0 { return }
            }
            guard body(buffer[index]) else { return }
            index += 1
        }
    }

    /// Moves past the byte that `peek` gave.
    mutating func advance() {
        let byte = buffer[position]
        position += 1
        if byte == 0x0A {
            line += 1
            column = 0
        } else if byte & 0xC0 != 0x80 {
            column += 1
        }
    }
}
