/// Reads the records of one file, one at a time.
protocol RecordReader {
    /// The next record; nil at the end. Throws when the file itself breaks off.
    mutating func next() throws(SourceFault) -> ReadRecord?
    /// Bytes of text taken in so far.
    var bytesRead: Int { get }
}

/// A record as it came out of a file.
struct ReadRecord: Sendable {
    enum Outcome: Sendable {
        case article(Article)
        case skipped(SkippedRecord.Reason)
    }

    /// From 1; nil where the record is the whole file.
    var line: Int?
    var outcome: Outcome
    /// Not nil where the record was not in UTF-8.
    var encoding: TextEncoding?
    /// The date it states, where that could not be read.
    var unreadDate: String?
    /// Whether what the dateline says was taken over already.
    var hasReadDateline = false
    /// What stands after the path in an id that was made (`:4`, `#2`; empty for a whole file); nil where the record
    /// states its id.
    var idSuffix: String?
}
