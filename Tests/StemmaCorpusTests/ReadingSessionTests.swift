import Testing

@testable import StemmaCorpus

@Suite("ReadingSession")
struct ReadingSessionTests {
    @Test("elements of an array all on one line are numbered, the faulty ones counted too")
    func elements() throws {
        let (articles, reasons) = try readFile("f.json", #"[{"text":"a"},5,{"text":"b","id":"own"},{"text":"c"}]"#)
        #expect(articles.map(\.id) == ["f.json#1", "own", "f.json#4"])
        #expect(reasons.count == 1)
        #expect(try readFile("f.json", #"{"text":"a"}"#).articles.map(\.id) == ["f.json:1"])
    }

    @Test("a made id that is taken becomes the path as it was given")
    func madeIDs() throws {
        let scratch = try Scratch()
        let (a, b) = (scratch.path + "/a", scratch.path + "/b")
        for folder in ["a", "b"] {
            try scratch.write(folder + "/x.txt", "Words of \(folder)")
            try scratch.write(folder + "/y.jsonl", #"{"text":"line"}"#)
            try scratch.write(folder + "/z.json", #"[{"text":"element"}]"#)
            try scratch.write(folder + "/t.csv", "text\nrow\n")
        }
        let (articles, report) = try readAll(a, b)
        #expect(
            articles.map(\.id) == [
                "t.csv:2", "x.txt", "y.jsonl:1", "z.json#1",
                b + "/t.csv:2", b + "/x.txt", b + "/y.jsonl:1", b + "/z.json#1",
            ])
        #expect(report.skipped.isEmpty)
        #expect(try readAll(a + "/x.txt", b + "/x.txt").articles.map(\.id) == ["x.txt", b + "/x.txt"])
    }

    @Test("a made id is found though both paths are taken")
    func takenPaths() throws {
        let scratch = try Scratch()
        let path = try scratch.write("x.txt", "Words")
        let stated = try scratch.write(
            "s.jsonl", #"{"id":"x.txt","text":"1"}"# + "\n" + "{\"id\":\"\(path)\",\"text\":\"2\"}")
        let (articles, report) = try readAll(stated, path)
        #expect(articles.map(\.id) == ["x.txt", path, path + " (2)"])
        #expect(report.skipped.isEmpty)
    }

    @Test("a file that is reached twice is read once, without a word")
    func reachedTwice() throws {
        let scratch = try Scratch()
        let path = try scratch.write("in/a.txt", "Words")
        try scratch.write("in/b.jsonl", #"{"id":"b","text":"Words"}"#)
        try scratch.link("in/z.txt", to: "a.txt")
        let (articles, report) = try readAll(path, scratch.path + "/in", scratch.path + "/in/../in/b.jsonl")
        #expect(articles.map(\.id) == ["a.txt", "b"])
        #expect(report.skipped.isEmpty)
        #expect(report.repeated == 3)
        #expect(report.files == 2)
    }

    @Test("excluded folders are passed over by whatever path they are found, but read where they are named")
    func excludedFolders() throws {
        let scratch = try Scratch()
        try scratch.write("in/a.txt", "Words")
        try scratch.write("in/out/report.html", "<p>Words of the report</p>")
        try scratch.link("in/side", to: "out")
        var configuration = ArticleReader.Configuration()
        configuration.excludedFolders = [scratch.path + "/gone", scratch.path + "/in/../in/out/"]
        let (articles, report) = try readAll(scratch.path + "/in", configuration: configuration)
        #expect(articles.map(\.id) == ["a.txt"])
        #expect(report.hidden == 2)
        let named = try readAll(scratch.path + "/in/out", configuration: configuration)
        #expect(named.articles.map(\.id) == ["report.html"])
        try scratch.write("in/yesterday/a.txt", "Words of the day before")
        configuration.excludedFolders.append(scratch.path + "/in/yesterday")
        #expect(try readAll(scratch.path + "/in", configuration: configuration).articles.map(\.id) == ["a.txt"])
        configuration.excludedFolders = [scratch.path + "/gone"]
        #expect(try readAll(scratch.path + "/in", configuration: configuration).articles.count == 3)
    }

    @Test("a folder that an earlier analysis wrote is passed over and named, but read where it is the input")
    func earlierOutput() throws {
        let scratch = try Scratch()
        try scratch.write("in/a.txt", "Words")
        for folder in ["in/run", "in/deep/run", "in/mine"] {
            let summary = folder == "in/mine" ? #"{"text":"x"}"# : "{\n  \"stemma\": \"1.0\"\n}"
            try scratch.write(folder + "/summary.json", summary)
            try scratch.write(folder + "/articles.jsonl", #"{"id":"\#(folder)","text":"Words"}"#)
            try scratch.write(folder + "/report.html", "<p>Words of the report</p>")
        }
        try scratch.write("in/half/summary.json", "{\"stemma\":\"1.0\",\"text\":\"x\"}")
        let (articles, report) = try readAll(scratch.path + "/in")
        let mine = ["in/mine", "mine/report.html", "mine/summary.json:1"]
        #expect(articles.map(\.id) == ["a.txt", "half/summary.json:1"] + mine)
        #expect(report.earlierOutputs == [scratch.path + "/in/deep/run", scratch.path + "/in/run"])
        #expect(report.skippedCount == 0)
        let named = try readAll(scratch.path + "/in/run")
        #expect(named.articles.contains { $0.id == "in/run" } && named.report.earlierOutputs.isEmpty)
    }
}
