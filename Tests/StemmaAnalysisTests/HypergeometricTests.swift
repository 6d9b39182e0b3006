import Testing

@testable import StemmaAnalysis

@Suite("Hypergeometric tail")
struct HypergeometricTests {
    @Test("the lady tasting tea: all of four right among eight is one in seventy")
    func tea() {
        let p = Hypergeometric.upperTail(atLeast: 4, drawn: 4, marked: 4, of: 8)
        #expect(abs(p * 70 - 1) < 1e-12)
        #expect(abs(Hypergeometric.upperTail(atLeast: 3, drawn: 4, marked: 4, of: 8) * 70 - 17) < 1e-10)
    }

    @Test("tails equal sums over whole numbers, for every table of up to thirty")
    func exact() {
        for all in stride(from: 1, through: 30, by: 3) {
            for drawn in 0...all {
                for marked in 0...all {
                    let ways = choices(all, drawn)
                    for least in 0...drawn + 1 {
                        let sum = (least..<max(least, min(drawn, marked) + 1)).reduce(0) {
                            $0 + choices(marked, $1) * choices(all - marked, drawn - $1)
                        }
                        let p = Hypergeometric.upperTail(atLeast: least, drawn: drawn, marked: marked, of: all)
                        #expect(abs(p - Double(sum) / Double(ways)) <= 1e-12 * p)
                    }
                }
            }
        }
    }

    @Test("far tails keep their digits, and the very farthest are above 0")
    func farTail() {
        // All of 20 drawn are among 40 marked of a million: the product of (40 − i) / (1,000,000 − i).
        let product = (0..<20).reduce(1.0) { $0 * Double(40 - $1) / Double(1_000_000 - $1) }
        let p = Hypergeometric.upperTail(atLeast: 20, drawn: 20, marked: 40, of: 1_000_000)
        #expect(abs(p / product - 1) < 1e-6)
        #expect(Hypergeometric.upperTail(atLeast: 400, drawn: 400, marked: 400, of: 1_000_000) > 0)
    }

    @Test("what is sure is 1 and what cannot be is 0")
    func ends() {
        #expect(Hypergeometric.upperTail(atLeast: 0, drawn: 3, marked: 2, of: 9) == 1)
        #expect(Hypergeometric.upperTail(atLeast: 2, drawn: 8, marked: 3, of: 9) == 1)
        #expect(Hypergeometric.upperTail(atLeast: 3, drawn: 3, marked: 2, of: 9) == 0)
        #expect(Hypergeometric.upperTail(atLeast: 1, drawn: 0, marked: 2, of: 9) == 0)
    }

    /// n over k in whole numbers.
    private func choices(_ n: Int, _ k: Int) -> Int {
        guard 0...n ~= k else { return 0 }
        return (0..<k).reduce(1) { $0 * (n - $1) / ($1 + 1) }
    }
}
