import Foundation
import Testing

@testable import Stemma

@Suite("NumPy array")
struct NumPyArrayTests {
    /// The header of a file, and its content.
    private func parts(_ array: NumPyArray) throws -> (header: String, content: [UInt8]) {
        let file = try allBytes(of: array.fileContent)
        #expect(file.count == array.fileContent.size)
        #expect(Array(file.prefix(8)) == [0x93] + Array("NUMPY".utf8) + [1, 0])
        let end = 10 + file.number(at: 8, bytes: 2)
        #expect(end % 64 == 0)
        try #require(file.count >= end)
        #expect(file[end - 1] == UInt8(ascii: "\n"))
        return (String(decoding: file[10..<end], as: UTF8.self), Array(file[end...]))
    }

    @Test("a matrix is float32, row by row")
    func matrix() throws {
        let matrix = Matrix<Float>(rows: 2, columns: 3, storage: [0, 1, 2, 3, 4, 5])
        let (header, content) = try parts(NumPyArray(matrix))
        #expect(header.hasPrefix("{'descr': '<f4', 'fortran_order': False, 'shape': (2, 3), }"))
        let expected: [Float] = [0, 1, 2, 3, 4, 5]
        #expect(content == expected.flatMap { littleEndian($0.bitPattern) })
    }

    @Test("lists have a shape of one number and their own type")
    func lists() throws {
        let doubles = try parts(NumPyArray([1.5, -2.25]))
        #expect(doubles.header.hasPrefix("{'descr': '<f8', 'fortran_order': False, 'shape': (2,), }"))
        #expect(doubles.content == littleEndian(1.5.bitPattern) + littleEndian((-2.25).bitPattern))
        let small = try parts(NumPyArray([Int32(7), -1]))
        #expect(small.header.contains("'<i4'") && small.content == [7, 0, 0, 0, 255, 255, 255, 255])
        let large = try parts(NumPyArray([1 << 40]))
        #expect(large.header.contains("'<i8'") && large.content == [0, 0, 0, 0, 0, 1, 0, 0])
        #expect(try parts(NumPyArray([Float]())).header.contains("'shape': (0,)"))
    }

    @Test("a byte string has no shape")
    func bytes() throws {
        let (header, content) = try parts(NumPyArray(bytes: "csr"))
        #expect(header.hasPrefix("{'descr': '|S3', 'fortran_order': False, 'shape': (), }"))
        #expect(content == Array("csr".utf8))
    }

    @Test("data begin at a multiple of 64, however long the shape is written")
    func alignment() throws {
        for digits in 0..<60 { _ = try parts(NumPyArray(bytes: String(repeating: "x", count: 1 << (digits / 4)))) }
        for rows in [0, 9, 10, 99, 100, 1_000, 100_000] {
            _ = try parts(NumPyArray([Float](repeating: 0, count: rows)))
        }
    }

    private func littleEndian(_ value: some FixedWidthInteger) -> [UInt8] {
        (0..<value.bitWidth / 8).map { UInt8(truncatingIfNeeded: value >> ($0 * 8)) }
    }
}
