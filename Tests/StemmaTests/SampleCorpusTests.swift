import Testing

@testable import Stemma

@Suite("Sample corpus")
struct SampleCorpusTests {
    private let articles: [ArticleRecord]

    init() throws { articles = try Corpus.sample().articles }

    @Test("it holds at least 160 reports, all read, each with an id, a headline and a text of its own")
    func size() throws {
        #expect(articles.count >= 160)
        #expect(try Corpus.sample().report.skippedCount == 0)
        #expect(Set(articles.map(\.id)).count == articles.count)
        #expect(articles.allSatisfy { $0.title?.isEmpty == false && $0.textLength > 200 })
    }

    @Test("every report has one of 8 subjects")
    func labels() {
        let labels = Dictionary(grouping: articles) { $0.metadata["label", default: ""] }
        #expect(labels.count == 8 && labels[""] == nil)
        #expect(labels.values.allSatisfy { $0.count >= 10 })
    }

    @Test("40 events are told by 2 to 6 reports each, all under one subject")
    func stories() {
        let stories = Dictionary(grouping: articles) { $0.metadata["story", default: ""] }
        #expect(stories.count == 40 && stories[""] == nil)
        #expect(stories.values.allSatisfy { (2...6).contains($0.count) })
        #expect(stories.values.allSatisfy { Set($0.map { $0.metadata["label"] }).count == 1 })
    }

    @Test("every event is told by 2 to 6 outlets")
    func outlets() {
        for (story, members) in Dictionary(grouping: articles, by: { $0.metadata["story", default: ""] }) {
            #expect((2...6).contains(Set(members.compactMap(\.source)).count), "\(story)")
        }
    }

    @Test("at least 60 copies name the original and what they are of it, each relation at least 5 times")
    func copies() {
        let ids = Set(articles.map(\.id))
        let copies = articles.filter { $0.metadata["copyOf"] != nil }
        #expect(copies.count >= 60)
        #expect(copies.allSatisfy { ids.contains($0.metadata["copyOf", default: ""]) })
        #expect(copies.allSatisfy { $0.metadata["copyOf"] != $0.id })
        let relations = Dictionary(grouping: copies) { $0.metadata["relation", default: ""] }.mapValues(\.count)
        let known: [CopyRelation] = [.identical, .lightEdit, .abridged, .expanded, .sharedBoilerplateOnly]
        #expect(Set(relations.keys) == Set(known.map(\.rawValue)))
        #expect(relations.values.allSatisfy { $0 >= 5 })
        #expect(articles.allSatisfy { $0.metadata["copyOf"] != nil || $0.metadata["relation"] == nil })
    }

    @Test("a copy but for shared boilerplate tells the event of its original, which is no copy itself")
    func originals() {
        let byID = Dictionary(uniqueKeysWithValues: articles.map { ($0.id, $0) })
        for copy in articles where copy.metadata["relation"] != nil {
            let original = byID[copy.metadata["copyOf", default: ""]]
            let isSameStory = original?.metadata["story"] == copy.metadata["story"]
            let isBoilerplate = copy.metadata["relation"] == CopyRelation.sharedBoilerplateOnly.rawValue
            #expect(isSameStory || isBoilerplate, "\(copy.id)")
        }
    }

    @Test("some dates and outlets are missing, as in life, most are there")
    func gaps() throws {
        #expect(try Corpus.sample().report.unreadDates == 0)
        for missing in [articles.count { $0.date == nil }, articles.count { $0.source == nil }] {
            #expect(missing > 0 && missing < articles.count / 4)
        }
    }
}
