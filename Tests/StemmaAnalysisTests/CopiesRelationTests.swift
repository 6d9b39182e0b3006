import StemmaLinearAlgebra
import StemmaText
import Testing

@testable import StemmaAnalysis

/// What one text is of another, on texts cut, padded and edited by hand and at random.
@Suite struct CopiesRelationTests {
    private let report = """
        KESTREL BAY, March 3 - A freighter ran aground on the Ammer sandbank early on Sunday, the coast guard said, \
        and its crew of eighteen was taken off by lifeboat without injury.

        The Dorothea Lind, bound for the grain terminal with 9,400 tonnes of barley, lost steering about two miles \
        from the harbour mouth. Tugs failed to move it on the morning tide.

        "We will try again at high water tonight," said harbour master Ilse Terrance. "If that fails we shall have to \
        lighten the ship first, which takes at least three days."

        No oil had leaked by noon, and two survey vessels were standing by. Fishing boats were told to keep a mile \
        away until further notice.

        It is the third grounding on the bank since the channel buoys were moved two years ago, a change that pilots \
        had opposed in writing.
        """

    private var paragraphs: [String] { report.split(separator: "\n\n").map(String.init) }

    private func relation(_ a: String, _ b: String) throws -> CopyRelation? {
        let search = CopySearch(try CopySearch.Configuration(threshold: 0.01))
        return try search.findings(in: [a, b], dates: [nil, nil], workers: Workers(1)).pairs.first?.relation
    }

    private func expectRelation(
        _ expected: CopyRelation, of b: String, to a: String, location: SourceLocation = #_sourceLocation
    ) throws {
        #expect(try relation(a, b) == expected, sourceLocation: location)
        #expect(try relation(b, a) == expected.reversed, sourceLocation: location)
    }

    @Test("other line breaks, case and punctuation are still identical")
    func identical() throws {
        try expectRelation(.identical, of: paragraphs.joined(separator: " ").uppercased(), to: report)
    }

    @Test("a few changed words are a light edit")
    func lightEdit() throws {
        let edited = report.replacing("eighteen", with: "nineteen").replacing("9,400", with: "9,600")
            .replacing("Sunday", with: "Monday morning").replacing("noon", with: "midday")
        try expectRelation(.lightEdit, of: edited, to: report)
        try expectRelation(.lightEdit, of: "By Our Staff. " + report, to: report)
    }

    @Test("paragraphs in another order are a light edit")
    func shuffled() throws {
        let moved = [paragraphs[0], paragraphs[3], paragraphs[2], paragraphs[1], paragraphs[4]]
        try expectRelation(.lightEdit, of: moved.joined(separator: "\n"), to: report)
    }

    @Test("any paragraphs cut are an abridgement, and read backwards an expansion", arguments: 1..<31)
    func abridged(_ mask: Int) throws {
        let kept = paragraphs.enumerated().filter { mask >> $0.offset & 1 == 1 }.map(\.element)
        try expectRelation(.abridged, of: kept.joined(separator: "\n\n"), to: report)
        let edited = kept.joined(separator: "\n\n").replacing("said", with: "stated")
        try expectRelation(.abridged, of: edited, to: report)
    }

    private let other = """
        Voters in the lake district go to the polls on Thursday to choose a council of forty-one members, the first \
        since the merger of the three valleys. Turnout is expected to be high after a summer of protests over the new \
        water tariff, which the outgoing council passed by a single vote. Both large parties promise to repeal it, and \
        neither has said how the debts of the old waterworks would then be paid.
        """

    @Test("new paragraphs, before or after, are an expansion")
    func expanded() throws {
        try expectRelation(.expanded, of: report + "\n\n" + other, to: report)
        try expectRelation(.expanded, of: other + "\n\n" + report, to: report)
    }

