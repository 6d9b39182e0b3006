import StemmaLinearAlgebra
import Testing

@testable import StemmaAnalysis

/// Who took from whom.
@Suite struct CopyLineageTests {
    /// The findings for texts of the words a0, a1 …, each given as ranges of them.
    private func findings(_ texts: [[Range<Int>]], threshold: Double = 0.3) throws -> CopyFindings {
        let texts = texts.map { $0.flatMap { $0.map { "a\($0)" } }.joined(separator: " ") }
        let search = CopySearch(try CopySearch.Configuration(threshold: threshold))
        return try search.findings(in: texts, dates: Array(repeating: nil, count: texts.count))
    }

    private func lineage(_ texts: [[Range<Int>]], _ days: [Double?], threshold: Double = 0.3) throws -> CopyLineage {
        let found = try findings(texts, threshold: threshold).lineages(
            dates: days.map { $0.map { CopyDate(instant: $0) } })
        try #require(found.count == 1)
        return found[0]
    }

    @Test("a copy of a copy hangs on the copy, not on the original")
    func chain() throws {
        // 1 cuts 0; 2 adds to 1; 3 cuts 0 elsewhere.
        let tree = try lineage([[0..<200], [0..<120], [0..<120, 300..<330], [60..<200]], [1, 2, 3, 4])
        #expect(tree.root == 0 && tree.branches.map(\.parent) == [nil, 0, 1, 0])
        #expect(tree.branches.map(\.relation) == [nil, .abridged, .expanded, .abridged])
        #expect(tree.branches.dropFirst().allSatisfy { $0.basis == .dateAndText && $0.carriers == 1 })
        #expect(tree.branches.dropFirst().allSatisfy { ($0.confidence ?? 0) > 0.8 })
    }

    @Test("an article never hangs on one that is later")
    func time() throws {
        let tree = try lineage([[0..<200], [0..<120], [0..<120, 300..<330], [60..<200]], [4, 3, 2, 1])
        #expect(tree.root == 3 && tree.branches.map(\.parent) == [3, 2, 3, nil])
        #expect(tree.branches[0].relation == .expanded)
    }

    @Test("without dates the longer text is the parent, and the branch says that it rests on the text alone")
    func undated() throws {
        let tree = try lineage([[0..<100], [0..<200]], [nil, nil])
        #expect(tree.root == 1 && tree.branches[0].parent == 1 && tree.branches[0].basis == .noDate)
        #expect(try #require(tree.branches[0].confidence) <= 0.75)
        let equal = try lineage([[0..<100], [0..<200]], [5, 5])
        #expect(equal.root == 1 && equal.branches[0].basis == .equalDates)
    }

    @Test("two edits of the same text without dates are anyone's guess")
    func guess() throws {
        let tree = try lineage([[0..<60, 300..<302, 62..<120], [0..<120]], [nil, nil])
        // Half for each direction, three quarters of it for want of a date.
        #expect(try #require(tree.branches.compactMap(\.confidence).first) < 0.4)
    }

    @Test("articles all alike hang on the earliest; those with its date stand beside it")
    func identical() throws {
        let cut = [0..<120]
        let tree = try lineage([[0..<200], cut, cut, cut, cut], [1, 2, 2, 3, nil])
        #expect(tree.branches.map(\.parent) == [nil, 0, 0, 1, 1])
        #expect(tree.branches.map(\.basis) == [nil, .dateAndText, .dateAndText, .dateAndText, .noDate])
        #expect(tree.branches.map(\.carriers) == [0, 1, 1, 3, 3])
        #expect(tree.branches[3].confidence == 0.95 && tree.branches[4].confidence == 0.375)
    }

    @Test("of k articles all alike on the same day none is called the first with more than a chance of 1 / k")
    func sameDay() throws {
        let tree = try lineage(Array(repeating: [0..<50], count: 5), [7, 7, 7, 7, 7])
        #expect(tree.root == 0 && tree.branches.dropFirst().allSatisfy { $0.parent == 0 && $0.basis == .equalDates })
        #expect(tree.branches.dropFirst().allSatisfy { $0.confidence == 0.75 / 5 && $0.relation == .identical })
    }

    @Test("a day is neither before nor after an hour of it")
    func day() throws {
        let found = try findings([[0..<200], [0..<120]])
        func basis(_ first: CopyDate, _ second: CopyDate) -> CopyLineage.Basis? {
            found.lineages(dates: [first, second])[0].branches.compactMap(\.basis).first
        }
        let day = CopyDate(first: 0, last: 86_399)
        #expect(basis(CopyDate(instant: 40_000), day) == .equalDates)
        #expect(basis(day, CopyDate(instant: 86_400)) == .dateAndText)
        #expect(basis(CopyDate(instant: 86_400), day) == .dateAndText)
    }

    @Test("an article whose like came only later hangs on the earliest, and its source is called unknown")
    func unsupported() throws {
        // 2 has half of 0 and half of 1, which share nothing.
        let tree = try lineage([[0..<100], [100..<200], [0..<200]], [1, 2, 3], threshold: 0.4)
        #expect(tree.branches.map(\.parent) == [nil, 0, 0])
        #expect(tree.branches[1].basis == .unsupported && tree.branches[1].confidence == 0)
        #expect(tree.branches[1].relation == nil && tree.branches[2].basis == .dateAndText)
    }

