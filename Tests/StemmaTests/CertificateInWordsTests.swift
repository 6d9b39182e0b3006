import Testing

@testable import Stemma

@Suite("Certificate in words")
struct CertificateInWordsTests {
    private func words(
        _ dimensions: Int, certain: Int, accurate: Int? = nil, missed: CertificateInWords.Missed = .leftOut(0.82),
        articles: Int = 1_200, energy: Double = 0.2314
    ) -> String {
        CertificateInWords(
            articles: articles, strengths: (0..<dimensions).map { 14 - Double($0) / 10 }, energy: energy,
            certain: certain, accurate: accurate ?? certain, missed: missed
        ).sentences.joined(separator: " ")
    }

    @Test("it says what is kept, on what scale, what is certain and what that does not mean")
    func whole() {
        let text = words(100, certain: 100)
        #expect(text.contains("1,200 articles are described by 100 dimensions"))
        #expect(text.contains("of strengths from 14.00 down to 4.10"))
        #expect(text.contains("keeps 23.1 % of the weight of all words"))
        #expect(text.contains("All 100 are certain, by a check against the articles themselves: every exact"))
        #expect(text.contains("finds the same. The strongest left out has 0.82."))
        #expect(text.contains("it does not mean that a dimension is a subject"))
        #expect(!text.contains("overlooked") && !text.contains("million"))
    }

    @Test("what may have been overlooked among those found is a condition, and has its chance")
    func missed() {
        let text = words(100, certain: 100, missed: .atMost(6.524))
        #expect(
            text.contains("finds the same, unless another of a strength between 4.10 and 6.52 was overlooked. None"))
        #expect(text.contains("None stronger than 6.52 was overlooked, but for a chance of one in a million."))
        let some = words(100, certain: 40, accurate: 100, missed: .atMost(6.524))
        #expect(some.contains("themselves, unless another of a strength between 4.10 and 6.52 was overlooked; 60 more"))
        #expect(!words(100, certain: 0, missed: .atMost(6.5)).contains("unless"))
        let rough = words(100, certain: 40, accurate: 90, missed: .atMost(6.524))
        #expect(rough.contains("There are no more than 100 stronger than 6.52, but for a chance of one in a million."))
        #expect(!words(100, certain: 100, missed: .atMost(4)).contains("unless"))
    }

    @Test("where nothing is left out nothing is said of it, and a share below one is not rounded to all")
    func all() {
        let text = words(3, certain: 3, missed: .leftOut(nil), energy: 1)
        #expect(text.contains("this keeps all the weight of the words. All 3 are certain"))
        #expect(!text.contains("rest") && !text.contains("left out"))
        #expect(!text.contains("0.00") && !text.contains("100.0 %"))
        #expect(words(3, certain: 3, energy: 0.9999).contains("keeps almost all of the weight of all words"))
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

    @Test("of a number that was set, what the ways to choose would say within it is no advice")
    func given() throws {
        let vectors = try Pipeline().termVectors(Corpus.sample())
        let text = try Pipeline().latentSpace(vectors, by: .given(10)).rankChoice.explained.replacing("\n", with: " ")
        #expect(text.contains("Within these 10, the clearest fall is after number") && !text.contains("would be"))
        let profile = try Pipeline().latentSpace(vectors, by: .profile).rankChoice
        #expect(profile.explained.contains("by the certificate") && profile.permuted == nil)
    }

    @Test(
        "one article has one dimension, and there is nothing to compare it with",
        arguments: [RankRule.given(100), .articles, .certificate, .profile, .parallel])
    func one(rule: RankRule) throws {
        let corpus = try Corpus(articles: [Article(id: "a", text: "The harbour was closed by ice on Monday.")])
        let space = try Pipeline().latentSpace(Pipeline().termVectors(corpus), by: rule)
        #expect(space.rankChoice.explained.hasPrefix("1 dimension of 1 computed. "))
        #expect(!space.rankChoice.explained.contains("would be") && !space.rankChoice.explained.contains("Within"))
        #expect(space.certificateExplained.contains("all the weight of the words"))
        if [.given(100), .articles].contains(rule) {
            #expect(space.rankChoice.reason.hasSuffix("but the articles have only 1."))
        }
    }
}
