import Testing

/// Options of `copies` that would be left unheard are refused.
@Suite struct CopyOptionsTests {
    private let place: Workplace

    init() throws {
        place = try Workplace()
        try place.write("in.jsonl", #"{"id":"a","text":"one two three four five six"}"#)
    }

    @Test(
        "two options of which one would be left unheard, and settings of what is not asked for",
        arguments: [
            (["--fdr", "0.1", "--calibrate"], "--fdr and --calibrate cannot go together"),
            (["--passages", "--measure", "jaccard"], "--passages and --measure cannot go together"),
            (["--against", "in.jsonl", "--changes"], "--against and --changes cannot go together"),
            (["--within", "3d", "--approximate"], "--within and --approximate cannot go together"),
            (["--words", "5"], "--words says more of --passages or --mask-boilerplate, which is not given"),
            (["--apart", "5"], "--apart says more of --fdr or --calibrate, which is not given"),
            (["--within", "3"], "The value '3' is invalid for '--within"),
        ])
    func contradictions(arguments: [String], message: String) throws {
        let run = try place.start(["copies", "in.jsonl"] + arguments).finish()
        #expect(run.status == 64 && run.errors.contains(message), "\(run.errors)")
    }

    @Test("articles are compared with older ones alone, and within a window of days")
    func against() throws {
        let text = "storm warning for the coast until noon stay away from the piers"
        func line(_ id: String, _ day: Int) -> String {
            #"{"id":"\#(id)","date":"2024-05-0\#(day)","text":"\#(text)"}"#
        }
        try place.write("new.jsonl", [line("a", 8), line("b", 8)].joined(separator: "\n"))
        try place.write("old.jsonl", [line("a", 1), line("c", 7)].joined(separator: "\n"))
        func pairs(_ more: String...) throws -> [[String]] {
            try place.start(["copies", "new.jsonl", "--against", "old.jsonl", "--format", "jsonl"] + more).finish().rows
                .map { [$0["a"], $0["b"]].compactMap { $0 as? String } }
        }
        #expect(try pairs() == [["a", "a"], ["a", "c"], ["b", "a"], ["b", "c"]])
        #expect(try pairs("--within", "3d") == [["a", "c"], ["b", "c"]])
    }
}
