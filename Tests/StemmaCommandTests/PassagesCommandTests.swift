import Foundation
import Testing

@Suite("Passages and boilerplate")
struct PassagesCommandTests {
    private let place: Workplace

    init() throws {
        place = try Workplace()
        let foot = "The terms of use of this service and its correction policy are found on our pages."
        let lines = (0..<6).map { article in
            let words = (0..<30).map { "a\(article)w\($0)" }.joined(separator: " ")
            return "{\"id\":\"a\(article)\",\"text\":\"\(words).\\n\(foot)\"}\n"
        }
        try place.write("in.jsonl", lines.joined())
    }

    @Test("a foot is listed as boilerplate, with the articles it stands in")
    func passages() throws {
        let rows = try place.run("copies", "in.jsonl", "--passages", "--format", "jsonl").rows
        #expect(rows.count == 1)
        #expect(rows[0]["boilerplate"] as? Bool == true && rows[0]["words"] as? Int == 16)
        #expect(rows[0]["articles"] as? Int == 6 && rows[0]["occurrences"] as? Int == 6)
        #expect(rows[0]["examples"] as? [String] == (0..<6).map { "a\($0)" })
        #expect((rows[0]["text"] as? String)?.hasPrefix("The terms of use") == true)
        let text = try place.run("copies", "in.jsonl", "--passages").output
        #expect(text.contains("1 of them boilerplate"))
        #expect(text.split(separator: "\n").allSatisfy { $0.count <= 80 })
    }

    @Test("masked articles are no copies of each other, and the result says what was left out")
    func masked() throws {
        let all = try place.run("copies", "in.jsonl", "--threshold", "0.1", "--format", "jsonl")
        #expect(try all.rows.count == 15 && all.errors == "")
        let masked = try place.run(
            "copies", "in.jsonl", "--threshold", "0.1", "--mask-boilerplate", "--format", "jsonl")
        #expect(masked.status == 0 && masked.output == "")
        #expect(masked.errors == "stemma: boilerplate masked: 1 passage, 96 words in 6 articles\n")
    }

    @Test("changes for people fit 80 columns")
    func changes() throws {
        let text = try place.run("copies", "in.jsonl", "--threshold", "0.1", "--changes").output
        #expect(text.contains("a0 → a1") && text.contains("shared boilerplate only: 1 passage of 16 words"))
        #expect(text.split(separator: "\n").allSatisfy { $0.count <= 80 })
    }
}