    @Test("the nearest text is no source where each of the two has more than half of its own")
    func noSource() throws {
        let tree = try lineage([[0..<100], [50..<150]], [1, 2])
        #expect(tree.branches[1].parent == 0 && tree.branches[1].relation != nil)
        #expect(tree.branches[1].basis == .unsupported && tree.branches[1].confidence == 0)
        #expect(try lineage([[0..<100], [45..<145]], [1, 2]).branches[1].basis == .dateAndText)
    }

    @Test(
        "texts with much of their own are a series; edits that cannot be told apart are none, nor are a text's copies")
    func series() throws {
        let forms = (1...5).map { [0..<70, $0 * 1000..<$0 * 1000 + 50] }
        #expect(try lineage(forms, [1, 2, 3, 4, 5]).isSeries)
        #expect(try lineage(forms, [nil, nil, nil, nil, nil]).isSeries)
        #expect(try !lineage(Array(forms.prefix(2)), [1, 2]).isSeries)
        let edits = (1...6).map { [0..<$0 * 20, $0 * 1000..<$0 * 1000 + 2, $0 * 20 + 2..<140] }
        let guesses = try lineage(edits, Array(repeating: nil, count: 6))
        #expect(guesses.branches.count { ($0.confidence ?? 1) < 0.25 } == 5 && !guesses.isSeries)
        let same = try lineage(Array(repeating: [0..<50], count: 6), Array(repeating: 1, count: 6))
        #expect(same.branches.count { ($0.confidence ?? 1) < 0.25 } == 5 && !same.isSeries)
    }

    @Test("texts with the same shingles are counted once")
    func distinctTexts() throws {
        let cut = [0..<120]
        #expect(try lineage([[0..<200], cut, cut, cut, cut], [1, 2, 2, 3, nil]).texts == 2)
    }

    /// Texts cut from one long one at random, in families of up to twelve.
    private func texts(_ seed: UInt64) -> [[Range<Int>]] {
        let random = CounterRandom(seed: seed)
        return (0..<12).map { article in
            let start = random.integer(below: 40, at: 3 * article)
            let own = 1_000 + 100 * random.integer(below: 8, at: 3 * article + 1)
            return [start..<150 - random.integer(below: 40, at: 3 * article + 2), own..<own + 8]
        }
    }

    @Test("each lineage is a tree over all members, none below a later one", arguments: 0..<30 as Range<UInt64>)
    func trees(_ seed: UInt64) throws {
        let random = CounterRandom(seed: seed, stream: 1)
        let dates = (0..<12).map { article -> CopyDate? in
            let day = random.integer(below: 6, at: article)
            if day == 0 { return nil }
            return day < 3 ? CopyDate(first: 2, last: 5) : CopyDate(instant: Double(day))
        }
        let found = try findings(texts(seed))
        #expect(!found.families.families.isEmpty)
        for (family, tree) in zip(found.families.families, found.lineages(dates: dates)) {
            #expect(tree.branches.map(\.article) == family.members)
            #expect(tree.branches.filter { $0.parent == nil }.map(\.article) == [tree.root])
            let walk = tree.walk(by: <)
            #expect(walk.map(\.branch.article).sorted() == family.members)
            for branch in tree.branches {
                var above = branch.parent
                while let parent = above {
                    #expect(CopyDate.order(dates[parent], dates[branch.article]) != .after)
                    above = tree.branches.first { $0.article == parent }?.parent
                }
                if branch.parent == nil { continue }
                #expect(0...1 ~= (branch.confidence ?? -1) && branch.carriers >= 1)
            }
        }
    }

    @Test("the order of the pairs does not matter", arguments: 0..<10 as Range<UInt64>)
    func order(_ seed: UInt64) throws {
        let found = try findings(texts(seed))
        for family in found.families.families {
            let pairs = found.pairs.filter { $0.family == family.id }
            func tree(_ pairs: [CopyPair]) -> CopyLineage {
                CopyLineage(of: family, pairs, dates: Array(repeating: nil, count: 12), shingleWidth: 5)
            }
            #expect(tree(pairs.reversed()) == tree(pairs))
        }
    }

    @Test("fifty thousand of the same alert hang on the earliest one")
    func alerts() {
        let pairs = (1..<50_000).map { CopyPair(a: 0, b: $0, shared: 9, sizeA: 9, sizeB: 9) }
        let family = CopyFamily(members: Array(0..<50_000), earliest: 7, mostCentral: 0)
        let dates = (0..<50_000).map { CopyDate(instant: $0 == 7 ? 0 : Double($0 + 1)) }
        let tree = CopyLineage(of: family, pairs, dates: dates, shingleWidth: 5)
        #expect(tree.root == 7 && tree.branches.allSatisfy { $0.article == 7 || $0.parent == 7 })
        #expect(tree.branches.last?.carriers == 49_999)
    }
}
