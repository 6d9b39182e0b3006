internal import StemmaLinearAlgebra

/// Reads JSON Lines: an object a line, blank lines ignored.
///
/// Groups of lines are parsed some way ahead of the one whose records are handed out, on several threads; records come
/// out in the order of the lines.
struct JSONLinesReader: RecordReader {
    private var groups: LineGroups
    private let parsing: LineParsing
    /// How many groups were read, and how many of them were handed out.
    private var (read, handedOut) = (0, 0)
    /// The records of the last group that are left, the next one last.
    private var records: [ReadRecord] = []
    /// What broke the stream off after the last group.
    private var fault: SourceFault?
    private var isAtEnd = false

    init(_ stream: TextStream, path: String, names: FieldNames, limit: Int, workers: Workers, readsDatelines: Bool) {
        groups = LineGroups(stream.source, limit: limit)
        let record = JSONRecord(names: names, path: path, encoding: stream.encoding)
        parsing = LineParsing(
            LineParser(record: record, limit: limit, readsDatelines: readsDatelines), workers: workers)
    }

    var bytesRead: Int { groups.bytesRead }

    mutating func next() throws(SourceFault) -> ReadRecord? {
        while true {
            if let record = records.popLast() { return record }
            readAhead()
            if read == handedOut {
                if let fault { throw fault }
                return nil
            }
            records = parsing.records(of: handedOut)
            records.reverse()
            handedOut += 1
        }
    }

    /// Reads groups until so many wait as the threads need. What came before a fault is handed on first.
    private mutating func readAhead() {
        do throws(SourceFault) {
            while !isAtEnd, read - handedOut < parsing.ahead {
                guard let group = try groups.next(in: parsing.memory()) else {
                    isAtEnd = true
                    return
                }
                parsing.add(group, number: read)
                read += 1
            }
        } catch {
            (fault, isAtEnd) = (error, true)
        }
    }
}
