import Testing

@testable import StemmaAnalysis

@Suite("The threshold that a corpus asks for")
struct StoryChanceTests {
    /// The same number of near pairs at each hundredth, and some far ones.
    private func counts(farAt: (Int) -> Int, near: Int = 100, possible: (near: Int, far: Int) = (1, 1)) -> ScoreCounts {
        ScoreCounts(
            near: (0...100).map { _ in near }, far: (0...100).map(farAt),
            possible: (near: possible.near * 1_000, far: possible.far * 1_000))
    }

    @Test("without pairs from other weeks it is the lowest")
    func clean() {
        let chance = StoryChance(counts { _ in 0 })
        #expect(chance.threshold == StoryChance.lowest && chance.share == 0)
    }

    @Test("it is the first score from which on pairs by chance are few enough")
    func first() throws {
        // Below 0.3 chance gives twice the pairs that there are, none from there on.
        let chance = StoryChance(counts(farAt: { $0 < 30 ? 100 : 0 }, near: 50))
        let share = try #require(chance.share)
        #expect(chance.threshold > 0.2 && chance.threshold < 0.3 && share <= StoryChance.allowedShare)
        let next = chance.threshold - 0.01
        let lower = 2 * (30 - next * 100) / (101 - next * 100)
        #expect(lower > StoryChance.allowedShare)
    }

    @Test("what could have been counts: as many far pairs among ten times as many are a tenth")
    func exposure() {
        #expect(StoryChance(counts(farAt: { _ in 100 })).threshold == StoryChance.highest)
        let tenth = StoryChance(counts(farAt: { _ in 100 }, possible: (1, 10)))
        #expect(tenth.threshold == StoryChance.lowest && abs((tenth.share ?? 0) - 0.1) < 1e-12)
    }

    @Test("few pairs, or no time outside the window, say nothing")
    func few() {
        let rare = StoryChance(
            ScoreCounts(
                near: [Int](repeating: 0, count: 100) + [19], far: .init(repeating: 5, count: 101), possible: (9, 9)))
        #expect(rare.threshold == StoryChance.lowest && rare.share == nil)
        let short = StoryChance(counts(farAt: { _ in 0 }, possible: (1, 0)))
        #expect(short.threshold == StoryChance.lowest && short.share == nil)
    }
}
