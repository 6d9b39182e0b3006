extension CorpusPassages {
    /// The fields of `rows`.
    public static let columns = [
        "text", "words", "articles", "occurrences", "examples", "atEnds", "onOwnLines", "sharedBesides", "boilerplate",
    ]

    /// A row a passage; `examples` are ids, ten at most, and `text` is null where it cannot be read again.
    public func rows(_ corpus: Corpus) -> some Sequence<JSONValue> {
        passages.lazy.map { passage in
            [
                "text": JSONValue(try? text(of: passage, in: corpus)),
                "words": .integer(passage.words),
                "articles": .integer(passage.articles),
                "occurrences": .integer(passage.occurrences),
                "examples": .array(passage.examples.map { .string(corpus.articles[$0].id) }),
                "atEnds": .number(passage.shareAtEnds),
                "onOwnLines": .number(passage.shareOnOwnLines),
                "sharedBesides": .number(passage.sharedBesides),
                "boilerplate": .bool(passage.isBoilerplate),
            ]
        }
    }

    /// The passages in most articles for people, 80 columns wide; those that are much the same as a listed one of the same
    /// articles are left out.
    public func overview(_ corpus: Corpus) -> String {
        let standing = passages.filter(\.isBoilerplate)
        let others = passages.filter { !$0.isBoilerplate }
        let lines =
            [headline(corpus).wrapped(at: 80)] + section("Boilerplate", standing, corpus)
            + section("Other passages", others, corpus)
        return lines.joined(separator: "\n") + "\n"
    }

    /// `1,204 passages of 8 words or more in 3 articles or more, of 18,846; 310 of them boilerplate`.
    func headline(_ corpus: Corpus) -> String {
        counted(passages.count, "passage", "passages") + " of \(configuration.leastWords) words or more in "
            + "\(configuration.leastArticles) articles or more, of \(grouped(corpus.count)); "
            + "\(grouped(passages.count(where: \.isBoilerplate))) of them boilerplate"
    }

    private func section(_ title: String, _ passages: [CorpusPassage], _ corpus: Corpus) -> [String] {
        guard !passages.isEmpty else { return [] }
        let listing = PassageListing(passages, limit: 15) { try text(of: $0, in: corpus) }
        let lines = listing.listed.map { passage, text in
            grouped(passage.articles).padded(9) + grouped(passage.words).padded(8) + "  " + text.clipped(to: 58)
        }
        let (more, alike) = (passages.count - lines.count, listing.alike)
        let others = alike > 0 ? ", \(grouped(alike)) of them much the same as one above" : ""
        return ["", title, " articles   words  text"] + lines
            + (more > 0 ? ["… and \(grouped(more)) more" + others] : [])
    }
}
