public import Foundation
import Synchronization

/// A file that appears whole or not at all: written beside its place under another name, then renamed.
public struct OutputFile: ~Copyable {
    private let destination: String
    private let temporary: String
    private let handle: FileHandle
    private var buffer = Data()

    /// Why a file could not be written.
    public struct Failure: Error, CustomStringConvertible {
        public let path: String
        public let reason: String
        public var description: String { "cannot write \(path): \(reason)" }
    }

    /// Opens a file for writing; nothing stands at `path` until `close`.
    public init(_ path: String) throws(Failure) {
        destination = path
        temporary = path + ".partial-\(ProcessInfo.processInfo.processIdentifier)"
        PartialFiles.add(temporary)
        guard FileManager.default.createFile(atPath: temporary, contents: nil),
            let handle = FileHandle(forWritingAtPath: temporary)
        else {
            let reason = unsafe String(cString: strerror(errno))
            PartialFiles.remove(temporary)
            throw Failure(path: path, reason: reason)
        }
        self.handle = handle
    }

    /// Appends text.
    public mutating func write(_ text: String) throws(Failure) { try write(Data(text.utf8)) }

    /// Appends bytes.
    public mutating func write(_ bytes: Data) throws(Failure) {
        buffer.append(bytes)
        if buffer.count > 1 << 20 { try flush() }
    }

    /// Finishes the file and puts it in its place.
    public consuming func close() throws(Failure) {
        try flush()
        do { try handle.close() } catch { throw failed(error) }
        guard unsafe rename(temporary, destination) == 0 else {
            throw discard(unsafe String(cString: strerror(errno)))
        }
        PartialFiles.remove(temporary)
    }

    private mutating func flush() throws(Failure) {
        do { try handle.write(contentsOf: buffer) } catch { throw failed(error) }
        buffer.removeAll(keepingCapacity: true)
    }

    private func failed(_ error: any Error) -> Failure {
        let cause = (error as NSError).userInfo[NSUnderlyingErrorKey] as? NSError ?? error as NSError
        let reason =
            cause.domain == NSPOSIXErrorDomain ? unsafe String(cString: strerror(Int32(cause.code))) : "\(error)"
        return discard(reason)
    }

    private func discard(_ reason: String) -> Failure {
        PartialFiles.remove(temporary, deleting: true)
        return Failure(path: destination, reason: reason)
    }
}

/// The files half written at this moment, so that an interrupted run can take them away.
public enum PartialFiles {
    private static let paths = Mutex<Set<String>>([])

    static func add(_ path: String) { paths.withLock { _ = $0.insert(path) } }

    static func remove(_ path: String, deleting: Bool = false) {
        paths.withLock { _ = $0.remove(path) }
        if deleting { unsafe unlink(path) }
    }

    /// Deletes them all.
    public static func deleteAll() {
        for path in paths.withLock({ $0 }) { unsafe unlink(path) }
    }
}
