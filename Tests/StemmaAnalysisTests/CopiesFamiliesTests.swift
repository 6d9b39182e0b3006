import Testing

@testable import StemmaAnalysis

/// Families by quorum.
@Suite struct CopiesFamiliesTests {
    /// A pair of sets of 100 shingles that share a number of them.
    private func pair(_ a: Int, _ b: Int, _ shared: Int = 80) -> CopyPair {
        CopyPair(a: a, b: b, shared: shared, sizeA: 100, sizeB: 100)
    }

    private func families(_ pairs: [CopyPair], articles: Int, dates: [Double?]? = nil) -> CopyFamilies {
        CopyFamilies(
            of: pairs, measure: .jaccard, dates: dates ?? [Double?](repeating: nil, count: articles))
    }

    @Test("a chain does not become one family")
    func chain() {
        let chain = (0..<9).map { pair($0, $0 + 1) }
        let members = families(chain, articles: 10).families.map(\.members)
        #expect(members.allSatisfy { $0.count <= 3 })
        #expect(members.flatMap(\.self).count >= 8)
        let assigned = families(chain, articles: 10).assigned(to: chain)
        #expect(assigned.contains { $0.family == nil } && assigned.contains { $0.family != nil })
    }

    @Test("two groups tied by one odd pair stay two")
    func oddPair() {
        let pairs = [pair(0, 1), pair(0, 2), pair(1, 2), pair(3, 4), pair(3, 5), pair(4, 5), pair(2, 3, 99)]
        let groups = families(pairs.sorted { ($0.a, $0.b) < ($1.a, $1.b) }, articles: 6).families.map(\.members)
        #expect(groups.allSatisfy { $0.count < 6 })
    }

    @Test("two groups merge when half of the pairs across them are listed, and not one pair sooner", arguments: [7, 8])
    func quorum(_ crossing: Int) {
        let within = [0, 4].flatMap { first in
            (0..<4).flatMap { a in ((a + 1)..<4).map { pair(first + a, first + $0, 90) } }
        }
        let across = (0..<crossing).map { pair($0 / 2, 4 + $0 % 2, 60) }
        let groups = families(within + across, articles: 8).families.map(\.members)
        #expect(groups == (crossing == 8 ? [Array(0...7)] : [[0, 1, 2, 3], [4, 5, 6, 7]]))
    }

    @Test("the order of the pairs does not matter")
    func order() {
        let pairs = [
            pair(0, 1, 90), pair(1, 2, 70), pair(0, 2, 60), pair(2, 3, 65), pair(4, 5), pair(5, 6), pair(4, 6),
        ]
        let forward = families(pairs, articles: 8).families
        #expect(families(pairs.reversed(), articles: 8).families == forward)
        #expect(forward.map(\.members) == [[0, 1, 2], [4, 5, 6]])
    }

    @Test("a family is named after its earliest member, known dates before unknown ones")
    func earliest() {
        let triangle = [pair(1, 2), pair(1, 3), pair(2, 3)]
        func id(_ dates: [Double?]) -> [Int] { families(triangle, articles: 4, dates: dates).families.map(\.id) }
        #expect(id([nil, nil, nil, nil]) == [1])
        #expect(id([0, nil, nil, 7]) == [3])
        #expect(id([0, 9, 8, 8]) == [2])
        #expect(id([0, 9, 9, 10]) == [1])
    }

    @Test("the most central member is the one most like the others")
    func central() {
        let found = families([pair(0, 1, 70), pair(0, 2, 90), pair(1, 2, 90)], articles: 3).families
        #expect(found.map(\.mostCentral) == [2])
    }

    @Test("articles that are all the same are one family, and those like them join it")
    func same() {
        var pairs: [CopyPair] = []
        for a in 0..<30 { for b in (a + 1)..<30 { pairs.append(pair(a, b, 100)) } }
        for a in 0..<30 { pairs.append(pair(a, 30, 60)) }
        for a in 0..<10 { pairs.append(pair(a, 31, 60)) }
        let found = families(pairs, articles: 32)
        #expect(found.families.map(\.members) == [Array(0...30)])
        #expect(found.family(of: 31) == nil && found.family(of: 30) == 0)
    }

    @Test("no pairs make no families")
    func empty() { #expect(families([], articles: 3).families.isEmpty) }
}
