/// Distinct terms by number, and in how many rows each was counted.
package struct TermList: Sendable {
    private var bytes: [UInt8] = []
    private var offsets = [0]
    /// The number of rows that counted each term.
    package private(set) var rows: [Int] = []

    package var count: Int { rows.count }

    package subscript(id: Int) -> ArraySlice<UInt8> { bytes[offsets[id]..<offsets[id + 1]] }

    mutating func reserve(terms: Int, bytes count: Int) {
        bytes.reserveCapacity(count)
        offsets.reserveCapacity(terms + 1)
        rows.reserveCapacity(terms)
    }

    package mutating func append(_ term: some Sequence<UInt8>, rows count: Int) {
        bytes.append(contentsOf: term)
        offsets.append(bytes.count)
        rows.append(count)
    }

    /// The list with other terms for the same numbers.
    func mapped(_ term: (ArraySlice<UInt8>) -> [UInt8]) -> TermList {
        var list = TermList()
        for id in 0..<count { list.append(term(self[id]), rows: rows[id]) }
        return list
    }

    /// Calls `body` with each term in the order of the numbers; at least 16 bytes after a term may be read too.
    func forEachTerm(_ body: (Int, UnsafeBufferPointer<UInt8>) -> Void) {
        let padded = bytes + Array(repeating: 0, count: PackedWord.padding)
        unsafe padded.withUnsafeBufferPointer { padded in
            for id in 0..<count {
                unsafe body(id, UnsafeBufferPointer(rebasing: padded[offsets[id]..<offsets[id + 1]]))
            }
        }
    }
}
