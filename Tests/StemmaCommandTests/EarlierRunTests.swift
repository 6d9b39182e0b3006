import Foundation
import Testing

@Suite("Numbers that survive from run to run")
struct EarlierRunTests {
    private let place: Workplace

    init() throws {
        place = try Workplace()
        try place.write("in.jsonl", Articles.jsonLines)
    }

    private func topics(_ arguments: String...) throws -> Run {
        try place.start(["topics", "in.jsonl", "--count", "2", "--format", "jsonl"] + arguments).finish()
    }

    /// The rows of the earlier run with its two topics under other numbers.
    private func renumbered(_ first: Int, _ second: Int) throws -> String {
        ["topic", "runnerUp"].reduce(try topics().output) { rows, field in
            rows.replacing("\"\(field)\":0", with: "\"\(field)\":\(first)")
                .replacing("\"\(field)\":1", with: "\"\(field)\":\(second)")
        }
    }

    @Test("topics keep the numbers of the earlier run, in rows of articles and of topics")
    func kept() throws {
        try place.write("before.jsonl", renumbered(9, 4))
        let run = try topics("--previous", "before.jsonl")
        #expect(try run.output == place.text("before.jsonl"))
        #expect(run.status == 0 && run.errors.contains("of 12 articles in both runs: 2 topics kept, 0 split"))
        let summary = try topics("--previous", "before.jsonl", "--summary").rows
        #expect(summary.map { $0["topic"] as? Int } == [9, 4])
        let text = try place.run("topics", "in.jsonl", "--count", "2", "--previous", "before.jsonl")
        #expect(text.output.contains("Since before.jsonl: of 12 articles in both runs: 2 topics kept"))
        #expect(text.output.contains("\n    9 "))
    }

    @Test("rows of an array do as well, and so does the output of the whole analysis")
    func otherRows() throws {
        let array = try place.run("topics", "in.jsonl", "--count", "2", "--format", "json")
        try place.write("before.json", array.output)
        #expect(try topics("--previous", "before.json").output == topics().output)
        _ = try place.run("analyze", "in.jsonl", "--count", "2", "--output", "report", "--quiet")
        #expect(try topics("--previous", "report/articles.jsonl").output == topics().output)
    }

    @Test("what changed is printed as rows, and a topic that is no more is one of them")
    func changes() throws {
        let stranger = #"{"id":"zz","topic":7,"label":"old news"}"# + "\n"
        try place.write("before.jsonl", topics().output + stranger)
        let run = try topics("--previous", "before.jsonl", "--changes")
        let rows = try run.rows
        #expect(rows.map { $0["change"] as? String } == ["kept", "kept", "gone"])
        #expect(rows[2]["earlier"] as? [Int] == [7] && rows[2]["earlierLabel"] as? String == "old news")
        #expect(run.errors.contains("topic 7 (old news) is gone with its articles"))
    }

