import StemmaLinearAlgebra
import Testing

@testable import StemmaText

@Suite struct EvolvingTermCountsTests {
    private func text(_ number: Int) -> String {
        "report \(number % 7) on flood \(number % 5) storm \(number % 11) unique\(number) storm"
    }

    @Test("after any additions and removals all is as if only what is left had ever been there", arguments: 1...6)
    func noTrace(_ seed: Int) throws {
        let configuration = try TermCounts.Configuration(
            lengths: 1...2, minimumFrequency: .count(seed % 2 + 1), maximumFrequency: .share(0.9),
            maximumTerms: seed > 4 ? 12 : nil)
        var evolving = EvolvingTermCounts(configuration)
        var left: Set<Int> = []
        var state = UInt64(seed)
        for _ in 0..<40 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            let first = Int(state >> 40) % 60
            if state >> 33 & 3 == 0 {
                let wasThere = evolving.remove("a\(first)")
                #expect(wasThere == (left.remove(first) != nil))
            } else {
                let batch = Array(first..<first + 3)
                try evolving.add(batch.map { "a\($0)" }, batch.map(text))
                left.formUnion(batch)
            }
        }
        let ids = left.map { "a\($0)" }.sorted()
        let fresh = try TermCounts(counting: ids.map { text(Int($0.dropFirst())!) }, configuration)
        #expect(evolving.ids == ids)
        let counts = evolving.counts()
        #expect(counts.matrix == fresh.matrix && counts.vocabulary == fresh.vocabulary)
        #expect(counts.documentFrequencies == fresh.documentFrequencies && counts.tokenCounts == fresh.tokenCounts)
        for weighting in [Weighting(), Weighting(termFrequency: .bm25, inverseDocumentFrequency: .entropy)] {
            let vectors = evolving.vectors(by: weighting)
            #expect(vectors.matrix == TermVectors(weighting: fresh, by: weighting).matrix)
        }
    }

    @Test("an article that comes again takes the place of the old one")
    func replacing() throws {
        var evolving = EvolvingTermCounts()
        try evolving.add(["x", "y"], ["old words", "other words"])
        try evolving.add(["x"], ["new words"])
        let terms = evolving.counts().vocabulary.terms
        #expect(terms == ["new", "other", "words"])
        #expect(evolving.documentFrequency(of: "words") == 2)
        #expect(evolving.documentFrequency(of: "old") == 0)
    }

    @Test("an empty corpus has no terms, before and after")
    func empty() throws {
        var evolving = EvolvingTermCounts()
        let count = evolving.counts().vocabulary.count
        #expect(count == 0)
        try evolving.add(["x"], ["word"])
        evolving.remove("x")
        let rows = evolving.vectors().matrix.rows
        #expect(rows == 0)
        let isThere = evolving.remove("x")
        #expect(!isThere)
    }
}
