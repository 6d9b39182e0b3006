import Foundation
import Testing

@testable import Stemma

/// Where real articles with known truth lie, on machines that have them: `STEMMA_DATA`, else beside the checkout.
private enum RealData {
    static let folder =
        ProcessInfo.processInfo.environment["STEMMA_DATA"]
        ?? URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("../../../shared/data")
        .standardized.path

    static func has(_ set: String) -> Bool {
        FileManager.default.fileExists(atPath: "\(folder)/\(set)/near_pairs.tsv")
    }
}

@Suite("Copies on real data")
struct CopiesOnRealDataTests {
    private struct Pair: Hashable {
        let ids: Set<String>

        init(_ one: some StringProtocol, _ other: some StringProtocol) { ids = [String(one), String(other)] }
    }

    @Test(
        "the copies in Reuters-21578 are those of a brute-force count, pair for pair",
        .enabled(if: RealData.has("reuters21578"), "needs reuters21578 in STEMMA_DATA"))
    func reuters() throws {
        let folder = RealData.folder + "/reuters21578"
        let corpus = try Corpus.read(inputs: [.path(folder + "/articles.jsonl.gz")])
        let findings = try Pipeline().copies(corpus, CopySearch.Configuration(threshold: 0.3))
        let found = Dictionary(
            findings.pairs.map { (Pair(corpus.articles[$0.a].id, corpus.articles[$0.b].id), $0.jaccard) },
            uniquingKeysWith: { first, _ in first })
        let lines = try String(contentsOfFile: folder + "/near_pairs.tsv", encoding: .utf8).split(separator: "\n")
        #expect(found.count == lines.count && findings.pairs.count == lines.count && lines.count > 1_000)
        for line in lines {
            let fields = line.split(separator: "\t")
            let similarity = try #require(Double(fields[2]))
            let jaccard = try #require(found[Pair(fields[0], fields[1])], "\(line)")
            // The list has four places.
            #expect(abs(jaccard - similarity) <= 0.5e-4 + 1e-12, "\(line)")
        }
    }
}
