import Testing

@testable import Stemma

@Suite("What changed in groups, in words and rows")
struct GroupChangeReportTests {
    /// A report on articles given as (how many, earlier group, current group).
    private func report(
        _ articles: [(Int, Int?, Int)], kind: LabelledGroups.Kind = .topic, gone: [Int] = [], told: Int? = nil
    ) throws -> GroupChangeReport {
        let each = articles.flatMap { Array(repeating: (before: $0.1, now: $0.2), count: $0.0) }
        let corpus = try Corpus(articles: each.indices.map { Article(id: "a\($0)", text: "words") })
        // Ids sort by their bytes.
        let ordered = corpus.articles.map { each[Int($0.id.dropFirst()) ?? 0] }
        let count = (each.map(\.now).max() ?? -1) + 1
        let groups = LabelledGroups(
            kind, ordered.map(\.now), (0..<count).map { "now \($0)" }, told: told ?? count)
        let lines =
            zip(corpus.articles, ordered).compactMap { article, group in
                group.before.map { #"{"id":"\#(article.id)","\#(kind.rawValue)":\#($0),"label":"then \#($0)"}"# }
            } + gone.enumerated().map { #"{"id":"gone\#($0.offset)","\#(kind.rawValue)":\#($0.element)}"# }
        let scratch = try Scratch()
        let earlier = try EarlierGroups(kind, reading: scratch.write("before.jsonl", lines.joined(separator: "\n")))
        return try earlier.report(groups, corpus)
    }

    /// Articles as (how many, earlier group, current group), and the sentence of the one change that is not `kept`.
    static let sentences: [([(Int, Int?, Int)], String)] = [
        (
            [(4, 3, 1), (6, 3, 0)],
            "topic 3 (then 3) split: 6 of its 10 articles stay as topic 3 (now 0), 4 are now topic 4 (now 1)"
        ),
        (
            [(1, 3, 1), (2, 3, 0)],
            "topic 3 (then 3) split: 2 of its 3 articles stay as topic 3 (now 0), 1 is now topic 4 (now 1)"
        ),
        (
            [(60, 5, 0), (100, 3, 0), (30, 5, 1), (10, 5, 2), (80, 2, 2)],
            "topic 5 (then 5) split: 60 of its 100 articles went into topic 3 (now 0), 30 are now topic 6 (now 1), 10 are "
                + "elsewhere"
        ),
        ([(4, 1, 0), (6, 2, 0)], "topic 1 (then 1) went into topic 2 (now 0): all its 4 articles"),
        (
            [(60, 5, 0), (100, 3, 0), (20, 5, 1), (80, 2, 1), (20, 5, 2), (80, 4, 2)],
            "topic 5 (then 5) went into topic 3 (now 0): 60 of its 100 articles"
        ),
        (
            [(4, 1, 0), (3, 4, 0), (9, 2, 0), (1, 4, 1), (9, 3, 1)],
            "topics 1 and 4 went into topic 2 (now 0): 4 of 4 and 3 of 4 articles"
        ),
        (
            [(3, 0, 0), (3, 1, 0), (3, 2, 0), (3, 4, 0)],
            "topics 0, 1, 2 and 4 merged into topic 5 (now 0): 3 of 3, 3 of 3, 3 of 3 and 3 of 3 articles"
        ),
        (
            [(6, 0, 0), (9, 1, 0), (20, 1, 1), (9, 2, 0), (20, 2, 2)],
            "topic 0 (then 0) moved: all its 6 articles are now topic 3 (now 0)"
        ),
        (
            [(1, 0, 0), (2, 1, 0), (20, 1, 1), (2, 2, 0), (20, 2, 2)],
            "topic 0 (then 0) moved: its one article is now topic 3 (now 0)"
        ),
        (
            [(30, 0, 0), (26, 0, 1), (60, 1, 1), (26, 0, 2), (60, 2, 2), (18, 0, 3), (60, 3, 3)],
            "topic 0 (then 0) moved: 30 of its 100 articles are now topic 4 (now 0), 70 are elsewhere"
        ),
        ([(5, 0, 0), (4, nil, 1)], "topic 1 (now 1) is new: 4 articles"),
        ([(20, 0, 0), (1, 0, 1), (9, nil, 1)], "topic 1 (now 1) is new: 10 articles, 1 of which was in another"),
        ([(20, 0, 0), (2, 0, 1), (9, nil, 1)], "topic 1 (now 1) is new: 11 articles, 2 of which were in others"),
        (
            [(20, 0, 0), (20, 1, 1), (2, 2, 0), (2, 2, 1)],
            "topic 2 (then 2) is gone: 2 of its 4 articles went into topic 0 (now 0), 2 went into topic 1 (now 1)"
        ),
        (
            [(20, 0, 0), (20, 1, 1), (20, 3, 2), (20, 4, 3), (20, 5, 4)] + (0..<5).map { (1, 2, $0) },
            "topic 2 (then 2) is gone: its 5 articles are in several others"
        ),
    ]

    @Test("a change is told in one true sentence that names all parts with their counts", arguments: sentences)
    func table(articles: [(Int, Int?, Int)], sentence: String) throws {
        let report = try report(articles)
        let others = report.changes.filter { $0.kind != .kept }
        #expect(others.map(report.sentence) == [sentence])
    }

    @Test("a topic without an article left is gone with its articles; a new label is told of topics alone")
    func goneAndRenamed() throws {
        let topics = try report([(5, 0, 0)], gone: [7])
        #expect(
            topics.changeSentences == [
                "topic 7 is gone with its articles", "topic 0 has a new label: now 0 (was then 0)",
            ])
        #expect(try report([(5, 0, 0)], kind: .story).changeSentences == [])
    }

    @Test("of a group that lost articles it is said that the others are still here")
    func stillHere() throws {
        func told(_ articles: [(Int, Int?, Int)], gone: [Int]) throws -> [String] {
            try report(articles, kind: .story, gone: gone).changeSentences
        }
        #expect(
            try told([(4, 3, 1), (6, 3, 0)], gone: [3]) == [
                "story 3 (then 3) split: 6 of its 10 articles still here stay, 4 are now story 4 (now 1)"
            ])
        #expect(
            try told([(4, 1, 0), (6, 2, 0)], gone: [1]) == [
                "story 1 (then 1) went into story 2 (now 0): all its 4 articles still here"
            ])
        #expect(
            try told([(4, 1, 0), (6, 2, 0)], gone: [2]) == [
                "story 1 (then 1) went into story 2 (now 0): all its 4 articles"
            ])
        #expect(
            try told([(4, 1, 0), (3, 4, 0), (9, 2, 0), (1, 4, 1), (9, 3, 1)], gone: [4]) == [
                "stories 1 and 4 went into story 2 (now 0): 4 of 4 and 3 of 4 articles still here"
            ])
        let scattered = [(20, 0, 0), (20, 1, 1), (20, 3, 2), (20, 4, 3), (20, 5, 4)] + (0..<5).map { (1, 2, $0) }
        #expect(
            try told(scattered, gone: [2]) == [
                "story 2 (then 2) is gone: its 5 articles still here are in several others"
            ])
    }

    @Test("a topic that split or took in another does not count as kept too, and its new label is told once")
    func toldOnce() throws {
        let split = try report([(4, 3, 1), (6, 3, 0), (5, 2, 2)])
        #expect(split.headSentence.hasSuffix(": 1 topic kept, 1 split, 0 merged, 0 moved, 0 born, 0 gone"))
        #expect(split.changeSentences.count { $0.contains("topic 3") } == 1)
        #expect(split.changeSentences.last == "topic 2 has a new label: now 2 (was then 2)")
        let merged = try report([(4, 1, 0), (6, 2, 0), (5, 3, 1)])
        #expect(merged.headSentence.hasSuffix(": 1 topic kept, 0 split, 1 merged, 0 moved, 0 born, 0 gone"))
    }

    @Test("articles that stand alone, before and now, are no news of stories")
    func alone() throws {
        // Two stories of two, one of them new; alone as before, newly alone, and alone but here no more.
        let articles: [(Int, Int?, Int)] = [(2, 0, 0), (2, nil, 1), (1, 4, 2), (1, nil, 3)]
        let stories = try report(articles, kind: .story, gone: [9], told: 2)
        #expect(stories.changes.count == 5 && stories.told.count == 2)
        #expect(
            stories.headSentence
                == "of 3 articles in both runs: 1 story kept, 0 split, 0 merged, 0 moved, 1 born, 0 gone; 3 articles alone, "
                + "before or now, not counted")
        #expect(stories.changeSentences == ["story 10 (now 1) is new: 2 articles"])
        #expect(
            stories.countsJSON.compact
                == #"{"articlesInBoth":3,"kept":1,"split":0,"merged":0,"moved":0,"born":1,"gone":0,"alone":3}"#)
        // A story of two that lost its articles is news, one article joined by another too.
        let told = try report([(1, 0, 0), (1, nil, 0)], kind: .story, gone: [9, 9], told: 1).told
        #expect(told.map(\.kind) == [.kept, .gone])
    }

    @Test("rows say which part went where")
    func rows() throws {
        let rows = try report([(4, 3, 1), (6, 3, 0)]).rows.map(\.compact)
        #expect(
            rows == [
                #"{"change":"kept","earlier":[3],"current":[3],"articles":6,"#
                    + #""parts":[{"earlier":3,"current":3,"articles":6,"ofEarlier":10,"ofCurrent":6}],"#
                    + #""label":"now 0","earlierLabel":"then 3"}"#,
                #"{"change":"split","earlier":[3],"current":[3,4],"articles":10,"#
                    + #""parts":[{"earlier":3,"current":3,"articles":6,"ofEarlier":10,"ofCurrent":6},"#
                    + #"{"earlier":3,"current":4,"articles":4,"ofEarlier":10,"ofCurrent":4}],"#
                    + #""label":null,"earlierLabel":"then 3"}"#,
            ])
        #expect(try report([(5, 0, 0)]).rowsWithKind[0].compact.hasPrefix(#"{"kind":"topic","change":"kept","#))
    }

    @Test("of many changes of a kind ten are told, and a paragraph is 80 columns wide")
    func many() throws {
        let report = try report((0..<13).map { (2, Optional<Int>.none, $0) } + [(3, 0, 13)])
        #expect(report.changeSentences.count { $0.contains(" is new: ") } == 10)
        #expect(report.changeSentences.contains("… and 3 more like these"))
        let lines = report.paragraph("Topics since yesterday").split(separator: "\n")
        #expect(lines[0].hasPrefix("Topics since yesterday: of 3 articles in both runs: 1 topic kept, 0 split"))
        #expect(lines.allSatisfy { $0.count <= 80 } && lines.contains("- … and 3 more like these"))
    }
}
