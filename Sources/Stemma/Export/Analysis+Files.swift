extension Analysis {
    /// Writes `report.html`, `articles.jsonl`, `topics.json`, `stories.jsonl`, `copies.jsonl` and `summary.json` into a
    /// folder, which is made if it is not there. The files appear together or not at all.
    public func write(to folder: String) throws {
        try stopwatch.measure(.report) {
            var files = try OutputFolder(folder)
            try files.write("articles.jsonl", lines: articleRows.lazy.map(\.compact))
            try files.write("stories.jsonl", lines: stories.rows(corpus).lazy.map(\.compact))
            try files.write("copies.jsonl", lines: copies.pairRows(corpus).lazy.map(\.compact))
            try files.write("topics.json") { try $0.write(JSONValue.array(topics.topicRows(corpus)).pretty) }
            try files.write("summary.json") { try $0.write(summary.pretty) }
            try files.write("report.html") { try ReportPage(reportModel).write(to: &$0) }
            try files.commit()
        }
    }

    /// The fields of `articleRows`.
    public static let articleColumns = [
        "id", "title", "date", "source", "topic", "fit", "cosine", "runnerUp", "misfit", "story", "family",
    ]

    /// A row an article: what is known of it (null where nothing is), its topic and how it fits, its story, its copy family.
    /// An article that no other tells of has a story of its own.
    public var articleRows: some Sequence<JSONValue> {
        let numbers = copies.familyNumbers
        return corpus.articles.indices.lazy.map { article in
            let record = corpus.articles[article]
            return [
                "id": .string(record.id),
                "title": JSONValue(record.title),
                "date": JSONValue(record.date?.description),
                "source": JSONValue(record.source),
                "topic": .integer(topics.assignments[article]),
                "fit": .number(topics.fits[article].rounded(toPlaces: 6)),
                "cosine": .number(topics.cosines[article].rounded(toPlaces: 6)),
                "runnerUp": JSONValue(topics.runnersUp[article]?.topic),
                "misfit": .bool(topics.isMisfit[article]),
                "story": .integer(stories.findings.assignments[article]),
                "family": JSONValue(copies.families.family(of: article).flatMap { numbers[$0] }),
            ]
        }
    }
}
