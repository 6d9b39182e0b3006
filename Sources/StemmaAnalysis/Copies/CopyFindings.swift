public import StemmaLinearAlgebra
public import StemmaText

/// All that is known of the copies in a corpus: the pairs with their relations, and the families they form.
public struct CopyFindings: Sendable {
    /// Every pair at or above the threshold, by `a`, then `b`, with relation and family.
    public let pairs: [CopyPair]
    /// The families.
    public let families: CopyFamilies
    /// The settings of the search.
    public let configuration: CopySearch.Configuration
    /// The number of articles with fewer words than a shingle, which stand in no pair.
    public let articlesWithoutShingles: Int
    /// Whether there are more pairs than can be listed, because many articles have the same shingles: of these each is then
    /// listed with one other, and two such groups by one pair. Families are whole.
    public let listsStars: Bool
    /// How the likeness of copies compares with that of articles that are none; nil where it was not measured.
    public package(set) var calibration: CopyCalibration? = nil
    /// How the search went where it was an approximate one, else nil.
    public internal(set) var approximation: CopyApproximation?
}

extension CopyFindings {
    /// What the second article is of the first; nil where the two are no pair.
    ///
    /// - Complexity: O(log pairs).
    public func relation(of second: Int, to first: Int) -> CopyRelation? {
        let (a, b) = (min(first, second), max(first, second))
        let place = firstPlace(in: 0..<pairs.count) { (pairs[$0].a, pairs[$0].b) >= (a, b) }
        guard place < pairs.count, pairs[place].a == a, pairs[place].b == b else { return nil }
        return first < second ? pairs[place].relation : pairs[place].relation?.reversed
    }

    /// No pair at all, for a corpus whose pairs could not be listed.
    package init(nothingFoundBy configuration: CopySearch.Configuration, articles: Int) {
        pairs = []
        families = CopyFamilies(of: [], measure: configuration.measure, dates: Array(repeating: nil, count: articles))
        self.configuration = configuration
        articlesWithoutShingles = 0
        listsStars = false
    }
}

extension CopySearch {
    /// Finds all pairs, says what each is, and forms families.
    ///
    /// - Parameters:
    ///   - texts: asked for twice each, and again for each pair that is not word for word the same.
    ///   - dates: for each text, seconds since any moment, nil where unknown.
    ///   - scope: which pairs are compared.
    ///   - workers: who works; the answer does not depend on it.
    /// - Throws: what `texts` throws.
    public func findings(
        in texts: any TextCollection, dates: [Double?], scope: CopyScope = .all, workers: Workers = Workers()
    ) throws -> CopyFindings {
        precondition(dates.count == texts.count, "Each text needs a date, be it nil.")
        let (pairs, articles) = try survey(of: texts, scope: scope, workers: workers)
        return try findings(among: pairs, articles, in: texts, dates: dates, scope, workers: workers)
    }

    /// What pairs that were found are, and the families they form; none of articles of two corpora.
    func findings(
        among pairs: ListedPairs, _ articles: ArticleShingles, in texts: any TextCollection, dates: [Double?],
        _ scope: CopyScope = .all, workers: Workers
    ) throws -> CopyFindings {
        let related = try Self.related(pairs.pairs, articles, texts, workers: workers)
        // Who only shares a form or a footer with another has not copied it.
        let copies = scope.hasSides ? [] : related.filter { $0.relation != .sharedBoilerplateOnly }
        let families = CopyFamilies(
            of: copies, measure: configuration.measure, dates: dates,
            identicalAsStars: pairs.areStars)
        return CopyFindings(
            pairs: families.assigned(to: related), families: families, configuration: configuration,
            articlesWithoutShingles: articles.sets.count { $0.count == 0 }, listsStars: pairs.areStars)
    }

    /// The pairs with their relations.
    static func related(
        _ pairs: [CopyPair], _ articles: ArticleShingles, _ texts: any TextCollection, workers: Workers
    ) throws -> [CopyPair] {
        let ranges = blocks(of: pairs.count, size: 256)
        return try workers.map(blocks: ranges.count) { block in
            try related(pairs[ranges[block]], articles, texts)
        }.flatMap(\.self)
    }

    private static func related(
        _ pairs: ArraySlice<CopyPair>, _ articles: ArticleShingles, _ texts: any TextCollection
    ) throws -> [CopyPair] {
        // The pairs are in the order of their first article, so its words serve several in a row.
        var held = -1
        var (wordsA, wordsB): ([UInt64], [UInt64]) = ([], [])
        var forms = FilledForm()
        return try pairs.map { pair in
            var pair = pair
            if articles.words[pair.a] == articles.words[pair.b] {
                pair.relation = .identical
                return pair
            }
            if held != pair.a { IdentityWords.hashes(of: try texts.text(at: pair.a), into: &wordsA) }
            held = pair.a
            IdentityWords.hashes(of: try texts.text(at: pair.b), into: &wordsB)
            pair.relation = CopyRelation(of: pair, wordsA, wordsB)
            if pair.relation == .lightEdit || pair.relation == .sameStoryNewText,
                max(wordsA.count, wordsB.count) <= FilledForm.longest,
                try forms.isForm(texts.text(at: pair.a), texts.text(at: pair.b))
            {
                pair.relation = .sharedBoilerplateOnly
            }
            return pair
        }
    }
}
