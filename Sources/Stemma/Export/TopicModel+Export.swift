extension TopicModel {
    /// The fields of `articleRows`.
    public static let articleColumns = ["id", "topic", "label", "fit", "cosine", "runnerUp", "misfit"]
    /// The fields of `topicRows`.
    public static let topicColumns = [
        "topic", "label", "size", "terms", "medoid", "stability", "typical", "doubtful", "misfits", "first", "last",
    ]

    /// A row an article, in canonical order.
    public func articleRows(_ corpus: Corpus) -> some Sequence<JSONValue> {
        assignments.indices.lazy.map { article in
            [
                "id": .string(corpus.articles[article].id),
                "topic": .integer(assignments[article]),
                "label": .string(topics[assignments[article]].label),
                "fit": .number(fits[article].rounded(toPlaces: 6)),
                "cosine": .number(cosines[article].rounded(toPlaces: 6)),
                "runnerUp": JSONValue(runnersUp[article]?.topic),
                "misfit": .bool(isMisfit[article]),
            ]
        }
    }

    /// A row a topic, largest first.
    public func topicRows(_ corpus: Corpus) -> [JSONValue] {
        let spans = timeSpans(corpus)
        func ids(_ articles: [Int]) -> JSONValue { .array(articles.map { .string(corpus.articles[$0].id) }) }
        return topics.enumerated().map { number, topic in
            [
                "topic": .integer(number),
                "label": .string(topic.label),
                "size": .integer(topic.size),
                "terms": .array(
                    topic.terms.map {
                        [
                            "term": .string($0.term), "score": .number($0.score.rounded(toPlaces: 6)),
                            "inside": .number($0.inside.rounded(toPlaces: 4)),
                            "outside": .number($0.outside.rounded(toPlaces: 4)),
                        ]
                    }),
                "medoid": .string(corpus.articles[topic.medoid].id),
                "stability": [
                    "jaccard": .number(topic.stability.jaccard.rounded(toPlaces: 4)),
                    "low": .number(topic.stability.low.rounded(toPlaces: 4)),
                    "high": .number(topic.stability.high.rounded(toPlaces: 4)),
                ],
                "typical": ids(topic.typical),
                "doubtful": ids(topic.doubtful),
                "misfits": .integer(topic.misfits),
                "first": JSONValue(spans[number]?.lowerBound.description),
                "last": JSONValue(spans[number]?.upperBound.description),
            ]
        }
    }

    /// The topics as a table of at most 80 columns, for people.
    ///
    /// - Parameter numbers: what each topic is printed under; nil for its index.
    public func overview(_ corpus: Corpus, numbers: [Int]? = nil) -> String {
        var lines = [
            "\(articles(assignments.count)) in \(counted(topics.count, "topic", "topics")) (\(count.reason))".wrapped(
                at: 80)
        ]
        lines += misfitSentence.map { [$0, ""] } ?? [""]
        lines.append("topic  size  stability  label")
        for (number, topic) in topics.enumerated() {
            // One topic is found again in every half.
            let stability = topics.count > 1 ? String(format: topic.stability.jaccard) : "–"
            lines.append(
                "\(numbers?[number] ?? number)".padded(5) + "\(topic.size)".padded(6) + stability.padded(11) + "  "
                    + topic.label.clipped(to: 56))
            let coverage = topic.coverage(hasOthers: topics.count > 1)
            if !coverage.isEmpty { lines.append(String(repeating: " ", count: 24) + coverage) }
            let example = corpus.headline(topic.typical.first ?? topic.medoid)
            lines.append(String(repeating: " ", count: 24) + example.clipped(to: 56))
        }
        return lines.joined(separator: "\n") + "\n"
    }
}

extension TopicModel.Topic {
    /// Where the words of the label stand, in whole percent: `in 62, 31, 9 % of its, 3, 0, 1 % of other articles`; with a word
    /// where all may be chance.
    fileprivate func coverage(hasOthers: Bool) -> String {
        let marks = terms.prefix(labelParts)
        if marks.isEmpty { return "" }
        func percent(_ share: (TopicTerm) -> Double) -> String {
            marks.map { "\(Int((100 * share($0)).rounded()))" }.joined(separator: ", ") + " %"
        }
        let others = marks.contains { $0.score > 0 } ? "other articles" : "others: chance?"
        return hasOthers
            ? "in \(percent(\.inside)) of its, \(percent(\.outside)) of \(others)"
            : "in \(percent(\.inside)) of its articles"
    }
}
