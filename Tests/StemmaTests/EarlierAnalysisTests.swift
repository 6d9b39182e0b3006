import Foundation
import Testing

@testable import Stemma

@Suite("Reading an earlier analysis")
struct EarlierAnalysisTests {
    private let scratch: Scratch

    init() throws {
        scratch = try Scratch()
        try scratch.write(
            "articles.jsonl", #"{"id":"a","topic":4,"story":7}"# + "\n" + #"{"id":"b","topic":9,"story":7}"#)
    }

    private func failure() -> String? {
        do {
            _ = try EarlierAnalysis(reading: scratch.path)
            return nil
        } catch { return error.description.replacing(scratch.path, with: "run") }
    }

    @Test("articles alone will do; names and numbers of before come from the other files")
    func whole() throws {
        let bare = try EarlierAnalysis(reading: scratch.path + "/")
        #expect(bare.topics.rows.map(\.number) == [4, 9] && bare.stories.rows.map(\.number) == [7, 7])
        #expect(bare.topics.labels.isEmpty && bare.topics.unused == 0)
        try scratch.write("topics.json", #"[{"topic":4,"label":"rain, wind"},{"topic":9,"label":"vote"}]"#)
        try scratch.write("stories.jsonl", #"{"story":7,"headline":"Storm closes the harbour","size":2}"#)
        try scratch.write("summary.json", #"{"seed":"1","numbers":{"topics":12,"stories":40}}"#)
        let whole = try EarlierAnalysis(reading: scratch.path)
        #expect(whole.topics.labels == [4: "rain, wind", 9: "vote"])
        #expect(whole.stories.labels == [7: "Storm closes the harbour"])
        #expect(whole.topics.unused == 12 && whole.stories.unused == 40)
        let corpus = try Corpus(articles: ["a", "b", "c"].map { Article(id: $0, text: "words") })
        let continuity = try whole.topics.continuity(
            of: LabelledGroups(.topic, [0, 1, 2], ["x", "y", "z"], told: 3), in: corpus)
        #expect(continuity.numbers == [4, 9, 12])
    }

    /// A file of the folder, what it holds, and the one sentence.
    static let faults: [(name: String, content: String, sentence: String)] = [
        (
            "articles.jsonl", "{\"id\":\"a\",\"topic\":1,\"story\":2}\n{\"id\":\"b\",\"top",
            "run/articles.jsonl:2: expected a row of an earlier run as JSON (--format jsonl or json), found '{\"id\":\"b\",\"top'"
        ),
        (
            "articles.jsonl", "\n{\"id\":\"a\",\"topic\":1}\n",
            "run/articles.jsonl:2: expected \"id\" and a whole number as \"story\", an article a row; found no usable \"story\" "
                + "(rows of --summary or of another command will not do)"
        ),
        ("articles.jsonl", " \n", "run/articles.jsonl: expected the rows of an earlier run, found none"),
        (
            "topics.json", "[{\"topic\":4,",
            "run/topics.json:1: expected a row of an earlier run as JSON (--format jsonl or json), found an array of something "
                + "else, or one that breaks off"
        ),
        (
            "stories.jsonl", "7\n",
            "run/stories.jsonl:1: expected a row of an earlier run as JSON (--format jsonl or json), found '7'"
        ),
        (
            "summary.json", "{\"numbers\":{\"topics\":",
            "run/summary.json: expected the summary of an earlier stemma analyze as JSON, found something else"
        ),
        (
            "summary.json", "{\"numbers\":{\"topics\":9223372036854775807,\"stories\":0}}",
            "run/summary.json: expected the summary of an earlier stemma analyze as JSON, found something else"
        ),
    ]

    @Test("a damaged file is told of in one sentence, with the line where it has lines", arguments: faults)
    func damaged(name: String, content: String, sentence: String) throws {
        try scratch.write(name, content)
        #expect(failure() == sentence)
    }

    @Test("what is no such folder is told of in one sentence")
    func noFolder() throws {
        try FileManager.default.removeItem(atPath: scratch.path + "/articles.jsonl")
        let expected = "expected the output folder of an earlier stemma analyze, found"
        #expect(failure() == "run: \(expected) no articles.jsonl in it")
        let file = try scratch.write("file", "")
        for (path, found) in [(file, "a file"), (scratch.path + "/none", "nothing of that name")] {
            let error = #expect(throws: EarlierGroups.Failure.self) { _ = try EarlierAnalysis(reading: path) }
            #expect(error?.description == "\(path): \(expected) \(found)")
        }
    }

    @Test("a folder in place of a file of rows is told of, with the file that has them")
    func folderForFile() throws {
        let error = #expect(throws: EarlierGroups.Failure.self) { _ = try EarlierGroups(.topic, reading: scratch.path) }
        #expect(
            error?.description.replacing(scratch.path, with: "run")
                == "run: expected a file with the rows of an earlier run, found a folder; its rows stand in run/articles.jsonl"
        )
        try FileManager.default.removeItem(atPath: scratch.path + "/articles.jsonl")
        let bare = #expect(throws: EarlierGroups.Failure.self) { _ = try EarlierGroups(.topic, reading: scratch.path) }
        #expect(bare?.description.hasSuffix("found a folder") == true)
    }

    @Test("an earlier analysis without an article in common is refused before the work")
    func strangers() throws {
        let corpus = try Corpus(articles: [Article(id: "z", text: "words")])
        let (pipeline, earlier) = (Pipeline(), try EarlierAnalysis(reading: scratch.path))
        #expect(throws: EarlierGroups.Failure.strangers(path: scratch.path + "/articles.jsonl", rows: 2)) {
            _ = try pipeline.analyze(corpus, copies: .init(threshold: 0.3), since: earlier)
        }
        #expect(pipeline.stopwatch.seconds.isEmpty)
    }
}
