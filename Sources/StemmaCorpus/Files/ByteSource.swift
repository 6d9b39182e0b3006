import Foundation

/// A stream of bytes with one reader.
protocol ByteSource: AnyObject {
    /// Appends the next bytes to `buffer`; the number appended, 0 at the end.
    func read(into buffer: inout [UInt8]) throws(SourceFault) -> Int
}

/// Why a stream broke off.
enum SourceFault: Error, Equatable {
    case unreadable(String)
    case damagedGzip(String)
    case tooLong(limit: Int, line: Int?)

    var reason: SkippedRecord.Reason {
        switch self {
        case .unreadable(let detail): .unreadable(detail: detail)
        case .damagedGzip(let detail): .damagedGzip(detail: detail)
        case .tooLong(let limit, _): .tooLong(limit: limit)
        }
    }
}

/// The bytes of a file or of standard input.
final class DescriptorSource: ByteSource {
    private let descriptor: Int32
    private let closes: Bool
    private var chunk = [UInt8](repeating: 0, count: 1 << 18)

    /// Opens a file.
    init(path: String) throws(SourceFault) {
        descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
        closes = true
        if descriptor < 0 { throw .unreadable(SystemError.text()) }
    }

    /// Reads a descriptor that someone else closes; 0 is standard input.
    init(descriptor: Int32) {
        self.descriptor = descriptor
        closes = false
    }

    deinit { if closes, descriptor >= 0 { close(descriptor) } }

    func read(into buffer: inout [UInt8]) throws(SourceFault) -> Int {
        while true {
            let count = unsafe chunk.withUnsafeMutableBytes { bytes in
                // The pointer and the count are those of one buffer.
                unsafe Foundation.read(descriptor, bytes.baseAddress, bytes.count)
            }
            if count >= 0 {
                buffer.append(contentsOf: chunk[0..<count])
                return count
            }
            if errno != EINTR { throw .unreadable(SystemError.text()) }
        }
    }
}

/// Bytes in memory, then those of another source.
final class PrefixedSource: ByteSource {
    private var prefix: [UInt8]
    private let rest: (any ByteSource)?

    init(_ prefix: [UInt8], then rest: (any ByteSource)? = nil) {
        self.prefix = prefix
        self.rest = rest
    }

    func read(into buffer: inout [UInt8]) throws(SourceFault) -> Int {
        if prefix.isEmpty { return try rest?.read(into: &buffer) ?? 0 }
        buffer.append(contentsOf: prefix)
        defer { prefix = [] }
        return prefix.count
    }
}

/// The system's words for its last error.
enum SystemError {
    static func text(_ code: Int32 = errno) -> String { unsafe String(cString: strerror(code)) }
}
