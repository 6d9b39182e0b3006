import Dispatch
internal import StemmaLinearAlgebra
import Synchronization

/// Makes records of groups of lines, on several threads and in the order of the groups.
///
/// The caller adds groups and asks for their records; while it does other things the helpers parse what waits, and where
/// it would have to wait for them it helps.
final class LineParsing: Sendable {
    private struct State {
        /// The groups that no thread has taken yet, the oldest first.
        var waiting: [(number: Int, group: LineGroup)] = []
        var records: [Int: [ReadRecord]] = [:]
        var helpers = 0
        /// The memory of groups that are parsed.
        var spare: [[UInt8]] = []
    }

    private let parser: LineParser
    private let helpers: Int
    private let state = Mutex(State())
    /// Counts the groups that helpers have parsed.
    private let arrivals = DispatchSemaphore(value: 0)

    /// - Parameter workers: the threads, the caller's among them.
    init(_ parser: LineParser, workers: Workers) {
        self.parser = parser
        helpers = workers.count - 1
    }

    /// How many groups to add before asking for the records of the first: so many keep all threads at work.
    var ahead: Int { helpers == 0 ? 1 : 2 * (helpers + 1) }

    /// Memory for the bytes of a group.
    func memory() -> [UInt8] { state.withLock { $0.spare.popLast() } ?? [] }

    func add(_ group: LineGroup, number: Int) {
        let needsHelper = state.withLock { state in
            state.waiting.append((number, group))
            guard state.helpers < helpers else { return false }
            state.helpers += 1
            return true
        }
        if needsHelper { DispatchQueue.global().async { self.help() } }
    }

    private func help() {
        while let (number, group) = nextGroup(orLeave: true) {
            parse(group, number)
            arrivals.signal()
        }
    }

    private func nextGroup(orLeave isHelper: Bool) -> (number: Int, group: LineGroup)? {
        state.withLock { state in
            if !state.waiting.isEmpty { return state.waiting.removeFirst() }
            if isHelper { state.helpers -= 1 }
            return nil
        }
    }

    private func parse(_ group: LineGroup, _ number: Int) {
        let records = parser.records(of: group)
        state.withLock { state in
            state.records[number] = records
            if group.bytes.capacity <= 1 << 20 { state.spare.append(group.bytes) }
        }
    }

    /// The records of a group that was added.
    func records(of number: Int) -> [ReadRecord] {
        while true {
            if let records = state.withLock({ $0.records.removeValue(forKey: number) }) { return records }
            if let (number, group) = nextGroup(orLeave: false) {
                parse(group, number)
            } else {
                arrivals.wait()
            }
        }
    }
}

/// What a thread needs to make records of lines.
struct LineParser: Sendable {
    let record: JSONRecord
    let limit: Int
    let readsDatelines: Bool

    func records(of group: LineGroup) -> [ReadRecord] {
        group.bytes.withJSONBytes { bytes in
            var parser = JSONParser(bytes, names: record.names)
            var records: [ReadRecord] = []
            records.reserveCapacity(group.lines.count)
            for line in group.lines {
                guard let range = line.range else {
                    records.append(ReadRecord(line: line.number, outcome: .skipped(.tooLong(limit: limit))))
                    continue
                }
                if range.allSatisfy({ Self.isBlank(bytes[$0]) }) { continue }
                records.append(withDateline(record.read(&parser, range, line: line.number)))
            }
            return records
        }
    }

    private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0D }

    /// The dateline is read here, where several threads are at work.
    private func withDateline(_ read: consuming ReadRecord) -> ReadRecord {
        guard readsDatelines, case .article(var article) = read.outcome else { return read }
        read.hasReadDateline = true
        guard article.fillFromDateline(path: record.path) else { return read }
        read.outcome = .article(article)
        return read
    }
}
