extension LatentSpace {
    var reportDimensions: ReportModel.Dimensions {
        ReportModel.Dimensions(
            values: rankChoice.spectrum, bounds: rankChoice.residuals, chance: rankChoice.permuted?.line ?? [],
            used: rankChoice.chosen, standouts: rankChoice.standouts,
            reason: rankChoice.reason, explanation: certificateSentences.joined(separator: " "))
    }
}

extension Analysis {
    var reportTopics: [ReportModel.Topic] {
        let examples = topics.examples(limit: Pipeline.exampleCount)
        var dates = [[PublicationDate]](repeating: [], count: topics.topics.count)
        for (article, topic) in topics.assignments.enumerated() {
            if let date = corpus.articles[article].date { dates[topic].append(date) }
        }
        let timeline = Timeline(dates.flatMap(\.self))
        return topics.topics.enumerated().map { number, topic in
            ReportModel.Topic(
                number: number, label: topic.label, size: topic.size, terms: topic.terms.map(\.term),
                stability: (topic.stability.jaccard, topic.stability.low, topic.stability.high),
                examples: examples[number],
                similar: examples[number].map { similar[$0, default: []].map { ($0.article, $0.score) } },
                timeline: timeline.counts(of: dates[number]))
        }
    }

    /// The largest families, each with what its versions are of the one the difference starts from.
    func reportFamilies(limit: Int) -> [ReportModel.Family] {
        let numbers = copies.familyNumbers
        let largest = copies.families.families
            .sorted { ($1.members.count, $0.id) < ($0.members.count, $1.id) }.prefix(limit)
        return largest.map { family in
            let members = family.members.inTimeOrder(corpus)
            let isDated = corpus.articles[family.earliest].date != nil
            let base = isDated ? family.earliest : family.mostCentral
            let found = members.map { $0 == base ? nil : copies.relation(of: $0, to: base) }
            return ReportModel.Family(
                number: numbers[family.id, default: 0], members: members, earliest: isDated ? family.earliest : nil,
                mostCentral: family.mostCentral, relations: found.map { $0?.rawValue },
                difference: difference(base, members, found))
        }
    }

    /// What changed between the base and the first version in time that is not word for word the same.
    private func difference(
        _ base: Int, _ members: [Int], _ relations: [CopyRelation?]
    ) -> ReportModel.Difference? {
        let changed = zip(members, relations).first { $0.0 != base && $0.1 != .identical && $0.1 != nil }
        guard let other = changed?.0, let a = try? corpus.text(at: base), let b = try? corpus.text(at: other),
            a.count + b.count < 200_000
        else { return nil }
        let parts = TextDifference(a, b).segments.map { segment -> (ReportModel.Difference.Kind, String) in
            switch segment {
            case .same(_, let range): (.same, String(decoding: b[range], as: UTF8.self))
            case .onlyInA(let range): (.onlyInFirst, String(decoding: a[range], as: UTF8.self))
            case .onlyInB(let range): (.onlyInSecond, String(decoding: b[range], as: UTF8.self))
            }
        }
        return ReportModel.Difference(first: base, second: other, parts: parts.map { (kind: $0.0, text: $0.1) })
    }
}
