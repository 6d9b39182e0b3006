import StemmaLinearAlgebra
import Testing

@testable import StemmaCorpus

@Suite("JSONLinesReader")
struct JSONLinesReaderTests {
    /// What came out: lines, ids and reasons.
    private func read(
        _ bytes: [UInt8], step: Int = 1 << 16, workers: Int = 1, limit: Int = 1 << 30
    ) throws -> [String] {
        let stream = try TextStream(sniffing: SlowSource(bytes, step: step))
        var reader = JSONLinesReader(
            stream, path: "f", names: FieldNames(), limit: limit, workers: Workers(workers), readsDatelines: true)
        var found: [String] = []
        while let record = try reader.next() {
            switch record.outcome {
            case .article(let article): found.append("\(record.line ?? 0) \(article.id) \(article.text.utf8.count)")
            case .skipped(let reason): found.append("\(record.line ?? 0) \(reason)")
            }
        }
        #expect(reader.bytesRead == bytes.count)
        return found
    }

    /// Lines good and bad, blank and long, of more bytes than one group holds.
    private var file: [UInt8] {
        let random = CounterRandom(seed: 3)
        var text = ""
        for number in 0..<3000 {
            let length = random.integer(below: number % 500 == 7 ? 400_000 : 500, at: number)
            switch number % 10 {
            case 0: text += "\n"
            case 1: text += " \t\r\n"
            case 2: text += #"{"text": broken}"# + "\n"
            default: text += #"{"id":"a\#(number)","text":"\#(String(repeating: "x\\n", count: length / 3))"}"# + "\r\n"
            }
        }
        return Array(text.utf8) + Array(#"{"text":"the last line has no break"}"#.utf8)
    }

    @Test("records are the same for any number of threads and any pieces of the stream")
    func threads() throws {
        let file = file
        let expected = try read(file)
        #expect(expected.count == 2401)
        for workers in [2, 3, 8] { #expect(try read(file, workers: workers) == expected) }
        for step in [1000, 4097, 1 << 18, 1 << 22] { #expect(try read(file, step: step, workers: 2) == expected) }
    }

    @Test("lines above the limit are told, wherever the stream is cut")
    func limit() throws {
        let file = Array(#"{"text":"a"}"#.utf8) + [0x0A] + Array(repeating: 0x78, count: 5000) + Array("\n{}\n".utf8)
        let expected = try read(file, limit: 100)
        #expect(expected.count == 3)
        for step in [1, 7, 99, 100, 101, 1024] { #expect(try read(file, step: step, limit: 100) == expected) }
        #expect(try read(Array(file[..<5000]), step: 7, limit: 100) == Array(expected[..<2]))
    }

    @Test("a line above the limit behind a full group is told as one line")
    func limitBehindGroup() throws {
        let short = Array(#"{"text":"a"}"#.utf8) + [0x0A]
        let lines = (0..<24_000).flatMap { _ in short }
        let file = lines + Array(repeating: 0x78, count: 5000) + [0x0A] + short
        let found = try read(file, step: file.count, limit: 100)
        #expect(found.count == 24_002)
        #expect(try read(file, step: 4096, limit: 100) == found)
        #expect(try read(file, step: file.count - 3000, limit: 100) == found)
    }

    @Test("records before the place where the stream breaks off are kept, then the fault comes")
    func fault() throws {
        let whole = file
        let member = gzipMember(whole)
        let source = GzipSource(PrefixedSource(Array(member[..<(member.count / 2)])))
        var reader = JSONLinesReader(
            try TextStream(sniffing: source), path: "f", names: FieldNames(), limit: 1 << 30, workers: Workers(2),
            readsDatelines: false)
        var count = 0
        #expect(throws: SourceFault.damagedGzip("an end in the middle")) {
            while try reader.next() != nil { count += 1 }
        }
        #expect(count > 1000)
        #expect(throws: SourceFault.self) { try reader.next() }
    }
}
