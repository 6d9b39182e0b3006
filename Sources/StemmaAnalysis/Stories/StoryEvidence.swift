import StemmaLinearAlgebra
public import StemmaText

/// What shows whether articles tell of the same event: three blocks of terms, and when each article appeared.
public struct StoryEvidence: Sendable {
    /// Words of the headlines; an article without one has an empty row.
    public let titles: TermCounts
    /// Words of the bodies.
    public let bodies: TermCounts
    /// Names, numbers and dates of headline and body (the identity view).
    public let names: TermCounts
    /// Seconds since any moment; nil where unknown.
    public let dates: [Double?]

    /// - Parameters:
    ///   - titles: articles × terms, in canonical order, as the other blocks.
    ///   - dates: one for each article.
    public init(titles: TermCounts, bodies: TermCounts, names: TermCounts, dates: [Double?]) {
        precondition(
            [titles, bodies, names].allSatisfy { $0.matrix.rows == dates.count },
            "Each block of terms needs a row, and each article a date, be it nil.")
        (self.titles, self.bodies, self.names, self.dates) = (titles, bodies, names, dates)
    }
}
