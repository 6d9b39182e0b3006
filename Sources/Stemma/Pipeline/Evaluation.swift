/// How well results agree with a truth that the articles carry.
public struct Evaluation: Sendable {
    /// One figure, with its interval where it has one.
    public struct Score: Sendable, Equatable {
        /// What was measured: `topics`, `stories`, `copies` or `relations`.
        public let subject: String
        public let measure: String
        /// nil where the truth is one group, which cannot be judged.
        public let value: Double?
        /// 2.5 % and 97.5 % bootstrap quantiles over articles; nil for figures without an interval.
        public let interval: ClosedRange<Double>?
    }

    public let scores: [Score]
    /// What the scores stand on, in sentences.
    public let remarks: [String]

    /// The fields of `rows`.
    public static let columns = ["subject", "measure", "value", "low", "high"]

    /// A row a score.
    public var rows: [JSONValue] {
        scores.map { score in
            [
                "subject": .string(score.subject),
                "measure": .string(score.measure),
                "value": score.value.map { .number($0.rounded(toPlaces: 6)) } ?? .null,
                "low": score.interval.map { .number($0.lowerBound.rounded(toPlaces: 6)) } ?? .null,
                "high": score.interval.map { .number($0.upperBound.rounded(toPlaces: 6)) } ?? .null,
            ]
        }
    }

    /// The scores for people.
    public var overview: String {
        var lines = remarks.map { $0.wrapped(at: 80) }
        var subject = ""
        for score in scores {
            if score.subject != subject { lines += ["", score.subject] }
            subject = score.subject
            let name = "  " + score.measure + String(repeating: " ", count: max(1, 30 - score.measure.count))
            let interval =
                score.interval.map { "   \(String(format: $0.lowerBound)) to \(String(format: $0.upperBound))" } ?? ""
            lines.append(name + (score.value.map { String(format: $0) } ?? "–") + interval)
        }
        return lines.joined(separator: "\n") + "\n"
    }
}

extension Evaluation {
    /// Scores topics against a field of the articles.
    init(topics: TopicModel, _ corpus: Corpus, truth field: String, seed: UInt64) throws {
        try self.init("topics", topics.assignments, corpus, truth: field, seed: seed)
    }

    /// Scores stories against a field of the articles; an article that stands alone is a story of its own.
    init(stories: StoryFindings, _ corpus: Corpus, truth field: String, seed: UInt64) throws {
        try self.init("stories", stories.assignments, corpus, truth: field, seed: seed)
    }

    /// Scores groups against a field of the articles.
    ///
    /// Articles without the field are left out. Where all the others have the same value there is nothing to tell apart,
    /// and one group that holds them all would be perfect, so there are no figures.
    private init(_ subject: String, _ found: [Int], _ corpus: Corpus, truth field: String, seed: UInt64) throws {
        let labelled = corpus.articles.indices.filter { corpus.articles[$0].metadata[field] != nil }
        guard !labelled.isEmpty else { throw EvaluationFailure.noTruth(field: field, articles: corpus.count) }
        let labels = labelled.map { corpus.articles[$0].metadata[field, default: ""] }
        let numbers = Dictionary(
            uniqueKeysWithValues: Set(labels).sorted().enumerated().map { ($0.element, $0.offset) })
        let agreement = try ClusterAgreement(
            truth: labels.map { numbers[$0, default: 0] }, found: labelled.map { found[$0] }, seed: seed)
        let measures: [(String, Estimate)] = [
            ("adjusted Rand index", agreement.adjustedRandIndex),
            ("adjusted mutual information", agreement.adjustedMutualInformation),
            ("normalized mutual information", agreement.normalizedMutualInformation),
            ("homogeneity", agreement.homogeneity), ("completeness", agreement.completeness),
            ("V-measure", agreement.vMeasure),
            ("B-cubed precision", agreement.bCubedPrecision), ("B-cubed recall", agreement.bCubedRecall),
            ("B-cubed F", agreement.bCubedF),
            ("accuracy of the best matching", agreement.accuracy),
        ]
        let isJudged = numbers.count > 1
        scores = measures.map {
            Score(
                subject: subject, measure: $0.0, value: isJudged ? $0.1.value : nil,
                interval: isJudged ? $0.1.low...$0.1.high : nil)
        }
        let groups = counted(numbers.count, "true group", "true groups")
        remarks =
            ["\(articles(labelled.count)) with '\(field)': \(groups), \(Set(found).count) \(subject) found"]
            + (isJudged
                ? []
                : ["One true group cannot be judged: nothing is there to be kept apart, so \(subject) have no figures."])
    }
}

/// Why nothing could be evaluated.
public enum EvaluationFailure: Error, CustomStringConvertible {
    case noTruth(field: String, articles: Int)

    public var description: String {
        switch self {
        case .noTruth(let field, let count):
            "--truth \(field): \(noArticle(of: count, has: "field '\(field)' to compare with"))"
        }
    }
}
