import Foundation
import StemmaLinearAlgebra
import Testing

@testable import StemmaAnalysis

@Suite("Groups over time")
struct OverTimeTests {
    // MARK: Table

    @Test("articles are counted by group and period, those without a date or a group too")
    func counts() {
        let overTime = OverTime(
            groups: [0, 0, 1, 0, nil, nil, 1, 2], count: 3, periods: [5, 5, 5, 9, 9, nil, nil, nil])
        #expect(overTime.periods == [5, 9])
        #expect(overTime.totals == [3, 2])
        #expect(overTime.undated == 3)
        #expect(overTime.groups.map(\.undated) == [0, 1, 1])
        #expect(overTime.groups.map(\.articles) == [3, 1, 0])
        #expect(overTime.groups[0].cells.map(\.period) == [5, 9])
        #expect(overTime.groups[0].cells.map(\.articles) == [2, 1])
        #expect(overTime.groups[0].cells.map(\.expected) == [1.8, 1.2])
        #expect(overTime.groups[0].cells[0].share == 2.0 / 3)
        #expect(overTime.tests == 4)
    }

    @Test("nothing dated gives nothing to say", arguments: [OverTime.Reference.corpus, .lifetime])
    func nothing(reference: OverTime.Reference) {
        let overTime = OverTime(groups: [0, nil], count: 1, periods: [nil, nil], reference: reference)
        #expect(overTime.periods.isEmpty && overTime.tests == 0 && overTime.undated == 2)
        #expect(overTime.groups[0].cells.isEmpty && overTime.groups[0].growth == nil)
        #expect(OverTime(groups: [], count: 0, periods: []).groups.isEmpty)
    }

    @Test("one period alone is no burst of anything")
    func onePeriod() {
        for reference in [OverTime.Reference.corpus, .lifetime] {
            let overTime = OverTime(
                groups: Array(repeating: 0, count: 50) + Array(repeating: nil, count: 500), count: 1,
                periods: Array(repeating: 3, count: 550), reference: reference)
            #expect(overTime.groups[0].cells.map(\.p) == [1] && overTime.groups[0].bursts.isEmpty)
        }
    }

    @Test("p is Fisher's exact test, q corrects for every group and period")
    func fisher() {
        // Four marked of eight, all four in the period of four: one in seventy, and four tests.
        let overTime = OverTime(groups: [0, 0, 0, 0, 1, 1, 1, 1], count: 2, periods: [1, 1, 1, 1, 2, 2, 2, 2])
        let cells = overTime.groups.flatMap(\.cells)
        #expect(cells.allSatisfy { abs($0.p * 70 - 1) < 1e-12 && abs($0.q * 35 - 1) < 1e-12 && $0.isBurst })
    }

    // MARK: Bursts

    @Test("a planted burst is found with its bounds, and it alone", arguments: 0..<20)
    func planted(seed: Int) throws {
        var (groups, periods) = dealt(seed, articles: 4000, groups: 8, periods: 60)
        for number in 0..<160 {
            groups.append(3)
            periods.append(20 + number % 4)
        }
        let overTime = OverTime(groups: groups, count: 8, periods: periods, falseDiscoveryRate: 0.001)
        let burst = try #require(overTime.groups[3].bursts.first)
        #expect(burst.periods == 20...23)
        #expect(burst.articles >= 160 && burst.expected < 90 && burst.q <= 0.001)
        #expect(overTime.groups.flatMap(\.bursts).count == 1)
    }

    @Test("a period with three times the articles of everything is no burst")
    func busyPeriod() {
        var (groups, periods) = dealt(1, articles: 3000, groups: 5, periods: 30)
        for number in 0..<300 {
            groups.append(number % 5)
            periods.append(12)
        }
        let overTime = OverTime(groups: groups, count: 5, periods: periods)
        #expect(overTime.groups.flatMap(\.bursts).isEmpty)
    }

    @Test(
        "of shuffled dates no more than the stated share has any burst",
        arguments: [OverTime.Reference.corpus, .lifetime])
    func shuffled(reference: OverTime.Reference) {
        let random = CounterRandom(seed: 99)
        let runs = 400
        let withBurst = (0..<runs).count { seed in
            // Groups of 2 to some hundred articles, periods of very different numbers.
            let groups = (0..<600).map { article in
                Int(20 * random.uniform(at: seed * 2000 + article) * random.uniform(at: seed * 2000 + 1000 + article))
            }
            let periods = (0..<600).map { Int(15 * random.uniform(at: -(seed * 600 + $0 + 1)).squareRoot()) }
            let overTime = OverTime(groups: groups, count: 20, periods: periods, reference: reference)
            return overTime.groups.contains { !$0.bursts.isEmpty }
        }
        // Where all is chance, any discovery is a false one: at most 0.05 of runs, and four standard errors of 0.011.
        #expect(withBurst <= Int(Double(runs) * (0.05 + 4 * 0.011)))
    }

