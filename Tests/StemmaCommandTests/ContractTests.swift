import Foundation
import Testing

@Suite("Command contract")
struct ContractTests {
    private let place: Workplace

    init() throws {
        place = try Workplace()
        try place.write("in.jsonl", Articles.jsonLines)
    }

    /// The commands that print rows, each with its fields.
    private static let rowCommands: [(arguments: [String], fields: [String])] = [
        (["topics", "in.jsonl"], ["id", "topic", "label", "fit", "cosine", "runnerUp", "misfit"]),
        (
            ["topics", "in.jsonl", "--summary"],
            [
                "topic", "label", "size", "terms", "medoid", "stability", "typical", "doubtful", "misfits", "first",
                "last",
            ]
        ),
        (["topics", "in.jsonl", "--count", "3", "--tree"], ["topic", "parent", "height", "size", "label"]),
        (["topics", "in.jsonl", "--count", "3", "--cut", "2"], ["id", "group", "topic", "label"]),
        (
            ["topics", "in.jsonl", "--over-time", "week"],
            ["topic", "label", "period", "start", "articles", "share", "expected", "p", "q", "burst"]
        ),
        (
            ["topics", "in.jsonl", "--over-time", "auto", "--summary"],
            ["topic", "label", "articles", "undated", "first", "last", "growth", "bursts"]
        ),
        (
            ["stories", "in.jsonl", "--over-time", "day"],
            ["story", "label", "period", "start", "articles", "share", "expected", "p", "q", "burst"]
        ),
        (["stories", "in.jsonl"], ["id", "story"]),
        (
            ["stories", "in.jsonl", "--summary"],
            ["story", "headline", "size", "outlets", "first", "last", "entities", "medoid", "members", "copies"]
        ),
        (["evaluate", "in.jsonl", "--stories"], ["subject", "measure", "value", "low", "high"]),
        (["copies", "in.jsonl"], ["a", "b", "jaccard", "containmentA", "containmentB", "relation", "family"]),
        (["copies", "in.jsonl", "--families"], ["family", "size", "members", "earliest", "mostCentral", "lineage"]),
        (["copies", "in.jsonl", "--changes"], ["a", "b", "jaccard", "relation", "passages", "changes", "complete"]),
        (
            ["copies", "in.jsonl", "--passages", "--words", "2", "--articles", "2"],
            [
                "text", "words", "articles", "occurrences", "examples", "atEnds", "onOwnLines", "sharedBesides",
                "boilerplate",
            ]
        ),
        (["similar", "in.jsonl", "--to", "a3"], ["query", "id", "rank", "score"]),
        (["similar", "in.jsonl", "--all", "--explain"], ["query", "id", "rank", "score", "terms"]),
        (["similar", "in.jsonl", "--all", "--view", "identity"], ["query", "id", "rank", "score"]),
        (["terms", "in.jsonl", "--view", "identity"], ["term", "articles", "occurrences", "idf"]),
        (["evaluate", "in.jsonl"], ["subject", "measure", "value", "low", "high"]),
    ]

    private func run(_ arguments: [String]) throws -> Run { try place.start(arguments).finish() }

