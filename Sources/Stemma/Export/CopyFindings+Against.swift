extension CopyFindings {
    /// A row a pair of an article of `corpus`, `a`, and one of `older`, `b`.
    public func pairRows(_ corpus: Corpus, against older: Corpus) -> some Sequence<JSONValue> {
        pairs.lazy.map { pair in
            row(pair, corpus.articles[pair.a].id, older.articles[pair.b - corpus.count].id, family: nil)
        }
    }

    /// The pairs for people, 80 columns wide: most alike first, thirty at most.
    public func overview(_ corpus: Corpus, against older: Corpus) -> String {
        let copied = Set(pairs.map(\.a)).count
        let headline =
            "Of \(articles(corpus.count)), \(grouped(copied)) \(copied == 1 ? "shares" : "share") text with "
            + "\(grouped(Set(pairs.map(\.b)).count)) of \(grouped(older.count)) older ones "
            + "(\(configuration.rule))"
        let measure = configuration.measure
        let best = pairs.sorted { one, other in
            let scores = (one.similarity(measure), other.similarity(measure))
            return scores.0 != scores.1 ? scores.0 > scores.1 : (one.a, one.b) < (other.a, other.b)
        }
        let shown = best.prefix(30).flatMap { pair in
            [
                "", "\(Int((pair.similarity(measure) * 100).rounded())) %  \(pair.relation?.rawValue ?? "")",
                "  " + corpus.line(pair.a), "  " + older.line(pair.b - corpus.count),
            ]
        }
        let rest = best.count > 30 ? ["", "… and \(grouped(best.count - 30)) more; --format jsonl lists all"] : []
        return ([headline.wrapped(at: 80)] + shown + rest).joined(separator: "\n") + "\n"
    }
}

extension Corpus {
    /// Date, outlet and headline of an article, 76 characters at most.
    fileprivate func line(_ index: Int) -> String {
        let record = articles[index]
        let day = ((record.date?.dayText ?? "no date") + "            ").prefix(12)
        return (day + (record.source.map { "\($0): " } ?? "") + "\(headline(index))").clipped(to: 76)
    }
}
