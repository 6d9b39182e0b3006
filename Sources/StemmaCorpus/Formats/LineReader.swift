import Foundation

/// Cuts a stream into lines without holding more than one of them and a block of bytes.
struct LineReader {
    enum Line {
        /// A place in `buffer`, without the line break; good until the next call.
        case whole(Range<Int>)
        /// A line longer than the limit; its bytes are gone.
        case tooLong
    }

    private let source: any ByteSource
    let limit: Int
    private(set) var buffer: [UInt8] = []
    /// The number of the last line, from 1.
    private(set) var number = 0
    private(set) var bytesRead = 0
    /// Where the next line begins.
    private var start = 0
    private var isAtEnd = false

    init(_ source: any ByteSource, limit: Int) {
        self.source = source
        self.limit = limit
    }

    mutating func next() throws(SourceFault) -> Line? {
        var searched = start
        var isTooLong = false
        while true {
            if let end = lineBreak(from: searched) {
                defer { start = end + 1 }
                number += 1
                return isTooLong || end - start > limit ? .tooLong : .whole(start..<end)
            }
            if isAtEnd { return lastLine(isTooLong) }
            if isTooLong || buffer.count - start > limit {
                isTooLong = true
                start = buffer.count
            }
            try refill()
            searched = buffer.count - lastRead
        }
    }

    private var lastRead = 0

    private mutating func refill() throws(SourceFault) {
        buffer.removeSubrange(0..<start)
        start = 0
        lastRead = try source.read(into: &buffer)
        bytesRead += lastRead
        isAtEnd = lastRead == 0
    }

    private mutating func lastLine(_ isTooLong: Bool) -> Line? {
        guard start < buffer.count || isTooLong else { return nil }
        defer { start = buffer.count }
        number += 1
        return isTooLong ? .tooLong : .whole(start..<buffer.count)
    }

    private func lineBreak(from first: Int) -> Int? {
        unsafe buffer.withUnsafeBufferPointer { buffer in
            guard let base = buffer.baseAddress, first < buffer.count else { return nil }
            // `first` is within the buffer, and the rest of it is searched.
            let found = unsafe memchr(base + first, 0x0A, buffer.count - first)
            return unsafe found.map { unsafe base.distance(to: $0.assumingMemoryBound(to: UInt8.self)) }
        }
    }
}
