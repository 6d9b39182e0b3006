import Foundation

/// Some lines, one after another in memory of their own.
struct LineGroup: Sendable {
    struct Line {
        /// From 1.
        var number: Int
        /// Where it stands, without the line break; nil for one longer than the limit, whose bytes are gone.
        var range: Range<Int>?
    }

    var bytes: [UInt8] = []
    var lines: [Line] = []
}

/// Cuts a stream into groups of lines without holding more than one of them.
struct LineGroups {
    private let source: any ByteSource
    let limit: Int
    private(set) var bytesRead = 0
    /// The number of the last line, from 1.
    private var number = 0
    /// What was read after the last line break.
    private var rest: [UInt8] = []
    private var isAtEnd = false
    /// What broke the stream off after the last group.
    private var fault: SourceFault?

    /// A group is closed when it holds as many bytes. Small enough for a processor's own cache.
    private static let size = 1 << 18

    init(_ source: any ByteSource, limit: Int) {
        self.source = source
        self.limit = limit
    }

    /// The next lines; nil at the end. What was read before the stream broke off comes before the fault.
    ///
    /// - Parameter memory: used again for the bytes.
    mutating func next(in memory: consuming [UInt8] = []) throws(SourceFault) -> LineGroup? {
        if let fault { throw fault }
        var cutter = LineCutter(limit: limit, lastNumber: number)
        cutter.group.bytes = consume memory
        cutter.group.bytes.removeAll(keepingCapacity: true)
        cutter.group.bytes.append(contentsOf: rest)
        rest.removeAll(keepingCapacity: true)
        do throws(SourceFault) { try fill(&cutter) } catch {
            if cutter.group.lines.isEmpty { throw error }
            fault = error
        }
        number = cutter.lastNumber
        return cutter.group.lines.isEmpty ? nil : cutter.group
    }

    /// Reads until there are lines enough, and keeps what comes after the last of them.
    private mutating func fill(_ cutter: inout LineCutter) throws(SourceFault) {
        while !isAtEnd {
            let count = try source.read(into: &cutter.group.bytes)
            bytesRead += count
            isAtEnd = count == 0
            cutter.cut()
            if isAtEnd { cutter.cutLast() }
            // A line that is too long is read to its end, for nobody else knows that it is.
            guard cutter.start < Self.size || cutter.group.lines.isEmpty || cutter.isTooLong else { break }
        }
        rest.append(contentsOf: cutter.group.bytes[cutter.start...])
    }
}

/// Finds the lines of a group while it grows.
private struct LineCutter {
    var group = LineGroup()
    let limit: Int
    var lastNumber: Int
    /// Where the next line begins.
    private(set) var start = 0
    /// Up to where there is no line break after `start`.
    private var searched = 0
    /// Whether the line at work is longer than the limit.
    private(set) var isTooLong = false

    init(limit: Int, lastNumber: Int) {
        self.limit = limit
        self.lastNumber = lastNumber
    }

    /// Finds all lines that are whole.
    mutating func cut() {
        while let end = lineBreak() {
            add(start..<end)
            (start, searched) = (end + 1, end + 1)
        }
        searched = group.bytes.count
        guard isTooLong || searched - start > limit else { return }
        isTooLong = true
        group.bytes.removeSubrange(start...)
        searched = start
    }

    /// The end of the stream ends a line too.
    mutating func cutLast() {
        if start < group.bytes.count || isTooLong { add(start..<group.bytes.count) }
        start = group.bytes.count
    }

    private mutating func add(_ range: Range<Int>) {
        lastNumber += 1
        group.lines.append(.init(number: lastNumber, range: isTooLong || range.count > limit ? nil : range))
        isTooLong = false
    }

    private func lineBreak() -> Int? {
        unsafe group.bytes.withUnsafeBufferPointer { bytes in
            guard let base = bytes.baseAddress, searched < bytes.count else { return nil }
            // `searched` is within the bytes, and the rest of them is searched.
            let found = unsafe memchr(base + searched, 0x0A, bytes.count - searched)
            return unsafe found.map { unsafe base.distance(to: $0.assumingMemoryBound(to: UInt8.self)) }
        }
    }
}