    @Test("a new topic has a number that no run before had")
    func unused() throws {
        let sea = try topics().output.split(separator: "\n").filter { $0.contains(#""topic":0"#) }
        try place.write("before.jsonl", sea.joined(separator: "\n"))
        try place.write("older.jsonl", #"{"id":"gone","topic":30}"#)
        let run = try topics("--previous", "older.jsonl", "--previous", "before.jsonl", "--summary")
        #expect(try run.rows.map { $0["topic"] as? Int } == [0, 31])
        #expect(run.errors.contains("topic 31"))
        #expect(run.errors.contains("is new: 6 articles"))
    }

    @Test("stories keep theirs too")
    func stories() throws {
        let now = try place.run("stories", "in.jsonl", "--format", "jsonl").output
        try place.write("before.jsonl", now.replacing(#""story":"#, with: #""story":5"#))
        let run = try place.run("stories", "in.jsonl", "--format", "jsonl", "--previous", "before.jsonl")
        #expect(try run.output == place.text("before.jsonl"))
        #expect(run.status == 0)
    }

    /// What the file holds, and what the one sentence says.
    static let faults: [(String, String)] = [
        ("not json at all\n", "before.jsonl:1: expected a row of an earlier run as JSON"),
        ("{\"id\":\"a0\",\"topic\":1}\n{\"id\":\n", "before.jsonl:2: expected a row"),
        ("[1, 2]", "before.jsonl:1: expected a row"),
        (#"{"id":"a0","story":1}"#, #"before.jsonl:1: expected "id" and a whole number as "topic""#),
        (#"{"topic":1,"label":"x","size":3}"#, #"found no usable "id""#),
        (#"{"id":"a0","topic":"first"}"#, #"found no usable "topic""#),
        ("\n" + #"{"id":"a0","topic":-1}"#, #"before.jsonl:2: expected "id" and a whole number as "topic""#),
        (#"[{"id":"a0","topic":1},{"id":"a1"}]"#, #"before.jsonl, row 2: expected "id" and a whole number as "topic""#),
        ("\n\n", "expected the rows of an earlier run, found none"),
        (#"{"id":"other","topic":1}"#, "none of its 1 article is among those read now"),
        ("{\"id\":\"a0\",\"topic\":1}\n{\"id\":\"a0\",\"topic\":2}\n", #"found "a0" again"#),
    ]

    @Test("a file of the wrong kind is told of in one sentence", arguments: faults)
    func wrongFile(content: String, sentence: String) throws {
        try place.write("before.jsonl", content)
        let run = try topics("--previous", "before.jsonl")
        #expect(run.status == 1 && run.output == "")
        #expect(run.errors.contains(sentence))
        #expect(run.errors.split(separator: "\n").count == 1)
    }

    @Test("a file that is not there is told of before anything is read")
    func missing() throws {
        let run = try place.run("topics", "nowhere.jsonl", "--previous", "before.jsonl")
        #expect(
            run.status == 1
                && run.errors.contains("before.jsonl: expected a file with the rows of an earlier run, found nothing"))
        try place.write("folder/articles.jsonl", "")
        let folder = try place.run("topics", "nowhere.jsonl", "--previous", "folder")
        #expect(
            folder.errors
                == "Error: folder: expected a file with the rows of an earlier run, found a folder; its rows stand in "
                + "folder/articles.jsonl\n")
    }

    // MARK: analyze

    @Test("analyze keeps numbers in all it writes and prints, into the folder it continues, inside the input too")
    func analyze() throws {
        _ = try place.run("analyze", "in.jsonl", "--count", "2", "--output", "r", "--quiet")
        let renumbered = try ["topic", "runnerUp"].reduce(place.text("r/articles.jsonl")) { rows, field in
            rows.replacing("\"\(field)\":0", with: "\"\(field)\":9").replacing("\"\(field)\":1", with: "\"\(field)\":4")
        }.replacing("\"story\":", with: "\"story\":5")
        try place.write("r/articles.jsonl", renumbered)
        try place.write("r/summary.json", #"{"numbers":{"topics":30,"stories":600}}"#)
        // The folder read is the input here, with the earlier output in it.
        let run = try place.run("analyze", ".", "--count", "2", "--previous", "r", "--output", "r")
        #expect(run.status == 0 && run.errors == "")
        #expect(try place.text("r/articles.jsonl") == renumbered)
        #expect(run.output.contains("Topics since r: of 12 articles in both runs: 2 topics kept, 0 split, 0 merged,"))
        #expect(
            run.output.contains("Stories since r: of 12 articles in both runs: ") && run.output.contains("\n    9 "))
        let lines = run.output.split(separator: "\n")
        #expect(lines.filter { !$0.hasPrefix("Report: ") }.allSatisfy { $0.count <= 80 })
        #expect(
            try place.text("r/changes.jsonl").hasPrefix(#"{"kind":"topic","change":"kept","earlier":[4],"current":[4]"#)
        )
        #expect(try place.text("r/summary.json").contains(#""numbers": {"topics":30,"stories":600}"#))
        // Another folder for the output leaves the earlier one out of the input as well.
        let other = try place.run(
            "analyze", ".", "--count", "2", "--previous", "r", "--output", "s", "--format", "jsonl")
        #expect(try other.status == 0 && other.output == renumbered && place.text("r/articles.jsonl") == renumbered)
    }

    @Test("analyze says in one sentence what is wrong with the folder, before anything is read or written")
    func wrongFolder() throws {
        try place.write("broken/articles.jsonl", "{\"id\":\"a0\",\"topic\":0,\"story\":0}\n{\"id\"\n")
        try place.write("file", "")
        for (folder, sentence) in [
            ("none", "none: expected the output folder of an earlier stemma analyze, found nothing of that name"),
            ("file", "file: expected the output folder of an earlier stemma analyze, found a file"),
            (".", ".: expected the output folder of an earlier stemma analyze, found no articles.jsonl in it"),
            (
                "broken",
                "broken/articles.jsonl:2: expected a row of an earlier run as JSON (--format jsonl or json), found '{\"id\"'"
            ),
        ] {
            let run = try place.run("analyze", "nowhere.jsonl", "--previous", folder, "--output", "r")
            #expect(run.status == 1 && run.output == "" && run.errors == "Error: \(sentence)\n")
        }
        #expect(try place.names == ["broken", "file", "in.jsonl"])
    }

    @Test(
        "options that go together only in part are refused",
        arguments: [
            ["--changes"], ["--copies-once"], ["--changes", "--previous", "x", "--summary"],
            ["--changes", "--previous", "x", "--over-time", "day"], ["--over-time", "year"],
        ])
    func refused(arguments: [String]) throws {
        for command in ["topics", "stories"] {
            let run = try place.start([command, "in.jsonl"] + arguments).finish()
            #expect(run.status == 64 && run.output == "")
        }
    }
}
