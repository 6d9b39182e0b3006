import StemmaLinearAlgebra
import Testing

@testable import StemmaText

/// The number of a term, given the bytes after it that a table may read.
private func intern(_ term: [UInt8], _ table: inout TermTable) -> Int32 {
    let padded = term + [UInt8](repeating: 7, count: PackedWord.padding)
    return unsafe padded.withUnsafeBufferPointer { padded in
        unsafe table.intern(UnsafeBufferPointer(rebasing: padded[0..<term.count]))
    }
}

@Suite struct TermTableTests {
    @Test("equal bytes get equal numbers, new bytes the next one, however many")
    func interning() {
        var table = TermTable()
        let ids = (0..<50_000).map { intern(Array("term\($0 % 30_000)".utf8), &table) }
        #expect(ids == (0..<50_000).map { Int32($0 % 30_000) })
        #expect(table.count == 30_000)
        #expect(table.list()[29_999].elementsEqual("term29999".utf8))
    }

    @Test("a term that begins like another is another, on both sides of every length that is stored differently")
    func prefixes() {
        var table = TermTable()
        let terms =
            (1...40).map { [UInt8](repeating: 97, count: $0) } + (1...40).map { [UInt8](repeating: 0, count: $0) }
        #expect(terms.map { intern($0, &table) } == (0..<80).map { Int32($0) })
        #expect(terms.map { intern($0, &table) } == (0..<80).map { Int32($0) })
        let list = table.list()
        #expect((0..<list.count).map { Array(list[$0]) } == terms)
    }

    @Test("terms are counted row by row, those that wait too")
    func counting() {
        var table = TermTable()
        let tally = RowTally()
        var rows = PackedRows()
        let texts = [
            Array(repeating: "a", count: 300) + ["b"], ["b"], ["a", "a very long term that waits for nothing"],
        ]
        for (row, terms) in texts.enumerated() {
            tally.beginRow(row)
            for term in terms {
                let padded = Array(term.utf8) + [UInt8](repeating: 7, count: PackedWord.padding)
                unsafe padded.withUnsafeBufferPointer { padded in
                    unsafe table.count(UnsafeBufferPointer(rebasing: padded[0..<term.utf8.count]), tally)
                }
            }
            table.countWaiting(tally)
            tally.endRow(&rows)
        }
        let list = table.list()
        let found = (0..<rows.count).map { row in
            var entries: Set<String> = []
            rows.forEachEntry(ofRow: row) { id, count in
                entries.insert("\(String(decoding: list[Int(id)], as: UTF8.self)) \(Int(count))")
            }
            return entries
        }
        #expect(found == [["a 300", "b 1"], ["b 1"], ["a 1", "a very long term that waits for nothing 1"]])
        #expect((0..<list.count).map { list.rows[$0] }.sorted() == [1, 2, 2])
    }
}
