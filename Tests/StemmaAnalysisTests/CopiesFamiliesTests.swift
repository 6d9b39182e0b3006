import StemmaLinearAlgebra
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

    @Test("a long chain breaks into families around their middle")
    func longChain() {
        let chain = (0..<2_000).map { pair($0, $0 + 1, 70 + $0 % 7) }
        let found = families(chain, articles: 2_001)
        #expect(found.families.allSatisfy { $0.members.count <= 3 })
        #expect(!chain.contains { found.family(of: $0.a) == nil && found.family(of: $0.b) == nil })
    }

    /// Pairs at random among a few articles, dense enough for groups that are no cliques.
    private func randomPairs(_ articles: Int, seed: UInt64) -> [CopyPair] {
        let random = CounterRandom(seed: seed)
        return (0..<articles).flatMap { a in
            ((a + 1)..<articles).compactMap { b -> CopyPair? in
                let place = 2 * (a * articles + b)
                guard random.uniform(at: place) < 0.15 + 0.1 * Double(seed % 7) else { return nil }
                return pair(a, b, 50 + random.integer(below: 50, at: place + 1))
            }
        }
    }

    @Test("each member is a pair of the most central one, whatever the pairs", arguments: 0..<40 as Range<UInt64>)
    func medoid(_ seed: UInt64) {
        let pairs = randomPairs(24, seed: seed)
        let listed = Set(pairs.map { [$0.a, $0.b] })
        let found = families(pairs, articles: 24)
        for family in found.families {
            #expect(family.members.count >= 2 && family.members.contains(family.mostCentral))
            for member in family.members where member != family.mostCentral {
                #expect(listed.contains([min(member, family.mostCentral), max(member, family.mostCentral)]))
            }
        }
        let all = found.families.flatMap(\.members)
        #expect(Set(all).count == all.count)
        // Two that are a pair and in no family would be one.
        #expect(!pairs.contains { found.family(of: $0.a) == nil && found.family(of: $0.b) == nil })
    }

    @Test("the order of random pairs does not matter", arguments: 0..<20 as Range<UInt64>)
    func shuffled(_ seed: UInt64) {
        let pairs = randomPairs(24, seed: seed)
        let random = CounterRandom(seed: seed, stream: 1)
        let order = pairs.indices.sorted { random.bits(at: $0) < random.bits(at: $1) }
        #expect(families(order.map { pairs[$0] }, articles: 24).families == families(pairs, articles: 24).families)
    }

    @Test("one that left a group is taken into the family of a medoid and of half of the members it is a pair of")
    func adopted() {
        // By quorum 4 goes with 0 ... 3, but it is no pair of their middle, 1.
        let first = [pair(0, 1, 95), pair(1, 2, 95), pair(1, 3, 95), pair(0, 2, 52), pair(0, 3, 52)]
        let second = [pair(5, 6, 75), pair(5, 7, 75), pair(6, 7, 75)]
        let between = [pair(0, 4, 52), pair(2, 4, 52), pair(4, 5, 51)]
        func members(_ pairs: [CopyPair]) -> [[Int]] { families(pairs, articles: 8).families.map(\.members) }
        #expect(members(first + second + between + [pair(4, 6, 51)]) == [[0, 1, 2, 3], [4, 5, 6, 7]])
        #expect(members(first + second + between) == [[0, 1, 2, 3], [5, 6, 7]])
        #expect(members(first + second + between.dropLast() + [pair(4, 6, 51), pair(4, 7, 51)]).count == 2)
    }

    @Test("of two that would each be taken into a family, the second is counted against the first too")
    func adoptedTogether() {
        // 4 is in the group of 0 ... 3 until their middle, 1, is found; 5 and 6 are pairs of half of those four.
        let group = [pair(0, 1, 95), pair(1, 2, 95), pair(1, 3, 95), pair(0, 2, 52), pair(0, 3, 52)]
        let left = [pair(0, 4, 52), pair(2, 4, 52)]
        let others = [pair(1, 5, 51), pair(3, 5, 51), pair(1, 6, 51), pair(3, 6, 51)]
        func members(_ pairs: [CopyPair]) -> [[Int]] { families(pairs, articles: 7).families.map(\.members) }
        #expect(members(group + left + others) == [[0, 1, 2, 3, 5]])
    }

    @Test("the pairs are gone through a few times, however many there are")
    func passes() {
        for articles in [50, 100, 200, 400] {
            let pairs = randomPairs(articles, seed: 2)
            let versions = CopyVersions(pairs, measure: .jaccard, articles: articles, identicalAsStars: false)
            let linkage = QuorumLinkage(sizes: versions.sizes, links: versions.links)
            #expect(linkage.passes <= 8 && MedoidGroups(versions).rounds <= 6)
        }
    }

    @Test("the rounds in which a chain breaks up grow far less than the chain")
    func rounds() {
        for articles in [1_000, 4_000] {
            let random = CounterRandom(seed: 5)
            let chain = (1..<articles).map { pair($0 - 1, $0, 50 + random.integer(below: 50, at: $0)) }
            let versions = CopyVersions(chain, measure: .jaccard, articles: articles, identicalAsStars: false)
            #expect(MedoidGroups(versions).rounds <= 6)
        }
    }

    @Test("a listing with stars gives the families of the whole listing", arguments: 0..<30 as Range<UInt64>)
    func stars(_ seed: UInt64) {
        let random = CounterRandom(seed: seed)
        let texts = (0..<30).map { random.integer(below: 12, at: $0) }
        let alike = (0..<144).map { random.integer(below: 5, at: 100 + $0) < 2 ? 0 : 50 + $0 % 49 }
        func shared(_ a: Int, _ b: Int) -> Int {
            a == b ? 100 : alike[min(a, b) * 12 + max(a, b)]
        }
        let whole = (0..<30).flatMap { a in
            ((a + 1)..<30).map { pair(a, $0, shared(texts[a], texts[$0])) }
        }.filter { $0.shared > 0 }
        let firsts = texts.map { texts.firstIndex(of: $0)! }
        let starred = whole.filter { firsts[$0.a] == $0.a && (firsts[$0.b] == $0.b || firsts[$0.b] == $0.a) }
        #expect(starred.count < whole.count)
        let found = CopyFamilies(
            of: starred, measure: .jaccard, dates: Array(repeating: nil, count: 30), identicalAsStars: true)
        #expect(found.families == families(whole, articles: 30).families)
    }

    @Test("fifty thousand of the same alert, listed as a star, are one family")
    func alerts() {
        let pairs = (1..<50_000).map { pair(0, $0, 100) }
        let found = CopyFamilies(
            of: pairs, measure: .jaccard, dates: (0..<50_000).map { 1e6 - Double($0) }, identicalAsStars: true)
        #expect(found.families.map(\.members.count) == [50_000])
        #expect(found.families.map(\.id) == [49_999] && found.families.map(\.mostCentral) == [0])
    }

    @Test("of a run of the same text of which only neighbours are listed, each member is a pair of the middle one")
    func window() {
        let found = families((0..<9).map { pair($0, $0 + 1, 100) }, articles: 10).families
        #expect(found.allSatisfy { $0.members.count <= 3 })
    }

    @Test("no pairs make no families")
    func empty() { #expect(families([], articles: 3).families.isEmpty) }
}
