/// Numbers in a temporary file without a name: it goes when nobody holds it any more, however the process ends.
package final class TemporaryNumbers: Sendable {
    /// Why numbers could not be kept, or read back.
    package struct Failure: Error, CustomStringConvertible {
        let bytes: Int64
        let cause: ReadingError

        package var description: String {
            guard case .temporaryFile(let folder, let detail) = cause else { return "\(cause)" }
            return
                "Expected room for \(bytes) bytes and more in a temporary file in \(folder) (set TMPDIR to use another folder, "
                + "or allow more memory), found \"\(detail)\"."
        }
    }

    private let file: TemporaryFile

    /// Makes the file.
    ///
    /// - Parameter folder: where it is; `TMPDIR` where that is set, else `/tmp`.
    package init(folder: String = TemporaryNumbers.defaultFolder) throws(Failure) {
        file = try Self.saying(0) { () throws(ReadingError) in try TemporaryFile(folder: folder) }
    }

    /// `TMPDIR`, else `/tmp`.
    package static var defaultFolder: String { TemporaryFile.defaultFolder }

    /// Writes numbers at the end; one thread at a time.
    ///
    /// - Returns: the place of the first, counted in numbers.
    package func append(_ numbers: [UInt64]) throws(Failure) -> Int {
        let start = Int(file.length) / 8
        let bytes = unsafe numbers.withUnsafeBytes { unsafe [UInt8]($0) }
        try Self.saying(file.length + Int64(bytes.count)) { () throws(ReadingError) in try file.append(bytes) }
        return start
    }

    /// Replaces what is in `buffer` by the numbers at these places; any number of threads at once.
    package func read(_ places: Range<Int>, into buffer: inout [UInt64]) throws(Failure) {
        var bytes: [UInt8] = []
        try Self.saying(file.length) { () throws(ReadingError) in
            try file.read(at: Int64(places.lowerBound) * 8, count: places.count * 8, into: &bytes)
        }
        buffer = unsafe bytes.withUnsafeBytes { bytes in
            // Each number has 8 bytes within the array; they need not be aligned.
            places.indices.map {
                unsafe bytes.loadUnaligned(fromByteOffset: ($0 - places.lowerBound) * 8, as: UInt64.self)
            }
        }
    }

    private static func saying<Result>(
        _ bytes: Int64, _ body: () throws(ReadingError) -> Result
    ) throws(Failure) -> Result {
        do throws(ReadingError) { return try body() } catch { throw Failure(bytes: bytes, cause: error) }
    }
}
