import Foundation
import StemmaLinearAlgebra
import StemmaText
import Testing

@testable import StemmaCorpus

@Suite("Corpus")
struct CorpusTests {
    private func article(_ number: Int) -> Article {
        Article(
            id: "n\(number)", title: "Title \(number)",
            text: String(repeating: "word\(number) é ", count: number * 37 % 500), metadata: ["k": "\(number)"])
    }

    @Test("articles are sorted by the bytes of their ids, whatever order they come in")
    func order() throws {
        let ids = ["b", "a", "B", "e\u{301}", "\u{E9}", "a1", "10", "9"]
        let one = try Corpus(articles: ids.map { Article(id: $0, text: "text of \($0)") })
        let two = try Corpus(articles: ids.reversed().map { Article(id: $0, text: "text of \($0)") })
        #expect(
            one.articles.map { Array($0.id.utf8) }
                == ids.map { Array($0.utf8) }.sorted { $0.lexicographicallyPrecedes($1) })
        #expect(one.articles == two.articles)
        for (index, record) in one.articles.enumerated() {
            #expect(try Array(one.text(at: index)) == Array("text of \(record.id)".utf8))
            #expect(one.index(ofID: record.id) == index)
        }
        #expect(one.index(ofID: "c") == nil)
    }

    @Test(
        "texts are the same from memory and from a file, also from several threads", arguments: [0, 2 << 20, 1 << 30])
    func spill(memoryLimit: Int) throws {
        var builder = CorpusBuilder(memoryLimit: memoryLimit)
        let articles = (0..<2000).map(article)
        for article in articles { try builder.append(article) }
        let corpus = try builder.finish(ReadingReport())
        let byID = Dictionary(uniqueKeysWithValues: articles.map { ($0.id, $0) })
        let isSame = try Workers(4).map(blocks: corpus.count) { index in
            try corpus.article(at: index) == byID[corpus.articles[index].id]
        }
        #expect(isSame.allSatisfy { $0 })
        #expect(corpus.articles.allSatisfy { $0.textLength == byID[$0.id]?.text.utf8.count })
    }

    @Test("a folder without room for the texts is an error that names it")
    func noRoom() throws {
        var builder = CorpusBuilder(memoryLimit: 0, folder: "/no/such/folder")
        let error = #expect(throws: ReadingError.self) {
            for number in 0..<20_000 { try builder.append(article(number)) }
        }
        #expect(error == .temporaryFile(path: "/no/such/folder", detail: "No such file or directory"))
    }

    @Test("an empty corpus is a corpus")
    func empty() throws {
        let corpus = try Corpus(articles: [])
        #expect(corpus.count == 0)
        #expect(corpus.index(ofID: "") == nil)
    }

    @Test("reading gives the records in order, with the report")
    func reading() throws {
        let scratch = try Scratch()
        let path = try scratch.write("f.jsonl", "{\"id\":\"b\",\"text\":\"two\"}\n{\"id\":\"a\",\"text\":\"one\"}\nx\n")
        let corpus = try Corpus.read(inputs: [.path(path)])
        #expect(corpus.articles.map(\.id) == ["a", "b"])
        #expect(try corpus.text(at: 0) == Array("one".utf8))
        #expect(corpus.report.articles == 2)
        #expect(corpus.report.skippedCount == 1)
        let copy = try JSONDecoder().decode(ReadingReport.self, from: JSONEncoder().encode(corpus.report))
        #expect(copy == corpus.report)
    }

    @Test("the sample is found, and its absence is an error")
    func sample() throws {
        #expect(try Corpus.sample().count > 0)
        #expect(throws: ReadingError.sampleNotFound(places: ["/no/such/file"])) {
            try Corpus.sample(in: ["/no/such/file"])
        }
    }
}
