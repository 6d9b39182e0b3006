import Testing

@testable import StemmaAnalysis

@Suite struct HalvesAgreementTests {
    private static func agreement(
        _ found: [Int: Double], beyond chance: [[Int: Double]] = [], articles: Int = 1000,
        _ granularity: TopicGranularity = .medium
    ) -> HalvesAgreement {
        HalvesAgreement(.init(repeating: found, count: 10), beyond: chance, articles: articles, granularity)
    }

    @Test(
        "of the numbers that keep apart that one is taken on which halves agree, where more topics may cost some of it",
        arguments: [
            // With 0.1 for each doubling: 1.05, 1.128, 1.14, 1.112 and 1.108.
            ([2: 0.95, 3: 0.97, 4: 0.94, 5: 0.88, 6: 0.85], TopicGranularity.medium, 4),
            ([2: 0.95, 3: 0.97, 4: 0.94, 5: 0.88, 6: 0.85], .fine, 6),
            // Within 0.015 of the best more topics are taken.
            ([2: 0.5, 4: 0.4 - 0.014], .medium, 4), ([2: 0.5, 4: 0.4 - 0.016], .medium, 2),
            ([2: 0.14, 4: 0.09], .medium, 2),  // chance is no agreement
            ([2: 0.9, 7: 0.99], .medium, 2),  // 7 does not keep apart
            ([2: 0.05, 7: 0.19], .medium, 6), ([:], .medium, 6),
            ([2: 0.05, 7: 0.21, 8: 0.3], .medium, 7),  // so few topics are chance, but more are not
        ])
    func settled(found: [Int: Double], granularity: TopicGranularity, number: Int) {
        #expect(Self.agreement(found, granularity).settled(6) == number)
        #expect(Self.agreement(found, granularity).settled(1) == 1, "nothing keeps apart")
    }

    @Test("what halves of a corpus about nothing agree on is taken off, and it may change the number")
    func chance() {
        let chance: [[Int: Double]] = [[2: 0.02, 4: 0.2, 6: 0.3], [2: -0.06, 4: 0.3, 6: 0.3]]
        let agreement = Self.agreement([2: 0.5, 4: 0.5, 5: 0.5, 8: 0.35], beyond: chance)
        #expect(abs((agreement.values[4] ?? 0) - 0.25) < 1e-12)
        #expect(agreement.values[2] == 0.5, "less than no agreement adds none")
        #expect(agreement.values[5] == agreement.values[4], "where chance came to no such number, that below it")
        #expect(agreement.settled(8) == 2)
        #expect(Self.agreement([2: 0.5, 4: 0.5, 5: 0.5, 8: 0.35]).settled(8) == 5)
        #expect(agreement.isChance(topics: 8) && !agreement.isChance(topics: 4))
    }

    @Test("numbers that few splits came to, and corpora of few articles, are not judged")
    func unknown() {
        let few = HalvesAgreement([[3: 0.9], [3: 0.9, 4: 0.9], [:], [:]], beyond: [], articles: 100, .medium)
        #expect(few.values == [3: 0.9])
        let small = Self.agreement([2: 0.01, 3: 0.9], articles: 39)
        #expect(small.settled(2) == 2 && !small.isChance(topics: 2))
        #expect(Self.agreement([2: 0.01], articles: 40).isChance(topics: 2))
        #expect(Self.agreement([2: 0.01]).isChance(topics: 3), "no half came to three")
    }

    @Test(
        "a number that halves settle is told with the one that keeps apart, and the range holds both",
        arguments: [
            ([2: 0.5, 3: 0.1, 4: 0.1], 2, 2...3, "fewer than the 3 that keep apart"),
            ([2: 0.05, 3: 0.05, 4: 0.4], 4, 3...4, "more than the 3 that keep apart"),
            ([2: 0.5, 3: 0.5, 4: 0.9], 3, 3...3, "given"),
        ])
    func told(found: [Int: Double], number: Int, range: ClosedRange<Int>, reason: String) {
        let curve = (2...4).map { TopicCount.Point(count: $0, separation: 1, agreement: nil) }
        let count = TopicCount(chosen: 3, low: 3, high: 3, agreement: nil, reason: "given", curve: curve)
            .settled(by: Self.agreement(found))
        #expect(count.chosen == number && count.low == range.lowerBound && count.high == range.upperBound)
        #expect(count.reason.hasPrefix(reason) && count.curve == curve)
    }
}
