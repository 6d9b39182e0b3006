import StemmaLinearAlgebra
import StemmaText
import Testing

@testable import StemmaAnalysis

@Suite("Articles of the very same words")
struct StoryTwinsTests {
    private func twins(_ bodies: [String], titles: [String]? = nil, dates: [Double?]? = nil) throws -> StoryTwins {
        let none = Array(repeating: "", count: bodies.count)
        let evidence = try StoryEvidence(
            titles: TermCounts(counting: titles ?? none), bodies: TermCounts(counting: bodies),
            names: TermCounts(counting: none), dates: dates ?? Array(repeating: nil, count: bodies.count))
        return StoryTwins(evidence, window: 7)
    }

    @Test("the same words in any order are the same article; one word more is another")
    func words() throws {
        let found = try twins(["storm hits coast", "bank raises rate", "coast hits storm", "storm hits coast coast"])
        #expect(found.groups == [[0, 2], [1], [3]] && found.representatives == [0, 1, 3])
    }

    @Test("articles without a word are not the same")
    func empty() throws {
        #expect(try twins(["", "", ""]).groups == [[0], [1], [2]])
        #expect(try twins([]).groups.isEmpty)
    }

    @Test("of a short body the headline has to be the same, of a long one it has not")
    func headlines() throws {
        let long = (0..<StoryTwins.tellingTerms).map { "word\($0)" }.joined(separator: " ")
        let titles = ["gas price", "oil price", "gas price", "oil price"]
        #expect(try twins(["see below", "see below", long, long], titles: titles).groups == [[0], [1], [2, 3]])
        #expect(try twins(["", "", "", ""], titles: titles).groups == [[0, 2], [1, 3]])
    }

    @Test(
        "articles further apart than the window are cut where the gap is widest",
        arguments: [
            ([0, 6.9, 7.1, 20], [[0], [1, 2], [3]]), ([0, 1, 2, 3], [[0, 1, 2, 3]]),
            ([3, 20, 2, 21], [[0, 2], [1, 3]]),
            ([0, nil, 3], [[0, 1, 2]]), ([0, nil, 30], [[0], [1], [2]]), ([nil, nil], [[0, 1]]),
            ([0, 4, 8, 12], [[0, 1], [2, 3]]),
        ] as [([Double?], [[Int]])])
    func time(dates: [Double?], groups: [[Int]]) throws {
        let found = try twins(dates.map { _ in "the very same words" }, dates: dates)
        #expect(found.groups == groups)
        for (group, representative) in zip(found.groups, found.representatives) {
            #expect(group.contains(representative))
        }
    }
}
