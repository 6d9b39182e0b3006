import Foundation
import Testing

@testable import Stemma

@Suite("Topics and stories over time")
struct OverTimeTests {
    /// Reports in two groups: storms all year, one a day; votes only in the second week of May, twelve of them.
    private func corpus(undated: Int = 0) throws -> (Corpus, LabelledGroups) {
        let storms = (0..<300).map { day in
            Article(
                id: "s\(day / 100)\(day / 10 % 10)\(day % 10)", text: "storm",
                date: PublicationDate(millisecondsSince1970: 1_704_067_200_000 + Int64(day) * 86_400_000))
        }
        let votes = (0..<12).map {
            Article(id: "v\($0)", text: "vote", date: PublicationDate(year: 2024, month: 5, day: 6 + $0 % 4))
        }
        let others = (0..<undated).map { Article(id: "x\($0)", text: "storm") }
        let corpus = try Corpus(articles: storms + votes + others)
        let assignments = corpus.articles.map { $0.id.hasPrefix("v") ? 1 : 0 }
        return (corpus, LabelledGroups(.topic, assignments, ["storm, wind", "vote, senate"], told: 2))
    }

    @Test("a burst is told first, with when it was and how much was expected")
    func burst() throws {
        let (corpus, groups) = try corpus(undated: 3)
        let overTime = Pipeline().overTime(groups, corpus, by: .week)
        let votes = overTime.overTime.groups[1]
        #expect(votes.bursts.map { overTime.period.name(of: $0.periods.lowerBound) } == ["2024-W19"])
        #expect(votes.bursts.map(\.articles) == [12])
        let text = overTime.overview
        #expect(text.hasPrefix("1 of 2 topics bursts, week by week from 2024-W01 to 2024-W43; 3 articles"))
        #expect(text.contains("\n  2024-W19  12 articles, 0.7 expected, q "))
        #expect(text.contains("\n    topic 1: vote, senate\n"))
        #expect(text.split(separator: "\n").allSatisfy { $0.count <= 80 })
    }

    @Test("rows are numbers that a program can add up")
    func rows() throws {
        let (corpus, groups) = try corpus(undated: 3)
        let overTime = Pipeline().overTime(groups, corpus, by: .month)
        #expect(overTime.rows.count == 11)
        let row = try #require(overTime.rows.last?.compact)
        #expect(
            row.hasPrefix(#"{"topic":1,"label":"vote, senate","period":"2024-05","start":"2024-05-01","articles":12,"#))
        #expect(row.hasSuffix(#""burst":true}"#))
        let summary = overTime.summaryRows.map(\.compact)
        #expect(
            summary[0].contains(#""articles":300,"undated":3,"first":"2024-01","last":"2024-10","growth":{"factor":"#))
        #expect(summary[1].contains(#""bursts":[{"first":"2024-05","last":"2024-05","articles":12,"#))
    }

    @Test(
        "a growth is told with its interval, and not at all where that spans tenfold",
        arguments: [
            (1.2, 0.5, 4.9, "×1.20 (0.50 to 4.90)"), (1.2, 0.5, 5.0, ""), (0.02, 0, 63, ""),
            (1.0, 0.994, 1.006, "×1.00 (0.99 to 1.01)"),
        ])
    func growth(value: Double, low: Double, high: Double, words: String) {
        #expect(Estimate(value: value, low: low, high: high).words == words)
    }

    @Test("of one article alone it is said that it has no date")
    func oneUndated() throws {
        let corpus = try Corpus(articles: [Article(id: "a", text: "x")])
        let overTime = Pipeline().overTime(LabelledGroups(.topic, [0], ["x"], told: 1), corpus)
        #expect(overTime.overview == "Nothing over time: the one article has no date.\n")
    }

    @Test("what fits a span of ten months is the week")
    func fitting() throws {
        let (corpus, groups) = try corpus()
        #expect(Pipeline().overTime(groups, corpus).period == .week)
    }

    @Test("articles without a date make no period")
    func undated() throws {
        let corpus = try Corpus(articles: [Article(id: "a", text: "x"), Article(id: "b", text: "y")])
        let overTime = Pipeline().overTime(LabelledGroups(.topic, [0, 0], ["x"], told: 1), corpus)
        #expect(overTime.rows.isEmpty && overTime.notes == ["without a date, and in no period: 2 articles"])
        #expect(overTime.overview == "Nothing over time: none of the 2 articles has a date.\n")
        #expect(
            overTime.summaryRows.map(\.compact) == [
                #"{"topic":0,"label":"x","articles":0,"undated":2,"first":null,"last":null,"growth":null,"bursts":[]}"#
            ])
    }

    @Test("of versions of one text the first counts, once in each group")
    func copiesOnce() throws {
        let corpus = try Corpus(
            articles: [3, 2, 1, 4].enumerated().map { place, day in
                Article(id: "a\(place)", text: "x", date: PublicationDate(year: 2024, month: 1, day: day))
            })
        let pair = { CopyPair(a: $0, b: $1, shared: 10, sizeA: 10, sizeB: 10) }
        let families = CopyFamilies(
            of: [pair(0, 1), pair(0, 2), pair(1, 2)], measure: .jaccard, dates: corpus.seconds)
        let overTime = Pipeline().overTime(
            LabelledGroups(.topic, [0, 0, 1, 0], ["x", "y"], told: 2), corpus, by: .day, copiesOnce: families)
        // Of a0 and a1 in one group the earlier stays; a2 is alone in its group; a3 is no copy.
        #expect(overTime.copiesLeftOut == 1)
        #expect(
            overTime.overTime.groups[0].cells.map { CalendarPeriod.day.start(of: $0.period) } == [
                "2024-01-02", "2024-01-04",
            ])
        #expect(overTime.overTime.groups[1].articles == 1)
    }

