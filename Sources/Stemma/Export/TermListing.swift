public import StemmaText

/// The terms of a corpus with what is known of each, for people and for programs.
public struct TermListing: Sendable {
    private let vectors: TermVectors
    /// How often each term stands in all articles.
    private let occurrences: [Double]
    /// The terms to show, in order.
    private let ids: [Int]
    /// How many there are.
    private let count: Int

    public static let columns = ["term", "articles", "occurrences", "idf"]

    /// - Parameters:
    ///   - counts: the counts that `vectors` were made of.
    ///   - top: how many to show, those of most articles first; nil: all, by their bytes.
    public init(_ vectors: TermVectors, _ occurrences: [Double], top: Int?) {
        self.vectors = vectors
        self.occurrences = occurrences
        let articles = vectors.documentFrequencies
        // Of the columns of a hash only those in use are terms.
        let shown = articles.indices.filter { vectors.vocabulary.hash == nil || articles[$0] > 0 }
        count = shown.count
        guard let top else {
            ids = shown
            return
        }
        // Of terms of as many articles the first by its bytes comes first.
        ids = Array(shown.sorted { (articles[$1], $0) < (articles[$0], $1) }.prefix(top))
    }

    /// A row a term.
    public var rows: some Sequence<JSONValue> {
        ids.lazy.map { id in
            [
                "term": .string(vectors.vocabulary[id]),
                "articles": .integer(vectors.documentFrequencies[id]),
                "occurrences": Int(exactly: occurrences[id]).map(JSONValue.integer) ?? .number(occurrences[id]),
                "idf": .number(vectors.inverseDocumentFrequencies[id]),
            ]
        }
    }

    /// A table of the terms.
    public var table: String {
        var lines = ["articles  occurrences     idf  term"]
        for id in ids {
            let idf = (vectors.inverseDocumentFrequencies[id] * 1000).rounded() / 1000
            let cells = [
                vectors.documentFrequencies[id].description.padded(8),
                Int(occurrences[id]).description.padded(11), idf.description.padded(6),
            ]
            lines.append(cells.joined(separator: "  ") + "  " + vectors.vocabulary[id].clipped(to: 49))
        }
        let kind = vectors.vocabulary.hash == nil ? counted(count, "term", "terms") : "\(count) columns in use"
        lines.append("\(ids.count) of \(kind) of \(articles(vectors.matrix.rows))")
        return lines.joined(separator: "\n") + "\n"
    }
}
