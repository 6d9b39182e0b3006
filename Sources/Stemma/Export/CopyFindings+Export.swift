extension CopyFindings {
    /// The fields of `pairRows`.
    public static let pairColumns = [
        "a", "b", "jaccard", "containmentA", "containmentB", "relation", "family",
    ]
    /// The fields of `familyRows`.
    public static let familyColumns = ["family", "size", "members", "earliest", "mostCentral"]

    /// The number of each family in output: its place among the families, by their earliest member.
    public var familyNumbers: [Int: Int] {
        Dictionary(uniqueKeysWithValues: families.families.enumerated().map { ($0.element.id, $0.offset) })
    }

    /// A row a pair, by the ids of the two.
    public func pairRows(_ corpus: Corpus) -> some Sequence<JSONValue> {
        let numbers = familyNumbers
        return pairs.lazy.map { pair in
            [
                "a": .string(corpus.articles[pair.a].id),
                "b": .string(corpus.articles[pair.b].id),
                "jaccard": .number(pair.jaccard),
                "containmentA": .number(pair.containmentA),
                "containmentB": .number(pair.containmentB),
                "relation": JSONValue(pair.relation?.rawValue),
                "family": JSONValue(pair.family.flatMap { numbers[$0] }),
            ]
        }
    }

    /// A row a family; `earliest` is null where no member has a date.
    public func familyRows(_ corpus: Corpus) -> [JSONValue] {
        families.families.enumerated().map { number, family in
            let earliest = corpus.articles[family.earliest].date == nil ? nil : corpus.articles[family.earliest].id
            return [
                "family": .integer(number),
                "size": .integer(family.members.count),
                "members": .array(family.members.map { .string(corpus.articles[$0].id) }),
                "earliest": JSONValue(earliest),
                "mostCentral": .string(corpus.articles[family.mostCentral].id),
            ]
        }
    }

    /// Pairs and families for people, 80 columns wide.
    public func overview(_ corpus: Corpus) -> String {
        var lines = [headline(corpus).wrapped(at: 80)]
        if let approximation { lines.append("(\(approximation.sentence))".wrapped(at: 80)) }
        for relation in CopyRelation.allCases {
            let count = pairs.count { $0.relation == relation }
            if count > 0 { lines.append(grouped(count).padded(9) + "  " + relation.rawValue) }
        }
        let shown = families.families.sorted { ($1.members.count, $0.id) < ($0.members.count, $1.id) }.prefix(20)
        for family in shown { lines += [""] + overview(family, corpus) }
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

    private func overview(_ family: CopyFamily, _ corpus: Corpus) -> [String] {
        let members = family.members.inTimeOrder(corpus)
        let shown = members.prefix(6).map { member in
            let record = corpus.articles[member]
            let day = record.date?.dayText ?? "no date"
            let mark = member == family.earliest && record.date != nil ? "*" : " "
            return "  \(mark) " + (day + "          ").prefix(12)
                + "\(record.source ?? "?"): \(corpus.headline(member))".clipped(to: 64)
        }
        let rest = members.count > 6 ? ["    … and \(members.count - 6) more"] : []
        return ["\(members.count) versions (* earliest dated)"] + shown + rest
    }
}

extension [Int] {
    /// The articles by date, undated last, ties in canonical order.
    func inTimeOrder(_ corpus: Corpus) -> [Int] {
        sorted {
            let (one, other) = (corpus.articles[$0].date, corpus.articles[$1].date)
            switch (one, other) {
            case (let one?, let other?): return one == other ? $0 < $1 : one < other
            case (nil, nil): return $0 < $1
            default: return one != nil
            }
        }
    }
}
