/// Reads CSV and TSV with a header line, per RFC 4180: fields in quotes may hold separators, line breaks and doubled quotes.
///
/// A CSV whose header has semicolons and no comma, those in quotes aside, is separated by semicolons. Blank lines and empty fields count as
/// absent.
struct TableReader: RecordReader {
    private var rows: TableRows
    private let names: FieldNames
    private let path: String
    private let encoding: TextEncoding?
    private var header: [String]?

    init(_ stream: TextStream, path: String, names: FieldNames, limit: Int, separator: UInt8) {
        rows = TableRows(stream.source, separator: separator, limit: limit)
        self.names = names
        self.path = path
        encoding = stream.encoding
    }

    var bytesRead: Int { rows.bytesRead }

    mutating func next() throws(SourceFault) -> ReadRecord? {
        if header == nil {
            header = []
            if rows.separator == UInt8(ascii: ",") { try rows.chooseSeparator() }
            guard let row = try rows.next() else { return ReadRecord(line: nil, outcome: .skipped(.empty)) }
            if let refused = readHeader(row) { return refused }
        }
        guard let header, let row = try rows.next() else { return nil }
        return record(row, header)
    }

    /// Takes in the names of the columns; the record of a fault where they are of no use.
    private mutating func readHeader(_ row: TableRow) -> ReadRecord? {
        if let fault = row.fault { return refuse(row, fault) }
        let columns = row.fields.map(\.unquoted)
        guard columns.contains(names.text) else {
            let found = "the columns \(columns.map { "\"\($0)\"" }.joined(separator: ", "))"
            return refuse(
                row, .malformedTable(expected: "a column named \"\(names.text)\" in the header", found: found))
        }
        header = columns
        return nil
    }

    /// A table without a usable header has no records.
    private mutating func refuse(_ row: TableRow, _ reason: SkippedRecord.Reason) -> ReadRecord {
        rows.stop()
        return ReadRecord(line: row.line, outcome: .skipped(reason))
    }

    private func record(_ row: TableRow, _ header: [String]) -> ReadRecord {
        if let fault = row.fault { return ReadRecord(line: row.line, outcome: .skipped(fault)) }
        guard row.fields.count == header.count else {
            let reason = SkippedRecord.Reason.malformedTable(
                expected: "\(header.count) fields as in the header", found: "\(row.fields.count)")
            return ReadRecord(line: row.line, outcome: .skipped(reason))
        }
        var builder = RecordBuilder(names: names)
        for (name, value) in zip(header, row.fields) where !value.isEmpty || name == names.text {
            builder.set(names.field(named: name), string: value)
        }
        var record = builder.finish(path: path, suffix: ":\(row.line)")
        (record.line, record.encoding) = (row.line, row.encoding ?? encoding)
        return record
    }
}

extension String {
    /// Without blanks at its ends.
    var trimmed: String {
        let scalars = unicodeScalars
        guard let first = scalars.firstIndex(where: { !$0.properties.isWhitespace }),
            let last = scalars.lastIndex(where: { !$0.properties.isWhitespace })
        else { return "" }
        return String(scalars[first...last])
    }

    /// Without the quotes that blanks before them keep from counting as such.
    fileprivate var unquoted: String {
        let text = trimmed
        return text.count >= 2 && text.hasPrefix("\"") && text.hasSuffix("\"")
            ? String(text.dropFirst().dropLast()) : text
    }
}
