import Testing

@testable import StemmaCorpus

@Suite struct TemporaryNumbersTests {
    @Test("numbers come back from where they were put")
    func roundTrip() throws {
        let file = try TemporaryNumbers()
        let first: [UInt64] = [1, .max, 0]
        let second = (0..<10_000).map { UInt64($0) << 40 | 7 }
        #expect(try file.append(first) == 0)
        #expect(try file.append([]) == 3)
        #expect(try file.append(second) == 3)
        var buffer: [UInt64] = [9, 9]
        try file.read(0..<3, into: &buffer)
        #expect(buffer == first)
        try file.read(2..<5, into: &buffer)
        #expect(buffer == [0, second[0], second[1]])
        try file.read(4..<10_003, into: &buffer)
        #expect(buffer == Array(second.dropFirst()))
        try file.read(7..<7, into: &buffer)
        #expect(buffer.isEmpty)
    }

    @Test("what was never written is an error, and so is a folder that is not there; both in a sentence")
    func failures() throws {
        let file = try TemporaryNumbers()
        _ = try file.append([1, 2])
        var buffer: [UInt64] = []
        #expect(throws: TemporaryNumbers.Failure.self) { try file.read(1..<4, into: &buffer) }
        do throws(TemporaryNumbers.Failure) {
            _ = try TemporaryNumbers(folder: "/no/such/folder")
            Issue.record("A file was made in a folder that is not there.")
        } catch {
            #expect(error.description.hasPrefix("Expected room for"))
            #expect(error.description.contains("/no/such/folder (set TMPDIR"))
        }
    }
}
