/// The copy families of an analysis as the report shows them.
struct ReportFamilies {
    private let corpus: Corpus
    private let copies: CopyFindings

    /// The most differences of one family: of the largest ones, and of the others.
    private static let differenceLimits = (largest: 8, others: 1)
    /// The number of families that count as the largest ones.
    private static let largestCount = 20
    /// Two texts of more bytes together are not compared.
    private static let textLimit = 200_000
    /// The bytes of differences after which each further family shows one at most: the page has to stay small.
    private static let pageLimit = 1_000_000

    init(_ corpus: Corpus, _ copies: CopyFindings) { (self.corpus, self.copies) = (corpus, copies) }

    /// The families with the most members, each with its tree.
    func largest(_ limit: Int) -> [ReportModel.Family] {
        let numbers = copies.familyNumbers
        let sorted = zip(copies.families.families, copies.lineages(dates: corpus.copyDates))
            .sorted { ($1.0.members.count, $0.0.id) < ($0.0.members.count, $1.0.id) }.prefix(limit)
        var bytes = 0
        return sorted.enumerated().map { rank, found in
            let isLarge = rank < Self.largestCount && bytes < Self.pageLimit
            let differences = isLarge ? Self.differenceLimits.largest : Self.differenceLimits.others
            let family = family(found.0, found.1, number: numbers[found.0.id, default: 0], differences: differences)
            bytes += family.differences.reduce(0) { $0 + $1.parts.reduce(0) { $0 + $1.text.utf8.count } }
            return family
        }
    }

    private func family(
        _ family: CopyFamily, _ lineage: CopyLineage, number: Int, differences limit: Int
    ) -> ReportModel.Family {
        let isDated = corpus.articles[family.earliest].date != nil
        let isSeries = lineage.isSeries
        let (versions, differences) = isSeries ? (series(lineage), []) : tree(lineage, differences: limit)
        return ReportModel.Family(
            number: number, versions: versions, earliest: isDated ? family.earliest : nil,
            mostCentral: family.mostCentral, differences: differences, texts: lineage.texts, isSeries: isSeries)
    }

    /// The articles of a series, by time.
    private func series(_ lineage: CopyLineage) -> [ReportModel.Version] {
        lineage.members(by: corpus.precedes).map { .init(article: $0, depth: 0) }
    }

    /// The versions of a tree, and what changed in the first edited ones.
    private func tree(
        _ lineage: CopyLineage, differences limit: Int
    ) -> ([ReportModel.Version], [ReportModel.Difference]) {
        var differences: [ReportModel.Difference] = []
        let versions = lineage.walk(by: corpus.precedes).map { branch, depth in
            let isShown = differences.count < limit && branch.relation != .identical
            let difference = isShown ? branch.parent.flatMap { self.difference($0, branch.article) } : nil
            if let difference { differences.append(difference) }
            return ReportModel.Version(
                article: branch.article, parent: branch.parent, depth: depth, words: branch.words,
                difference: difference == nil ? nil : differences.count - 1)
        }
        return (versions, differences)
    }

    /// What changed from one article to another; nil where they are too long to compare.
    private func difference(_ first: Int, _ second: Int) -> ReportModel.Difference? {
        guard let a = try? corpus.text(at: first), let b = try? corpus.text(at: second),
            a.count + b.count < Self.textLimit
        else { return nil }
        let parts = TextDifference(a, b).segments.map { segment -> (ReportModel.Difference.Kind, String) in
            switch segment {
            case .same(_, let range): (.same, String(decoding: b[range], as: UTF8.self))
            case .onlyInA(let range): (.onlyInFirst, String(decoding: a[range], as: UTF8.self))
            case .onlyInB(let range): (.onlyInSecond, String(decoding: b[range], as: UTF8.self))
            }
        }
        return ReportModel.Difference(first: first, second: second, parts: parts.map { (kind: $0.0, text: $0.1) })
    }
}
