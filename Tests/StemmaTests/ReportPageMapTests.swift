import Foundation
import Testing

@testable import Stemma

@Suite("Report page: map")
struct ReportPageMapTests {
    /// The numbers of the map's data, three an article.
    private func numbers(_ page: String) throws -> [Int] {
        let island = try #require(page.firstMatch(of: /id="map-data">(.*?)<\/script>/)?.output.1)
        let bytes = [UInt8](try #require(Data(base64Encoded: String(island))))
        return stride(from: 0, to: bytes.count, by: 2).map { Int(bytes[$0]) | Int(bytes[$0 + 1]) << 8 }
    }

    @Test("the data hold a place and a topic for each article, and say where there is none")
    func data() throws {
        let numbers = try numbers(ReportPage(ReportFixture.small).text)
        #expect(numbers.count == 12)
        #expect(Array(numbers[0..<3]) == [0, 16_383, 0])
        #expect(Array(numbers[6..<9]) == [65_534, 65_534, 1])
        #expect(Array(numbers[9..<12]) == [65_535, 65_535, 1])
        #expect(try self.numbers(ReportPage(ReportFixture.small, searchLimit: 2).text).count == 6)
    }

    @Test("the map is said in words: in the table of topics, and as a plan without a script")
    func words() throws {
        let page = ReportPage(ReportFixture.small).text
        #expect(page.contains(">top left, beside 2</td>") && page.contains(">bottom right, beside 1</td>"))
        #expect(page.contains("<noscript><svg class=\"plan\"") && page.contains("cx=\"100.00\" cy=\"200.00\""))
        #expect(page.contains("Five of ten survive."))
        #expect(page.contains("role=\"application\"") && page.contains("aria-describedby=\"map-help\""))
        #expect(page.count(of: "data-mark=\"") == 2)
    }

    @Test("a topic in the middle, alone, or nowhere")
    func regions() {
        let topics = ReportFixture.small.topics
        func words(_ middles: [SIMD2<Float>?], _ place: Int) -> String? {
            ReportModel.Map(sentences: "", middles: middles).words(place, topics)
        }
        #expect(words([SIMD2(0.5, 0.5), nil], 0) == "middle")
        #expect(words([SIMD2(0.5, 0.1), nil], 0) == "top")
        #expect(words([SIMD2(0.9, 0.5), nil], 1) == nil)
        #expect(words([], 0) == nil)
    }

    @Test("neighbouring topics differ in colour and in shape")
    func marks() {
        func mark(_ topic: Int) -> String { HTML.piece { TopicMark.write(topic, to: &$0) } }
        #expect(Set((0..<40).map(mark)).count == 40)
        for topic in 0..<39 { #expect(TopicMark.colour(topic) != TopicMark.colour(topic + 1)) }
    }

    @Test(
        "a name on the map has the first parts of the label, and what stands in quotes stays whole",
        arguments: [
            ("war, months, peace", "war, months", "war"), ("Palestinian", "Palestinian", "Palestinian"), ("", "", ""),
            ("e.g. “Rain, then snow”", "e.g. “Rain, then snow”", "e.g. “Rain, then snow”"),
            ("e.g. “Seven taken, seven freed”", "e.g. “Seven taken, seven fr…”", "e.g. “Seven taken, seven fr…”"),
            ("a very long phrase of many, words", "a very long phrase of many…", "a very long phrase of many"),
        ])
    func names(label: String, two: String, one: String) {
        #expect(label.labelParts(2) == two && label.labelParts(1) == one)
        var model = ReportFixture.small
        model.topics[0].label = label
        let number = model.topics[0].number
        let page = ReportPage(model).text
        #expect(page.contains("data-brief=\"\(number) \(two)\" data-word=\"\(number) \(one)\""))
    }

    @Test("what the map keeps is said in words")
    func sentences() throws {
        let analysis = try SampleAnalysis.made.get()
        #expect(analysis.map.sentences.hasPrefix("Of an article's 10 nearest in the latent space "))
        #expect(try #require(analysis.map.survival) > #require(analysis.map.survivalOfAxes))
        #expect(analysis.summary.compact.contains("\"map\":{\"laidOut\":200,\"neighbours\":10,\"survival\":0."))
    }
}
