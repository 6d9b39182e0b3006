import Foundation
import Testing

@testable import Stemma

@Suite("Pipeline")
struct PipelineTests {
    /// Everything a run on a corpus gives, in a form that can be compared.
    private struct Result: Equatable {
        var topics: [String]
        var articles: [String]
        var pairs: [String]
        var families: [String]
        var similar: [String]
        var weights: [UInt32]
        var latent: [UInt32]
        var components: [UInt32]
        var summary: String
    }

    private func result(_ corpus: Corpus, workers: Int, seed: UInt64 = 1) throws -> Result {
        let pipeline = Pipeline(seed: seed, workers: Workers(workers))
        let analysis = try pipeline.analyze(corpus, copies: CopySearch.Configuration(threshold: 0.3))
        let similar = try pipeline.similar(.all, corpus, analysis.vectors, top: 5, explaining: true)
        return Result(
            topics: analysis.topics.topicRows(corpus).map(\.compact),
            articles: analysis.topics.articleRows(corpus).map(\.compact),
            pairs: analysis.copies.pairRows(corpus).map(\.compact),
            families: analysis.copies.familyRows(corpus).map(\.compact), similar: similar.rows.map(\.compact),
            weights: analysis.vectors.matrix.values.map(\.bitPattern),
            latent: analysis.space.articleVectors.storage.map(\.bitPattern),
            components: analysis.space.components.storage.map(\.bitPattern), summary: analysis.topics.count.reason)
    }

    @Test("one worker or three, in order or shuffled: the same to the bit")
    func deterministic() throws {
        let corpus = try Corpus.sample()
        let one = try result(corpus, workers: 1)
        #expect(one.topics.count > 1 && one.pairs.count > 60 && one.similar.count == corpus.count * 5)
        #expect(try result(corpus, workers: 3) == one)
        var random = SeededBits(seed: 7)
        let articles = try (0..<corpus.count).map { try corpus.article(at: $0) }.shuffled(using: &random)
        #expect(try result(Corpus(articles: articles), workers: 2) == one)
    }

    @Test("the parts of an explanation sum to the score, largest first")
    func explanation() throws {
        let corpus = try Corpus.sample()
        let pipeline = Pipeline()
        let vectors = try pipeline.termVectors(corpus)
        let queries = try Corpus(articles: [Article(id: "q", text: "The senate election and the coalition in Brannoc")])
        for query in [SimilarQuery.all, .texts(queries), .article(3)] {
            let hits = try pipeline.similar(query, corpus, vectors, top: 5, explaining: true).hits
            #expect(!hits.isEmpty)
            for hit in hits {
                let parts = hit.terms.map(\.contribution)
                // Both sums are in Double; only the order of a few hundred additions differs.
                #expect(abs(parts.reduce(0, +) - hit.score) <= 1e-12 * hit.score)
                #expect(parts == parts.sorted(by: >) && parts.allSatisfy { $0 > 0 })
            }
        }
    }

    @Test("hits come best first, ranked from 1, at most as many as asked for, never the article itself")
    func hits() throws {
        let corpus = try Corpus.sample()
        let vectors = try Pipeline().termVectors(corpus)
        let hits = try Pipeline().similar(.all, corpus, vectors, top: 3).hits
        for (query, found) in Dictionary(grouping: hits, by: \.query) {
            #expect(found.map(\.rank) == Array(1...found.count) && found.count <= 3)
            #expect(found.map(\.score) == found.map(\.score).sorted(by: >))
            #expect(found.allSatisfy { corpus.articles[$0.article].id != query && $0.terms.isEmpty })
        }
    }

    @Test("a headline that the text repeats counts once, and not at all when it is left out")
    func titles() throws {
        let corpus = try Corpus(articles: [
            Article(id: "a", title: "Storm", text: "Storm hits"), Article(id: "b", title: "Storm", text: "rain"),
            Article(id: "c", text: "wind"),
        ])
        func texts(_ includesTitle: Bool) throws -> [String] {
            let texts = ArticleTexts(
                corpus, includesTitle: includesTitle, tails: OutletTails(of: corpus))
            return try (0..<texts.count).map { String(decoding: try texts.text(at: $0), as: UTF8.self) }
        }
        #expect(try texts(true) == ["Storm hits", "Storm\nrain", "wind"])
        #expect(try texts(false) == ["Storm hits", "rain", "wind"])
    }

    @Test(
        "a corpus of next to nothing is analysed all the same",
        arguments: [["word"], [""], ["", "", ""], ["the and of"], Array(repeating: "the same words again", count: 20)])
    func small(texts: [String]) throws {
        let articles = texts.enumerated().map { Article(id: "n\($0)", text: $1) }
        let corpus = try Corpus(articles: articles)
        let one = try result(corpus, workers: 1)
        #expect(one.articles.count == texts.count)
        #expect(try result(Corpus(articles: articles.reversed()), workers: 2) == one)
    }

    @Test("log-entropy weights are what latent semantic analysis decomposes")
    func logEntropy() throws {
        let corpus = try Corpus.sample()
        var text = TextSettings()
        text.weighting = Weighting(
            termFrequency: .logOnePlus, inverseDocumentFrequency: .entropy, normalization: .none)
        let pipeline = Pipeline(text: text)
        let counts = try pipeline.termCounts(corpus)
        let vectors = pipeline.termVectors(counts)
        // The classic weight by its definition: ln(1 + c) · (1 + Σ p ln p / ln(1 + n)).
        let totals = counts.occurrences
        var entropies = [Double](repeating: 0, count: counts.matrix.columns)
        for (term, count) in zip(counts.matrix.columnIndices, counts.matrix.values) {
            let share = Double(count) / totals[Int(term)]
            entropies[Int(term)] += share * log(share)
        }
        for (entry, weight) in vectors.matrix.values.enumerated() {
            let factor = 1 + entropies[Int(counts.matrix.columnIndices[entry])] / log(1 + Double(corpus.count))
            #expect(abs(Double(weight) - log(1 + Double(counts.matrix.values[entry])) * factor) < 1e-5)
        }
        let space = try pipeline.latentSpace(vectors, by: .given(20))
        #expect(space.certificate.frobenius2 == vectors.matrix.values.reduce(0) { $0 + Double($1) * Double($1) })
        // A V = U Σ, to the residuals' few millionths.
        let projected = vectors.matrix.multiplied(by: space.components, workers: Workers())
        for (a, b) in zip(projected.storage, space.articleVectors.storage) { #expect(abs(a - b) < 1e-3) }
        let plain = try Pipeline().latentSpace(Pipeline().termVectors(corpus), by: .given(20))
        #expect(abs(plain.singularValues[0] - space.singularValues[0]) > 1)
    }

    @Test("dimensions grow with the articles, from 10 to 100")
    func rank() {
        #expect([0, 199, 200, 400, 2_000, 1_000_000].map(Pipeline.defaultRank) == [10, 10, 10, 20, 100, 100])
    }
}
