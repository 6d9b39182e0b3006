import Foundation
import Testing

@testable import Stemma

@Suite("Zip archive")
struct ZipArchiveTests {
    private static let members: [(name: String, content: [UInt8])] = [
        ("check.txt", Array("123456789".utf8)), ("empty.npy", []), ("data.npy", (0..<1_000).map { UInt8($0 % 251) }),
    ]

    private func archive() throws -> [UInt8] {
        let scratch = try Scratch()
        var archive = ZipArchive()
        var file = try OutputFile(scratch.path + "/a.zip")
        for member in Self.members {
            try archive.add(member.name, FileContent(Data(member.content), [UInt8]()), to: &file)
        }
        try archive.finish(&file)
        try file.close()
        return Array(try Data(contentsOf: URL(fileURLWithPath: scratch.path + "/a.zip")))
    }

    @Test("each member stands behind a local header with its name, size and checksum")
    func localHeaders() throws {
        let bytes = try archive()
        var offset = 0
        for member in Self.members {
            let name = Array(member.name.utf8)
            #expect(bytes.number(at: offset, bytes: 4) == 0x0403_4B50)
            #expect(bytes.number(at: offset + 8, bytes: 2) == 0, "stored")
            #expect(bytes.number(at: offset + 14, bytes: 4) == checksum(member.content))
            #expect(bytes.number(at: offset + 18, bytes: 8) == -1, "both sizes stand in the extra field")
            #expect(bytes.number(at: offset + 26, bytes: 2) == name.count)
            #expect(bytes.number(at: offset + 28, bytes: 2) == 20)
            let extra = offset + 30 + name.count
            #expect(Array(bytes[(offset + 30)..<extra]) == name)
            #expect(bytes.number(at: extra, bytes: 2) == 1 && bytes.number(at: extra + 2, bytes: 2) == 16)
            #expect(bytes.number(at: extra + 4, bytes: 8) == member.content.count)
            #expect(bytes.number(at: extra + 12, bytes: 8) == member.content.count)
            offset = extra + 20 + member.content.count
            #expect(Array(bytes[(extra + 20)..<offset]) == member.content)
        }
        #expect(bytes.number(at: offset, bytes: 4) == 0x0201_4B50)
    }

    @Test("the directory leads from the end of the file to every member")
    func directory() throws {
        let bytes = try archive()
        let end = bytes.count - 22
        #expect(bytes.number(at: end, bytes: 4) == 0x0605_4B50)
        let locator = end - 20
        #expect(bytes.number(at: locator, bytes: 4) == 0x0706_4B50)
        let record = bytes.number(at: locator + 8, bytes: 8)
        #expect(record == locator - 56 && bytes.number(at: record, bytes: 4) == 0x0606_4B50)
        #expect(bytes.number(at: record + 4, bytes: 8) == 44)
        #expect(bytes.number(at: record + 24, bytes: 8) == Self.members.count)
        #expect(bytes.number(at: record + 32, bytes: 8) == Self.members.count)
        var entry = bytes.number(at: record + 48, bytes: 8)
        #expect(entry + bytes.number(at: record + 40, bytes: 8) == record)
        for member in Self.members { entry = try checkEntry(bytes, at: entry, member) }
        #expect(entry == record)
    }

    /// Checks one entry of the directory and returns the place of the next.
    private func checkEntry(
        _ bytes: [UInt8], at entry: Int, _ member: (name: String, content: [UInt8])
    ) throws -> Int {
        let name = Array(member.name.utf8)
        try #require(bytes.number(at: entry, bytes: 4) == 0x0201_4B50)
        #expect(bytes.number(at: entry + 16, bytes: 4) == checksum(member.content))
        #expect(bytes.number(at: entry + 28, bytes: 2) == name.count)
        #expect(bytes.number(at: entry + 30, bytes: 2) == 28)
        let extra = entry + 46 + name.count
        #expect(Array(bytes[(entry + 46)..<extra]) == name)
        #expect(bytes.number(at: extra, bytes: 2) == 1 && bytes.number(at: extra + 2, bytes: 2) == 24)
        #expect(bytes.number(at: extra + 4, bytes: 8) == member.content.count)
        let local = bytes.number(at: extra + 20, bytes: 8)
        #expect(Array(bytes[(local + 30)..<(local + 30 + name.count)]) == name)
        return extra + 28
    }

    @Test("equal content gives equal bytes, and the checksum is that of the standard")
    func bytes() throws {
        #expect(try archive() == archive())
        #expect(checksum(Array("123456789".utf8)) == 0xCBF4_3926)
    }

    /// CRC-32, bit by bit, from its definition.
    private func checksum(_ bytes: [UInt8]) -> Int {
        let sum = bytes.reduce(~UInt32(0)) { sum, byte in
            (0..<8).reduce(sum ^ UInt32(byte)) { value, _ in value >> 1 ^ (value & 1 == 1 ? 0xEDB8_8320 : 0) }
        }
        return Int(~sum)
    }
}
