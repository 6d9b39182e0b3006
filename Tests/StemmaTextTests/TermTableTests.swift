import Testing

@testable import StemmaText

@Suite struct TermTableTests {
    @Test("equal bytes get equal numbers, new bytes the next one, however many")
    func interning() {
        var table = TermTable()
        let terms = (0..<5000).map { Array("term\($0 % 3000)".utf8) }
        let ids = terms.map { term in unsafe term.withUnsafeBufferPointer { unsafe table.intern($0) } }
        #expect(ids == (0..<5000).map { Int32($0 % 3000) })
        #expect(table.count == 3000)
        let last = table.bytes[table.offsets[2999]..<table.offsets[3000]]
        #expect(last.elementsEqual("term2999".utf8))
    }

    @Test("a term that begins like another is another")
    func prefixes() {
        var table = TermTable()
        let terms = ["", "a", "aa", "aaaaaaaa", "aaaaaaaaa", "\u{0}", "\u{0}\u{0}"].map { Array($0.utf8) }
        let ids = terms.map { term in unsafe term.withUnsafeBufferPointer { unsafe table.intern($0) } }
        #expect(ids == Array(0..<7))
    }
}
