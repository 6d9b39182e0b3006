/// How rows are written for other programs.
public enum RowFormat: String, Sendable, CaseIterable {
    /// One array of objects.
    case json
    /// One object a line.
    case jsonl
    /// A heading line and one record a line (RFC 4180); lists and objects stand as JSON inside a field.
    case csv

    /// Writes rows that share one set of fields.
    ///
    /// - Parameter columns: the field names, for the heading of a table without rows.
    public func write(_ rows: some Sequence<JSONValue>, columns: [String], to sink: (String) throws -> Void) rethrows {
        switch self {
        case .json:
            var separator = "["
            for row in rows {
                try sink(separator + "\n" + row.compact)
                separator = ","
            }
            try sink(separator == "[" ? "[]\n" : "\n]\n")
        case .jsonl:
            for row in rows { try sink(row.compact + "\n") }
        case .csv:
            try sink(columns.map(csvField).joined(separator: ",") + "\r\n")
            for row in rows { try sink(csvLine(row, columns)) }
        }
    }
}

private func csvLine(_ row: JSONValue, _ columns: [String]) -> String {
    guard case .object(let fields) = row else { return row.compact + "\r\n" }
    let values = Dictionary(fields.map { ($0.name, $0.value) }, uniquingKeysWith: { first, _ in first })
    return columns.map { csvField(values[$0, default: .null].csvText) }.joined(separator: ",") + "\r\n"
}

extension JSONValue {
    fileprivate var csvText: String {
        switch self {
        case .null: ""
        case .string(let value): value
        default: compact
        }
    }
}

/// A field, quoted where it must be, and otherwise as it is: an id must stay the same in every format.
private func csvField(_ text: String) -> String {
    // By scalars: a mark that joins a quote or a sign makes another character of it, but the same to a spreadsheet.
    let isFormula = text.unicodeScalars.first.map { "=+@".unicodeScalars.contains($0) } ?? false
    let text = isFormula ? "'" + text : text
    let needsQuotes = text.utf8.contains { [UInt8(ascii: "\""), UInt8(ascii: ","), 10, 13].contains($0) }
    guard needsQuotes else { return text }
    let doubled = text.utf8.flatMap { $0 == UInt8(ascii: "\"") ? [$0, $0] : [$0] }
    return "\"" + String(decoding: doubled, as: UTF8.self) + "\""
}