    @Test("JSON Lines have the fields of the contract, in its order", arguments: rowCommands)
    func jsonLines(arguments: [String], fields: [String]) throws {
        let run = try run(arguments + ["--format", "jsonl"])
        #expect(run.status == 0 && run.errors == "")
        let lines = run.output.split(separator: "\n")
        #expect(!lines.isEmpty)
        for line in lines { #expect(Run.fields(line) == fields) }
    }

    @Test("the other formats say the same", arguments: rowCommands)
    func formats(arguments: [String], fields: [String]) throws {
        let rows = try run(arguments + ["--format", "jsonl"]).rows
        let array = try run(arguments + ["--format", "json"])
        let read = try #require(JSONSerialization.jsonObject(with: Data(array.output.utf8)) as? [[String: Any]])
        #expect(read as NSArray == rows as NSArray)
        let table = try run(arguments + ["--format", "csv"]).output.components(separatedBy: "\r\n")
        #expect(table[0] == fields.joined(separator: ","))
        #expect(table.count == rows.count + 2 && table.last == "")
        let text = try run(arguments)
        #expect(text.status == 0 && !text.output.isEmpty)
        #expect(text.output.split(separator: "\n").allSatisfy { $0.count <= 80 })
    }

    @Test("topics: every article in the order of ids, each with a topic and a fit of 0 to 1")
    func topics() throws {
        let rows = try place.run("topics", "in.jsonl", "--count", "2", "--format", "jsonl").rows
        let ids = rows.compactMap { $0["id"] as? String }
        #expect(ids == ids.sorted() && ids.count == Articles.lines.count)
        #expect(Set(rows.compactMap { $0["topic"] as? Int }) == [0, 1])
        #expect(rows.allSatisfy { (0...1).contains($0["fit"] as? Double ?? -1) })
        let summary = try place.run("topics", "in.jsonl", "--count", "2", "--summary", "--format", "jsonl").rows
        #expect(summary.compactMap { $0["size"] as? Int }.reduce(0, +) == rows.count)
        let stability = try #require(summary[0]["stability"] as? [String: Any])
        #expect(Set(stability.keys) == ["jaccard", "low", "high"])
        // Twelve articles prove no word of one of two topics; that of all needs no proof.
        let terms = summary.compactMap { $0["terms"] as? [[String: Any]] }
        #expect(terms.count == 2 && terms.allSatisfy { !$0.isEmpty && $0.allSatisfy { $0["score"] as? Double == 0 } })
        let whole = try place.run("topics", "in.jsonl", "--count", "1", "--summary", "--format", "jsonl").rows
        let term = try #require((whole[0]["terms"] as? [[String: Any]])?.first)
        #expect(Set(term.keys) == ["term", "score", "inside", "outside"])
        for row in rows { #expect(row["runnerUp"] as? Int != row["topic"] as? Int && row["misfit"] is Bool) }
        for (number, topic) in summary.enumerated() {
            let members = rows.filter { $0["topic"] as? Int == number }.compactMap { $0["id"] as? String }
            #expect(Set(topic["typical"] as? [String] ?? []).isSubset(of: members))
            #expect(Set(topic["doubtful"] as? [String] ?? []).isSubset(of: members))
        }
    }

    @Test("topics: the tree holds every topic, each node in one parent, and a cut joins whole topics")
    func tree() throws {
        let nodes = try place.run("topics", "in.jsonl", "--count", "3", "--tree", "--format", "jsonl").rows
        let topics = (nodes.count + 1) / 2
        #expect(nodes.compactMap { $0["topic"] as? Int } == Array(0..<nodes.count))
        #expect(nodes.last?["parent"] is NSNull && nodes.last?["size"] as? Int == Articles.lines.count)
        #expect(nodes.prefix(topics).allSatisfy { $0["height"] is NSNull })
        let heights = nodes.suffix(topics - 1).compactMap { $0["height"] as? Double }
        #expect(heights.count == topics - 1 && heights == heights.sorted())
        for (number, node) in nodes.enumerated().dropLast() { #expect((node["parent"] as? Int ?? -1) > number) }
        let rows = try place.run("topics", "in.jsonl", "--count", "3", "--cut", "2", "--format", "jsonl").rows
        #expect(Set(rows.compactMap { $0["group"] as? Int }) == [0, 1])
        let pairs = Set(rows.map { "\($0["topic"] ?? "") \($0["group"] ?? "")" })
        #expect(pairs.count == topics)
        let drawing = try place.run("topics", "in.jsonl", "--count", "3", "--tree").output
        let indents = drawing.split(separator: "\n").dropFirst(2).map { $0.dropFirst(16).prefix { $0 == " " }.count }
        #expect(indents.first == 0 && indents.sorted() == [0, 2, 2, 4, 4], "the tree of three topics")
        let whole = try place.run("topics", "in.jsonl", "--count", "3", "--cut", "50").output
        #expect(whole.hasPrefix("3 topics in 3 groups, as there are no more topics than these\n"))
        #expect(try place.start(["topics", "in.jsonl", "--cut", "0"]).finish().status == 64)
        #expect(try place.start(["topics", "in.jsonl", "--cut", "2", "--tree"]).finish().status == 64)
    }

    @Test("copies: a before b, at or above the threshold, with family and relation")
    func copies() throws {
        let rows = try place.run("copies", "in.jsonl", "--threshold", "1", "--format", "jsonl").rows
        #expect(rows.map { "\($0["a"] ?? "") \($0["b"] ?? "")" } == ["a0 b0", "a1 b1"])
        #expect(rows.allSatisfy { $0["jaccard"] as? Double == 1 && $0["relation"] as? String == "identical" })
        #expect(rows.compactMap { $0["family"] as? Int } == [0, 1])
        let wide = try place.run(
            "copies", "in.jsonl", "--measure", "containment", "--shingle", "2", "--threshold", "0.1", "--format",
            "jsonl"
        ).rows
        #expect(wide.count > rows.count)
        #expect(wide.allSatisfy { ($0["a"] as? String ?? "~") < ($0["b"] as? String ?? "") })
    }

    @Test("similar: to an article, a text, queries or each; explained parts sum to the score")
    func similar() throws {
        try place.write("q.txt", "the ferry left the harbour")
        try place.write("q.jsonl", "{\"id\":\"q1\",\"text\":\"senate ballot\"}\n{\"id\":\"q2\",\"text\":\"storm\"}\n")
        let text = try place.run("similar", "in.jsonl", "--text", "q.txt", "--top", "2", "--format", "jsonl").rows
        #expect(text.compactMap { $0["rank"] as? Int } == [1, 2] && text[0]["query"] as? String == "q.txt")
        let queries = try place.run("similar", "in.jsonl", "--queries", "q.jsonl", "--top", "1", "--format", "jsonl")
            .rows
        #expect(queries.compactMap { $0["query"] as? String } == ["q1", "q2"])
        let rows = try place.run("similar", "in.jsonl", "--to", "a0", "--explain", "--format", "jsonl").rows
        #expect(rows[0]["id"] as? String == "b0" && !rows.contains { $0["id"] as? String == "a0" })
        for row in rows {
            let terms = try #require(row["terms"] as? [[String: Any]])
            let sum = terms.compactMap { $0["contribution"] as? Double }.reduce(0, +)
            // Sums of a few parts in Double, in another order.
            #expect(abs(sum - (row["score"] as? Double ?? -1)) < 1e-12)
        }
    }

    @Test("evaluate scores topics against a field, here with the truth in the topics")
    func evaluate() throws {
        let rows = try place.run("evaluate", "in.jsonl", "--truth", "label", "--count", "2", "--format", "jsonl").rows
        #expect(rows.count == 10 && rows.allSatisfy { $0["subject"] as? String == "topics" })
        let none = try place.run("evaluate", "in.jsonl", "--truth", "desk")
        #expect(none.status == 1 && none.errors.contains("'desk'"))
    }

    @Test("vectors writes its files; rank 0 stops after TF-IDF")
    func vectors() throws {
        let plain = ["ids.txt", "terms.txt", "tfidf.npz"]
        #expect(try place.run("vectors", "in.jsonl", "--rank", "0", "--output", "v0").status == 0)
        #expect(try FileManager.default.contentsOfDirectory(atPath: place.path + "/v0").sorted() == plain)
        let run = try place.run("vectors", "in.jsonl", "--rank", "3", "--output", "v3", "--format", "jsonl")
        #expect(run.status == 0)
        let fields = ["articles", "terms", "weights", "rank", "trusted", "energy", "rankRule", "rankReason"]
        #expect(Run.fields(Substring(run.output)) == fields)
        let files = plain + ["certificate.json", "components.npy", "singular_values.npy", "vectors.npy"]
        #expect(try FileManager.default.contentsOfDirectory(atPath: place.path + "/v3").sorted() == files.sorted())
        #expect(try place.text("v3/ids.txt").split(separator: "\n").count == Articles.lines.count)
        let text = try place.text("v3/certificate.json")
        let certificate = try #require(JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
        #expect((certificate["residuals"] as? [Double])?.count == 3)
        for name in ["trusted", "energy", "frobenius2"] { #expect(certificate[name] is Double) }
        let header = try place.bytes("v3/vectors.npy").prefix(128)
        #expect(String(decoding: header, as: UTF8.self).contains("'<f4', 'fortran_order': False, 'shape': (12, 3)"))
    }

    @Test("vectors of correspondence analysis come in the same files; the exponent is recorded")
    func latentVariants() throws {
        let arguments = ["vectors", "in.jsonl", "--rank", "3", "--output"]
        func certificate(_ folder: String) throws -> [String: Any] {
            let text = try place.text(folder + "/certificate.json")
            return try #require(JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
        }
        #expect(try run(arguments + ["lsa"]).status == 0)
        #expect(try certificate("lsa")["latent"] as? String == "lsa")
        #expect(try certificate("lsa")["sigmaExponent"] as? Double == 1)
        #expect(try run(arguments + ["half", "--sigma-exponent", "0.5"]).status == 0)
        #expect(try certificate("half")["sigmaExponent"] as? Double == 0.5)
        #expect(try place.bytes("half/vectors.npy") != place.bytes("lsa/vectors.npy"))
        #expect(try place.bytes("half/components.npy") == place.bytes("lsa/components.npy"))
        let run = try run(arguments + ["ca", "--latent", "ca", "--sigma-exponent", "0"])
        #expect(run.status == 0 && run.output.contains("of the inertia"))
        let found = try certificate("ca")
        #expect(found["latent"] as? String == "ca" && found["sigmaExponent"] as? Double == 0)
        for name in ["trusted", "energy", "frobenius2", "inertia", "chiSquared"] { #expect(found[name] is Double) }
        #expect((found["residuals"] as? [Double])?.count == 3)
        #expect(try place.bytes("ca/tfidf.npz") == place.bytes("lsa/tfidf.npz"))
        let names = try FileManager.default.contentsOfDirectory(atPath: place.path + "/ca").sorted()
        #expect(try names == FileManager.default.contentsOfDirectory(atPath: place.path + "/lsa").sorted())
    }

    @Test(
        "vectors chooses the number of dimensions when told how, and says how it came about",
        arguments: [
            ("auto", "parallel"), ("parallel", "parallel"), ("profile", "profile"), ("certificate", "certificate"),
        ])
    func rank(asked: String, rule: String) throws {
        let row = try #require(
            try place.run("vectors", "in.jsonl", "--rank", asked, "--output", "v", "--format", "jsonl").rows.first)
        #expect(row["rankRule"] as? String == rule)
        let text = try place.text("v/certificate.json")
        let certificate = try #require(JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
        let choice = try #require(certificate["rankChoice"] as? [String: Any])
        let suggestions = try #require(choice["suggestions"] as? [String: Any])
        let rank = try #require(row["rank"] as? Int)
        #expect(rank == max(1, try #require(suggestions[rule] as? Int)) && choice["chosen"] as? Int == rank)
        #expect(choice["reason"] as? String == row["rankReason"] as? String)
        #expect((certificate["residuals"] as? [Double])?.count == rank)
        #expect((choice["permutedSpectra"] as? [[Double]])?.count == (rule == "parallel" ? 3 : 0))
        #expect((choice["spectrum"] as? [Double])?.count == choice["computed"] as? Int)
        let header = try place.bytes("v/vectors.npy").prefix(128)
        #expect(String(decoding: header, as: UTF8.self).contains("'shape': (12, \(rank))"))
    }

    @Test("vectors explains the choice and the certificate in lines of 80 columns")
    func explanation() throws {
        let output = try place.run("vectors", "in.jsonl", "--rank", "auto", "--output", "v").output
        #expect(output.split(separator: "\n").allSatisfy { $0.count <= 80 })
        let words = output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        for part in ["by profile likelihood", "by the certificate", "12 articles are described by", "certain"] {
            #expect(words.contains(part), "\(part)")
        }
        let plain = try place.run("vectors", "in.jsonl", "--rank", "2", "--output", "v").output
        #expect(plain.contains("The number was asked for.") && !plain.contains("parallel analysis"))
    }

    @Test("analyze shows chance in the report when asked, and changes nothing else")
    func chance() throws {
        _ = try place.run("analyze", "in.jsonl", "--output", "r1")
        _ = try place.run("analyze", "in.jsonl", "--output", "r2", "--chance")
        #expect(try !place.text("r1/report.html").contains("class=\"chance\""))
        #expect(try place.text("r2/report.html").contains("class=\"chance\""))
        #expect(try place.bytes("r1/articles.jsonl") == place.bytes("r2/articles.jsonl"))
    }

    @Test("analyze writes its files, and the sample needs no input")
    func analyze() throws {
        let run = try place.run("analyze", "--sample", "--output", "report", "--timings", "t.json")
        #expect(run.status == 0 && run.errors == "" && run.output.contains("/report/report.html"))
        let files = [
            "articles.jsonl", "copies.jsonl", "report.html", "stories.jsonl", "summary.json", "timeline.jsonl",
            "topics.json",
        ]
        #expect(try FileManager.default.contentsOfDirectory(atPath: place.path + "/report").sorted() == files)
        let article = try #require(try place.text("report/articles.jsonl").split(separator: "\n").first)
        #expect(
            Run.fields(article) == [
                "id", "title", "date", "source", "topic", "fit", "cosine", "runnerUp", "misfit", "story", "family",
            ])
        #expect(
            Run.fields(try place.text("t.json")) == [
                "read", "tokenize", "weight", "svd", "topics", "labels", "map", "stories", "copies", "similar",
                "report", "total", "peakMemoryMB",
            ])
        for kind in ["topics", "stories"] {
            let rows = try place.run(kind, "--sample", "--over-time", "auto", "--format", "jsonl").output
            #expect(try !rows.isEmpty && place.text("report/timeline.jsonl").contains(rows))
        }
        let story = try #require(try place.text("report/stories.jsonl").split(separator: "\n").first)
        #expect(
            Run.fields(story) == [
                "story", "headline", "size", "outlets", "first", "last", "entities", "medoid", "members", "copies",
            ])
        let summary = try place.run("analyze", "in.jsonl", "--output", "r2", "--format", "json").output
        #expect(try summary == place.text("r2/summary.json"))
        #expect(try place.run("analyze", "in.jsonl", "--output", "r3", "--quiet").output == "")
    }

    @Test("doctor says what is in use")
    func doctor() throws {
        let row = try #require(try place.run("doctor", "--format", "jsonl").rows.first)
        for name in ["stemma", "threads", "instructionSet", "blas", "lapack"] { #expect(row[name] is String) }
        #expect(row["advice"] is [String])
        #expect(try place.run("doctor").status == 0)
    }

    @Test("bench measures and checks, and says so to people and programs")
    func bench() throws {
        let arguments = ["bench", "--quick", "--articles", "1000", "--rank", "5", "--threads", "2"]
        let run = try run(arguments + ["--format", "jsonl"])
        #expect(run.status == 0 && run.errors == "")
        let fields = ["name", "threads", "size", "seconds", "rate", "unit", "share", "limit", "residual", "energy"]
        for line in run.output.split(separator: "\n") { #expect(Run.fields(line) == fields) }
        let rows = try run.rows
        #expect(
            Set(rows.compactMap { $0["name"] as? String }) == ["reading", "arithmetic", "product", "decomposition"])
        #expect(Set(rows.compactMap { $0["threads"] as? Int }) == [1, 2])
        let products = rows.filter { $0["name"] as? String == "product" }
        #expect(products.compactMap { $0["size"] as? Int } == [32, 128, 512])
        #expect(products.allSatisfy { $0["share"] is Double && $0["limit"] is String })
        #expect((rows.last?["energy"] as? Double ?? 0) > 0.9)
        let text = try self.run(arguments)
        #expect(text.status == 0 && text.output.contains("1,024 articles, 65,536 terms"))
        #expect(text.output.split(separator: "\n").allSatisfy { $0.count <= 80 })
    }

    @Test("--timings lists only the stages that ran")
    func timings() throws {
        _ = try place.run("copies", "in.jsonl", "--timings", "t.json")
        #expect(Run.fields(try place.text("t.json")) == ["read", "copies", "total", "peakMemoryMB"])
    }

    @Test("--output holds what standard output would")
    func output() throws {
        let printed = try place.run("topics", "in.jsonl", "--format", "jsonl").output
        let run = try place.run("topics", "in.jsonl", "--format", "jsonl", "--output", "o.jsonl")
        #expect(try run.status == 0 && run.output == "" && printed == place.text("o.jsonl"))
        let stream = try place.run("topics", "in.jsonl", "--format", "jsonl", "--output", "/dev/stdout")
        #expect(stream.output == printed)
        #expect(try place.names == ["in.jsonl", "o.jsonl"])
    }

    @Test("- is JSON Lines from standard input")
    func standardInput() throws {
        let piped = try place.run("copies", "-", "--format", "jsonl", input: "in.jsonl")
        #expect(try piped.status == 0 && piped.output == place.run("copies", "in.jsonl", "--format", "jsonl").output)
    }

    @Test("other names of fields can be given")
    func fieldNames() throws {
        try place.write(
            "n.jsonl", "{\"key\":\"x\",\"body\":\"some words\"}\n{\"key\":\"y\",\"body\":\"other words\"}\n")
        let run = try place.run("topics", "n.jsonl", "--id-field", "key", "--text-field", "body", "--format", "jsonl")
        #expect(try run.status == 0 && run.rows.compactMap { $0["id"] as? String } == ["x", "y"])
    }

    /// Options that are not taken, and the sentence.
    static let refused: [([String], String)] = [
        (["topics", "in.jsonl", "--count", "-3"], "--count must be 1 or more; found -3."),
        (["analyze", "in.jsonl", "--count", "-3"], "--count must be 1 or more; found -3."),
        (["topics", "in.jsonl", "--count", "100000"], "--count must be 2000 or less; found 100000."),
        (
            ["topics", "in.jsonl", "--count", "4", "--granularity", "fine"],
            "--granularity sets how many topics Stemma chooses, --count their number: choose one."
        ),
        (["topics", "--cut", "-1", "in.jsonl"], "--cut must be 1 or more; found -1."),
        (["topics", "in.jsonl", "--threads", "-2"], "--threads takes a whole number from 1 to 1024; found -2."),
        (["similar", "in.jsonl", "--all", "--top", "-4"], "--top must be 1 or more; found -4."),
        (["copies", "in.jsonl", "--threshold", "-.5"], "must be above 0 and at most 1, not -0.5."),
        (["stories", "in.jsonl", "--window", "-7d"], "The value '-7d' is invalid for '--window <time>'"),
        (["topics", "in.jsonl", "-3"], "Unknown option '-3'"),
    ]

    @Test("options say themselves what they take; a number below 0 is a value", arguments: refused)
    func negative(arguments: [String], sentence: String) throws {
        let run = try run(arguments)
        #expect(run.status == 64 && run.output == "")
        #expect(
            run.errors.hasPrefix("Error: ") && run.errors.split(separator: "\n")[0].hasSuffix(sentence), "\(run.errors)"
        )
        #expect(try place.run("topics", "--", "--count", "-3").errors.contains("No articles found in --count"))
    }

    @Test("evaluate scores the topics that topics prints, of every granularity and method")
    func granularity() throws {
        for options in [["--granularity", "coarse"], ["--granularity", "fine"], ["--method", "leiden"]] {
            let rows = try run(["topics", "--sample", "--format", "jsonl"] + options).rows
            let count = Set(rows.compactMap { $0["topic"] as? Int }).count
            let text = try run(["evaluate", "--sample"] + options).output
            #expect(text.contains(" true groups, \(count) topics found"), "\(options): \(text)")
        }
        let refused = try run(["evaluate", "in.jsonl", "--stories", "--granularity", "fine"])
        #expect(refused.status == 64 && refused.errors.contains("--granularity is the breadth of topics"))
    }

    @Test("words that may be chance stand after those that are none, and only fill up a label")
    func chanceWords() throws {
        let topics = try run(["topics", "--sample", "--granularity", "fine", "--summary", "--format", "jsonl"]).rows
        let scores = try topics.map { row in
            try #require(row["terms"] as? [[String: Any]]).compactMap { $0["score"] as? Double }
        }
        for scores in scores {
            #expect(scores.firstIndex(of: 0).map { scores[$0...].allSatisfy { $0 == 0 } && scores.count <= 3 } != false)
        }
        #expect(scores.contains { $0.first ?? 0 > 0 && $0.last == 0 }, "some label must have both")
    }

    @Test("topics are the same for every seed")
    func seeds() throws {
        let rows = try run(["topics", "--sample", "--format", "jsonl"]).output
        for seed in ["2", "77"] {
            #expect(try run(["topics", "--sample", "--format", "jsonl", "--seed", seed]).output == rows)
        }
    }

    @Test("a rank below 0 is named in the error")
    func negativeRank() throws {
        let run = try place.run("vectors", "in.jsonl", "--output", "v", "--rank", "-3")
        #expect(run.status == 64 && run.errors.contains("--rank must be a whole number from 0 to 1000000; found -3."))
    }

    @Test(
        "wrong usage is status 64, with a sentence and the usage",
        arguments: [
            ["topics"], ["topics", "in.jsonl", "--sample"], ["topics", "in.jsonl", "--bogus"], ["bogus"],
            ["topics", "in.jsonl", "--count", "0"], ["topics", "in.jsonl", "--threads", "0"],
            ["topics", "in.jsonl", "--format", "xml"], ["copies", "in.jsonl", "--threshold", "1.5"],
            ["copies", "in.jsonl", "--threshold", "nan"], ["copies", "in.jsonl", "--shingle", "11"],
            ["copies", "in.jsonl", "--words", "1"], ["copies", "in.jsonl", "--passages", "--articles", "1"],
            ["copies", "in.jsonl", "--passages", "--changes"], ["copies", "in.jsonl", "--families", "--changes"],
            ["copies", "in.jsonl", "--passages", "--families"],
            ["copies", "in.jsonl", "--passages", "--mask-boilerplate"],
            ["similar", "in.jsonl"], ["similar", "in.jsonl", "--all", "--to", "a0"],
            ["similar", "in.jsonl", "--all", "--top", "0"], ["vectors", "in.jsonl"],
            ["vectors", "in.jsonl", "--output", "v", "--rank", "-1"],
            ["vectors", "in.jsonl", "--output", "v", "--rank", "some"], ["topics", "in.jsonl", "--seed", "-1"],
            ["topics", "in.jsonl", "--stem", "--language", "xx"], ["evaluate", "in.jsonl", "--count", "0"],
            ["topics", "in.jsonl", "--maximum-frequency", "0"],
            ["vectors", "in.jsonl", "--output", "v", "--sigma-exponent", "2"],
            ["vectors", "in.jsonl", "--output", "v", "--latent", "pca"], ["doctor", "--threads", "0"],
            ["stories", "in.jsonl", "--window", "0d"], ["stories", "in.jsonl", "--window", "week"],
            ["stories", "in.jsonl", "--window", "-7d"], ["stories", "in.jsonl", "--language", "klingon"],
            ["evaluate", "in.jsonl", "--stories", "--count", "3"],
            ["bench", "--articles", "0"], ["bench", "--rank", "0"], ["bench", "--threads", "0"],
        ])
    func usage(arguments: [String]) throws {
        let run = try run(arguments)
        #expect(run.status == 64 && run.output == "")
        #expect(run.errors.hasPrefix("Error: ") && run.errors.contains("Usage: stemma"))
        #expect(try place.names == ["in.jsonl"])
    }

    @Test(
        "a name nobody knows is what is wrong, though it leaves an input too many or none",
        arguments: [
            ["topics", "--smaple"], ["topics", "--sample", "--smaple", "fine"], ["topics", "in.jsonl", "--smaple"],
        ])
    func unknownName(arguments: [String]) throws {
        let run = try run(arguments)
        #expect(
            run.status == 64 && run.errors.hasPrefix("Error: Unknown option '--smaple'. Did you mean '--sample'?\n"))
    }
}
