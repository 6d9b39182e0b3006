/// A row of a table.
struct TableRow {
    /// Where it begins, from 1.
    var line: Int
    var fields: [String] = []
    var encoding: TextEncoding?
    /// Why the row is of no use; then it has no fields.
    var fault: SkippedRecord.Reason?
}

/// Cuts a stream into the rows of a table.
struct TableRows {
    private(set) var separator: UInt8
    private var cursor: ByteCursor
    private let limit: Int
    /// The fields of the row, one after the other, and where each ends.
    private var bytes: [UInt8] = []
    private var ends: [Int] = []
    private var isStopped = false

    init(_ source: any ByteSource, separator: UInt8, limit: Int) {
        cursor = ByteCursor(source)
        self.separator = separator
        self.limit = limit
    }

    var bytesRead: Int { cursor.bytesRead }

    /// Gives no more rows.
    mutating func stop() { isStopped = true }

    /// Takes semicolons for separators where the first line that is not blank has some and no comma.
    mutating func chooseSeparator() throws(SourceFault) {
        var heading = TableHeading()
        // A heading line of more than this is none.
        try cursor.look(atMost: min(limit, 1 << 20)) { heading.take($0) }
        if heading.semicolons > 0, heading.commas == 0 { separator = UInt8(ascii: ";") }
    }

    /// The next row that is not blank.
    mutating func next() throws(SourceFault) -> TableRow? {
        while !isStopped, let byte = try cursor.peek() {
            if byte == 0x0A || byte == 0x0D {
                cursor.advance()
                continue
            }
            return try row()
        }
        return nil
    }

    private mutating func row() throws(SourceFault) -> TableRow {
        var row = TableRow(line: cursor.line)
        bytes.removeAll(keepingCapacity: bytes.count < 1 << 20)
        ends.removeAll(keepingCapacity: true)
        repeat {
            let isQuoted = try cursor.peek() == UInt8(ascii: "\"")
            if isQuoted { try quotedField(&row) } else { try plainField() }
            ends.append(bytes.count)
        } while try skipSeparator()
        if bytes.count > limit { row.fault = .tooLong(limit: limit) }
        if row.fault == nil { decode(&row) }
        return row
    }

    /// Past the separator (true) or the line break (false).
    private mutating func skipSeparator() throws(SourceFault) -> Bool {
        guard let byte = try cursor.peek() else { return false }
        if byte == separator {
            cursor.advance()
            return true
        }
        if byte == 0x0D { cursor.advance() }
        if try cursor.peek() == 0x0A { cursor.advance() }
        return false
    }

    private mutating func plainField() throws(SourceFault) {
        while let byte = try cursor.peek(), byte != separator, byte != 0x0A, byte != 0x0D { take(byte) }
    }

    private mutating func quotedField(_ row: inout TableRow) throws(SourceFault) {
        let opening = cursor.line
        cursor.advance()
        while let byte = try cursor.peek() {
            if byte != UInt8(ascii: "\"") {
                take(byte)
                continue
            }
            cursor.advance()
            guard try cursor.peek() == UInt8(ascii: "\"") else { return try closeField(&row) }
            take(UInt8(ascii: "\""))
        }
        row.fault = .malformedTable(
            expected: "a closing quote for the one opened in line \(opening)", found: "the end of the file")
    }

    /// Nothing but a separator or a line break may follow a closing quote.
    private mutating func closeField(_ row: inout TableRow) throws(SourceFault) {
        guard let byte = try cursor.peek(), byte != separator, byte != 0x0A, byte != 0x0D else { return }
        row.fault =
            row.fault
            ?? .malformedTable(
                expected: "a separator after the closing quote in line \(cursor.line)", found: JSONParser.name(byte))
        try plainField()
    }

    /// Beyond the limit bytes are only counted off.
    private mutating func take(_ byte: UInt8) {
        cursor.advance()
        if bytes.count <= limit { bytes.append(byte == 0 ? 0x20 : byte) }
    }

    private func decode(_ row: inout TableRow) {
        let starts = [0] + ends.dropLast()
        for (start, end) in zip(starts, ends) {
            guard let field = String(validating: bytes[start..<end], as: UTF8.self) else {
                row.encoding = .windows1252
                row.fields = zip(starts, ends).map { Windows1252.decode(bytes[$0..<$1]) }
                return
            }
            row.fields.append(field)
        }
    }
}
