import StemmaLinearAlgebra
import Testing

@testable import StemmaAnalysis

@Suite("Groups that keep their numbers")
struct GroupContinuityTests {
    /// `10*a` is ten articles of group a.
    private func many(_ parts: (Int, Int?)...) -> [Int?] { parts.flatMap { Array(repeating: $0.1, count: $0.0) } }
    private func now(_ parts: (Int, Int)...) -> [Int] { parts.flatMap { Array(repeating: $0.1, count: $0.0) } }

    private func lines(_ continuity: GroupContinuity) -> [String] {
        continuity.changes.map { "\($0.kind) \($0.earlier) \($0.current) \($0.articles)" }
    }

    // MARK: Table

    @Test("the same groups in another order keep their numbers")
    func same() {
        let continuity = GroupContinuity(
            earlier: many((5, 0), (4, 1), (3, 7)), current: now((5, 2), (4, 0), (3, 1)), count: 3)
        #expect(continuity.numbers == [1, 7, 0])
        #expect(lines(continuity) == ["kept [0] [0] 5", "kept [1] [1] 4", "kept [7] [7] 3"])
        #expect(continuity.commonArticles == 12)
    }

    @Test("new articles make a new group, with a number above all that were")
    func born() {
        let continuity = GroupContinuity(earlier: many((5, 4), (6, nil)), current: now((7, 0), (4, 1)), count: 2)
        #expect(continuity.numbers == [4, 5])
        #expect(lines(continuity) == ["kept [4] [4] 5", "born [] [5] 4"])
    }

    @Test("numbers of groups without an article left, and of still older runs, are not used again")
    func reserved() {
        let continuity = GroupContinuity(
            earlier: many((5, 4), (6, nil)), current: now((5, 0), (6, 1)), count: 2, groups: [4, 9], reserved: [12])
        #expect(continuity.numbers == [4, 13])
        #expect(lines(continuity) == ["kept [4] [4] 5", "born [] [13] 6", "gone [9] [] 0"])
    }

    @Test("of a group split in two the larger part keeps the number")
    func split() {
        let continuity = GroupContinuity(earlier: many((10, 3), (5, 0)), current: now((4, 2), (6, 0), (5, 1)), count: 3)
        #expect(continuity.numbers == [3, 0, 4])
        #expect(lines(continuity) == ["kept [0] [0] 5", "kept [3] [3] 6", "split [3] [3, 4] 10"])
    }

    @Test("a group in four equal parts is none of them")
    func shattered() {
        let continuity = GroupContinuity(
            earlier: many((12, 0)), current: now((3, 0), (3, 1), (3, 2), (3, 3)), count: 4)
        #expect(continuity.numbers == [1, 2, 3, 4])
        #expect(lines(continuity) == ["split [0] [1, 2, 3, 4] 12"])
    }

    @Test("two groups that merge have the number of the larger")
    func merged() {
        let continuity = GroupContinuity(earlier: many((4, 1), (6, 2)), current: now((10, 0)), count: 1)
        #expect(continuity.numbers == [2])
        #expect(lines(continuity) == ["kept [2] [2] 6", "merged [1, 2] [2] 10"])
    }

    @Test("of two equal ones that merge the lower number stays")
    func mergedTie() {
        let continuity = GroupContinuity(earlier: many((1, 8), (1, 5)), current: now((2, 0)), count: 1)
        #expect(continuity.numbers == [5])
        #expect(lines(continuity) == ["kept [5] [5] 1", "merged [5, 8] [5] 2"])
    }

    @Test("a group whose articles are scattered is gone")
    func gone() {
        let continuity = GroupContinuity(
            earlier: many((20, 0), (20, 1), (2, 2), (2, 2)), current: now((20, 0), (20, 1), (2, 0), (2, 1)), count: 2)
        #expect(continuity.numbers == [0, 1])
        #expect(lines(continuity) == ["kept [0] [0] 20", "kept [1] [1] 20", "gone [2] [] 4"])
    }

    @Test("the number goes where most articles keep it, not where the first pair is most alike")
    func wholeBest() {
        // Six articles would keep group 0, but five and the four of group 1 are more.
        let continuity = GroupContinuity(
            earlier: many((6, 0), (5, 0), (4, 1)), current: now((6, 0), (5, 1), (4, 0)), count: 2)
        #expect(continuity.numbers == [1, 0])
    }

    @Test("no articles, and none in both, are nothing to compare")
    func nothing() {
        #expect(GroupContinuity(earlier: [], current: [], count: 0).changes.isEmpty)
        let strangers = GroupContinuity(earlier: [nil, nil], current: [0, 1], count: 2, groups: [0])
        #expect(strangers.numbers == [1, 2] && strangers.commonArticles == 0)
    }

    // MARK: Property

    @Test(
        "every group is in a change, each number is had once, and kept ones are more alike than not",
        arguments: 0..<60)
    func complete(seed: Int) {
        let random = CounterRandom(seed: UInt64(seed))
        let count = 3 + seed % 9
        let earlier: [Int?] = (0..<200).map {
            random.uniform(at: $0) < 0.1 ? nil : 2 * random.integer(below: count, at: 1000 + $0)
        }
        let current = earlier.enumerated().map { place, group in
            random.uniform(at: 2000 + place) < 0.6 ? (group ?? 0) / 2 : random.integer(below: count, at: 3000 + place)
        }
        let continuity = GroupContinuity(earlier: earlier, current: current, count: count)
        #expect(Set(continuity.numbers).count == count)
        #expect(Set(continuity.changes.flatMap(\.current)) == Set(continuity.numbers))
        #expect(Set(continuity.changes.flatMap(\.earlier)) == Set(earlier.compactMap(\.self)))
        let known = Set(earlier.compactMap(\.self))
        for (group, number) in continuity.numbers.enumerated() where known.contains(number) {
            let both = zip(earlier, current).count { $0 == number && $1 == group }
            let sizes = earlier.count { $0 == number } + zip(earlier, current).count { $0 != nil && $1 == group }
            #expect(4 * both > sizes)
        }
    }

    @Test("thousands of groups keep theirs")
    func thousands() {
        let earlier: [Int?] = (0..<20_000).map { $0 % 11 == 0 ? nil : $0 / 2 }
        let current = (0..<20_000).map { 9999 - $0 / 2 }
        let continuity = GroupContinuity(earlier: earlier, current: current, count: 10_000)
        #expect(zip(earlier, current).allSatisfy { $0 == nil || continuity.numbers[$1] == $0 })
    }

    // MARK: Bad input

    @Test("a group beyond the number of groups is the caller's mistake")
    func badGroup() async {
        await #expect(processExitsWith: .failure) { _ = GroupContinuity(earlier: [nil], current: [2], count: 2) }
    }
}
