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
                number: groups.topics.numbers[number], label: topic.label, size: topic.size,
                terms: topic.terms.map(\.term),
                coverage: topic.terms.map { ($0.inside, $0.outside) },
                stability: (topic.stability.jaccard, topic.stability.low, topic.stability.high),
                examples: examples[number],
                similar: examples[number].map { similar[$0, default: []].map { ($0.article, $0.score) } },
                timeline: timeline.counts(of: dates[number]), timelineUnit: timeline.unit)
        }
    }

    /// What changed in topics and stories since an earlier run, but for what is as it was.
    var reportChanges: [ReportModel.Changes] {
        guard let changes = groups.changes else { return [] }
        return [("Topics", changes.topics), ("Stories", changes.stories)].compactMap { heading, report in
            let sentences = report.changeSentences
            return sentences.isEmpty
                ? nil : ReportModel.Changes(heading: heading, summary: report.headSentence, sentences: sentences)
        }
    }
}