    @Test("for the ends of a lifetime p is no smaller than chance allows")
    func endsOfLifetimes() {
        let random = CounterRandom(seed: 17)
        var values: [Double] = []
        for seed in 0..<3000 {
            let periods = (0..<60).map { random.integer(below: 12, at: seed * 60 + $0) }
            let groups = (0..<60).map { $0 < 6 ? Optional(0) : nil }
            let cells = OverTime(groups: groups, count: 1, periods: periods, reference: .lifetime).groups[0].cells
            if let first = cells.first { values.append(first.p) }
        }
        for level in [0.2, 0.1, 0.05, 0.02] {
            let share = Double(values.count { $0 <= level }) / Double(values.count)
            // Four standard errors of a share of 3000.
            #expect(share <= level + 4 * (level * (1 - level) / 3000).squareRoot())
        }
    }

    @Test("a story of one week in a year of others is no burst of its lifetime, but is one of the corpus")
    func lifetime() {
        var (groups, periods) = dealt(4, articles: 2000, groups: 1, periods: 300)
        groups = groups.map { _ in nil }
        for number in 0..<28 {
            groups.append(0)
            periods.append(150 + number % 7)
        }
        let story = OverTime(groups: groups, count: 1, periods: periods, reference: .lifetime)
        let topic = OverTime(groups: groups, count: 1, periods: periods, reference: .corpus)
        #expect(story.groups[0].bursts.isEmpty)
        #expect(topic.groups[0].bursts.map(\.periods) == [150...156])
    }

    // MARK: Growth

    @Test("the interval of growth holds the true rate, clumps or none", arguments: [1, 4])
    func coverage(clump: Int) throws {
        let random = CounterRandom(seed: 3)
        let held = try (0..<300).count { seed in
            var (groups, periods): ([Int?], [Int?]) = ([], [])
            for period in 0..<20 {
                let all = 120 + 40 * (period % 3)
                let share = 0.05 * pow(1.06, Double(period))
                for article in 0..<all {
                    // Articles of a clump are of the group or not together.
                    let place = (seed * 20 + period) * 200 + article / clump
                    groups.append(random.uniform(at: place) < share ? 0 : nil)
                    periods.append(100 + period)
                }
            }
            let growth = try #require(OverTime(groups: groups, count: 1, periods: periods).groups[0].growth)
            return growth.low <= 1.06 && 1.06 <= growth.high
        }
        // 95 % of 300 are 285; four standard errors are 15.
        #expect(held >= 270)
    }

    @Test("a share that does not change grows by nothing, whatever the totals do")
    func steady() throws {
        let totals = [40, 10, 100, 20, 70]
        let periods = totals.enumerated().flatMap { Array(repeating: $0.offset, count: $0.element) }
        let groups: [Int?] = totals.flatMap { (0..<$0).map { $0 % 10 == 0 ? 0 : nil } }
        let growth = try #require(OverTime(groups: groups, count: 1, periods: periods).groups[0].growth)
        #expect(abs(growth.value - 1) < 1e-9)
        #expect(growth.low < 1 && growth.high > 1)
    }

    @Test(
        "without three periods, without ten articles, or with all of them at one end, growth has no number",
        arguments: [
            ([10, 10], false), ([20, 0, 0], false), ([0, 0, 20], false), ([3, 3, 3], false), ([3, 4, 3], true),
            ([0, 10, 0], true), ([9, 0, 1], true),
        ])
    func noGrowth(members: [Int], isMeasured: Bool) {
        let periods = members.indices.flatMap { Array(repeating: $0, count: members[$0] + 5) }
        let groups: [Int?] = members.flatMap { Array(repeating: 0, count: $0) + [nil, nil, nil, nil, nil] }
        let growth = OverTime(groups: groups, count: 1, periods: periods).groups[0].growth
        #expect((growth != nil) == isMeasured)
    }

    @Test(
        "Student's reach is that of the tables",
        arguments: [(1.0, 12.7062), (5, 2.5706), (30, 2.0423), (1e6, 1.95997)])
    func student(freedom: Double, reach: Double) {
        #expect(abs(studentReach(freedom: freedom) - reach) < 1e-4)
    }

    @Test("the number of threads changes nothing")
    func threads() {
        let (groups, periods) = dealt(8, articles: 900, groups: 30, periods: 20)
        let one = OverTime(groups: groups, count: 30, periods: periods, workers: Workers(1))
        #expect(one == OverTime(groups: groups, count: 30, periods: periods, workers: Workers(3)))
    }

    // MARK: Bad input

    @Test("a group beyond the number of groups is the caller's mistake")
    func badGroup() async {
        await #expect(processExitsWith: .failure) { _ = OverTime(groups: [2], count: 2, periods: [1]) }
    }

    /// Articles dealt to groups and periods by chance.
    private func dealt(_ seed: Int, articles: Int, groups: Int, periods: Int) -> ([Int?], [Int?]) {
        let random = CounterRandom(seed: UInt64(seed))
        return (
            (0..<articles).map { random.integer(below: groups, at: $0) },
            (0..<articles).map { random.integer(below: periods, at: articles + $0) }
        )
    }
}
