import Testing

@testable import Stemma

@Suite("Certificate in words")
struct CertificateInWordsTests {
    private func words(
        _ dimensions: Int, certain: Int, accurate: Int? = nil, missed: Double? = nil, articles: Int = 1_200
    ) -> String {
        CertificateInWords(
            articles: articles, dimensions: dimensions, energy: 0.2314, certain: certain, accurate: accurate ?? certain,
            missedBound: missed
        ).sentences.joined(separator: " ")
    }

    @Test("it says what is kept, what is certain and what that does not mean")
    func whole() {
        let text = words(100, certain: 100)
        #expect(text.contains("1,200 articles are described by 100 dimensions"))
        #expect(text.contains("keeps 23.1 % of the weight of all words"))
        #expect(text.contains("All 100 are certain"))
        #expect(text.contains("it does not mean that a dimension is a subject"))
        #expect(!text.contains("overlooked"))
    }

    @Test(
        "dimensions that are not certain are told apart: too much alike, or not computed closely",
        arguments: [
            (98, 100, "The first 98 are certain", "2 more are as strong as stated", false),
            (98, 99, "The first 98 are certain", "1 more is as strong as stated", true),
            (99, 99, "The first 99 are certain", "of the last neither words nor strength", true),
            (1, 1, "Only the first is certain", "of the last 99 neither words nor strength", true),
            (0, 0, "None of them is certain", "of the last 100 neither words nor strength", true),
        ])
    func partial(certain: Int, accurate: Int, first: String, second: String, isRough: Bool) {
        let text = words(100, certain: certain, accurate: accurate)
        #expect(text.contains(first) && text.contains(second))
        #expect(text.contains("neither words nor strength") == isRough)
    }

    @Test("what was missed is a sentence where it is known")
    func missed() {
        #expect(words(9, certain: 9, missed: 3.256).contains("None stronger than 3.26 was overlooked"))
    }

    @Test("one article, one dimension, none")
    func few() {
        #expect(words(1, certain: 1, articles: 1).hasPrefix("1 article is described by 1 dimension, a set of words"))
        #expect(words(1, certain: 1).contains("It is certain"))
        #expect(words(0, certain: 0) == "There are no dimensions: the articles share no words that count.")
    }

    @Test("a space is explained in lines of 80 columns, two to four sentences")
    func space() throws {
        let corpus = try Corpus.sample()
        let space = try Pipeline().latentSpace(Pipeline().termVectors(corpus), by: .parallel)
        for text in [space.certificateExplained, space.rankChoice.explained] {
            #expect(text.split(separator: "\n").allSatisfy { $0.count <= 80 })
        }
        #expect((2...4).contains(space.certificateSentences.count))
        let count = space.rankChoice.chosen
        #expect(space.rankChoice.explained.hasPrefix("\(count) dimensions of "))
        let choice = space.rankChoice.explained.split(separator: "\n").joined(separator: " ")
        #expect(choice.contains("by profile likelihood") && choice.contains("by the certificate."))
    }
}
