extension Evaluation {
    /// Scores pairs of copies, and their relations, against `copyOf` and `relation` of the articles.
    ///
    /// True pairs are all pairs within an original and its copies, shared boilerplate apart. Relations are scored on the
    /// pairs of a copy and its original, whatever their similarity.
    ///
    /// - Parameters:
    ///   - findings: of a search at a threshold low enough to hold every true pair.
    ///   - threshold: pairs count as found from this similarity on.
    /// - Returns: nil where no article carries `copyOf`.
    init?(copies findings: CopyFindings, _ corpus: Corpus, threshold: Double) {
        let truth = CopyTruth(corpus)
        guard !truth.pairs.isEmpty else { return nil }
        let measure = findings.configuration.measure
        let found = findings.pairs.filter {
            $0.similarity(measure) >= threshold && $0.relation != .sharedBoilerplateOnly
        }
        let pairs = PairAgreement(truth: truth.pairs, found: found.map { ($0.a, $0.b) })
        let relations = truth.relations(found: findings)
        let agreement = ClassificationAgreement(truth: relations.map(\.truth), found: relations.map(\.found))
        scores =
            [("precision", pairs.precision), ("recall", pairs.recall), ("F1", pairs.f1)].map {
                Score(subject: "copies", measure: $0.0, value: $0.1, interval: nil)
            }
            + [Score(subject: "relations", measure: "macro-F1", value: agreement.macroF1, interval: nil)]
            + agreement.classes.filter { $0.support > 0 }.map {
                Score(subject: "relations", measure: "F1 of \($0.label)", value: $0.f1, interval: nil)
            }
        remarks = [
            "\(truth.pairs.count) true pairs of copies, \(found.count) found at \(threshold) or more; "
                + "\(relations.count) stated relations"
        ]
    }

    /// Two evaluations as one.
    func joined(_ other: Evaluation?) -> Evaluation {
        Evaluation(scores: scores + (other?.scores ?? []), remarks: remarks + (other?.remarks ?? []))
    }
}

/// What the articles themselves say about copies.
private struct CopyTruth {
    /// All pairs within an original and its copies.
    private(set) var pairs: [(Int, Int)] = []
    /// Each copy, its original, and what it is of it.
    private var stated: [(copy: Int, original: Int, relation: String)] = []

    init(_ corpus: Corpus) {
        var copiesOf: [Int: [Int]] = [:]
        for (copy, record) in corpus.articles.enumerated() {
            guard let original = record.metadata["copyOf"].flatMap(corpus.index(ofID:)),
                let relation = record.metadata["relation"]
            else { continue }
            stated.append((copy, original, relation))
            if relation != CopyRelation.sharedBoilerplateOnly.rawValue { copiesOf[original, default: []].append(copy) }
        }
        for (original, copies) in copiesOf {
            let members = ([original] + copies).sorted()
            for (place, one) in members.enumerated() { pairs += members[(place + 1)...].map { (one, $0) } }
        }
    }

    /// The true relation of each copy and the one that was found, `none` where the pair was not.
    func relations(found findings: CopyFindings) -> [(truth: String, found: String)] {
        stated.map { copy, original, relation in
            (relation, findings.relation(of: copy, to: original)?.rawValue ?? "none")
        }
    }
}
