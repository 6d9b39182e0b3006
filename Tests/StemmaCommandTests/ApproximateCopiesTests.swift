import Testing

@Suite("Copies by sketches")
struct ApproximateCopiesTests {
    private let place: Workplace

    init() throws {
        place = try Workplace()
        let edited = (0..<8).flatMap { number in
            let words = (0..<30).map { "w\(number)x\($0)" }
            return [words, words.prefix(25) + ["other", "end"]].enumerated().map { version, words in
                "{\"id\":\"e\(number)v\(version)\",\"text\":\"\(words.joined(separator: " "))\"}\n"
            }
        }
        try place.write("in.jsonl", Articles.jsonLines + edited.joined())
    }

    private func copies(_ options: String...) throws -> Run {
        try place.start(["copies", "in.jsonl"] + options).finish()
    }

    @Test(
        "it prints the rows of the exact search, and says on standard error what it promised and measured",
        arguments: [[], ["--sketch", "circulant"], ["--memory-limit", "64MB", "--miss-rate", "0.001"]])
    func rows(_ options: [String]) throws {
        let exact = try copies("--format", "jsonl", "--threshold", "0.2", "--shingle", "3")
        let run = try place.start(
            ["copies", "in.jsonl", "--approximate", "--format", "jsonl", "--threshold", "0.2", "--shingle", "3"]
                + options
        ).finish()
        #expect(run.status == 0 && run.output == exact.output && !exact.output.isEmpty && exact.errors == "")
        #expect(
            run.errors.hasPrefix("stemma: approximate search by ")
                && run.errors.contains(" promised; found 8 of 8 pairs of "))
        #expect(run.errors.contains("recall 1 (95 % interval 0."))
        #expect(run.errors.split(separator: "\n").count == 1)
    }

    @Test("the listing for people says it too, within 80 columns, and so do families")
    func overview() throws {
        let run = try copies("--approximate")
        #expect(run.output.contains("(approximate search by") && run.output.contains("sampled articles"))
        #expect(run.output.split(separator: "\n").allSatisfy { $0.count <= 80 })
        let families = try copies("--approximate", "--families", "--format", "jsonl")
        #expect(try families.output == copies("--families", "--format", "jsonl").output)
        #expect(try copies("--approximate", "--quiet").errors == "")
    }

    @Test(
        "settings that do not fit are refused with one sentence and status 64",
        arguments: [
            (["--approximate", "--measure", "containment"], "by jaccard only"),
            (["--approximate", "--miss-rate", "0"], "The miss rate must be above 0 and below 1, not 0.0."),
            (["--approximate", "--miss-rate", "1"], "The miss rate must be above 0 and below 1"),
            (["--miss-rate", "0.1"], "--miss-rate is a setting of --approximate"),
            (["--sketch", "circulant"], "--sketch is a setting of --approximate"),
            (["--memory-limit", "2GB"], "--memory-limit is a setting of --approximate"),
            (["--approximate", "--memory-limit", "3MB"], "--memory-limit takes 64MB or more; found 3MB."),
            (["--approximate", "--memory-limit", "2G"], "The value '2G' is invalid for '--memory-limit <size>'"),
            (["--approximate", "--threshold", "0.0001"], "cannot keep a miss rate of 0.01 at a threshold of 0.0001"),
        ])
    func refused(_ options: [String], reason: String) throws {
        let run = try place.start(["copies", "in.jsonl"] + options).finish()
        #expect(run.status == 64 && run.output == "" && run.errors.contains(reason), "\(run.errors)")
    }
}
