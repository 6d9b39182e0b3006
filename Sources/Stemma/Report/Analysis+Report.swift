extension Analysis {
    /// All that the report page shows.
    var reportModel: ReportModel {
        let families = copies.families.families
        return ReportModel(
            headline: headline, reading: readingRows, skipped: corpus.report.skipped.prefix(200).map(\.description),
            skippedCount: corpus.report.skippedCount, topicReason: "The number of topics is \(topics.count.reason).",
            topics: reportTopics, changes: reportChanges, map: reportMap, chronicle: reportChronicle,
            stories: reportStories,
            copyRule: copies.configuration.rule, copiesLeftOut: copiesLeftOut, pairCount: copies.pairs.count,
            calibration: copies.reportCalibration, families: ReportFamilies(corpus, copies).largest(200),
            familyCount: families.count, articles: reportArticles, dimensions: space.reportDimensions,
            settings: settingRows, versions: versionRows,
            timings: timingRows, remarks: reportRemarks)
    }

    private var headline: String {
        let families = copies.families.families
        let copied = families.reduce(0) { $0 + $1.members.count }
        let topicCount = counted(topics.topics.count, "topic", "topics")
        let storyCount = counted(stories.findings.shared.count, "story", "stories")
        if copiesLeftOut != nil { return "\(articles(corpus.count)): \(topicCount), \(storyCount); copies left out" }
        return "\(articles(corpus.count)): \(topicCount), \(storyCount), "
            + "\(counted(families.count, "copy family", "copy families")) of \(articles(copied))"
    }

    private var reportArticles: [ReportModel.Article] {
        let numbers = copies.familyNumbers
        let shared = stories.findings.shared.count
        let (topicNumbers, storyNumbers) = (groups.topics.numbers, groups.stories.numbers)
        return corpus.articles.indices.map { index in
            let record = corpus.articles[index]
            let story = stories.findings.assignments[index]
            return ReportModel.Article(
                id: record.id, title: corpus.headline(index), source: record.source, date: record.date?.description,
                url: record.url, topic: topicNumbers[topics.assignments[index]], fit: topics.fits[index],
                family: copies.families.family(of: index).flatMap { numbers[$0] },
                story: story < shared ? storyNumbers[story] : nil,
                place: map.places[index])
        }
    }

    private var readingRows: [ReportModel.Row] {
        let report = corpus.report
        let dates = corpus.articles.compactMap(\.date)
        var rows = [
            ReportModel.Row(name: "Articles", value: grouped(corpus.count)),
            ReportModel.Row(name: "Files", value: grouped(report.files)),
            ReportModel.Row(name: "Text", value: byteCount(report.bytes)),
            ReportModel.Row(name: "Skipped", value: grouped(report.skippedCount)),
        ]
        if let first = dates.min(), let last = dates.max() {
            rows.append(.init(name: "Dates", value: "\(first.dayText) to \(last.dayText)"))
        }
        rows.append(.init(name: "Without a date", value: grouped(corpus.count - dates.count)))
        rows.append(.init(name: "Without an outlet", value: grouped(corpus.articles.count { $0.source == nil })))
        if report.recodedCount > 0 {
            rows.append(.init(name: "Not in UTF-8, converted", value: grouped(report.recodedCount)))
        }
        if report.passedOverCount > 0 {
            rows.append(.init(name: "Files of other kinds passed over", value: grouped(report.passedOverCount)))
        }
        return rows
    }

    private var settingRows: [ReportModel.Row] {
        let counting = vectors.counting
        return [
            .init(name: "Seed", value: String(seed)),
            .init(name: "Language", value: text.language),
            .init(name: "Stop words", value: grouped(vectors.stopWords(text.language).words.count)),
            .init(name: "Stemming", value: counting.stems ? "on" : "off"),
            .init(
                name: "Terms",
                value: "\(grouped(vectors.matrix.columns)), each in \(counting.minimumFrequency) or more"),
            .init(
                name: "Weight",
                value: "\(vectors.weighting.termFrequency) term frequency, "
                    + "\(vectors.weighting.inverseDocumentFrequency) idf, \(vectors.weighting.normalization) length"),
            .init(
                name: "Latent dimensions",
                value: "\(space.singularValues.count) (\(space.method.rawValue) SVD), "
                    + "\(space.certificate.trusted) certain, \(space.certificate.accurate) with a residual under 1 %"),
            .init(name: "Weight kept by them", value: "\(String(format: space.certificate.energy * 100)) %"),
            .init(name: "Copies", value: copies.configuration.rule),
        ]
    }

    private var versionRows: [ReportModel.Row] {
        Surroundings(threads: Workers.processorCount).facts
            .filter { ["stemma", "system", "instructionSet", "blas", "lapack"].contains($0.name) }
            .map { .init(name: $0.name, value: $0.value) }
    }

    private var timingRows: [ReportModel.Row] {
        Stopwatch.Stage.allCases.compactMap { stage in
            stopwatch.seconds[stage].map { .init(name: stage.rawValue, value: String(format: $0) + " s") }
        } + [.init(name: "peak memory", value: "\(Int(Stopwatch.peakMemoryMB)) MB")]
    }

    private var reportRemarks: [String] {
        var remarks: [String] = []
        if vectors.stopWords(text.language).words.isEmpty {
            remarks.append("No stop words were left out: Stemma has no list for the language '\(text.language)'.")
        }
        let empty = vectors.matrix.rowsWithoutEntries
        if empty > 0 {
            remarks.append("Without a term in common with the others, and so without a fit: \(articles(empty)).")
        }
        if copies.articlesWithoutShingles > 0 {
            let width = copies.configuration.shingleWidth
            remarks.append(
                "Too short to be compared as copies (fewer than \(width) words): \(articles(copies.articlesWithoutShingles))."
            )
        }
        let passedOver = corpus.report.earlierOutputSentence.map { $0.prefix(1).uppercased() + $0.dropFirst() + "." }
        return remarks + [passedOver, corpus.report.unreadDateSentence].compactMap(\.self)
    }
}

/// `3.2 MB`.
private func byteCount(_ bytes: Int) -> String {
    bytes < 1_000_000 ? "\(bytes / 1000) kB" : "\((Double(bytes) / 1e6).rounded(toPlaces: 1)) MB"
}

extension SparseMatrix {
    fileprivate var rowsWithoutEntries: Int { (0..<rows).count { entries(ofRow: $0).isEmpty } }
}
