/// The dateline at the head of wire copy: where, when and by whom it was filed.
///
/// `BAGHDAD (AP) — …`, `WASHINGTON, Nov 21 (Reuters) - …`, `LONDON, March 3 - …`, `(Reuters) - …`,
/// ` date 2023-11-22 (MENAFN) …`; a byline (`By Jane Doe`) may stand on the line before it. A place must be written in
/// capitals, or be followed by an agency in brackets and a dash; so ordinary sentences are not taken for datelines.
public struct Dateline: Sendable, Equatable {
    /// The place as it is written, region included: `PARKLAND, Fla.`.
    public var place: String?
    /// The agency in brackets: `Reuters`.
    public var agency: String?
    /// The day, whose year is often left out.
    public var day: Day?
    /// Where the dateline stands in the text, in UTF-8 bytes, from its first letter to the start of the report.
    public var range: Range<Int>

    /// A day of the year, with the year where it was written.
    public struct Day: Sendable, Equatable {
        public var year: Int?
        public var month: Int
        public var day: Int

        /// The date, with `year` in place of one that was left out; nil where neither is known or no such day exists.
        public func date(assumingYear assumed: Int?) -> PublicationDate? {
            guard let year = year ?? assumed else { return nil }
            return PublicationDate(year: year, month: month, day: day)
        }
    }

    /// Finds the dateline of a text; nil where its head is not one. O(1): only the head is read.
    public init?(headOf text: String) {
        guard DatelineGlance.isPossible(text) else { return nil }
        self.init(searching: text)
    }

    /// The full search.
    init?(searching text: String) {
        var cursor = DatelineCursor(text)
        cursor.skipBlanks()
        cursor.skipByline()
        guard let found = Self.scraped(cursor) ?? Self.filed(cursor) ?? Self.agencyOnly(cursor) else { return nil }
        self = found
    }

    private init(place: String?, agency: String?, day: Day?, range: Range<Int>) {
        (self.place, self.agency, self.day, self.range) = (place, agency, day, range)
    }

    /// `date 2023-11-22 (MENAFN) In a recent …`: the head of a scraped page.
    private static func scraped(_ start: DatelineCursor) -> Dateline? {
        var cursor = start
        if cursor.skipWord("date") {
            cursor.skip(":")
            cursor.skipBlanks()
        }
        guard let day = cursor.isoDay(), let agency = cursor.agency() else { return nil }
        _ = cursor.dash()
        return Dateline(place: nil, agency: agency, day: day, range: start.offset..<cursor.offsetAfterBlanks)
    }

    /// `WASHINGTON, Nov 21 (Reuters) - …`.
    private static func filed(_ start: DatelineCursor) -> Dateline? {
        var cursor = start
        guard let placing = cursor.place() else { return nil }
        var day = cursor.commaAndDay()
        let agency = cursor.agency()
        day = day ?? cursor.commaAndDay()
        guard cursor.dash() else { return nil }
        if agency == nil {
            guard placing.isUpperCase else { return nil }
            // A heading in capitals (`GOLD PRICES - APRIL 7`) goes on in capitals; a report does not.
            guard placing.isShort, day != nil || cursor.startsSentence() else { return nil }
        }
        let place = start.text(to: placing.end)
        return Dateline(place: place, agency: agency, day: day, range: start.offset..<cursor.offsetAfterBlanks)
    }

    /// `(Reuters) - …`.
    private static func agencyOnly(_ start: DatelineCursor) -> Dateline? {
        var cursor = start
        guard let agency = cursor.agency(), cursor.dash() else { return nil }
        return Dateline(place: nil, agency: agency, day: nil, range: start.offset..<cursor.offsetAfterBlanks)
    }
}
