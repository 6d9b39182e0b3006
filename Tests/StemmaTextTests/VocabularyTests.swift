import Testing

@testable import StemmaText

@Suite struct VocabularyTests {
    @Test("terms are sorted by bytes and found again")
    func lookup() {
        let vocabulary = Vocabulary(["zebra", "äpfel", "a", "Zebra", "a"])
        #expect((0..<vocabulary.count).map { vocabulary[$0] } == ["Zebra", "a", "zebra", "äpfel"])
        for id in 0..<vocabulary.count { #expect(vocabulary.id(of: vocabulary.utf8(of: id)) == id) }
        #expect(vocabulary.id(of: Array("b".utf8)) == nil)
        #expect(Vocabulary([]).id(of: [UInt8]()) == nil)
    }
}

@Suite struct StemmerTests {
    @Test(
        "inflections share a stem",
        arguments: [("english", "running", "run"), ("en", "missiles", "missil"), ("german", "häuser", "haus")])
    func stems(_ language: String, _ word: String, _ stem: String) {
        let found = Stemmer(language: language)?.stem(Array(word.utf8))
        #expect(found == Array(stem.utf8))
    }

    @Test("a language Snowball does not know has no stemmer")
    func unknown() {
        let isNil = Stemmer(language: "xx") == nil
        #expect(isNil)
    }
}

@Suite struct StopWordsTests {
    @Test("the English list is lower-cased, without doubles, and holds the commonest words")
    func english() throws {
        let list = try #require(StopWords.language("en-GB"))
        for word in ["the", "said", "ourselves", "ve"] { #expect(list.words.contains(word)) }
        #expect(list.words.allSatisfy { $0 == $0.lowercased() })
    }
}
