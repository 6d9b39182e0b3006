@testable import Stemma

/// Models of a report, small enough to read.
enum ReportFixture {
    /// Four articles in two topics, two of them copies.
    static var small: ReportModel {
        var model = empty
        model.headline = "4 articles: 2 topics, 1 copy family"
        model.reading = [.init(name: "Files", value: "1")]
        model.topicReason = "2 topics, as asked."
        model.articles = [
            article(
                "a1", "Drought empties the reservoir", topic: 1, family: 1, date: "2024-03-07T14:35:00Z", story: 0,
                place: SIMD2(0, 0.25)),
            article("a2", "Reservoir empty after drought", topic: 1, family: 1, story: 0, place: SIMD2(0.2, 0.2)),
            article(
                "a3", "Bridge opens", topic: 2, date: "2024-04-01", url: "https://news.example/bridge?a=1&b=2",
                place: SIMD2(1, 1)),
            article("a4", "Bridge opened by mayor", topic: 2),
        ]
        model.topics = [topic(1, "drought, reservoir", [0]), topic(2, "bridge, mayor", [2, 3])]
        model.map = .init(sentences: "Five of ten survive.", middles: [SIMD2(0.1, 0.2), SIMD2(0.9, 0.8)])
        model.stories = [story(0, [0, 1], copies: [[0, 1]])]
        model.chronicle = chronicle
        model.families = [family(1, [0, 1], earliest: 0)]
        (model.familyCount, model.pairCount) = (1, 1)
        model.dimensions = dimensions
        model.settings = [.init(name: "Seed", value: "7")]
        return model
    }

    /// No articles, no topics, no families.
    static var empty: ReportModel {
        ReportModel(
            headline: "0 articles", reading: [], skipped: [], skippedCount: 0, topicReason: "", topics: [],
            copyRule: "Jaccard ≥ 0.5 over 5-word shingles", pairCount: 0, families: [], familyCount: 0, articles: [],
            settings: [], versions: [], timings: [], remarks: [])
    }

    /// Four dimensions computed, three used.
    static var dimensions: ReportModel.Dimensions {
        .init(
            values: [8, 4, 2, 1], bounds: [0.08, 0.04, 0.02, 0.5], chance: [7, 2, 1.5, 1.25], used: 3,
            standouts: [("above chance", 3), ("before the clearest fall", 1), ("certain", 3)],
            reason: "The number was asked for.", explanation: "Three of them are certain.")
    }

    /// Three months, two topics, one story.
    static var chronicle: ReportModel.Chronicle {
        .init(
            unit: .month, periods: ["2024-03", "2024-04", "2024-05"],
            rows: [
                .init(topic: nil, name: "All articles", counts: [1, 1, 0]),
                .init(topic: nil, name: "Stories that begin", counts: [1, 0, 0]),
                .init(topic: 0, name: "drought, reservoir", counts: [1, 0, 0]),
                .init(topic: 1, name: "bridge, mayor", counts: [0, 7, 0], bursts: [burst(1...1)]),
            ], spans: [.init(story: 0, periods: 0...1)], undated: 2, outside: 0, burstRule: "What a burst is.")
    }

    static func burst(_ places: ClosedRange<Int>) -> ReportModel.Chronicle.Burst {
        .init(places: places, period: "April 2024", figures: "7 articles, 2.1 expected, q 0.003")
    }

    static func story(_ number: Int, _ members: [Int], copies: [[Int]] = []) -> ReportModel.Story {
        .init(
            number: number, headline: members[0], members: members, copies: copies, names: ["Ada Lorne"],
            places: ["Port Velden"], numbers: ["347"])
    }

    static func article(
        _ id: String, _ title: String, topic: Int = 1, family: Int? = nil, date: String? = nil, url: String? = nil,
        story: Int? = nil, place: SIMD2<Float>? = nil
    ) -> ReportModel.Article {
        .init(
            id: id, title: title, source: "Meridian Wire", date: date, url: url, topic: topic, fit: 0.5, family: family,
            story: story, place: place)
    }

    static func topic(_ number: Int, _ label: String, _ examples: [Int]) -> ReportModel.Topic {
        .init(
            number: number, label: label, size: 2, terms: ["water", "rain"], stability: (0.8, 0.7, 0.9),
            examples: examples, similar: examples.map { [(article: 3 - $0, score: 0.25)] },
            timeline: [("2024-03", 1), ("2024-05", 2)])
    }

    static func family(_ number: Int, _ members: [Int], earliest: Int?) -> ReportModel.Family {
        .init(
            number: number,
            versions: [
                .init(article: members[0], depth: 0),
                .init(
                    article: members[1], parent: members[0], depth: 1, words: "abridged, likely (no date)",
                    difference: 0),
            ], earliest: earliest, mostCentral: members[1],
            differences: [
                .init(
                    first: members[0], second: members[1],
                    parts: [
                        (.same, "The water "), (.onlyInFirst, "slowly "), (.onlyInSecond, "quickly "), (.same, "fell."),
                    ])
            ], texts: 2)
    }
}

extension ReportPage {
    /// The whole page as one string.
    var text: String {
        var text = ""
        writePieces { text += $0 }
        return text
    }
}

extension String {
    /// How often a string occurs.
    func count(of part: String) -> Int { ranges(of: part).count }
}
