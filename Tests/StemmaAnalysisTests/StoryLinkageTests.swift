import StemmaLinearAlgebra
import Testing

@testable import StemmaAnalysis

@Suite("Linkage of stories")
struct StoryLinkageTests {
    private func groups(_ count: Int, _ pairs: [StoryPair], threshold: Double = 0.2) -> Set<Set<Int>> {
        let timeline = StoryTimeline(Array(repeating: nil, count: count), window: 1)
        let roots = StoryLinkage(pairs, timeline, threshold: threshold).groups()
        return Set(Dictionary(grouping: roots.indices, by: { roots[$0] }).values.map { Set($0) })
    }

    @Test("a chain of likenesses makes no group of all")
    func chain() {
        let pairs = (0..<99).map { StoryPair(a: Int32($0), b: Int32($0 + 1), score: 0.5) }
        #expect(groups(100, pairs).allSatisfy { $0.count <= 8 })
    }

    /// Average linkage by its definition: the pair of groups with the highest average, until none is high enough.
    private func byDefinition(_ count: Int, _ pairs: [StoryPair], threshold: Double) -> Set<Set<Int>> {
        var scores: [[Double]] = Array(repeating: Array(repeating: 0, count: count), count: count)
        for pair in pairs {
            scores[Int(pair.a)][Int(pair.b)] = pair.score
            scores[Int(pair.b)][Int(pair.a)] = pair.score
        }
        var groups = (0..<count).map { [$0] }
        while true {
            var best = (average: threshold, one: 0, other: 0)
            for one in groups.indices {
                for other in 0..<one {
                    let total = groups[one].flatMap { a in groups[other].map { scores[a][$0] } }.reduce(0, +)
                    let average = total / Double(groups[one].count * groups[other].count)
                    if average >= best.average { best = (average, one, other) }
                }
            }
            if best.one == best.other { return Set(groups.map { Set($0) }) }
            groups[best.other] += groups[best.one]
            groups.remove(at: best.one)
        }
    }

    @Test("groups are those of average linkage by its definition", arguments: 1...20)
    func definition(seed: UInt64) {
        let random = CounterRandom(seed: seed)
        var pairs: [StoryPair] = []
        for a in 0..<24 {
            for b in a + 1..<24 where random.integer(below: 3, at: a * 24 + b) > 0 {
                let score = random.uniform(at: 1000 + a * 24 + b)
                pairs.append(StoryPair(a: Int32(a), b: Int32(b), score: a / 6 == b / 6 ? score : score / 3))
            }
        }
        #expect(groups(24, pairs, threshold: 0.25) == byDefinition(24, pairs, threshold: 0.25))
    }

    @Test("a heap hands out everything, in order", arguments: [0, 1, 2, 3, 10, 100])
    func heap(count: Int) {
        let random = CounterRandom(seed: 3)
        let numbers = (0..<count).map { random.integer(below: 50, at: $0) }
        var heap = BestFirst<Int> { $0 < $1 }
        for number in numbers { heap.add(number) }
        var taken: [Int] = []
        while let number = heap.take() { taken.append(number) }
        #expect(taken == numbers.sorted())
    }
}
