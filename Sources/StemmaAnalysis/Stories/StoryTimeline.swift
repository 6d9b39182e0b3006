import StemmaText

/// The articles by rising date, those without one at the end; and which of them may tell of the same event.
struct StoryTimeline: Sendable {
    /// The article at each place.
    let articles: [Int32]
    /// The place of each article.
    let places: [Int32]
    /// For each article, seconds since any moment.
    let dates: [Double?]
    /// The most seconds between two articles of a story.
    let window: Double
    private let datedCount: Int

    init(_ dates: [Double?], window: Double) {
        let dated = dates.indices.filter { dates[$0] != nil }.sorted {
            (dates[$0] ?? 0, $0) < (dates[$1] ?? 0, $1)
        }
        let order = dated + dates.indices.filter { dates[$0] == nil }
        articles = order.map { Int32($0) }
        places = order.enumerated().reduce(into: Array(repeating: 0, count: order.count)) {
            $0[$1.element] = Int32($1.offset)
        }
        (self.dates, self.window, datedCount) = (dates, window, dated.count)
    }

    /// The places of the articles within the window of an article, itself among them, and of all that have no date.
    func neighbours(of article: Int) -> [Range<Int>] {
        guard let date = dates[article] else { return [0..<articles.count] }
        let first = firstPlace(in: 0..<datedCount) { self.date(at: $0) >= date - window }
        let end = firstPlace(in: first..<datedCount) { self.date(at: $0) > date + window }
        return [first..<end, datedCount..<articles.count].filter { !$0.isEmpty }
    }

    /// The places of the dated articles from some seconds after an article on to some others, both included; it must have a date.
    func places(from first: Double, to last: Double, of article: Int) -> Range<Int> {
        guard let date = dates[article] else { return 0..<0 }
        let start = firstPlace(in: 0..<datedCount) { self.date(at: $0) >= date + first }
        return start..<firstPlace(in: start..<datedCount) { self.date(at: $0) > date + last }
    }

    /// Articles with a date, evenly spread over their order in time.
    func dated(atMost count: Int) -> [Int32] {
        if datedCount <= count { return Array(articles[..<datedCount]) }
        return (0..<count).map { articles[$0 * datedCount / count] }
    }

    /// How near two articles are in time: (1 − Δ / window)², 0 beyond it; nil where a date is missing.
    func nearness(_ one: Int, _ other: Int) -> Double? {
        guard let first = dates[one], let second = dates[other] else { return nil }
        let rest = max(0, 1 - abs(first - second) / window)
        return rest * rest
    }

    private func date(at place: Int) -> Double { dates[Int(articles[place])] ?? 0 }
}
