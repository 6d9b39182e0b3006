extension CopyFindings {
    /// The fields of `changeRows`.
    public static let changeColumns = ["a", "b", "jaccard", "relation", "passages", "changes", "complete"]

    /// A row a pair with the passages the two share and what was changed from the first to the second.
    ///
    /// Where a text cannot be read again `passages`, `changes` and `complete` are null.
    ///
    /// - Parameters:
    ///   - texts: those that were compared.
    ///   - workers: who works; the rows do not depend on it. A thousand pairs are in memory at a time.
    public func changeRows(
        _ corpus: Corpus, _ texts: any TextCollection, _ workers: Workers
    ) -> some Sequence<JSONValue> {
        stride(from: 0, to: pairs.count, by: 1024).lazy.flatMap { first -> [JSONValue] in
            let parts = blocks(of: min(1024, pairs.count - first), size: 32)
            return workers.map(blocks: parts.count) { part in
                let facts = FactReader()
                return parts[part].map { row(pairs[first + $0], corpus, texts, facts) }
            }.flatMap(\.self)
        }
    }

    private func row(
        _ pair: CopyPair, _ corpus: Corpus, _ texts: any TextCollection, _ facts: FactReader
    ) -> JSONValue {
        let changes = try? CopyChanges(pair.a, pair.b, corpus, texts, facts)
        return [
            "a": .string(corpus.articles[pair.a].id),
            "b": .string(corpus.articles[pair.b].id),
            "jaccard": .number(pair.jaccard),
            "relation": JSONValue(pair.relation?.rawValue),
            "passages": changes.map { .array($0.passages.map(\.json)) } ?? .null,
            "changes": changes.map { .array($0.changes.map(\.json)) } ?? .null,
            "complete": changes.map { .bool($0.isComplete) } ?? .null,
        ]
    }

    /// What was changed in the first twenty pairs that are not identical, from the earlier article to the later one, for
    /// people, 80 columns wide.
    public func changesOverview(_ corpus: Corpus, _ texts: any TextCollection) -> String {
        let changed = pairs.filter { $0.relation != .identical }
        let facts = FactReader()
        let shown = changed.prefix(20).map { pair in
            let heading = PairHeading(pair, corpus)
            return [""] + heading.lines + Self.lines(heading, heading.relation(pair), corpus, texts, facts)
        }
        let rest = changed.count > 20 ? ["", "… and \(counted(changed.count - 20, "pair", "pairs")) more"] : []
        return ([headline(corpus).wrapped(at: 80)] + shown.flatMap(\.self) + rest).joined(separator: "\n") + "\n"
    }

    /// What was changed in a pair, or why that cannot be said.
    private static func lines(
        _ pair: PairHeading, _ relation: CopyRelation?, _ corpus: Corpus, _ texts: any TextCollection,
        _ facts: FactReader
    ) -> [String] {
        do {
            return try CopyChanges(pair.earlier, pair.later, corpus, texts, facts).lines(relation)
        } catch {
            return ["  " + "\(relation?.rawValue ?? "pair"): cannot be read again: \(error)".clipped(to: 78)]
        }
    }
}

extension CopyChanges {
    /// What changed from one article to another.
    ///
    /// - Throws: what `texts` throws where one cannot be read again.
    init(_ one: Int, _ other: Int, _ corpus: Corpus, _ texts: any TextCollection, _ facts: FactReader) throws {
        let language = corpus.articles[one].language ?? corpus.articles[other].language ?? "und"
        self.init(try texts.text(at: one), try texts.text(at: other), language: language, facts: facts)
    }

    /// `  light edit: 12 passages of 340 words; changes: number 2, words 3`, then a line a change.
    fileprivate func lines(_ relation: CopyRelation?) -> [String] {
        let words = passages.reduce(0) { $0 + $1.words }
        let moved = passages.contains(where: \.isMoved) ? ", some moved" : ""
        let shared = counted(passages.count, "passage", "passages") + " of " + counted(words, "word", "words") + moved
        let counts = Kind.allCases.filter { count(of: $0) > 0 }.map { "\($0.rawValue) \(count(of: $0))" }
        let summary = "\(relation?.rawValue ?? "pair"): \(shared); changes: " + counts.joined(separator: ", ")
        let rest = changes.count > 8 ? ["          … and \(changes.count - 8) more"] : []
        return ["  " + summary.clipped(to: 78)] + changes.prefix(8).map(\.line) + rest
    }
}

extension CopyChanges.Passage {
    fileprivate var json: JSONValue {
        ["a": .integer(a), "b": .integer(b), "words": .integer(words), "moved": .bool(isMoved)]
    }
}

extension CopyChanges.Change {
    fileprivate var json: JSONValue { ["kind": .string(kind.rawValue), "a": .string(a), "b": .string(b)] }

    /// `  number  9,400 → 9,600`, `  name    only in a: Ilse Terrance`.
    fileprivate var line: String {
        let change =
            switch (a.isEmpty, b.isEmpty) {
            case (true, _): "only in b: \(b)".clipped(to: 70)
            case (_, true): "only in a: \(a)".clipped(to: 70)
            default: a.clipped(to: 33) + " → " + b.clipped(to: 33)
            }
        return "  " + (kind.rawValue + "       ").prefix(8) + change
    }
}
