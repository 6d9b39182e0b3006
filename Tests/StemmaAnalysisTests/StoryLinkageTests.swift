import StemmaLinearAlgebra
import Testing

@testable import StemmaAnalysis

@Suite("Linkage of stories")
struct StoryLinkageTests {
    private func groups(_ count: Int, _ pairs: [StoryPair], threshold: Double = 0.2) -> Set<Set<Int>> {
        let roots = StoryLinkage(
            pairs, sizes: Array(repeating: 1, count: count), spans: Array(repeating: nil, count: count), window: 1,
            threshold: threshold
        ).groups()
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

    @Test("a place of many articles weighs as many in the average")
    func weights() {
        // With one article at each place the average of {0, 1} and 2 is 0.25; with nine at 1 it is (0.5 + 9 · 0) / 10.
        let pairs = [StoryPair(a: 0, b: 1, score: 0.9), StoryPair(a: 0, b: 2, score: 0.5)]
        func roots(_ sizes: [Int]) -> [Int] {
            StoryLinkage(pairs, sizes: sizes, spans: [nil, nil, nil], window: 1, threshold: 0.2).groups()
        }
        #expect(Set(roots([1, 1, 1])).count == 1)
        #expect(Set(roots([1, 9, 1])).count == 2)
    }

    @Test("groups whose spans together are longer than the window stay apart")
    func spans() {
        let pairs = [StoryPair(a: 0, b: 1, score: 0.9)]
        func count(_ spans: [ClosedRange<Double>?]) -> Int {
            Set(StoryLinkage(pairs, sizes: [2, 2], spans: spans, window: 7, threshold: 0.2).groups()).count
        }
        #expect(count([0...4, 3...7]) == 1)
        #expect(count([0...4, 3...7.5]) == 2)
        #expect(count([0...4, nil]) == 1)
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
