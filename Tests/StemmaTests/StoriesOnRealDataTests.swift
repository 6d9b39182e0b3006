import Foundation
import Testing

@testable import Stemma

/// Where real articles with known truth lie, on machines that have them: `STEMMA_DATA`, else beside the checkout.
private enum RealData {
    static let folder =
        ProcessInfo.processInfo.environment["STEMMA_DATA"]
        ?? URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("../../../shared/data")
        .standardized.path

    static func path(_ set: String) -> String { "\(folder)/\(set)/articles.jsonl.gz" }
    static func has(_ set: String) -> Bool { FileManager.default.fileExists(atPath: path(set)) }
}

@Suite("Stories on real data")
struct StoriesOnRealDataTests {
    @Test(
        "events of ECB+ are found: B-cubed F of 0.90 and more, 70 to 110 stories for 86 events",
        .enabled(if: RealData.has("ecbplus"), "needs ecbplus in STEMMA_DATA"))
    func events() throws {
        let corpus = try Corpus.read(inputs: [.path(RealData.path("ecbplus"))])
        let scores = try Pipeline().evaluate(corpus, truth: "cluster", stories: .init()).scores
        let found = try #require(scores.first { $0.measure == "B-cubed F" })
        #expect(try #require(found.value) >= 0.90)
        let findings = try Pipeline().stories(corpus, .init())
        #expect((70...110).contains(findings.stories.count))
        // No dates, so nothing that could have moved the threshold.
        #expect(findings.threshold == 0.2 && findings.chanceShare == nil)
    }
}
