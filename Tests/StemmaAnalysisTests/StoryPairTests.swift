import StemmaLinearAlgebra
import Testing

@testable import StemmaAnalysis

@Suite("Pairs of a search for stories")
struct StoryPairTests {
    private func pair(_ a: Int32, _ b: Int32, _ score: Double) -> StoryPair { StoryPair(a: a, b: b, score: score) }

    @Test("kept are the pairs that a chain of strong ones connects, the weak ones among them, each once and in order")
    func connected() {
        let pairs = [
            pair(2, 3, 0.5), pair(0, 1, 0.4), pair(1, 2, 0.3), pair(0, 3, 0.1), pair(0, 1, 0.4),
            pair(3, 4, 0.29), pair(5, 6, 0.2),
        ]
        let kept = [pair(0, 1, 0.4), pair(0, 3, 0.1), pair(1, 2, 0.3), pair(2, 3, 0.5)]
        #expect(pairs.connected(from: 0.3, articles: 7) == kept)
        #expect([StoryPair]().connected(from: 0.3, articles: 0).isEmpty)
    }

    @Test("what is left out would have joined nothing", arguments: 1...20 as ClosedRange<UInt64>)
    func sameGroups(seed: UInt64) {
        let random = CounterRandom(seed: seed)
        let count = 40
        let all = (0..<count).flatMap { b in
            (0..<b).compactMap { a -> StoryPair? in
                let draw = random.uniform(at: b * count + a)
                // Few strong pairs and many weak ones, no two of one score: which of equal ones is joined first is open.
                return draw < 0.3 ? pair(Int32(a), Int32(b), draw < 0.03 ? 0.3 + 10 * draw : 0.05 + draw / 2) : nil
            }
        }
        func groups(_ pairs: [StoryPair]) -> [Int] {
            StoryLinkage(
                pairs, sizes: Array(repeating: 1, count: count), spans: Array(repeating: nil, count: count),
                window: 1, threshold: 0.2
            ).groups()
        }
        func sets(_ groups: [Int]) -> Set<[Int]> {
            Set(Dictionary(grouping: groups.indices, by: { groups[$0] }).values.map { $0.sorted() })
        }
        let kept = all.connected(from: 0.2, articles: count)
        #expect(kept.count < all.count)
        #expect(sets(groups(kept)) == sets(groups(all)))
        #expect(sets(groups(all)).contains { $0.count > 1 })
    }
}
