extension Analysis {
    /// The figures of the analysis, what was skipped, and all that is needed to do it again.
    ///
    /// It holds no time of day and no timing, so that the same articles and settings give the same bytes. `numbers` says from
    /// which on no topic and no story had a number so far; a run that continues this one reads it.
    public var summary: JSONValue {
        [
            "stemma": .string(StemmaVersion.current),
            "seed": .string(String(seed)),
            "settings": settingsJSON,
            "articles": .integer(corpus.count),
            "reading": readingJSON,
            "terms": .integer(vectors.matrix.columns),
            "latentSpace": space.summaryJSON,
            "topics": topicsJSON,
            "map": mapJSON,
            "stories": storiesJSON,
            "timeline": timelineJSON,
            "numbers": [
                "topics": .integer(groups.unused.topics), "stories": .integer(groups.unused.stories),
            ],
            "changes": groups.changes.map { ["topics": $0.topics.countsJSON, "stories": $0.stories.countsJSON] }
                ?? .null,
            "copies": copiesLeftOut.map { ["leftOut": .string($0)] } ?? copiesJSON,
            "environment": environmentJSON,
        ]
    }

    /// What may change the last digits of figures from one machine to another.
    private var environmentJSON: JSONValue {
        [
            "instructionSet": .string(InstructionSet.current.name),
            "blas": .string(BLASInformation.current.vendor),
            "blasCore": JSONValue(BLASInformation.current.coreName),
            "lapack": .string(BLASInformation.current.lapackVersion),
        ]
    }

    private var settingsJSON: JSONValue {
        [
            "language": .string(text.language),
            "stopWords": .integer(vectors.stopWords(text.language).words.count),
            "stemming": .bool(vectors.counting.stems),
            "minimumFrequency": vectors.counting.minimumFrequency.json,
            "maximumFrequency": vectors.counting.maximumFrequency.json,
            "titles": .bool(text.includesTitle),
            "termFrequency": .string(vectors.weighting.termFrequency.rawValue),
            "inverseDocumentFrequency": .string(vectors.weighting.inverseDocumentFrequency.rawValue),
            "normalization": .string(vectors.weighting.normalization.rawValue),
        ]
    }

    private var readingJSON: JSONValue {
        let report = corpus.report
        return [
            "files": .integer(report.files),
            "bytes": .integer(report.bytes),
            "skippedCount": .integer(report.skippedCount),
            "skipped": .array(report.skipped.map { .string("\($0)") }),
            "recodedCount": .integer(report.recodedCount),
            "unreadDates": .integer(report.unreadDates),
            "repeatedFiles": .integer(report.repeated),
            "earlierOutputs": .array(report.earlierOutputs.map { .string($0) }),
            "passedOver": .object(
                report.passedOver.sorted { $0.key < $1.key }.map {
                    JSONValue.Field(name: $0.key, value: .integer($0.value))
                }),
        ]
    }

    private var topicsJSON: JSONValue {
        [
            "count": .integer(topics.topics.count),
            "low": .integer(topics.count.low),
            "high": .integer(topics.count.high),
            "agreement": topics.count.agreement.map { .number($0.rounded(toPlaces: 4)) } ?? .null,
            "reason": .string(topics.count.reason),
            "curve": .array(
                topics.count.curve.map {
                    [
                        "count": .integer($0.count), "separation": .number($0.separation.rounded(toPlaces: 6)),
                        "agreement": $0.agreement.map { .number($0.rounded(toPlaces: 4)) } ?? .null,
                    ]
                }),
            "misfits": .integer(topics.misfits.count),
            "hierarchy": topics.hierarchy.summaryJSON(groups),
        ]
    }

    private var mapJSON: JSONValue {
        [
            "laidOut": .integer(map.laidOut),
            "neighbours": .integer(TopicMap.neighbours),
            "survival": map.survival.map { .number($0.rounded(toPlaces: 4)) } ?? .null,
            "survivalOfPrincipalAxes": map.survivalOfAxes.map { .number($0.rounded(toPlaces: 4)) } ?? .null,
        ]
    }

    private var storiesJSON: JSONValue {
        let shared = stories.findings.shared
        let told = shared.reduce(0) { $0 + $1.members.count }
        return [
            "count": .integer(shared.count),
            "articlesInStories": .integer(told),
            "articlesAlone": .integer(corpus.count - told),
            "largest": .integer(shared.first?.members.count ?? 0),
            "windowSeconds": .number(stories.findings.configuration.window),
        ]
    }

    private var copiesJSON: JSONValue {
        let families = copies.families.families
        return [
            "rule": .string(copies.configuration.rule),
            "pairs": .integer(copies.pairs.count),
            "relations": .object(
                CopyRelation.allCases.map { relation in
                    .init(name: relation.rawValue, value: .integer(copies.pairs.count { $0.relation == relation }))
                }),
            "families": .integer(families.count),
            "articlesInFamilies": .integer(families.reduce(0) { $0 + $1.members.count }),
            "articlesTooShort": .integer(copies.articlesWithoutShingles),
            "calibration": copies.calibrationJSON,
        ]
    }
}

extension LatentSpace {
    fileprivate var summaryJSON: JSONValue {
        [
            "rank": .integer(singularValues.count),
            "requestedRank": .integer(requestedRank),
            "method": .string(method.rawValue),
            "trusted": .integer(certificate.trusted),
            "energy": .number(certificate.energy),
            "rankChoice": rankChoice.summaryJSON,
        ]
    }
}

extension ArticleFrequency {
    /// A whole number for a number of articles, any other for a share of them.
    fileprivate var json: JSONValue {
        switch self {
        case .count(let count): .integer(count)
        case .share(let share): .number(share)
        }
    }
}
