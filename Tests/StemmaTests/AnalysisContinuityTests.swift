import Foundation
import Testing

@testable import Stemma

@Suite("An analysis that continues an earlier one")
struct AnalysisContinuityTests {
    private let scratch: Scratch

    init() throws { scratch = try Scratch() }

    private var folder: String { scratch.path + "/run" }

    /// The articles of the sample from the first to the last day.
    private static let byTime: [Article] = {
        guard let sample = try? Corpus.sample() else { return [] }
        let articles = sample.articles.indices.compactMap { try? sample.article(at: $0) }
        return articles.sorted { ($0.date?.description ?? "", $0.id) < ($1.date?.description ?? "", $1.id) }
    }()

    private static func analyze(_ articles: some Sequence<Article>, since earlier: EarlierAnalysis? = nil) throws
        -> Analysis
    {
        try Pipeline().analyze(Corpus(articles: Array(articles)), copies: .init(threshold: 0.3), since: earlier)
    }

    /// The first 120 articles, and all but the first 40 after them; made once for all tests.
    private static let runs = Result {
        let scratch = try Scratch()
        let first = try analyze(byTime.prefix(120))
        try first.write(to: scratch.path + "/run")
        return (
            first: first,
            second: try analyze(byTime.dropFirst(40), since: EarlierAnalysis(reading: scratch.path + "/run"))
        )
    }

    private func rows(_ name: String) throws -> [[String: Any]] {
        try scratch.text("run/" + name).split(separator: "\n").map {
            try #require(JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any])
        }
    }

    private func json(_ name: String) throws -> Any {
        try JSONSerialization.jsonObject(with: Data(scratch.text("run/" + name).utf8))
    }

    @Test("topics and stories keep their numbers in every file and on the page")
    func continued() throws {
        let (first, analysis) = try Self.runs.get()
        try first.write(to: folder)
        let before = try rows("articles.jsonl")
        try analysis.write(to: folder)

        let groups = analysis.groups
        let changes = try #require(groups.changes)
        #expect(changes.topics.commonArticles == 80 && changes.stories.commonArticles == 80)
        #expect(groups.topics.numbers != Array(groups.topics.numbers.indices))
        // What the rows say is what the changes say: kept numbers share most articles with their namesakes.
        let now = try rows("articles.jsonl")
        for (kind, report) in [("topic", changes.topics), ("story", changes.stories)] {
            let old = Dictionary(uniqueKeysWithValues: before.map { ($0["id"] as? String ?? "", $0[kind] as? Int) })
            for change in report.changes where change.kind == .kept {
                let both = now.count {
                    $0[kind] as? Int == change.current[0] && old[$0["id"] as? String ?? ""] == change.earlier[0]
                }
                #expect(both == change.articles)
            }
        }
        #expect(Set(now.compactMap { $0["topic"] as? Int }) == Set(groups.topics.numbers))
        #expect(Set(now.compactMap { $0["runnerUp"] as? Int }).isSubset(of: groups.topics.numbers))
        #expect(Set(now.compactMap { $0["story"] as? Int }) == Set(groups.stories.numbers))
        #expect(
            (try json("topics.json") as? [[String: Any]])?.compactMap { $0["topic"] as? Int } == groups.topics.numbers)
        #expect(try rows("stories.jsonl").compactMap { $0["story"] as? Int } == groups.stories.numbers)
        let timeline = try rows("timeline.jsonl")
        #expect(Set(timeline.compactMap { $0["topic"] as? Int }) == Set(groups.topics.numbers))
        #expect(Set(timeline.compactMap { $0["story"] as? Int }).isSubset(of: groups.stories.numbers))
        let model = analysis.reportModel
        #expect(model.topics.map(\.number) == groups.topics.numbers)
        #expect(model.stories.map(\.number) == Array(groups.stories.numbers.prefix(model.stories.count)))
        #expect(Set(model.articles.map(\.topic)) == Set(groups.topics.numbers))
        for (number, story) in model.stories.enumerated() {
            #expect(story.members.allSatisfy { model.articles[$0].story == groups.stories.numbers[number] })
        }
    }

    @Test("what changed stands in a file, in the summary and on the page, and nothing of it without an earlier run")
    func changes() throws {
        let (first, second) = try Self.runs.get()
        #expect(first.groups.changes == nil && first.reportModel.changes.isEmpty)
        #expect(first.summary.compact.contains(#","changes":null,"#))
        try first.write(to: folder)
        #expect(try !scratch.names(in: "run").contains("changes.jsonl"))
        try second.write(to: folder)
        let changes = try #require(second.groups.changes)
        let rows = try rows("changes.jsonl")
        #expect(rows.count == changes.topics.changes.count + changes.stories.changes.count)
        #expect(rows.first?["kind"] as? String == "topic" && rows.last?["kind"] as? String == "story")
        let page = ReportPage(second.reportModel).text
        #expect(page.contains("<h2 id=\"changes-heading\">") && page.contains("<a href=\"#changes\">Changes</a>"))
        #expect(page.contains(" is new: ") && !ReportPage(first.reportModel).text.contains("id=\"changes\""))
        let counts = try #require(json("summary.json") as? [String: Any])["changes"] as? [String: [String: Int]]
        #expect(counts?["topics"]?["kept"] == changes.topics.changes.count { $0.kind == .kept })
        // A run without an earlier one leaves no changes of another day behind.
        try first.write(to: folder)
        #expect(try !scratch.names(in: "run").contains("changes.jsonl"))
    }

    @Test("a number that was given up is not used again, however many runs ago that was")
    func retired() throws {
        let (first, second) = try Self.runs.get()
        try second.write(to: folder)
        // As if runs before the second had given up higher numbers than it has.
        let free = second.groups.unused.stories + 5
        var summary = try #require(json("summary.json") as? [String: Any])
        summary["numbers"] = ["topics": second.groups.unused.topics + 5, "stories": free]
        try JSONSerialization.data(withJSONObject: summary).write(to: URL(fileURLWithPath: folder + "/summary.json"))
        let third = try AnalysisGroups(
            LabelledGroups(first.topics), LabelledGroups(first.stories.findings, first.corpus), first.corpus,
            since: EarlierAnalysis(reading: folder))
        let new = Set(third.stories.numbers).subtracting(second.groups.stories.numbers)
        #expect(!new.isEmpty && new == Set(free..<free + new.count))
        #expect(third.unused.stories == free + new.count)
        #expect(third.unused.topics >= second.groups.unused.topics + 5)
    }

    @Test("the same articles again change nothing: the files are as they were, and the page has no changes")
    func again() throws {
        let (first, _) = try Self.runs.get()
        try first.write(to: folder)
        let names = ["articles.jsonl", "stories.jsonl", "topics.json", "timeline.jsonl"]
        let before = try names.map { try scratch.text("run/" + $0) }
        let second = try Self.analyze(Self.byTime.prefix(120), since: EarlierAnalysis(reading: folder))
        try second.write(to: folder)
        #expect(try names.map { try scratch.text("run/" + $0) } == before)
        #expect(second.groups.changes?.topics.changeSentences == [] && second.reportModel.changes.isEmpty)
        #expect(second.summary.compact.contains(first.topics.hierarchy.summaryJSON(first.groups).compact))
    }

    @Test("unions of the hierarchy have numbers that no topic has")
    func hierarchy() throws {
        let analysis = try Self.runs.get().second
        let text = analysis.topics.hierarchy.summaryJSON(analysis.groups).compact
        let merges = try #require(JSONSerialization.jsonObject(with: Data(text.utf8)) as? [[String: Any]])
        let numbers = merges.flatMap { [$0["a"] as? Int ?? -1, $0["b"] as? Int ?? -1] }
        let topics = Set(analysis.groups.topics.numbers)
        #expect(Set(numbers).count == numbers.count && topics.isSubset(of: numbers))
        let unions = Set(numbers).subtracting(topics)
        #expect(unions.allSatisfy { $0 >= analysis.groups.unused.topics })
    }
}

