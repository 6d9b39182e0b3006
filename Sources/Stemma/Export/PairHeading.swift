/// The two articles of a pair as people read of them: the earlier one first.
struct PairHeading {
    /// The article that is the earlier one; the first of the pair where the dates do not tell.
    let earlier: Int
    let later: Int
    private let corpus: Corpus

    init(_ pair: CopyPair, _ corpus: Corpus) {
        let (a, b) = (corpus.articles[pair.a].date, corpus.articles[pair.b].date)
        let isTurned = Self.isEarlier(b, than: a)
        (earlier, later) = isTurned ? (pair.b, pair.a) : (pair.a, pair.b)
        self.corpus = corpus
    }

    /// Whether a date is before another, and not the day of it.
    private static func isEarlier(_ one: PublicationDate?, than other: PublicationDate?) -> Bool {
        guard let one, let other else { return false }
        let haveTimes = one.precision == .time && other.precision == .time
        return haveTimes || one.dayText != other.dayText ? one.milliseconds < other.milliseconds : false
    }

    /// What the later article is of the earlier one.
    func relation(_ pair: CopyPair) -> CopyRelation? { earlier == pair.a ? pair.relation : pair.relation?.reversed }

    /// The ids, and below them the dates and outlets where any is known; 80 columns wide.
    var lines: [String] {
        let (one, other) = (corpus.articles[earlier], corpus.articles[later])
        let ids = "\(one.id) → \(other.id)".clipped(to: 80)
        let (first, second) = (Self.origin(of: one), Self.origin(of: other))
        if first == nil && second == nil { return [ids] }
        return [ids, "  " + (first ?? "no date").clipped(to: 37) + " → " + (second ?? "no date").clipped(to: 38)]
    }

    /// `2024-04-17 11:10, Meridian Wire`; nil where neither date nor outlet is known.
    private static func origin(of article: ArticleRecord) -> String? {
        let known = [article.date.map(text), article.source].compactMap(\.self).filter { !$0.isEmpty }
        return known.isEmpty ? nil : known.joined(separator: ", ")
    }

    private static func text(_ date: PublicationDate) -> String {
        guard date.precision == .time else { return date.dayText }
        func two(_ number: Int) -> String { (number < 10 ? "0" : "") + "\(number)" }
        return "\(date.dayText) \(two(date.timeOfDay.hour)):\(two(date.timeOfDay.minute))"
    }
}
