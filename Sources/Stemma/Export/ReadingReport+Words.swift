public import StemmaCorpus

extension ReadingReport {
    /// How many dates could not be read, one of them as an example, and what becomes of the articles; nil where all were.
    public var unreadDateSentence: String? {
        guard let first = firstUnreadDate else { return nil }
        let article = first.article.clipped(to: 60)
        let example = "\"\(first.value.clipped(to: 40))\" of article \(article) (\(first.place))"
        let head =
            unreadDates == 1
            ? "1 date could not be read, \(example)"
            : "\(grouped(unreadDates)) dates could not be read, the first \(example)"
        return head + "; such articles count as undated unless their dateline has a date. A day is read as 2024-04-03 "
            + "or 3 April 2024; where it may mean two days, as 03/04/2024, none is guessed."
    }

    /// Which folders were passed over because an earlier run wrote them; nil where there were none.
    public var earlierOutputSentence: String? {
        guard let first = earlierOutputs.first else { return nil }
        let rest = earlierOutputs.count - 1
        return "passed over, as the output of an earlier run: \(first)" + (rest > 0 ? " and \(grouped(rest)) more" : "")
    }
}
