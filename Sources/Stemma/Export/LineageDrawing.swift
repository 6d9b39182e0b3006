/// A lineage drawn with lines for a terminal of 80 columns.
///
/// ```
/// 2024-04-17 11:10  Meridian Wire: Tide mill turns again
/// ├ 2024-04-17 13:00  The Arden Courier  light edit, very likely
/// │ └ 2024-04-17 16:30  Rivenna Chronicle  abridged, likely
/// └ 2024-04-18  Halvik Daily Post  expanded, very likely
/// ```
///
/// A form or a series (`CopyLineage.isSeries`) has no tree: its articles are listed by time.
struct LineageDrawing {
    private let corpus: Corpus
    private static let width = 80
    /// Deeper branches are drawn at this depth.
    private static let depthLimit = 12

    init(_ corpus: Corpus) { self.corpus = corpus }

    /// The lines of a tree, parents before children, at most `limit` of them and one that says how many are left out.
    func lines(_ lineage: CopyLineage, limit: Int) -> [String] {
        let shown = lineage.isSeries ? series(lineage, limit: limit) : tree(lineage, limit: limit)
        let rest = lineage.branches.count - shown.count
        return shown + (rest > 0 ? ["… and \(grouped(rest)) more"] : [])
    }

    private func tree(_ lineage: CopyLineage, limit: Int) -> [String] {
        let walk = lineage.walk(by: corpus.precedes)
        let strokes = Self.strokes(walk.map { min($0.depth, Self.depthLimit) })
        return zip(walk, strokes).prefix(limit).map { line($0.branch, strokes: $1) }
    }

    private func series(_ lineage: CopyLineage, limit: Int) -> [String] {
        lineage.members(by: corpus.precedes).prefix(limit).map { article in
            headLine(article, after: Self.dateText(corpus.articles[article].date) + "  ")
        }
    }

    /// The strokes before each line of a walk, by the depths of the lines.
    ///
    /// - Complexity: O(lines · depth).
    static func strokes(_ depths: [Int]) -> [String] {
        var strokes: [String] = []
        // From the end, whether another branch of each depth follows below the same parent.
        var follows = [Bool](repeating: false, count: (depths.max() ?? 0) + 2)
        for depth in depths.reversed() {
            let passing = (1..<max(depth, 1)).map { follows[$0] ? "│ " : "  " }.joined()
            strokes.append(depth == 0 ? "" : passing + (follows[depth] ? "├ " : "└ "))
            follows[depth] = true
            for below in follows.indices where below > depth { follows[below] = false }
        }
        return strokes.reversed()
    }

    /// Date, outlet, relation to the parent and how sure it is; of the root its headline.
    private func line(_ branch: CopyLineage.Branch, strokes: String) -> String {
        let start = strokes + Self.dateText(corpus.articles[branch.article].date) + "  "
        guard let words = branch.words else { return headLine(branch.article, after: start) }
        let room = Self.width - start.count - words.count - 2
        return start + name(of: branch).clipped(to: max(8, room)) + "  " + words
    }

    /// Outlet and headline.
    private func headLine(_ article: Int, after start: String) -> String {
        let outlet = corpus.articles[article].source.map { $0 + ": " } ?? ""
        return start + (outlet + corpus.headline(article)).clipped(to: Self.width - start.count)
    }

    /// The outlet; the headline where that is unknown or the same as the parent's.
    private func name(of branch: CopyLineage.Branch) -> String {
        let source = corpus.articles[branch.article].source
        let isSame = branch.parent.map { corpus.articles[$0].source == source } ?? false
        return isSame ? corpus.headline(branch.article) : source ?? corpus.headline(branch.article)
    }

    /// `2024-04-17 13:00` in UTC, `2024-04-17`, `no date`.
    private static func dateText(_ date: PublicationDate?) -> String {
        guard let date else { return "no date" }
        guard date.precision == .time else { return date.dayText }
        let time = date.timeOfDay
        func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
        return "\(date.dayText) \(two(time.hour)):\(two(time.minute))"
    }
}
