import Foundation
import Testing

@testable import Stemma

@Suite("An analysis that continues an earlier one")
struct AnalysisContinuityTests {
    private let scratch: Scratch
    private let copies: CopySearch.Configuration

    init() throws {
        scratch = try Scratch()
        copies = try CopySearch.Configuration(threshold: 0.3)
    }

    private var folder: String { scratch.path + "/run" }

    /// The articles of the sample from the first to the last day.
    private static let byTime: [Article] = {
        guard let sample = try? Corpus.sample() else { return [] }
        let articles = sample.articles.indices.compactMap { try? sample.article(at: $0) }
        return articles.sorted { ($0.date?.description ?? "", $0.id) < ($1.date?.description ?? "", $1.id) }
    }()

    private func analyze(_ articles: some Sequence<Article>, since earlier: EarlierAnalysis? = nil) throws -> Analysis {
        try Pipeline().analyze(Corpus(articles: Array(articles)), copies: copies, since: earlier)
    }

    private func rows(_ name: String) throws -> [[String: Any]] {
        try scratch.text("run/" + name).split(separator: "\n").map {
            try #require(JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any])
        }
    }

    private func json(_ name: String) throws -> Any {
        try JSONSerialization.jsonObject(with: Data(scratch.text("run/" + name).utf8))
    }

    @Test("topics and stories keep their numbers in every file and on the page, and the folder may be the same")
    func continued() throws {
        try analyze(Self.byTime.prefix(120)).write(to: folder)
        let before = try rows("articles.jsonl")
        let analysis = try analyze(Self.byTime.dropFirst(40), since: EarlierAnalysis(reading: folder))
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
        let first = try analyze(Self.byTime.prefix(120))
        #expect(first.groups.changes == nil && first.reportModel.changes.isEmpty)
        #expect(first.summary.compact.contains(#","changes":null,"#))
        try first.write(to: folder)
        #expect(try !scratch.names(in: "run").contains("changes.jsonl"))
        let second = try analyze(Self.byTime.dropFirst(40), since: EarlierAnalysis(reading: folder))
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
        try analyze(Self.byTime.prefix(120)).write(to: folder)
        var used: (topics: Set<Int>, stories: Set<Int>) = ([], [])
        for start in [0, 30, 60, 80] {
            let earlier = try EarlierAnalysis(reading: folder)
            let analysis = try analyze(Self.byTime.dropFirst(start).prefix(120), since: earlier)
            let before = (Set(earlier.topics.rows.map(\.number)), Set(earlier.stories.rows.map(\.number)))
            used = (used.topics.union(before.0), used.stories.union(before.1))
            #expect(Set(analysis.groups.topics.numbers).subtracting(before.0).isDisjoint(with: used.topics))
            #expect(Set(analysis.groups.stories.numbers).subtracting(before.1).isDisjoint(with: used.stories))
            try analysis.write(to: folder)
        }
        // The last stories are of the second half, so those of the first are gone for good.
        #expect(used.stories.count > 40)
    }

    @Test("the same articles again change nothing: every file is as it was but for what is new in it")
    func again() throws {
        let first = try analyze(Self.byTime)
        try first.write(to: folder)
        let names = ["articles.jsonl", "stories.jsonl", "topics.json", "timeline.jsonl"]
        let before = try names.map { try scratch.text("run/" + $0) }
        let second = try analyze(Self.byTime, since: EarlierAnalysis(reading: folder))
        try second.write(to: folder)
        #expect(try names.map { try scratch.text("run/" + $0) } == before)
        #expect(second.groups.changes?.topics.changeSentences == [] && second.reportModel.changes.isEmpty)
        #expect(second.summary.compact.contains(first.topics.hierarchy.summaryJSON(first.groups).compact))
    }

    @Test("unions of the hierarchy have numbers that no topic has")
    func hierarchy() throws {
        try analyze(Self.byTime.prefix(120)).write(to: folder)
        let analysis = try analyze(Self.byTime.dropFirst(80), since: EarlierAnalysis(reading: folder))
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
        let pipeline = Pipeline()
        let analysis = try pipeline.analyze(.sample(), copies: .init(threshold: 0.3))
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
                "Over time, week by week from 2024-W09 to 2024-W22: \(bursting) of \(topics.overTime.groups.count) topics and "
            ))
        #expect(analysis.timelineSentence.hasSuffix(" stories burst (timeline.jsonl); without a date: 12 articles."))
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
