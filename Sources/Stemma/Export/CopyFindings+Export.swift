extension CopyFindings {
    /// The fields of `pairRows`.
    public var pairColumns: [String] {
        ["a", "b", "jaccard", "containmentA", "containmentB", "relation", "family"]
            + (configuration.measure == .weightedJaccard ? ["weighted"] : [])
            + (calibration == nil ? [] : ["p", "q"])
    }
    /// The fields of `familyRows`.
    public static let familyColumns = ["family", "size", "members", "earliest", "mostCentral", "lineage"]

    /// The number of each family in output: its place among the families, by their earliest member.
    public var familyNumbers: [Int: Int] {
        Dictionary(uniqueKeysWithValues: families.families.enumerated().map { ($0.element.id, $0.offset) })
    }

    /// A row a pair, by the ids of the two.
    public func pairRows(_ corpus: Corpus) -> some Sequence<JSONValue> {
        let numbers = familyNumbers
        return pairs.lazy.map { pair in
            row(
                pair, corpus.articles[pair.a].id, corpus.articles[pair.b].id,
                family: pair.family.flatMap { numbers[$0] })
        }
    }

    /// A pair as a row; `weighted` only where the search weighed, `p` and `q` only where chance was measured.
    func row(_ pair: CopyPair, _ a: String, _ b: String, family: Int?) -> JSONValue {
        let fields: [(String, JSONValue)] = [
            ("a", .string(a)), ("b", .string(b)), ("jaccard", .number(pair.jaccard)),
            ("containmentA", .number(pair.containmentA)), ("containmentB", .number(pair.containmentB)),
            ("relation", JSONValue(pair.relation?.rawValue)), ("family", JSONValue(family)),
        ]
        let weighted = pair.weightedJaccard.map { [("weighted", JSONValue.number($0))] } ?? []
        return .object((fields + weighted + chanceFields(pair)).map(JSONValue.Field.init))
    }

    /// A row a family; `earliest` is null where no member has a date. Its `lineage` names each member's parent, parents
    /// before their children.
    public func familyRows(_ corpus: Corpus) -> [JSONValue] {
        zip(families.families, lineages(dates: corpus.copyDates)).enumerated().map { number, found in
            let (family, lineage) = found
            let earliest = corpus.articles[family.earliest].date == nil ? nil : corpus.articles[family.earliest].id
            return [
                "family": .integer(number),
                "size": .integer(family.members.count),
                "members": .array(family.members.map { .string(corpus.articles[$0].id) }),
                "earliest": JSONValue(earliest),
                "mostCentral": .string(corpus.articles[family.mostCentral].id),
                "lineage": .array(lineage.walk(by: corpus.precedes).map { branchRow($0.branch, corpus) }),
            ]
        }
    }

    private func branchRow(_ branch: CopyLineage.Branch, _ corpus: Corpus) -> JSONValue {
        [
            "id": .string(corpus.articles[branch.article].id),
            "parent": JSONValue(branch.parent.map { corpus.articles[$0].id }),
            "confidence": branch.confidence.map { .number($0.rounded(toPlaces: 3)) } ?? .null,
            "basis": JSONValue(branch.basis?.rawValue),
            "relation": JSONValue(branch.relation?.rawValue),
            "carriers": .integer(branch.carriers),
        ]
    }

    /// Pairs and families for people, 80 columns wide.
    public func overview(_ corpus: Corpus) -> String {
        var lines = ([headline(corpus)] + calibrationSentences).map { $0.wrapped(at: 80) }
        if let approximation { lines.append("(\(approximation.sentence))".wrapped(at: 80)) }
        for relation in CopyRelation.allCases {
            let count = pairs.count { $0.relation == relation }
            if count > 0 { lines.append(grouped(count).padded(9) + "  " + relation.rawValue) }
        }
        let trees = zip(families.families, lineages(dates: corpus.copyDates))
        let shown = trees.sorted { ($1.0.members.count, $0.0.id) < ($0.0.members.count, $1.0.id) }.prefix(20)
        if !shown.isEmpty { lines += ["", Self.treeNote.wrapped(at: 80)] }
        for (_, lineage) in shown {
            lines += ["", lineage.headline]
            lines += LineageDrawing(corpus).lines(lineage, limit: 12)
        }
        if families.families.count > 20 {
            lines += ["", "… and \(grouped(families.families.count - 20)) more families"]
        }
        return lines.joined(separator: "\n") + "\n"
    }

    /// `101 pairs, 38 families of 97 articles in 200 (Jaccard ≥ 0.3 over 5-word shingles)`.
    func headline(_ corpus: Corpus) -> String {
        let inFamilies = families.families.reduce(0) { $0 + $1.members.count }
        return counted(pairs.count, "pair", "pairs") + ", " + counted(families.families.count, "family", "families")
            + " of \(articles(inFamilies)) in \(grouped(corpus.count)) (\(configuration.rule))"
    }

    private static let treeNote = """
        Families: each version stands below the one its text most likely comes from, among those found and not later \
        (times in UTC).
        """
}
