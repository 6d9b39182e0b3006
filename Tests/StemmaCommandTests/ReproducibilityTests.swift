import Foundation
import Testing

@Suite("Reproducibility of the command")
struct ReproducibilityTests {
    private static let commands = [
        ["topics", "--sample"], ["topics", "--sample", "--summary"], ["copies", "--sample"],
        ["stories", "--sample"], ["stories", "--sample", "--summary"],
        ["similar", "--sample", "--all", "--explain", "--top", "3"], ["terms", "--sample", "--view", "identity"],
    ]

    @Test("any number of threads gives the same bytes", arguments: commands)
    func threads(arguments: [String]) throws {
        let place = try Workplace()
        let outputs = try ["1", "2", "3"].map { count in
            let run = try place.start(arguments + ["--format", "jsonl", "--threads", count]).finish()
            #expect(run.status == 0)
            return run.output
        }
        #expect(!outputs[0].isEmpty && Set(outputs).count == 1)
    }

    @Test(
        "any number of threads and any order of the input give the same files of vectors", arguments: ["4", "auto"])
    func vectors(rank: String) throws {
        let place = try Workplace()
        try place.write("in.jsonl", Articles.jsonLines)
        try place.write("other.jsonl", Articles.reversed)
        _ = try place.run("vectors", "in.jsonl", "--rank", rank, "--output", "v1", "--threads", "1")
        _ = try place.run("vectors", "other.jsonl", "--rank", rank, "--output", "v2", "--threads", "3")
        let files = try FileManager.default.contentsOfDirectory(atPath: place.path + "/v1")
        #expect(files.count == 7)
        for file in files { #expect(try place.bytes("v1/" + file) == place.bytes("v2/" + file), "\(file)") }
    }

    @Test(
        "any order of the input gives the same bytes",
        arguments: [
            ["topics"], ["topics", "--summary"], ["stories"], ["stories", "--summary"], ["copies"],
            ["similar", "--all"],
            ["evaluate"],
        ])
    func order(arguments: [String]) throws {
        let place = try Workplace()
        try place.write("in.jsonl", Articles.jsonLines)
        try place.write("other.jsonl", Articles.reversed)
        let one = try place.start(arguments + ["in.jsonl", "--format", "jsonl"]).finish()
        let other = try place.start(arguments + ["other.jsonl", "--format", "jsonl"]).finish()
        #expect(one.status == 0 && !one.output.isEmpty && one.output == other.output)
        // In several files, named in any order.
        try place.write("x.jsonl", Articles.lines.prefix(5).joined(separator: "\n"))
        try place.write("y.jsonl", Articles.lines.dropFirst(5).joined(separator: "\n"))
        let files = try place.start(arguments + ["y.jsonl", "x.jsonl", "--format", "jsonl"]).finish()
        #expect(files.output == one.output)
    }

    @Test("analyze writes the same bytes but for the page, which shows timings")
    func analyze() throws {
        let place = try Workplace()
        try place.write("one/in.jsonl", Articles.jsonLines)
        try place.write("two/in.jsonl", Articles.reversed)
        _ = try place.run("analyze", "one/in.jsonl", "--output", "r1", "--threads", "1")
        _ = try place.run("analyze", "two/in.jsonl", "--output", "r2", "--threads", "3")
        let files = [
            "articles.jsonl", "copies.jsonl", "stories.jsonl", "summary.json", "timeline.jsonl", "topics.json",
        ]
        for file in files {
            #expect(try place.bytes("r1/" + file) == place.bytes("r2/" + file), "\(file)")
        }
    }
}
