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

    /// What groups come to: articles as (how many, earlier group, current group), the numbers of the current groups, and
    /// the changes as (kind, earlier, current, articles) with their parts.
    static let cases: [(name: String, articles: [(Int, Int?, Int)], numbers: [Int], changes: [String])] = [
        (
            "of a group split in two the larger part keeps the number, and both parts are named",
            [(4, 3, 2), (6, 3, 0), (5, 0, 1)], [3, 0, 4],
            ["kept [0] [0] 5: 0→0 5/5", "kept [3] [3] 6: 3→3 6/10", "split [3] [3, 4] 10: 3→3 6/10, 3→4 4/10"]
        ),
        (
            "a group in four equal parts is none of them",
            [(3, 0, 0), (3, 0, 1), (3, 0, 2), (3, 0, 3)], [1, 2, 3, 4],
            ["split [0] [1, 2, 3, 4] 12: 0→1 3/12, 0→2 3/12, 0→3 3/12, 0→4 3/12"]
        ),
        (
            "a split whose largest part went into another group names that part first",
            [(60, 5, 0), (100, 3, 0), (30, 5, 1), (10, 5, 2), (80, 2, 2)], [3, 6, 2],
            [
                "kept [2] [2] 80: 2→2 80/80", "kept [3] [3] 100: 3→3 100/100",
                "split [5] [3, 6] 90: 5→3 60/100, 5→6 30/100, 5→2 10/100",
            ]
        ),
        (
            "a group that keeps its number though most of it went into another one split",
            [(6, 0, 0), (5, 0, 1), (4, 1, 0)], [1, 0],
            ["kept [0] [0] 5: 0→0 5/11", "kept [1] [1] 4: 1→1 4/4", "split [0] [0, 1] 11: 0→1 6/11, 0→0 5/11"]
        ),
        (
            "two groups that merge have the number of the larger",
            [(4, 1, 0), (6, 2, 0)], [2], ["kept [2] [2] 6: 2→2 6/6", "merged [1, 2] [2] 10: 2→2 6/6, 1→2 4/4"]
        ),
        (
            "of two equal ones that merge the lower number stays",
            [(1, 8, 0), (1, 5, 0)], [5], ["kept [5] [5] 1: 5→5 1/1", "merged [5, 8] [5] 2: 5→5 1/1, 8→5 1/1"]
        ),
        (
            "four groups in one, each a quarter of it, merge into a new one",
            [(3, 0, 0), (3, 1, 0), (3, 2, 0), (3, 4, 0)], [5],
            ["merged [0, 1, 2, 4] [5] 12: 0→5 3/3, 1→5 3/3, 2→5 3/3, 4→5 3/3"]
        ),
        (
            "a group with most of its articles in one of another number went into it, whatever the rest did",
            [(60, 5, 0), (100, 3, 0), (20, 5, 1), (80, 2, 1), (20, 5, 2), (80, 4, 2)], [3, 2, 4],
            [
                "kept [2] [2] 80: 2→2 80/80", "kept [3] [3] 100: 3→3 100/100", "kept [4] [4] 80: 4→4 80/80",
                "merged [3, 5] [3] 160: 3→3 100/100, 5→3 60/100",
            ]
        ),
        (
            "a group that is a small part of a new one moved, and did not merge with anything",
            [(6, 0, 0), (9, 1, 0), (20, 1, 1), (9, 2, 0), (20, 2, 2)], [3, 1, 2],
            [
                "kept [1] [1] 20: 1→1 20/29", "kept [2] [2] 20: 2→2 20/29", "moved [0] [3] 6: 0→3 6/6",
            ]
        ),
        (
            "a group whose one part that counts is a small part of it moved, and did not split",
            [(30, 0, 0), (26, 0, 1), (60, 1, 1), (26, 0, 2), (60, 2, 2), (18, 0, 3), (60, 3, 3)], [4, 1, 2, 3],
            [
                "kept [1] [1] 60: 1→1 60/60", "kept [2] [2] 60: 2→2 60/60", "kept [3] [3] 60: 3→3 60/60",
                "moved [0] [4] 30: 0→4 30/100, 0→1 26/100, 0→2 26/100, 0→3 18/100",
            ]
        ),
        (
            "a group whose articles are scattered is gone",
            [(20, 0, 0), (20, 1, 1), (2, 2, 0), (2, 2, 1)], [0, 1],
            ["kept [0] [0] 20: 0→0 20/20", "kept [1] [1] 20: 1→1 20/20", "gone [2] [] 4: 2→0 2/4, 2→1 2/4"]
        ),
        (
            "a group of mostly new articles is born, though all its old ones come of one group",
            [(20, 0, 0), (2, 0, 1), (9, nil, 1)], [0, 1],
            ["kept [0] [0] 20: 0→0 20/22", "born [] [1] 11: 0→1 2/22"]
        ),
        (
            "a group of as many old articles as new ones is born",
            [(20, 0, 0), (2, 0, 1), (2, nil, 1)], [0, 1],
            ["kept [0] [0] 20: 0→0 20/22", "born [] [1] 4: 0→1 2/22"]
        ),
        (
            "a group of articles from here and there is born",
            [(20, 0, 0), (20, 1, 1), (2, 0, 2), (2, 1, 2)], [0, 1, 2],
            ["kept [0] [0] 20: 0→0 20/22", "kept [1] [1] 20: 1→1 20/22", "born [] [2] 4: 0→2 2/22, 1→2 2/22"]
        ),
    ]

    @Test("what became of groups has the name that reads right", arguments: cases.indices)
    func table(place: Int) {
        let (name, articles, numbers, changes) = Self.cases[place]
        let continuity = GroupContinuity(
            earlier: articles.flatMap { Array(repeating: $0.1, count: $0.0) },
            current: articles.flatMap { Array(repeating: $0.2, count: $0.0) }, count: numbers.count)
        #expect(continuity.numbers == numbers, "\(name)")
        let found = zip(lines(continuity), continuity.changes).map { line, change in
            line + ": "
                + change.parts.map { "\($0.earlier)→\($0.current) \($0.articles)/\($0.ofEarlier)" }
                .joined(separator: ", ")
        }
        #expect(found == changes, "\(name)")
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
        for change in continuity.changes where change.kind == .split || change.kind == .gone {
            // All parts of an earlier group are all its articles.
            #expect(change.parts.reduce(0) { $0 + $1.articles } == earlier.count { $0 == change.earlier[0] })
            #expect(change.kind == .gone || change.current.count > 1)
        }
        for change in continuity.changes where change.kind == .merged { #expect(change.earlier.count > 1) }
        for change in continuity.changes {
            #expect(change.parts.map(\.articles) == change.parts.map(\.articles).sorted(by: >))
        }
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
