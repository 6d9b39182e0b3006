extension CopyLineage.Branch {
    /// What the article is of its parent and how sure that is: `abridged, very likely`, `identical, a guess (same date)`.
    ///
    /// Nil for the root.
    var words: String? {
        guard let confidence, let basis else { return nil }
        if basis == .unsupported { return "its source is not among them" }
        let kind = relation?.rawValue ?? "related"
        return "\(kind), \(Self.likelihood(confidence))" + (Self.note(basis).map { " (\($0))" } ?? "")
    }

    /// A confidence in a word or two.
    static func likelihood(_ confidence: Double) -> String {
        switch confidence {
        case 0.8...: "very likely"
        case 0.5...: "likely"
        case 0.25...: "possible"
        default: "a guess"
        }
    }

    /// What a reader has to know of the dates; nil where they say who came first.
    static func note(_ basis: CopyLineage.Basis) -> String? {
        switch basis {
        case .dateAndText, .unsupported: nil
        case .equalDates: "same date"
        case .noDate: "no date"
        }
    }
}

extension CopyLineage {
    /// How many articles and texts there are: `50 articles, 1 text`; the second only where texts are the same.
    var size: String {
        articles(branches.count) + (texts < branches.count ? ", " + counted(texts, "text", "texts") : "")
    }

    /// The line above its drawing: `9 articles: a form or a series, no copies of one another`.
    var headline: String { size + (isSeries ? ": " + Self.seriesWords : "") }

    /// What is said of a form or a series.
    static let seriesWords = "a form or a series, no copies of one another"

    /// Its articles in order.
    func members(by precedes: (Int, Int) -> Bool) -> [Int] { branches.map(\.article).sorted(by: precedes) }
}

extension Corpus {
    /// When each article appeared: the instant, or the whole day where only that is known; nil without a date.
    public var copyDates: [CopyDate?] {
        articles.map { article in
            guard let date = article.date else { return nil }
            let start = Double(date.milliseconds) / 1000
            return date.precision == .time
                ? CopyDate(instant: start) : CopyDate(first: start, last: start + 86_399.999)
        }
    }

    /// The order of articles in a list: by date, undated ones last, ties in canonical order.
    func precedes(_ one: Int, _ other: Int) -> Bool {
        switch (articles[one].date, articles[other].date) {
        case (let first?, let second?): first == second ? one < other : first < second
        case (nil, nil): one < other
        case (_?, nil): true
        case (nil, _?): false
        }
    }
}