    @Test("stories of one article are counted in their period and not listed")
    func stories() throws {
        let (corpus, topics) = try corpus()
        let groups = LabelledGroups(.story, topics.assignments.map { 1 - $0 }, ["vote", "storm"], told: 1)
        let overTime = Pipeline().overTime(groups, corpus, by: .week)
        #expect(overTime.overTime.groups.count == 1 && overTime.overTime.reference == .lifetime)
        #expect(overTime.rows.map(\.compact).allSatisfy { $0.hasPrefix(#"{"story":0,"label":"vote","#) })
        #expect(overTime.overTime.groups[0].cells[0].total == 19)
    }

    /// Counts, a width, and the bars.
    static let bars: [([Int], Int, String)] = [
        ([0, 1, 4, 8], 9, " ▁▄█"), ([1, 1, 1], 9, "███"), ([], 9, ""), ([0, 0], 9, "  "),
        ([1, 1, 4, 4], 2, "▂█"), ([1, 0, 0, 0, 4], 2, "▂█"),
    ]

    @Test("bars show counts, neighbours added up where there are too many", arguments: bars)
    func sparklines(counts: [Int], width: Int, bars: String) { #expect(sparkline(counts, width: width) == bars) }

    @Test("numbers are rounded to the digits that count")
    func digits() {
        #expect([0.000123456, 123456, 0, 1e-300].map { $0.rounded(toDigits: 3) } == [0.000123, 123000, 0, 1e-300])
        #expect(Double.infinity.rounded(toDigits: 3) == .infinity)
    }

    @Test("after a tenth of new articles the stories of the sample keep their numbers, all of them")
    func sampleGrows() throws {
        let sample = try Corpus.sample()
        let all = try sample.articles.indices.map { try sample.article(at: $0) }
        let before = try Corpus(articles: all.enumerated().filter { $0.offset % 10 != 3 }.map(\.element))
        func stories(_ corpus: Corpus) throws -> LabelledGroups {
            LabelledGroups(try Pipeline().stories(corpus, .init()), corpus)
        }
        let (old, new) = (try stories(before), try stories(sample))
        let numbers = Dictionary(uniqueKeysWithValues: zip(before.articles.map(\.id), old.assignments))
        let continuity = GroupContinuity(
            earlier: sample.articles.map { numbers[$0.id] }, current: new.assignments, count: new.labels.count,
            groups: Set(old.assignments))
        #expect(continuity.changes.allSatisfy { $0.kind == .kept || $0.kind == .born })
        #expect(continuity.changes.count { $0.kind == .kept } == old.labels.count)
    }
}
