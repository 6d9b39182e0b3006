import Foundation
import Testing

/// `copies` and `analyze` with a threshold measured on the articles given.
@Suite("Calibrated copies")
struct CalibrationTests {
    private let place: Workplace

    /// Ninety dated articles of unlike words, and a copy of each of the first sixty two days later.
    init() throws {
        place = try Workplace()
        var lines: [String] = []
        for article in 0..<90 {
            lines.append(Self.line("a\(article)", day: article * 3, Self.words(article)))
            guard article < 60 else { continue }
            lines.append(Self.line("b\(article)", day: article * 3 + 2, Self.words(article).dropLast(6) + ["changed"]))
        }
        try place.write("in.jsonl", lines.joined(separator: "\n") + "\n")
    }

    private static func words(_ article: Int) -> [String] { (0..<40).map { "word\((article * 53 + $0 * $0) % 4_001)" } }

    private static func line(_ id: String, day: Int, _ words: some Sequence<String>) -> String {
        let date = String(Date(timeIntervalSince1970: 1_700_000_000 + Double(day) * 86_400).ISO8601Format().prefix(10))
        return #"{"id":"\#(id)","date":"\#(date)","text":"\#(words.joined(separator: " "))"}"#
    }

    private func run(_ arguments: String...) throws -> Run { try place.start(arguments).finish() }

    private func read(_ name: String) throws -> String {
        try String(contentsOfFile: place.path + "/" + name, encoding: .utf8)
    }

    @Test("--fdr lists what --threshold lists at the threshold it names, with p and q within the rate")
    func chosen() throws {
        let chosen = try run("copies", "in.jsonl", "--fdr", "0.05", "--format", "jsonl")
        #expect(chosen.status == 0)
        let match = try #require(chosen.errors.firstMatch(of: /chosen for this corpus, is ([0-9.]+):/))
        #expect(chosen.errors.contains("dated more than 30 days apart"))
        let given = try run("copies", "in.jsonl", "--threshold", String(match.output.1), "--format", "jsonl")
        let (rows, plain) = try (chosen.rows, given.rows)
        #expect(rows.count >= 60 && rows.map { $0["a"] as? String } == plain.map { $0["a"] as? String })
        #expect(rows.map { $0["b"] as? String } == plain.map { $0["b"] as? String })
        for row in rows {
            let (p, q) = try (#require(row["p"] as? Double), #require(row["q"] as? Double))
            #expect(p > 0 && p < 0.05 && q >= p && q <= 0.05)
        }
        #expect(Run.fields(chosen.output.prefix { $0 != "\n" }).suffix(3) == ["family", "p", "q"])
    }

    @Test("--calibrate keeps the threshold; pairs too far apart to be copies have no q")
    func measured() throws {
        let rows = try run(
            "copies", "in.jsonl", "--calibrate", "--threshold", "0.8", "--apart", "1", "--format", "jsonl"
        ).rows
        let plain = try run("copies", "in.jsonl", "--threshold", "0.8", "--format", "jsonl").rows
        #expect(rows.count == plain.count && !rows.isEmpty)
        #expect(rows.allSatisfy { $0["p"] is Double && $0["q"] is NSNull })
    }

    @Test(
        "a threshold to choose beside one that is given, a rate or days out of range: status 64 and what was expected")
    func usage() throws {
        for (arguments, words) in [
            (["--fdr", "0.01", "--threshold", "0.3"], "--threshold cannot be given too"),
            (["--fdr", "0"], "above 0 and below 1, found 0"), (["--fdr", "1"], "above 0 and below 1, found 1"),
            (["--fdr", "0.1", "--apart", "-1"], "number of days above 0"),
        ] {
            for command in ["copies", "analyze"] {
                let run = try place.start([command, "in.jsonl"] + arguments.map { $0 == "-1" ? "0" : $0 }).finish()
                #expect(run.status == 64 && run.errors.contains(words))
            }
        }
    }

    @Test("too few articles to measure chance: status 1 for copies, and analyze goes on without them")
    func tooFew() throws {
        try place.write(
            "few.jsonl", (0..<9).map { Self.line("a\($0)", day: $0, Self.words($0)) }.joined(separator: "\n"))
        let copies = try run("copies", "few.jsonl", "--fdr", "0.01")
        #expect(copies.status == 1 && copies.errors.contains("expected at least 1000 pairs that cannot be copies"))
        let analyze = try run("analyze", "few.jsonl", "--fdr", "0.01", "--output", "out", "--format", "json")
        #expect(analyze.status == 0 && analyze.output.contains("Copies were left out: no threshold can be measured"))
    }

    @Test("without dates chance is measured on articles of different topics, and that is said")
    func topics() throws {
        let undated = (0..<120).map { article -> String in
            let subject = (0..<12).map { "subject\(article % 4)term\((article + $0) % 15)" }
            let text = (subject + Self.words(article % 100)).joined(separator: " ")
            return #"{"id":"a\#(article)","text":"\#(text)"}"#
        }
        try place.write("undated.jsonl", undated.joined(separator: "\n"))
        let run = try run("copies", "undated.jsonl", "--calibrate", "--threshold", "0.5", "--format", "jsonl")
        #expect(run.status == 0 && run.errors.contains("pairs of articles of different topics"))
        #expect(try !run.rows.isEmpty)
    }

    @Test("analyze keeps the measure in summary.json and draws it, the same for any number of threads")
    func analyze() throws {
        for threads in ["1", "3"] {
            let run = try run("analyze", "in.jsonl", "--fdr", "0.05", "--output", "out\(threads)", "--threads", threads)
            #expect(run.status == 0 && run.output.contains("chosen for this corpus"))
        }
        let summary = try read("out1/summary.json")
        for field in ["\"calibration\"", "\"nullPairs\"", "\"rate\": 0.05", "\"histogram\"", "\"dates apart\""] {
            #expect(summary.contains(field))
        }
        #expect(try read("out3/summary.json") == summary)
        #expect(try read("out3/copies.jsonl") == read("out1/copies.jsonl"))
        #expect(try read("out1/report.html").contains("id=\"likeness-title\""))
    }
}
