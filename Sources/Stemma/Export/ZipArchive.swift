internal import CZlib
import Foundation

/// Writes an archive of stored members, as `numpy.savez` does.
///
/// Source: PKWARE, APPNOTE.TXT 6.3.10, sections 4.3.7 to 4.3.16. Sizes stand in 64 bits (section 4.5.3), so members of
/// any size fit.
struct ZipArchive {
    private var entries: [(header: Data, name: Data, offset: UInt64, size: UInt64)] = []
    private var position: UInt64 = 0

    /// Appends one member to the file.
    mutating func add(_ name: String, _ content: FileContent, to file: inout OutputFile) throws {
        let name = Data(name.utf8)
        // Version 4.5, no flags, stored, 1980-01-01 00:00 so that equal content gives equal bytes.
        var header = bytes(UInt16(45), UInt16(0), UInt16(0), UInt16(0), UInt16(0x21))
        header += bytes(try checksum(content), UInt32.max, UInt32.max, UInt16(name.count))
        let size = UInt64(content.size)
        let local =
            bytes(UInt32(0x0403_4B50)) + header + bytes(UInt16(20)) + name
            + bytes(UInt16(1), UInt16(16), size, size)
        try file.write(local)
        try file.write(content)
        entries.append((header, name, position, size))
        position += UInt64(local.count) + size
    }

    /// Writes the directory that ends the archive.
    func finish(_ file: inout OutputFile) throws(OutputFile.Failure) {
        var directory = Data()
        for entry in entries {
            directory += bytes(UInt32(0x0201_4B50), UInt16(45)) + entry.header
            directory += bytes(UInt16(28), UInt16(0), UInt16(0), UInt16(0), UInt32(0), UInt32.max) + entry.name
            directory += bytes(UInt16(1), UInt16(24), entry.size, entry.size, entry.offset)
        }
        let count = UInt64(entries.count)
        let size = UInt64(directory.count)
        directory += bytes(UInt32(0x0606_4B50), UInt64(44), UInt16(45), UInt16(45), UInt32(0), UInt32(0))
        directory += bytes(count, count, size, position)
        directory += bytes(UInt32(0x0706_4B50), UInt32(0), position + size, UInt32(1))
        directory += bytes(UInt32(0x0605_4B50), UInt16(0), UInt16(0), UInt16.max, UInt16.max)
        directory += bytes(UInt32.max, UInt32.max, UInt16(0))
        try file.write(directory)
    }

    private func checksum(_ content: FileContent) throws -> UInt32 {
        var sum: uLong = 0
        try content.forEachPiece { piece in
            unsafe piece.withUnsafeBytes { bytes in
                // Of no bytes zlib would take the pointer for a wish to begin anew.
                guard let start = unsafe bytes.baseAddress?.assumingMemoryBound(to: Bytef.self) else { return }
                unsafe sum = crc32_z(sum, start, z_size_t(bytes.count))
            }
        }
        return UInt32(sum)
    }
}

/// Whole numbers one after another, low bytes first.
private func bytes<each Number: FixedWidthInteger>(_ number: repeat each Number) -> Data {
    var data = Data()
    func append(_ value: some FixedWidthInteger) {
        for shift in stride(from: 0, to: value.bitWidth, by: 8) {
            data.append(UInt8(truncatingIfNeeded: value >> shift))
        }
    }
    repeat append(each number)
    return data
}