    @Test("a text pasted twice is an expansion of itself, and so are more repeats of a phrase")
    func repeated() throws {
        try expectRelation(.expanded, of: report + "\n\n" + report, to: report)
        let phrase = "All the tugs are out tonight. "
        try expectRelation(
            .expanded, of: String(repeating: phrase, count: 13), to: String(repeating: phrase, count: 6))
    }

    @Test("a short form filled in anew is boilerplate, and a correction of one figure is not")
    func form() throws {
        func dividend(_ cents: String, _ pay: String, _ record: String) -> String {
            "Qtly div \(cents) cts vs \(cents) cts prior\n    Pay \(pay)\n    Record \(record)\n Reuter\n"
        }
        let first = dividend("10", "April 15", "March 31")
        try expectRelation(.sharedBoilerplateOnly, of: dividend("10", "July One", "June 17"), to: first)
        try expectRelation(.sharedBoilerplateOnly, of: dividend("10", "April 20", "April 10"), to: first)
        let results =
            "Shr 34 cts vs 31 cts\n Net 1,204,000 vs 1,102,000\n Revs 20.4 mln vs 18.8 mln\n Avg shrs 3,541,000 vs 3,502,000\n"
        try expectRelation(.lightEdit, of: results.replacing("20.4", with: "21.4"), to: results)
        let sentence =
            "The bank cut its prime rate by half a point on Friday and said that it expects to cut it again this year"
        try expectRelation(.lightEdit, of: sentence.replacing("Friday", with: "Monday"), to: sentence)
    }

    @Test("articles that fill in the same form are a pair, and no family")
    func formsAreNoFamily() throws {
        let texts = ["April 15\n    Record March 31", "July One\n    Record June 17"].map {
            "Qtly div 10 cts vs 10 cts prior\n    Pay \($0)\n Reuter\n"
        }
        let search = CopySearch(try CopySearch.Configuration(threshold: 0.05))
        let findings = try search.findings(in: texts, dates: [nil, nil], workers: Workers(1))
        #expect(findings.pairs.map(\.relation) == [.sharedBoilerplateOnly] && findings.families.families.isEmpty)
    }

    @Test("a shared foot or head of otherwise different texts is boilerplate")
    func boilerplate() throws {
        let notice = """
            Readers can follow the Ledger on all their devices; the newsroom may be reached at any hour, and the terms \
            of use for this service are found on our pages.
            """
        try expectRelation(.sharedBoilerplateOnly, of: other + "\n" + notice, to: report + "\n" + notice)
        try expectRelation(.sharedBoilerplateOnly, of: notice + "\n" + other, to: notice + "\n" + report)
        try expectRelation(.sharedBoilerplateOnly, of: notice + "\n" + other, to: report + "\n" + notice)
    }

    @Test("a passage quoted in the midst of another report is the same story in new text")
    func quoted() throws {
        let halves = other.split(separator: ". ", maxSplits: 1).map(String.init)
        let quoting = halves[0] + ". " + paragraphs[2] + " " + halves[1]
        try expectRelation(.sameStoryNewText, of: quoting, to: report)
    }

    @Test("turned round twice a relation is itself", arguments: CopyRelation.allCases)
    func reversed(_ relation: CopyRelation) { #expect(relation.reversed.reversed == relation) }

    @Test("findings are the same for any number of threads, and count articles without shingles")
    func threads() throws {
        let texts = (0..<6).flatMap { RandomCorpus(seed: $0).texts } + ["too short", ""]
        let dates = [Double?](repeating: nil, count: texts.count)
        let search = CopySearch(try CopySearch.Configuration(threshold: 0.2, shingleWidth: 3))
        let one = try search.findings(in: texts, dates: dates, workers: Workers(1))
        #expect(one.pairs.allSatisfy { $0.relation != nil })
        #expect(one.articlesWithoutShingles == texts.count { $0.split(separator: " ").count < 3 })
        for threads in 2...3 {
            let more = try search.findings(in: texts, dates: dates, workers: Workers(threads))
            #expect(more.pairs == one.pairs && more.families.families == one.families.families)
        }
    }
}
