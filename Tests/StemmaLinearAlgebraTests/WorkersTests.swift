import Synchronization
import Testing

@testable import StemmaLinearAlgebra

@Suite("Workers")
struct WorkersTests {
    struct Failed: Error, Equatable { let block: Int }

    @Test("results come back in block order", arguments: 1...4)
    func order(count: Int) {
        #expect(Workers(count).map(blocks: 100) { $0 * $0 } == (0..<100).map { $0 * $0 })
        #expect(Workers(count).map(blocks: 0) { $0 }.isEmpty)
    }

    @Test("each block is worked on once", arguments: 1...3)
    func once(count: Int) {
        let seen = Mutex([Int](repeating: 0, count: 50))
        Workers(count).forEach(blocks: 50) { block in seen.withLock { $0[block] += 1 } }
        #expect(seen.withLock { $0 } == Array(repeating: 1, count: 50))
    }

    @Test("of several errors the one of the lowest block is thrown", arguments: 1...3)
    func errors(count: Int) {
        #expect(throws: Failed(block: 5)) {
            try Workers(count).map(blocks: 40) { block throws(Failed) in
                if block >= 5 { throw Failed(block: block) }
            }
        }
    }

    @Test("blocks cover all items, the last one shorter")
    func blockRanges() {
        #expect(blocks(of: 7, size: 3) == [0..<3, 3..<6, 6..<7])
        #expect(blocks(of: 0, size: 3).isEmpty)
    }
}
