internal import StemmaLinearAlgebra

/// Reads JSON Lines: an object a line, blank lines ignored.
///
/// Lines are taken in batches, which several threads parse; records come out in the order of the lines.
struct JSONLinesReader: RecordReader {
    private var lines: LineReader
    private let record: JSONRecord
    private let workers: Workers
    private let readsDatelines: Bool
    /// The records of the last batch, and the next one to hand out.
    private var batch: [ReadRecord] = []
    private var place = 0
    /// The number of groups of a batch.
    private static let batchSize = 16
    /// What broke the stream off after the last batch.
    private var fault: SourceFault?

    init(_ stream: TextStream, path: String, names: FieldNames, limit: Int, workers: Workers, readsDatelines: Bool) {
        lines = LineReader(stream.source, limit: limit)
        record = JSONRecord(names: names, path: path, encoding: stream.encoding)
        self.workers = workers
        self.readsDatelines = readsDatelines
    }

    var bytesRead: Int { lines.bytesRead }

    mutating func next() throws(SourceFault) -> ReadRecord? {
        while place == batch.count {
            if let fault { throw fault }
            let groups = gather()
            if groups.isEmpty, fault == nil { return nil }
            parse(groups)
        }
        place += 1
        return batch[place - 1]
    }

    /// The next lines, cut into groups for the threads to share.
    private mutating func gather() -> [LineGroup] {
        var groups: [LineGroup] = []
        do throws(SourceFault) {
            while groups.count < Self.batchSize, let group = try nextLineGroup() { groups.append(group) }
        } catch { fault = error }
        return groups
    }

    /// Lines until they fill a group; nil at the end. What came before a fault is handed on first.
    private mutating func nextLineGroup() throws(SourceFault) -> LineGroup? {
        var group = LineGroup()
        group.bytes.reserveCapacity(LineGroup.size + LineGroup.size / 4)
        do throws(SourceFault) {
            while group.bytes.count < LineGroup.size, let line = try lines.next() { append(line, to: &group) }
        } catch {
            if group.lines.isEmpty { throw error }
            fault = error
        }
        return group.lines.isEmpty ? nil : group
    }

    private func append(_ line: LineReader.Line, to group: inout LineGroup) {
        switch line {
        case .tooLong: group.lines.append((lines.number, nil))
        case .whole(let range):
            let start = group.bytes.count
            group.bytes.append(contentsOf: lines.buffer[range])
            group.lines.append((lines.number, start..<group.bytes.count))
        }
    }

    private mutating func parse(_ groups: [LineGroup]) {
        let parser = LineParser(record: record, limit: lines.limit, readsDatelines: readsDatelines)
        let parsed = workers.map(blocks: groups.count) { parser.records(of: groups[$0]) }
        batch = parsed.flatMap(\.self)
        place = 0
    }
}

/// Some lines, one after another in memory of their own.
private struct LineGroup: Sendable {
    var bytes: [UInt8] = []
    /// Each line's number and where it stands; nil for one that was too long.
    var lines: [(number: Int, range: Range<Int>?)] = []

    static let size = 1 << 18
}

/// What a thread needs to make records of lines.
private struct LineParser: Sendable {
    let record: JSONRecord
    let limit: Int
    let readsDatelines: Bool

    func records(of group: LineGroup) -> [ReadRecord] {
        group.lines.compactMap { line in
            guard let range = line.range else {
                return ReadRecord(line: line.number, outcome: .skipped(.tooLong(limit: limit)))
            }
            if group.bytes[range].allSatisfy({ $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }) { return nil }
            return withDateline(record.read(group.bytes, range, line: line.number))
        }
    }

    /// The dateline is read here, where several threads are at work.
    private func withDateline(_ read: ReadRecord) -> ReadRecord {
        guard readsDatelines, case .article(var article) = read.outcome else { return read }
        var read = read
        article.fillFromDateline(path: record.path)
        read.outcome = .article(article)
        read.hasReadDateline = true
        return read
    }
}
