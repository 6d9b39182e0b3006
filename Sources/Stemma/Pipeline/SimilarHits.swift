/// What similar articles are asked for.
public enum SimilarQuery: Sendable {
    /// One article of the corpus; it is not its own hit.
    case article(Int)
    /// Each article of the corpus.
    case all
    /// Articles from elsewhere.
    case texts(Corpus)
}

/// Similar articles of each query.
public struct SimilarHits: Sendable {
    /// One hit of a query.
    public struct Hit: Sendable {
        public let query: String
        public let article: Int
        /// 1 for the best hit of a query.
        public let rank: Int
        /// The cosine, 0 to 1.
        public let score: Double
        /// What each shared term adds, largest first; empty where no explanation was asked for.
        public let terms: [(term: String, contribution: Double)]
    }

    public let hits: [Hit]
    private let corpus: Corpus
    private let isExplained: Bool

    init(_ hits: [Hit], _ corpus: Corpus, isExplained: Bool) {
        self.hits = hits
        self.corpus = corpus
        self.isExplained = isExplained
    }

    /// The fields of `rows`.
    public var columns: [String] { ["query", "id", "rank", "score"] + (isExplained ? ["terms"] : []) }

    /// A row a hit.
    public var rows: some Sequence<JSONValue> {
        hits.lazy.map { hit in
            var fields: [JSONValue.Field] = [
                .init(name: "query", value: .string(hit.query)),
                .init(name: "id", value: .string(corpus.articles[hit.article].id)),
                .init(name: "rank", value: .integer(hit.rank)),
                .init(name: "score", value: .number(hit.score)),
            ]
            if isExplained {
                let terms = hit.terms.map { term -> JSONValue in
                    ["term": .string(term.term), "contribution": .number(term.contribution)]
                }
                fields.append(.init(name: "terms", value: .array(terms)))
            }
            return .object(fields)
        }
    }

    /// The hits for people, 80 columns wide.
    public var overview: String {
        var lines: [String] = []
        var query: String?
        for hit in hits {
            if hit.query != query {
                lines.append("similar to " + hit.query.clipped(to: 68))
                query = hit.query
            }
            let record = corpus.articles[hit.article]
            lines.append(
                "\(hit.rank)".padded(4) + "  " + String(format: hit.score) + "  "
                    + "\(record.id)  \(corpus.headline(hit.article))".clipped(to: 68))
            if isExplained {
                let parts = hit.terms.prefix(8).map { "\($0.term) \(String(format: $0.contribution))" }
                lines.append("            " + parts.joined(separator: ", ").clipped(to: 68))
            }
        }
        return lines.isEmpty ? "no article shares a term with the query\n" : lines.joined(separator: "\n") + "\n"
    }
}
