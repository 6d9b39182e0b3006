import StemmaLinearAlgebra
import StemmaText
import Testing

@testable import StemmaAnalysis

/// Which pairs are compared, and how they are listed where there are too many.
@Suite struct CopiesScopeTests {
    private func search(_ threshold: Double = 0.4) throws -> CopySearch {
        CopySearch(try CopySearch.Configuration(threshold: threshold, shingleWidth: 2))
    }

    @Test("a scope takes pairs out of the list and adds none", arguments: 0..<60)
    func scopes(seed: Int) throws {
        let texts = RandomCorpus(seed: UInt64(seed)).texts
        let random = CounterRandom(seed: UInt64(seed), stream: 3)
        let dates = texts.indices.map { place in
            random.integer(below: 4, at: place) == 0 ? nil : Double(random.integer(below: 20, at: texts.count + place))
        }
        let all = try search().pairs(in: texts)
        func isNear(_ pair: CopyPair) -> Bool {
            guard let one = dates[pair.a], let other = dates[pair.b] else { return true }
            return abs(one - other) <= 3
        }
        let older = texts.count / 2
        func crosses(_ pair: CopyPair) -> Bool { pair.a < older && pair.b >= older }
        func found(_ scope: CopyScope) throws -> [CopyPair] { try search().pairs(in: texts, scope: scope) }
        #expect(try found(CopyScope(dates: dates, window: 3)) == all.filter(isNear))
        #expect(try found(CopyScope(olderFrom: older)) == all.filter(crosses))
        #expect(
            try found(CopyScope(dates: dates, window: 3, olderFrom: older)) == all.filter { isNear($0) && crosses($0) })
    }

    @Test("thousands of identical alerts are listed once each, and end in one family")
    func alerts() throws {
        let texts = Array(repeating: "storm warning for the coast until noon", count: 4000)
        let findings = try search().findings(in: texts, dates: texts.map { _ in nil })
        #expect(findings.listsStars && findings.pairs.count == 3999)
        #expect(findings.families.families.map(\.members.count) == [4000])
        #expect(throws: CopySearchFailure.self) { try search().pairs(in: texts) }
    }

    @Test("where pairs stand for more, those of two groups stand for one another too")
    func stars() throws {
        let kinds = ["storm warning for the coast until noon", "storm warning for the coast until evening"]
        let texts = (0..<4000).map { kinds[$0 % 2] }
        let findings = try search().findings(in: texts, dates: texts.map { _ in nil })
        #expect(findings.pairs.count == 3999 && findings.pairs.count { $0.jaccard < 1 } == 1)
        #expect(findings.families.families.count == 1)
    }

    @Test("identical articles days apart are listed with the one before them", arguments: [false, true])
    func starsInWindow(hasOlder: Bool) throws {
        let texts = Array(repeating: "storm warning for the coast until noon", count: 5000)
        // Half an hour apart: some 48 a day, so that a window of 90 days holds more pairs than can be listed.
        let dates = texts.indices.map { Double($0) * 1800 }
        let scope = CopyScope(dates: dates, window: 90 * 86_400, olderFrom: hasOlder ? 2500 : nil)
        let findings = try search().findings(in: texts, dates: dates, scope: scope)
        #expect(findings.listsStars == true)
        #expect(findings.pairs.allSatisfy { scope.allows($0.a, $0.b) })
        #expect(hasOlder ? findings.pairs.count >= 2500 : findings.pairs.count == 4999)
    }
}
