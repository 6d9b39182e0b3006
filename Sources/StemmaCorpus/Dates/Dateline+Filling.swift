internal import StemmaText

extension Article {
    /// Takes from the dateline of the text what the record does not say: date, source and `metadata["dateline_place"]`.
    ///
    /// A day without a year takes it from the article's address or `path` (`/2023/11/22/`); where they have none the
    /// date stays unknown. The text is not changed.
    ///
    /// - Returns: whether there is a dateline.
    @discardableResult
    mutating func fillFromDateline(path: String?) -> Bool {
        guard let dateline = Dateline(headOf: text) else { return false }
        if let place = dateline.place, metadata["dateline_place"] == nil { metadata["dateline_place"] = place }
        if source == nil { source = dateline.agency }
        guard date == nil, let day = dateline.day else { return true }
        let year = url.flatMap(YearHint.year(in:)) ?? path.flatMap(YearHint.year(in:))
        date = day.date(assumingYear: year)
        return true
    }
}

/// The year in an address or a path.
enum YearHint {
    /// The first year 1900 ... 2099 that stands between signs (`/2023/`) or opens a day (`20231122`); nil without one.
    static func year(in path: String) -> Int? {
        for run in path.utf8.split(whereSeparator: { !$0.isASCIIDigit }) where run.count == 4 || run.count == 8 {
            guard let number = Int(Substring(run)) else { continue }
            let year = run.count == 4 ? number : number / 10_000
            let isDay = run.count == 4 || CivilDay.exists(year: year, month: number / 100 % 100, day: number % 100)
            if (1900...2099).contains(year), isDay { return year }
        }
        return nil
    }
}
