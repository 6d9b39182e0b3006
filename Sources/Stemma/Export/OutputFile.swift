public import Foundation
import Synchronization

/// A file that appears whole or not at all: written beside its place under another name, then renamed.
///
/// Where a link stands in its place, what it leads to is replaced, not the link. What is no file (a device, a pipe) is
/// written to as it is, and stays.
public struct OutputFile: ~Copyable {
    private let path: String
    /// The file that is written, and the place it takes in the end; nil for a device or a pipe.
    private let places: (temporary: String, destination: String)?
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
        let target = OutputTarget(path)
        if target == .folder { throw Failure(path: path, reason: errorText(EISDIR)) }
        let places = target.places
        if let places { PartialFiles.add(places.temporary) }
        let descriptor = target.open()
        if descriptor < 0 {
            let reason = errorText(errno)
            if let places { PartialFiles.remove(places.temporary) }
            throw Failure(path: path, reason: reason)
        }
        self.path = path
        self.places = places
        handle = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
    }

    /// A file that was not closed does not stay.
    deinit {
        if let places { PartialFiles.delete(places.temporary) }
    }

    /// Appends text.
    public mutating func write(_ text: String) throws(Failure) { try write(Data(text.utf8)) }

    /// Appends bytes.
    public mutating func write(_ bytes: Data) throws(Failure) {
        buffer.append(bytes)
        if buffer.count > 1 << 20 { try flush() }
    }

    /// Appends content, a part at a time.
    mutating func write(_ content: FileContent) throws {
        try content.forEachPiece { piece in
            for start in stride(from: 0, to: piece.byteCount, by: 1 << 20) {
                let part = piece.extracting(start..<min(start + 1 << 20, piece.byteCount))
                unsafe part.withUnsafeBytes { unsafe buffer.append(contentsOf: $0) }
                try flush()
            }
        }
    }

    /// Finishes the file and puts it in its place.
    public consuming func close() throws(Failure) {
        try flush()
        do { try handle.close() } catch { throw failed(error) }
        guard let places else { return }
        guard unsafe rename(places.temporary, places.destination) == 0 else {
            throw Failure(path: path, reason: errorText(errno))
        }
        PartialFiles.remove(places.temporary)
    }

    private mutating func flush() throws(Failure) {
        do { try handle.write(contentsOf: buffer) } catch { throw failed(error) }
        buffer.removeAll(keepingCapacity: true)
    }

    private func failed(_ error: any Error) -> Failure {
        let cause = (error as NSError).userInfo[NSUnderlyingErrorKey] as? NSError ?? error as NSError
        let reason = cause.domain == NSPOSIXErrorDomain ? errorText(Int32(cause.code)) : "\(error)"
        return Failure(path: path, reason: reason)
    }
}

/// The files, and folders of files, half written at this moment, so that an interrupted run can take them away.
public enum PartialFiles {
    private static let paths = Mutex<Set<String>>([])
    /// Folders that were made to hold them, outer ones first.
    private static let folders = Mutex<[String]>([])

    static func add(_ path: String) { paths.withLock { _ = $0.insert(path) } }

    static func remove(_ path: String) { paths.withLock { _ = $0.remove(path) } }

    /// Deletes one, unless it is whole by now.
    static func delete(_ path: String) {
        if paths.withLock({ $0.remove(path) }) != nil { try? FileManager.default.removeItem(atPath: path) }
    }

    /// Notes a folder that was made, which does not stay if nothing comes into it.
    static func add(folder: String) { folders.withLock { $0.append(folder) } }

    /// Deletes those of the folders, inner ones last, that are empty, and forgets them all.
    static func deleteEmpty(_ made: [String]) {
        for folder in made.reversed() { unsafe rmdir(folder) }
        folders.withLock { known in known.removeAll(where: made.contains) }
    }

    /// Deletes them all.
    public static func deleteAll() {
        for path in paths.withLock({ $0 }) { try? FileManager.default.removeItem(atPath: path) }
        deleteEmpty(folders.withLock { $0 })
    }
}
