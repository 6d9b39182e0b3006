import Foundation
import Synchronization

/// A file without a name: it goes when it is closed, however the process ends.
final class TemporaryFile: Sendable {
    private let descriptor: Int32
    private let folder: String
    private let written = Atomic<Int64>(0)

    /// Where temporary files go: `TMPDIR`, else `/tmp`.
    static var defaultFolder: String { ProcessInfo.processInfo.environment["TMPDIR"]?.nilIfBlank ?? "/tmp" }

    init(folder: String) throws(ReadingError) {
        self.folder = folder
        var template = Array((folder + "/stemma-XXXXXX").utf8CString)
        // mkstemp writes the name it chose over the six letters, within the array.
        descriptor = unsafe template.withUnsafeMutableBufferPointer { unsafe mkstemp($0.baseAddress!) }
        guard descriptor >= 0 else { throw .temporaryFile(path: folder, detail: SystemError.text()) }
        _ = unsafe template.withUnsafeBufferPointer { unsafe unlink($0.baseAddress!) }
    }

    deinit { close(descriptor) }

    /// Bytes written so far.
    var length: Int64 { written.load(ordering: .relaxed) }

    /// Writes at the end; one thread at a time.
    func append(_ bytes: [UInt8]) throws(ReadingError) {
        var done = 0
        while done < bytes.count {
            let count = unsafe bytes.withUnsafeBytes { buffer in
                // done < count, so the rest lies within the buffer.
                unsafe pwrite(descriptor, buffer.baseAddress! + done, buffer.count - done, off_t(length))
            }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { throw .temporaryFile(path: folder, detail: SystemError.text()) }
            done += count
            written.add(Int64(count), ordering: .relaxed)
        }
    }

    /// Replaces what is in `bytes` by a stretch that was written; any number of threads at once.
    func read(at offset: Int64, count: Int, into bytes: inout [UInt8]) throws(ReadingError) {
        // Bytes that are there already need no zeros to be read over.
        if bytes.count > count { bytes.removeLast(bytes.count - count) }
        if bytes.count < count { bytes.append(contentsOf: repeatElement(0, count: count - bytes.count)) }
        var done = 0
        while done < count {
            let got = unsafe bytes.withUnsafeMutableBytes { buffer in
                // done < count, so the rest lies within the buffer.
                unsafe pread(descriptor, buffer.baseAddress! + done, buffer.count - done, off_t(offset) + off_t(done))
            }
            if got < 0, errno == EINTR { continue }
            guard got > 0 else {
                throw .temporaryFile(path: folder, detail: got == 0 ? "a file cut short" : SystemError.text())
            }
            done += got
        }
    }
}
