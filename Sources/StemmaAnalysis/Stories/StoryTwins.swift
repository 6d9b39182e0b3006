import StemmaLinearAlgebra
import StemmaText

/// Articles of the very same words, each group of which stands in the search as one.
///
/// However often a wire text was printed, it takes the place of one article among those that are compared, and its words
/// count once. A body of `tellingTerms` terms says by itself that two articles are the same; with a shorter one headline and
/// names have to be the same, too. Articles of one text that lie further apart than the window are different groups, cut
/// where the gap is widest.
struct StoryTwins: Sendable {
    /// The articles of each group, rising; the groups by their first article.
    let groups: [[Int]]
    /// The article that stands for each group: the middle one in time, the first where there are no dates.
    let representatives: [Int]

    /// The terms of a body from which on it is taken for the same article, whatever its headline.
    static let tellingTerms = 50

    /// - Complexity: O(z) time for z entries, O(n) memory.
    init(_ evidence: StoryEvidence, window: Double) {
        let classes = Self.classes(evidence)
        let parts = classes.flatMap { Self.parts(of: $0, evidence.dates, window: window) }
        let ordered = parts.sorted { $0.members[0] < $1.members[0] }
        groups = ordered.map(\.members)
        representatives = ordered.map(\.representative)
    }

    // MARK: The same words

    private static func classes(_ evidence: StoryEvidence) -> [[Int]] {
        var classes: [[Int]] = []
        var known: [Int: [Int]] = [:]
        for article in evidence.dates.indices {
            guard let hash = hash(of: article, evidence) else {
                classes.append([article])
                continue
            }
            let same = known[hash, default: []].first { areSame(classes[$0][0], article, evidence) }
            if let same {
                classes[same].append(article)
            } else {
                known[hash, default: []].append(classes.count)
                classes.append([article])
            }
        }
        return classes
    }

    /// Equal for articles that are the same; nil for one that has no words.
    private static func hash(of article: Int, _ evidence: StoryEvidence) -> Int? {
        let (bodies, titles, names) = (evidence.bodies.matrix, evidence.titles.matrix, evidence.names.matrix)
        let terms = bodies.entries(ofRow: article).count
        guard terms < tellingTerms else { return bodies.hash(ofRow: article) }
        guard terms + titles.entries(ofRow: article).count > 0 else { return nil }
        return [bodies, titles, names].reduce(0) { $0 &* 31 &+ $1.hash(ofRow: article) }
    }

    private static func areSame(_ one: Int, _ other: Int, _ evidence: StoryEvidence) -> Bool {
        let (bodies, titles, names) = (evidence.bodies.matrix, evidence.titles.matrix, evidence.names.matrix)
        guard bodies.hasSameRow(one, other) else { return false }
        let terms = bodies.entries(ofRow: one).count
        if terms >= tellingTerms { return true }
        return terms + titles.entries(ofRow: one).count > 0
            && titles.hasSameRow(one, other) && names.hasSameRow(one, other)
    }

    // MARK: Time

    private typealias Part = (members: [Int], representative: Int)

    /// The dated articles in runs no longer than the window; those without a date go with the only run, else by themselves.
    private static func parts(of articles: [Int], _ dates: [Double?], window: Double) -> [Part] {
        let dated = articles.filter { dates[$0] != nil }.sorted { (dates[$0] ?? 0, $0) < (dates[$1] ?? 0, $1) }
        let undated = articles.filter { dates[$0] == nil }
        let times = dated.map { dates[$0] ?? 0 }
        let runs = runs(times, in: 0..<times.count, window: window).map { Array(dated[$0]) }
        if runs.count == 1 { return [((runs[0] + undated).sorted(), runs[0][(runs[0].count - 1) / 2])] }
        let parts = runs.map { (members: $0.sorted(), representative: $0[($0.count - 1) / 2]) }
        return undated.isEmpty ? parts : parts + [(undated, undated[0])]
    }

    private static func runs(_ times: [Double], in all: Range<Int>, window: Double) -> [Range<Int>] {
        var (done, open) = ([Range<Int>](), all.isEmpty ? [] : [all])
        while let range = open.popLast() {
            if times[range.upperBound - 1] - times[range.lowerBound] <= window {
                done.append(range)
            } else {
                let cut = widestGap(times, in: range)
                open += [range.lowerBound..<cut, cut..<range.upperBound]
            }
        }
        return done
    }

    /// The place after the widest gap; of equally wide ones that nearest the middle, then the first.
    private static func widestGap(_ times: [Double], in range: Range<Int>) -> Int {
        let middle = range.lowerBound + range.count / 2
        var best = (gap: -1.0, far: 0, place: 0)
        for place in range.dropFirst() {
            let (gap, far) = (times[place] - times[place - 1], abs(place - middle))
            if gap > best.gap || (gap == best.gap && far < best.far) { best = (gap, far, place) }
        }
        return best.place
    }
}

extension SparseMatrix {
    fileprivate func hash(ofRow row: Int) -> Int {
        var hasher = Hasher()
        for entry in entries(ofRow: row) {
            hasher.combine(columnIndices[entry])
            hasher.combine(values[entry])
        }
        return hasher.finalize()
    }

    fileprivate func hasSameRow(_ one: Int, _ other: Int) -> Bool {
        let (first, second) = (entries(ofRow: one), entries(ofRow: other))
        return columnIndices[first] == columnIndices[second] && values[first] == values[second]
    }
}
