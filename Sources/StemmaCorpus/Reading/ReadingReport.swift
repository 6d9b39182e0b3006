/// What was read, and everything that was not or not as it stood.
public struct ReadingReport: Sendable, Equatable, Codable {
    /// Files of which at least the beginning was read; standard input counts as one.
    public var files = 0
    /// Bytes of text after decompression.
    public var bytes = 0
    /// Articles handed on.
    public var articles = 0
    /// Records and files that were skipped; at most `listLimit` are listed in `skipped`.
    public var skippedCount = 0
    /// The skipped ones in reading order.
    public var skipped: [SkippedRecord] = []
    /// Articles that were not in UTF-8; at most `listLimit` are listed in `recoded`.
    public var recodedCount = 0
    /// Articles that were not in UTF-8, and what they were taken for.
    public var recoded: [Recoded] = []
    /// Articles whose date could not be read; it is kept as it stood in `metadata["date"]`.
    public var unreadDates = 0
    /// The first of these dates; nil where all dates were read.
    public var firstUnreadDate: UnreadDate?
    /// Files inside folders whose name ends in no known way, by that ending (`.jpg`; empty without one).
    public var passedOver: [String: Int] = [:]
    /// Hidden files, links that loop, special files and the excluded folder, inside folders.
    public var hidden = 0
    /// Folders inside folders that `stemma analyze` wrote, which are passed over.
    public var earlierOutputs: [String] = []
    /// Times that a file was reached again, by another path or another input, and so not read again.
    public var repeated = 0

    /// How many skipped records and recoded articles are listed one by one.
    public static let listLimit = 10_000

    public init() {}

    /// An article that was not in UTF-8.
    public struct Recoded: Sendable, Hashable, Codable {
        public var place: Place
        public var encoding: TextEncoding

        public init(place: Place, encoding: TextEncoding) {
            self.place = place
            self.encoding = encoding
        }
    }

    /// A date that could not be read, or may be read two ways.
    public struct UnreadDate: Sendable, Hashable, Codable {
        /// The date as it stands.
        public var value: String
        /// The id of its article.
        public var article: String
        public var place: Place

        public init(value: String, article: String, place: Place) {
            (self.value, self.article, self.place) = (value, article, place)
        }
    }

    /// Files passed over because of their name.
    public var passedOverCount: Int { passedOver.values.reduce(0, +) }

    mutating func note(_ record: SkippedRecord) {
        skippedCount += 1
        if skipped.count < Self.listLimit { skipped.append(record) }
    }

    mutating func note(_ date: UnreadDate) {
        unreadDates += 1
        if firstUnreadDate == nil { firstUnreadDate = date }
    }

    mutating func note(_ encoding: TextEncoding, at place: Place) {
        recodedCount += 1
        if recoded.count < Self.listLimit { recoded.append(Recoded(place: place, encoding: encoding)) }
    }
}
