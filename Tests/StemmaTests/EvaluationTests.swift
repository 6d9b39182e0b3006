import Testing

@testable import Stemma

@Suite("Evaluation")
struct EvaluationTests {
    private func evaluation(of corpus: Corpus, truth: String = "label", threshold: Double = 0.3) throws -> Evaluation {
        try Pipeline().evaluate(corpus, truth: truth, count: 8, copies: CopySearch.Configuration(threshold: threshold))
    }

    private func value(_ evaluation: Evaluation, _ subject: String, _ measure: String) throws -> Double {
        try #require(evaluation.scores.first { $0.subject == subject && $0.measure == measure }?.value)
    }

    @Test("all copies of the sample are found, nothing else, and their relations are told")
    func sample() throws {
        let scores = try evaluation(of: .sample())
        #expect(try value(scores, "copies", "precision") == 1)
        #expect(try value(scores, "copies", "recall") == 1)
        #expect(try value(scores, "copies", "F1") == 1)
        #expect(try value(scores, "relations", "macro-F1") >= 0.95)
        let topics = scores.scores.filter { $0.subject == "topics" }
        #expect(topics.count == 10)
        for score in topics {
            #expect(try (0...1).contains(#require(score.value)), "\(score.measure)")
            #expect(try (0...1).contains(#require(score.interval).lowerBound), "\(score.measure)")
            #expect(try (0...1).contains(#require(score.interval).upperBound))
        }
        #expect(scores.scores.filter { $0.subject == "relations" }.count == 6)
    }

    @Test("rows carry a value for each column, and an interval or nulls")
    func rows() throws {
        let scores = try evaluation(of: .sample())
        for row in scores.rows {
            guard case .object(let fields) = row else { return #expect(Bool(false), "a row is an object") }
            #expect(fields.map(\.name) == Evaluation.columns)
        }
        #expect(scores.rows.last?.compact.hasSuffix(#""low":null,"high":null}"#) == true)
    }

    /// Four reports of two events; `b` and `c` are said to copy `a`, `c` in truth does not.
    private func small() throws -> Corpus {
        let harbour = "The harbour of Velmora was closed on Monday after a crane fell onto the northern quay"
        let election = "Voters in Brannoc chose a new senate of one hundred and ten seats on Sunday evening"
        return try Corpus(articles: [
            Article(id: "a", text: harbour, metadata: ["label": "x"]),
            Article(id: "b", text: harbour, metadata: ["label": "x", "copyOf": "a", "relation": "identical"]),
            Article(id: "c", text: election, metadata: ["label": "y", "copyOf": "a", "relation": "identical"]),
            Article(id: "d", text: election, metadata: [:]),
        ])
    }

    @Test("a copy that is not found, and one that is none, cost recall and precision")
    func counted() throws {
        // True pairs by the metadata: ab, ac, bc; found: ab, cd.
        let scores = try evaluation(of: small())
        #expect(try value(scores, "copies", "precision") == 0.5)
        #expect(abs(try value(scores, "copies", "recall") - 1.0 / 3) < 1e-12)
        #expect(scores.remarks.contains { $0.contains("3 true pairs of copies, 2 found") })
        #expect(scores.remarks.contains { $0.contains("3 articles with 'label': 2 true groups") })
    }

    @Test("one true group cannot be judged: a sentence says so, and in place of figures stand dashes and nulls")
    func oneGroup() throws {
        let texts = ["rain and wind on the coast", "a vote in the senate", "the orbit of a probe", "rain on the coast"]
        let corpus = try Corpus(
            articles: texts.enumerated().map { Article(id: "a\($0)", text: $1, metadata: ["label": "x"]) })
        let stories = try Pipeline().evaluate(corpus, truth: "label", stories: .init())
        for (evaluation, subject) in [(try evaluation(of: corpus), "topics"), (stories, "stories")] {
            #expect(evaluation.scores.count == 10)
            #expect(evaluation.scores.allSatisfy { $0.value == nil && $0.interval == nil })
            #expect(evaluation.remarks[0].contains("4 articles with 'label': 1 true group, "))
            #expect(evaluation.remarks.dropFirst().first?.hasPrefix("One true group cannot be judged: ") == true)
            #expect(evaluation.rows[0].compact.hasSuffix(#""value":null,"low":null,"high":null}"#))
            #expect(evaluation.overview.contains("\n\(subject)\n  adjusted Rand index           –\n"))
        }
    }

    @Test("a field that no article has is an error that names it")
    func noTruth() throws {
        let error = #expect(throws: EvaluationFailure.self) { try evaluation(of: small(), truth: "desk") }
        #expect(error?.description.contains("'desk'") == true)
    }

    @Test("without stated copies only topics are scored")
    func withoutCopies() throws {
        let corpus = try Corpus(articles: [
            Article(id: "a", text: "rain wind storm", metadata: ["label": "x"]),
            Article(id: "b", text: "vote senate party", metadata: ["label": "y"]),
        ])
        #expect(try evaluation(of: corpus).scores.allSatisfy { $0.subject == "topics" })
    }
}
