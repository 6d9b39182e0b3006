import CZlib
import Foundation
import StemmaLinearAlgebra
import StemmaText
import Testing

@testable import StemmaAnalysis

/// The join on real articles, against a list of pairs that was made without it.
@Suite struct CopiesOnRealDataTests {
    /// The data set with its list of near pairs, if it is on this machine.
    private static let folder: URL? = {
        let checkout = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let data =
            ProcessInfo.processInfo.environment["STEMMA_DATA"].map { URL(filePath: $0) }
            ?? checkout.deletingLastPathComponent().appending(path: "shared/data")
        let folder = data.appending(path: "reuters21578")
        return FileManager.default.fileExists(atPath: folder.appending(path: "near_pairs.tsv").path) ? folder : nil
    }()

    private struct Record: Decodable {
        let id: String
        let text: String?
    }

    @Test(
        "the copies of Reuters-21578 from Jaccard 0.3 on are those of near_pairs.tsv, pair for pair",
        .enabled(if: folder != nil, "needs the data sets: set STEMMA_DATA to their folder"))
    func reuters() throws {
        let folder = try #require(Self.folder)
        let records = try Self.records(in: folder.appending(path: "articles.jsonl.gz"))
        let texts = records.map { $0.text ?? "" }
        let search = CopySearch(try CopySearch.Configuration(threshold: 0.3))
        let found = try search.pairs(in: texts).map { pair in
            let ids = [records[pair.a].id, records[pair.b].id].sorted()
            return ids.joined(separator: "\t") + "\t" + String(format: "%.4f", pair.jaccard)
        }
        let listed = try String(contentsOf: folder.appending(path: "near_pairs.tsv"), encoding: .utf8)
            .split(separator: "\n").map { line in
                let fields = line.split(separator: "\t").map(String.init)
                return (fields.prefix(2).sorted() + fields.suffix(1)).joined(separator: "\t")
            }
        #expect(Set(found) == Set(listed))
        #expect(found.count == listed.count)
    }

    private static func records(in file: URL) throws -> [Record] {
        let decoder = JSONDecoder()
        return try unzipped(file).split(separator: UInt8(ascii: "\n")).map { line in
            try decoder.decode(Record.self, from: Data(line))
        }.sorted { $0.id.utf8.lexicographicallyPrecedes($1.id.utf8) }
    }

    private static func unzipped(_ file: URL) throws -> [UInt8] {
        let handle = try unsafe #require(gzopen(file.path, "rb"))
        defer { unsafe gzclose(handle) }
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 1 << 20)
        while true {
            let read = unsafe gzread(handle, &buffer, UInt32(buffer.count))
            if read <= 0 { return bytes }
            bytes += buffer.prefix(Int(read))
        }
    }
}
