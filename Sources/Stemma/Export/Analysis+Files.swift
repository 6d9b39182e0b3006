extension Analysis {
    /// Writes `report.html`, `articles.jsonl`, `topics.json`, `stories.jsonl`, `timeline.jsonl` (where articles have dates),
    /// `changes.jsonl` (where an earlier run was given), `copies.jsonl` and `summary.json` into a folder, which is made if it
    /// is not there. The files appear together or not at all; what an earlier run left of the two is removed.
    public func write(to folder: String) throws {
        try stopwatch.measure(.report) {
            var files = try OutputFolder(folder)
            try files.write("articles.jsonl", lines: articleRows.lazy.map(\.compact))
            try files.write("stories.jsonl", lines: storyRows.lazy.map(\.compact))
            if let timeline { try files.write("timeline.jsonl", lines: timeline.rows.map(\.compact)) }
            if let changeRows { try files.write("changes.jsonl", lines: changeRows.map(\.compact)) }
            try files.write("copies.jsonl", lines: copies.pairRows(corpus).lazy.map(\.compact))
            try files.write("topics.json") { try $0.write(JSONValue.array(topicRows).pretty) }
            try files.write("summary.json") { try $0.write(summary.pretty) }
            try files.write("report.html") { try ReportPage(reportModel).write(to: &$0) }
            try files.commit(removing: ["timeline.jsonl", "changes.jsonl"])
        }
    }

    /// The fields of `articleRows`.
    public static let articleColumns = [
        "id", "title", "date", "source", "topic", "fit", "cosine", "runnerUp", "misfit", "story", "family",
    ]

    /// A row an article: what is known of it (null where nothing is), its topic and how it fits, its story, its copy family.
    /// An article that no other tells of has a story of its own.
    public var articleRows: some Sequence<JSONValue> {
        let families = copies.familyNumbers
        let (topicNumbers, storyNumbers) = (groups.topics.numbers, groups.stories.numbers)
        return corpus.articles.indices.lazy.map { article in
            let record = corpus.articles[article]
            return [
                "id": .string(record.id),
                "title": JSONValue(record.title),
                "date": JSONValue(record.date?.description),
                "source": JSONValue(record.source),
                "topic": .integer(topicNumbers[topics.assignments[article]]),
                "fit": .number(topics.fits[article].rounded(toPlaces: 6)),
                "cosine": .number(topics.cosines[article].rounded(toPlaces: 6)),
                "runnerUp": JSONValue(topics.runnersUp[article].map { topicNumbers[$0.topic] }),
                "misfit": .bool(topics.isMisfit[article]),
                "story": .integer(storyNumbers[stories.findings.assignments[article]]),
                "family": JSONValue(copies.families.family(of: article).flatMap { families[$0] }),
            ]
        }
    }

    private var topicRows: [JSONValue] { topics.topicRows(corpus).map { $0.numbered(groups.topics) } }

    private var storyRows: [JSONValue] { stories.rows(corpus).map { $0.numbered(groups.stories) } }

    /// A row a change since the earlier run, of topics, then of stories; nil where there was none.
    var changeRows: [JSONValue]? {
        groups.changes.map { $0.topics.rowsWithKind + $0.stories.rowsWithKind }
    }
}
