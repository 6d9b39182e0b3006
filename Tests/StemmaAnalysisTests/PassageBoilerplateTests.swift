import StemmaLinearAlgebra
import StemmaText
import Testing

@testable import StemmaAnalysis

/// What is told for boilerplate, and texts without it.
@Suite struct PassageBoilerplateTests {
    private let foot = "The terms of use of this service and its correction policy are found on our pages."
    private let menu = "Home News Sport Weather Markets Opinion Letters Puzzles"

    /// Words of one article that no other has.
    private func report(_ article: Int, _ words: Int = 80) -> String {
        (0..<words).map { "a\(article)w\($0)" }.joined(separator: " ")
    }

    private func passages(_ texts: [String]) throws -> CorpusPassages {
        try PassageSearch(PassageSearch.Configuration()).passages(in: texts, workers: Workers(2))
    }

    private func boilerplate(_ texts: [String]) throws -> [String] {
        let found = try passages(texts)
        return try found.passages.filter(\.isBoilerplate).map { try found.text(of: $0, in: texts) }
    }

    @Test("a foot, a head and a menu of articles that share nothing else are boilerplate")
    func standingText() throws {
        let bare = String(foot.dropLast())
        #expect(try boilerplate((0..<5).map { report($0) + "\n" + foot }) == [bare])
        #expect(try boilerplate((0..<5).map { foot + " " + report($0) }) == [bare])
        #expect(try boilerplate((0..<6).map { report($0) + "\n" + menu + "\n" + report($0 + 50) }) == [menu])
    }

    @Test("a sentence amid paragraphs, or one that few articles share, is none")
    func quoted() throws {
        #expect(try boilerplate((0..<9).map { report($0) + " " + foot + " " + report($0 + 50) }).isEmpty)
        #expect(try boilerplate((0..<4).map { report($0) + "\n" + foot }).isEmpty)
    }

    @Test("of fifty articles a sentence amid paragraphs is boilerplate, and a name or a phrase is not")
    func widespread() throws {
        let bare = String(foot.dropLast())
        func texts(_ before: String, _ after: String) -> [String] {
            (0..<50).map { report($0) + before + bare + after + report($0 + 60) }
        }
        #expect(try boilerplate(texts(". ", ". ")) == [bare])
        #expect(try boilerplate(texts(" ", ". ")).isEmpty)
        #expect(try boilerplate(texts(". ", " ")).isEmpty)
        #expect(try boilerplate(texts(" ", " ")).isEmpty)
    }

    @Test("articles that share some of the rest have boilerplate where its place is sure")
    func graded() throws {
        // 100 words besides the foot, of which every two articles share a run of `shared`.
        func texts(_ shared: Int, isSure: Bool) -> [String] {
            (0..<8).map { article in
                let rest = report(100, shared) + " " + report(article, 100 - shared)
                let isAtEnd = isSure || article % 2 == 0
                return isAtEnd ? rest + " " + foot : rest + " " + foot + " " + report(article + 50, 60)
            }
        }
        func isListed(_ shared: Int, isSure: Bool) throws -> Bool {
            try boilerplate(texts(shared, isSure: isSure)).contains(String(foot.dropLast()))
        }
        #expect(try isListed(20, isSure: true) && isListed(20, isSure: false))
        #expect(try isListed(30, isSure: true))
        #expect(try !isListed(30, isSure: false))
        #expect(try !isListed(50, isSure: true))
    }

    @Test("what copies of one text have in common is none, however it is cut")
    func copies() throws {
        let paragraphs = (0..<6).map { report($0, 40) }
        let cut = (0..<6).map { left in
            paragraphs.enumerated().filter { $0.offset != left }.map(\.element).joined(separator: "\n")
        }
        #expect(try boilerplate(cut).isEmpty)
        #expect(try boilerplate(Array(repeating: paragraphs.joined(separator: "\n"), count: 8)).isEmpty)
        #expect(try boilerplate(Array(repeating: foot, count: 8)).isEmpty)
    }

    @Test("texts are masked of their boilerplate and of nothing else")
    func masked() throws {
        let texts = (0..<6).map { "By Us.\n" + report($0) + ".\n" + foot + "\nMore." } + [report(9), ""]
        let cut = try passages(texts).masking(texts)
        #expect((cut.count, cut.passages, cut.articles, cut.words) == (8, 1, 6, 6 * 17))
        for article in 0..<6 {
            #expect(String(decoding: try cut.text(at: article), as: UTF8.self) == "By Us.\n" + report(article) + ".\n")
        }
        #expect(try cut.text(at: 6) == Array(report(9).utf8) && cut.text(at: 7).isEmpty)
    }

    @Test("nested and touching passages are cut once")
    func nested() throws {
        let longer = foot + " Write to the editor at any hour of the day or night."
        let texts = (0..<6).map { report($0) + "\n" + foot } + (6..<12).map { report($0) + "\n" + longer }
        let masked = try passages(texts).masking(texts)
        #expect(masked.passages == 2)
        for article in texts.indices {
            #expect(String(decoding: try masked.text(at: article), as: UTF8.self) == report(article) + "\n")
        }
    }
}
