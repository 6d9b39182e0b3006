extension CorpusPassages {
    /// The fields of `rows`.
    public static let columns = [
        "text", "words", "articles", "occurrences", "examples", "atEnds", "onOwnLines", "sharedBesides", "boilerplate",
    ]

    /// A row a passage; `examples` are ids, ten at most.
    public func rows(_ corpus: Corpus) -> some Sequence<JSONValue> {
        passages.lazy.map { passage in
            [
                "text": .string((try? text(of: passage, in: corpus)) ?? ""),
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

    /// The passages in most articles for people, 80 columns wide.
    public func overview(_ corpus: Corpus) -> String {
        let standing = passages.filter(\.isBoilerplate)
        var lines = [headline(corpus).wrapped(at: 80)]
        lines += section("Boilerplate", standing.prefix(15), of: standing.count, corpus)
        let others = passages.filter { !$0.isBoilerplate }
        lines += section("Other passages", others.prefix(15), of: others.count, corpus)
        return lines.joined(separator: "\n") + "\n"
    }

    /// `1,204 passages of 8 words or more in 3 articles or more, of 18,846; 310 of them boilerplate`.
    func headline(_ corpus: Corpus) -> String {
        counted(passages.count, "passage", "passages") + " of \(configuration.leastWords) words or more in "
            + "\(configuration.leastArticles) articles or more, of \(grouped(corpus.count)); "
            + "\(grouped(passages.count(where: \.isBoilerplate))) of them boilerplate"
    }

    private func section(
        _ title: String, _ shown: some Sequence<CorpusPassage>, of count: Int, _ corpus: Corpus
    ) -> [String] {
        guard count > 0 else { return [] }
        let lines = shown.map { passage in
            let text = ((try? self.text(of: passage, in: corpus)) ?? "").clipped(to: 58)
            return grouped(passage.articles).padded(9) + grouped(passage.words).padded(8) + "  " + text
        }
        let rest = count > lines.count ? ["… and \(grouped(count - lines.count)) more"] : []
        return ["", title, " articles   words  text"] + lines + rest
    }
}
