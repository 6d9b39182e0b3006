import StemmaLinearAlgebra
import StemmaText
import Testing

@testable import StemmaAnalysis

@Suite struct NullCorpusTests {
    private static let limits = TopicSplit.Limits(topics: 4, begin: 8, wanted: 0.8)

    /// 120 articles of 10 words out of one of three subjects of 30 words.
    private static let subjects = TermVectors(
        weighting: try! TermCounts(
            counting: (0..<120).map { article in
                let random = CounterRandom(seed: 2, stream: UInt64(article))
                return (0..<10).map { "s\(article % 3)w\(random.integer(below: 30, at: $0))" }.joined(separator: " ")
            })
    ).matrix

    @Test("halves of articles on subjects agree, those of a corpus about nothing of the same terms do not")
    func agreement() throws {
        let space = try TruncatedSVD(of: Self.subjects, .init(rank: 10), workers: Workers(2))
        var vectors = space.leftVectors
        vectors.scaleColumns(by: space.singularValues.map { Float($0) })
        let rows = try TopicRows(vectors, Self.subjects, workers: Workers(2))
        let found = TopicSplit.splits(4, of: rows, Self.subjects, Self.limits, workers: Workers(2))
        #expect(found.count == 4 && found.allSatisfy { $0.agreements[3] ?? 0 > 0.9 })
        let null = try NullCorpus(like: Self.subjects, rank: 10, workers: Workers(2))
        let chance = null.agreements(Self.limits, workers: Workers(2))
        #expect(chance.count == 10)
        let agreements = chance.compactMap { $0[3] }
        #expect(!agreements.isEmpty && agreements.reduce(0, +) / Double(agreements.count) < 0.3)
    }

    @Test("it is the same for any number of workers, and there is one of a single article, or of none")
    func same() throws {
        let one = try NullCorpus(like: Self.subjects, rank: 10, workers: Workers(1))
        let three = try NullCorpus(like: Self.subjects, rank: 10, workers: Workers(3))
        #expect(one.agreements(Self.limits, workers: Workers(1)) == three.agreements(Self.limits, workers: Workers(3)))
        for count in 0...1 {
            let few = try NullCorpus(
                like: Self.subjects.selectingRows(Array(0..<count)), rank: 10, workers: Workers(1))
            #expect(few.agreements(Self.limits, workers: Workers(1)).isEmpty)
        }
    }

    @Test("articles whose words were drawn at random make one topic", arguments: [60, 100, 200], [30, 100])
    func nothing(articles: Int, words: Int) throws {
        for seed in 1...3 as ClosedRange<UInt64> {
            let texts = (0..<articles).map { article in
                let random = CounterRandom(seed: seed, stream: UInt64(article))
                return (0..<words).map { place in
                    // Some words are common and most are rare.
                    let rank = random.integer(below: 1 + random.integer(below: 600, at: 2 * place), at: 2 * place + 1)
                    return "w\(rank)"
                }.joined(separator: " ")
            }
            let vectors = TermVectors(weighting: try TermCounts(counting: texts))
            let space = try LatentSpace(fitting: vectors, rank: TopicModel.wantedRank(articles: articles), seed: 1)
            #expect(try TopicModel(of: space, vectors).count.chosen == 1)
        }
    }
}
