/// The field names of records one after another, each made a string once.
///
/// The records of a file have mostly the same fields in the same order, so the name that comes next is one comparison of
/// bytes away, and names that came already are bits.
struct JSONFields {
    private let names: FieldNames
    private var known: [Known] = []
    /// The numbers of the fields of this record.
    private var seen: UInt64 = 0
    /// Names of this record that came when the table was full.
    private var further: Set<String> = []
    /// The place of the field that stood next in the record before.
    private var expected = 0

    private struct Known {
        /// As it is written between the quotes, without escapes.
        var bytes: [UInt8]
        var field: FieldNames.Field
        /// The same for names that are canonically equivalent.
        var number: Int
    }

    /// One bit each.
    private static let limit = UInt64.bitWidth

    init(names: FieldNames) { self.names = names }

    mutating func beginRecord() {
        (seen, expected) = (0, 0)
        if !further.isEmpty { further.removeAll(keepingCapacity: true) }
        if known.count == Self.limit { known.removeAll(keepingCapacity: true) }
    }

    /// The place in the table of the name that begins after a quote, and its length; nil where it is not known.
    mutating func find(_ bytes: JSONBytes, at start: Int, before end: Int) -> (place: Int, length: Int)? {
        if expected < known.count, let length = length(of: expected, bytes, at: start, before: end) {
            defer { expected += 1 }
            return (expected, length)
        }
        for place in known.indices {
            guard let length = length(of: place, bytes, at: start, before: end) else { continue }
            expected = place + 1
            return (place, length)
        }
        return nil
    }

    /// The length of a known name if it stands here with a quote behind it.
    private func length(of place: Int, _ bytes: JSONBytes, at start: Int, before end: Int) -> Int? {
        let length = known[place].bytes.count
        guard start + length < end, bytes[start + length] == UInt8(ascii: "\""),
            bytes.holds(known[place].bytes, at: start, before: end)
        else { return nil }
        return length
    }

    func field(at place: Int) -> FieldNames.Field { known[place].field }

    /// Notes that the field at a place of the table comes; false where it came before.
    mutating func isNew(at place: Int) -> Bool { isNew(number: known[place].number) }

    /// Notes that a field comes that `find` did not know; false where it came before.
    ///
    /// - Parameter bytes: how it is written where that is without escapes, which makes it known.
    mutating func isNew(_ field: FieldNames.Field, bytes: [UInt8]?) -> Bool {
        let same = known.first { $0.field.name == field.name }
        guard let bytes, known.count < Self.limit else {
            return same.map { isNew(number: $0.number) } ?? further.insert(field.name).inserted
        }
        // Where it came with escapes, or canonically equivalent, before it was known.
        if further.contains(field.name) { return false }
        let number = same?.number ?? known.count
        known.append(Known(bytes: bytes, field: field, number: number))
        expected = known.count
        return isNew(number: number)
    }

    private mutating func isNew(number: Int) -> Bool {
        let bit = UInt64(1) << UInt64(number)
        defer { seen |= bit }
        return seen & bit == 0
    }

    func field(named name: String) -> FieldNames.Field { names.field(named: name) }
}
