internal import StemmaLinearAlgebra

/// Which terms are kept, and their final numbers.
struct TermSelection {
    /// The final terms.
    let vocabulary: Vocabulary
    /// The number of articles of each final term.
    let articles: [Int]
    /// The final number of each counted term; −1 for one that is not kept.
    let numbers: [Int32]

    init(_ terms: CountedTerms, _ configuration: TermCounts.Configuration, workers: Workers) {
        if let fixed = configuration.vocabulary {
            self.init(terms, fixed: fixed)
        } else {
            self.init(terms, kept: Self.kept(terms, configuration), workers: workers)
        }
    }

    /// The terms of a vocabulary that was given, whether they were counted or not.
    private init(_ terms: CountedTerms, fixed vocabulary: Vocabulary) {
        var articles = [Int](repeating: 0, count: vocabulary.count)
        numbers = (0..<terms.merged.count).map { id in
            guard let number = vocabulary.id(of: terms.merged[id]) else { return -1 }
            articles[number] = terms.articles[id]
            return Int32(number)
        }
        self.vocabulary = vocabulary
        self.articles = articles
    }

    private init(_ terms: CountedTerms, kept: [Int], workers: Workers) {
        let ids = sortedBytewise(kept, terms.merged, workers: workers)
        var numbers = [Int32](repeating: -1, count: terms.merged.count)
        for (number, id) in ids.enumerated() { numbers[id] = Int32(number) }
        self.numbers = numbers
        let (ranges, merged) = (blocks(of: ids.count, size: 4096), terms.merged)
        vocabulary = Vocabulary(
            joining: workers.map(blocks: ranges.count) { block in
                Vocabulary(sorted: ids[ranges[block]].lazy.map { merged[$0] })
            })
        articles = ids.map { terms.articles[$0] }
    }

    /// The terms of neither too few nor too many articles, and of those the ones that were counted most often.
    private static func kept(_ terms: CountedTerms, _ configuration: TermCounts.Configuration) -> [Int] {
        let articles = terms.tokenCounts.count
        let kept = terms.articles.indices.filter { configuration.keeps(terms.articles[$0], of: articles) }
        guard let most = configuration.maximumTerms, most < kept.count else { return kept }
        // Of terms counted as often the first by their bytes is kept.
        let ranked = kept.sorted { one, other in
            terms.totals[one] != terms.totals[other]
                ? terms.totals[one] > terms.totals[other]
                : terms.merged[one].lexicographicallyPrecedes(terms.merged[other])
        }
        return Array(ranked.prefix(most))
    }
}
