/// Distinct terms by number, and in how many rows each was counted.
package struct TermList: Sendable {
    /// The terms, one after another, and zeros: at least as many as `PackedWord.padding`, so that a reader may look past the end.
    private var bytes: [UInt8] = []
    private var offsets: [UInt32] = [0]
    /// The number of rows that counted each term.
    package private(set) var rows: [Int32] = []

    package var count: Int { rows.count }

    package subscript(id: Int) -> ArraySlice<UInt8> { bytes[range(of: id)] }

    @inline(__always)
    private func range(of id: Int) -> Range<Int> { Int(offsets[id])..<Int(offsets[id + 1]) }

    mutating func reserve(terms: Int, bytes count: Int) {
        bytes.reserveCapacity(count)
        offsets.reserveCapacity(terms + 1)
        rows.reserveCapacity(terms)
    }

    package mutating func append(_ term: [UInt8], rows count: Int) {
        unsafe term.withUnsafeBufferPointer { unsafe append($0, rows: count) }
    }

    mutating func append(_ term: ArraySlice<UInt8>, rows count: Int) {
        unsafe term.withUnsafeBufferPointer { unsafe append($0, rows: count) }
    }

    mutating func append(_ term: UnsafeBufferPointer<UInt8>, rows count: Int) {
        let start = Int(offsets[offsets.count - 1])
        makeRoom(start + term.count + PackedWord.padding)
        unsafe bytes.withUnsafeMutableBufferPointer { bytes in
            // Room was made for the term, and for the padding after it.
            _ = unsafe bytes.extracting(start...).update(fromContentsOf: term)
        }
        precondition(start + term.count <= UInt32.max, "The terms of one thread take 4 GiB at most.")
        offsets.append(UInt32(start + term.count))
        rows.append(Int32(count))
    }

    private mutating func makeRoom(_ needed: Int) {
        if needed <= bytes.count { return }
        bytes.append(contentsOf: repeatElement(0, count: max(needed, bytes.capacity, 2 * bytes.count) - bytes.count))
    }

    /// The list with other terms for the same numbers.
    func mapped(_ term: (ArraySlice<UInt8>) -> [UInt8]) -> TermList {
        var list = TermList()
        for id in 0..<count { list.append(term(self[id]), rows: Int(rows[id])) }
        return list
    }

    /// Calls `body` with each term in the order of the numbers; at least 16 bytes after a term may be read too.
    func forEachTerm(_ body: (Int, UnsafeBufferPointer<UInt8>) -> Void) {
        unsafe bytes.withUnsafeBufferPointer { bytes in
            for id in 0..<count { unsafe body(id, bytes.extracting(range(of: id))) }
        }
    }

    /// Calls `body` with some of the terms; at least 16 bytes after a term may be read too.
    func forEachTerm(of ids: ArraySlice<Int32>, _ body: (Int32, UnsafeBufferPointer<UInt8>) -> Void) {
        unsafe bytes.withUnsafeBufferPointer { bytes in
            for id in ids { unsafe body(id, bytes.extracting(range(of: Int(id)))) }
        }
    }
}
