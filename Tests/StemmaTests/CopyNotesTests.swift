import Testing

@testable import Stemma

@Suite("Notes on copies")
struct CopyNotesTests {
    @Test("a search in a window that can list stars only says that a run of the same text is one family")
    func starsInWindow() throws {
        let articles = (0..<4_000).map { number in
            let date = PublicationDate(millisecondsSince1970: Int64(number) * 1_800_000)
            return Article(id: "\(number)", text: "storm warning for the coast until noon", date: date)
        }
        let corpus = try Corpus(articles: articles)
        let pipeline = Pipeline()
        _ = try pipeline.copies(corpus, CopySearch.Configuration(), within: 90 * 86_400)
        #expect(
            pipeline.notes.all.contains {
                $0.contains("each, and stand for one another") && $0.hasSuffix("however long")
            })
    }
}
