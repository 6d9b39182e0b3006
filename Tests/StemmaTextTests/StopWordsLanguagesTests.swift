import Testing

@testable import StemmaText

@Suite struct StopWordsLanguagesTests {
    @Test("every list is words as they are cut, in lower case", arguments: StopWords.languages)
    func words(_ code: String) throws {
        let list = try #require(StopWords.language(code)).words
        #expect(list.count >= 90)
        let scanner = WordScanner(.lettersAndNumbers)
        for word in list {
            var found: [String] = []
            let bytes = Array(word.utf8)
            unsafe bytes.withUnsafeBufferPointer { bytes in
                unsafe scanner.forEachWord(in: bytes) {
                    found.append(unsafe String(decoding: $0.folded, as: UTF8.self))
                }
            }
            #expect(found == [word])
        }
    }

    @Test("no list holds what stands for a subject in the sentences of the language tests")
    func subjects() throws {
        let subjects = ["de": "hochwasser", "fr": "eau", "es": "agua", "ru": "вода", "pl": "woda", "sv": "vattnet"]
        for (code, word) in subjects { #expect(try !#require(StopWords.language(code)).words.contains(word)) }
    }

    @Test("a code is understood with its region, and Norwegian in both its forms")
    func codes() {
        #expect(StopWords.language("pt-BR") == StopWords.language("pt"))
        #expect(StopWords.language("EN_us") == .english)
        #expect(StopWords.language("nb") == StopWords.language("no") && StopWords.language("nn") != nil)
        #expect(StopWords.language("tlh") == nil)
        #expect(StopWords.languages.count >= 16)
    }
}
