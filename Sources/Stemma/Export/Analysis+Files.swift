extension Analysis {
    /// Writes `report.html`, `articles.jsonl`, `topics.json`, `copies.jsonl` and `summary.json` into a folder, which is made
    /// if it is not there. Each file appears whole or not at all.
    public func write(to folder: String) throws {
        try stopwatch.measure(.report) {
            try makeFolder(folder)
            try write("articles.jsonl", lines: articleRows, in: folder)
            try write("copies.jsonl", lines: copies.pairRows(corpus), in: folder)
            try write("topics.json", JSONValue.array(topics.topicRows(corpus)).pretty, in: folder)
            try write("summary.json", summary.pretty, in: folder)
            var page = try OutputFile(folder + "/report.html")
            try ReportPage(reportModel).write(to: &page)
            try page.close()
        }
    }

    /// A row an article: what is known of it (null where nothing is), its topic and fit, its copy family.
    private var articleRows: some Sequence<JSONValue> {
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
                "family": JSONValue(copies.families.family(of: article).flatMap { numbers[$0] }),
            ]
        }
    }

    private func write(_ name: String, lines: some Sequence<JSONValue>, in folder: String) throws {
        var file = try OutputFile(folder + "/" + name)
        for line in lines { try file.write(line.compact + "\n") }
        try file.close()
    }

    private func write(_ name: String, _ text: String, in folder: String) throws {
        var file = try OutputFile(folder + "/" + name)
        try file.write(text)
        try file.close()
    }
}