@Suite("The timeline of an analysis")
struct AnalysisTimelineTests {
    @Test("its rows are those of the topics and of the stories over time")
    func rows() throws {
        let scratch = try Scratch()
        let (pipeline, analysis) = (Pipeline(), try SampleAnalysis.made.get())
        try analysis.write(to: scratch.path + "/run")
        let topics = pipeline.overTime(LabelledGroups(analysis.topics), analysis.corpus)
        let stories = pipeline.overTime(LabelledGroups(analysis.stories.findings, analysis.corpus), analysis.corpus)
        #expect(
            try scratch.text("run/timeline.jsonl")
                == (topics.rows + stories.rows).map { $0.compact + "\n" }.joined())
        let summary = analysis.timelineJSON.compact
        #expect(summary.hasPrefix(#"{"period":"week","falseDiscoveryRate":0.05,"undated":12,"topics":[{"topic":0,"#))
        #expect(summary.contains(topics.summaryRows[1].compact))
        let bursting = topics.overTime.groups.count { !$0.bursts.isEmpty }
        #expect(
            analysis.timelineSentence.hasPrefix(
                "Over time, week by week from 2024-W09 to 2024-W22: \(bursting) of \(topics.overTime.groups.count) topics"
            ))
        #expect(analysis.timelineSentence.hasSuffix(" topics burst (timeline.jsonl); without a date: 12 articles."))
    }

    @Test("without dates there is no file, an older one goes, and the summary says why")
    func undated() throws {
        let scratch = try Scratch()
        let texts = ["rain and wind", "a vote in the senate", "the orbit of a probe", "rain on the coast"]
        let corpus = try Corpus(articles: texts.enumerated().map { Article(id: "a\($0)", text: $1) })
        let analysis = try Pipeline().analyze(corpus, copies: .init(threshold: 0.3))
        try FileManager.default.createDirectory(atPath: scratch.path + "/run", withIntermediateDirectories: true)
        try scratch.write("run/timeline.jsonl", "{}\n")
        try analysis.write(to: scratch.path + "/run")
        #expect(try !scratch.names(in: "run").contains("timeline.jsonl"))
        let sentence = "Nothing over time: none of the 4 articles has a date, so there is no timeline.jsonl."
        #expect(
            analysis.timelineSentence == sentence && analysis.overview.contains("\nNothing over time: none of the 4"))
        #expect(analysis.summary.compact.contains(#""timeline":{"leftOut":"\#(sentence)"}"#))
    }
}

extension Scratch {
    /// The names of what is in a folder inside, sorted.
    fileprivate func names(in folder: String) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: path + "/" + folder).sorted()
    }
}
