import StemmaAnalysis
public import StemmaCorpus

extension StoryDetails {
    /// The fields of `rows`.
    public static let columns = [
        "story", "headline", "size", "outlets", "first", "last", "entities", "medoid", "members", "copies",
    ]

    /// A row a story, largest first, those of one article at the end.
    public func rows(_ corpus: Corpus) -> [JSONValue] {
        findings.stories.enumerated().map { number, story in
            let dates = dates(of: story, corpus)
            return [
                "story": .integer(number),
                "headline": .string(headline(of: story, corpus)),
                "size": .integer(story.members.count),
                "outlets": .array(outlets(of: story, corpus).map { .string($0) }),
                "first": JSONValue(dates?.lowerBound.description),
                "last": JSONValue(dates?.upperBound.description),
                "entities": row(entities.indices.contains(number) ? entities[number] : nil),
                "medoid": .string(corpus.articles[story.byCentrality[0]].id),
                "members": .array(story.members.map { .string(corpus.articles[$0].id) }),
                "copies": .array(
                    copies[number].map { .array($0.map { .string(corpus.articles[$0].id) }) }),
            ]
        }
    }

    private func row(_ entities: StoryEntities?) -> JSONValue {
        [
            "names": .array((entities?.names ?? []).map { .string($0) }),
            "places": .array((entities?.places ?? []).map { .string($0) }),
            "numbers": .array((entities?.numbers ?? []).map { .string($0) }),
        ]
    }

    /// The headline of the most central article that has one, else the first sentence of the most central article.
    func headline(of story: Story, _ corpus: Corpus) -> String { corpus.headline(headlineArticle(of: story, corpus)) }

    /// The article whose headline stands for a story.
    func headlineArticle(of story: Story, _ corpus: Corpus) -> Int {
        story.byCentrality.first { !(corpus.articles[$0].title ?? "").isEmpty } ?? story.byCentrality[0]
    }

    /// The outlets, those of most articles first; of equal ones by bytes.
    func outlets(of story: Story, _ corpus: Corpus) -> [String] {
        let counts = story.members.compactMap { corpus.articles[$0].source }.filter { !$0.isEmpty }
            .reduce(into: [String: Int]()) { $0[$1, default: 0] += 1 }
        return counts.commonestFirst.map(\.key)
    }

    /// From the first date to the last; nil where no article has one.
    func dates(of story: Story, _ corpus: Corpus) -> ClosedRange<PublicationDate>? {
        let dates = story.members.compactMap { corpus.articles[$0].date }
        guard let first = dates.min(), let last = dates.max() else { return nil }
        return first...last
    }

    /// How many stories there are and which is the largest, in a sentence or two.
    func sentence(_ corpus: Corpus) -> String {
        guard let largest = findings.shared.first else { return "No two articles tell of the same event." }
        let told = findings.shared.reduce(0) { $0 + $1.members.count }
        return
            "\(counted(findings.shared.count, "story", "stories")) of \(articles(told)); \(grouped(corpus.count - told)) "
            + "stand alone. The largest, \(articles(largest.members.count)): "
            + headline(of: largest, corpus).clipped(to: 79).asSentence
    }

    /// The largest stories for people, 80 columns wide.
    public func overview(_ corpus: Corpus) -> String {
        let told = findings.shared.reduce(0) { $0 + $1.members.count }
        let stories = counted(findings.shared.count, "story", "stories")
        var lines = [
            "\(stories) of \(articles(told)) in \(grouped(corpus.count)); \(grouped(corpus.count - told)) stand alone"
        ]
        for (number, story) in findings.shared.prefix(20).enumerated() { lines += paragraph(number, story, corpus) }
        if findings.shared.count > 20 {
            lines += ["", "… and \(grouped(findings.shared.count - 20)) more stories (--format jsonl has all)"]
        }
        return lines.joined(separator: "\n") + "\n"
    }

    private func paragraph(_ number: Int, _ story: Story, _ corpus: Corpus) -> [String] {
        let outlets = outlets(of: story, corpus)
        var facts = [articles(story.members.count)]
        if !outlets.isEmpty { facts.append(counted(outlets.count, "outlet", "outlets")) }
        if let dates = dates(of: story, corpus) {
            let (first, last) = (dates.lowerBound.dayText, dates.upperBound.dayText)
            facts.append(first == last ? first : "\(first) to \(last)")
        }
        let copied = copies[number].reduce(0) { $0 + $1.count }
        if copied > 0 {
            facts.append("\(grouped(copied)) are versions of \(counted(copies[number].count, "text", "texts"))")
        }
        let named = entities[number].names + entities[number].places + entities[number].numbers
        return ["", headline(of: story, corpus).clipped(to: 80), "  " + facts.joined(separator: ", ")]
            + (named.isEmpty ? [] : ["  " + named.joined(separator: ", ").clipped(to: 78)])
    }
}
