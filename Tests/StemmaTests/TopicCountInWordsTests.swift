import Foundation
import StemmaAnalysis
import Testing

@testable import Stemma

@Suite("The number of topics in words")
struct TopicCountInWordsTests {
    private func count(_ chosen: Int, _ reason: String) throws -> TopicCount {
        let json = #"{"chosen":\#(chosen),"low":1,"high":9,"reason":"\#(reason)","curve":[]}"#
        return try JSONDecoder().decode(TopicCount.self, from: Data(json.utf8))
    }

    @Test(
        "what halves come to is told with what it means",
        arguments: [
            (8, "2 to 5", "give 2 to 5: with fewer articles, fewer topics keep apart"),
            (4, "2 to 5", "give 2 to 5, so the number may be off by as much"), (5, "5", "give 5 too"),
            (3, "4 to 6", "give 4 to 6: with fewer articles, some of these topics fall into several"),
        ])
    func meaning(chosen: Int, range: String, words: String) throws {
        let count = try count(chosen, "why; halves of the articles, drawn at random, come to \(range)")
        let halves = "tried again on random halves of the articles, four in five"
        #expect(count.inWords == "why; \(halves) \(words)")
        let more = try self.count(chosen, "why; halves of the articles, drawn at random, come to \(range); and more")
        #expect(more.inWords == count.inWords + "; and more")
    }

    @Test("a reason without halves stands as it is", arguments: ["given", "one: nothing tells articles apart"])
    func plain(reason: String) throws {
        #expect(try count(1, reason).inWords == reason)
    }

    @Test("of the sample the number is told so in the text and on the page")
    func sample() throws {
        let analysis = try SampleAnalysis.made.get()
        let words = analysis.topics.count.inWords
        #expect(words.contains("four in five give"))
        #expect(analysis.overview.replacing("\n", with: " ").contains(words))
        #expect(analysis.reportModel.topicReason == "The number of topics is \(words).")
    }
}
