import Testing

@testable import StemmaText

@Suite struct TokenScannerTests {
    private func found(
        _ text: String, _ mode: TokenConfiguration.Mode = .words, _ addresses: TokenConfiguration.Addresses = .words,
        language: String = "und"
    ) -> [String] {
        var configuration = TokenConfiguration()
        configuration.mode = mode
        configuration.addresses = addresses
        var scanner = TokenScanner(configuration)
        scanner.expect(language: language)
        var tokens: [String] = []
        let bytes = Array(text.utf8)
        unsafe bytes.withUnsafeBufferPointer { bytes in
            unsafe scanner.forEachToken(in: bytes) { tokens.append(unsafe String(decoding: $0.folded, as: UTF8.self)) }
        }
        return tokens
    }

    static let texts: [(text: String, words: [String], unicode: [String])] = [
        ("", [], []),
        ("I can’t, can't.", ["i", "can", "t", "can", "t"], ["i", "can’t", "can't"]),
        ("3.14 or 1,000.", ["3", "14", "or", "1", "000"], ["3.14", "or", "1,000"]),
        ("The U.S. Army", ["the", "u", "s", "army"], ["the", "u.s", "army"]),
        ("snake_case AC-130J", ["snake_case", "ac", "130j"], ["snake_case", "ac", "130j"]),
        ("Cafe\u{301}s ÉCOLE", ["cafe", "s", "école"], ["cafe\u{301}s", "école"]),
        ("ΟΔΟΣ, МОСКВА", ["οδος", "москва"], ["οδος", "москва"]),
        ("__ -- …", ["__"], []),
        ("北京大学 in 北", ["北京", "京大", "大学", "in", "北"], ["北京", "京大", "大学", "in", "北"]),
        ("東京タワーへ行く", ["東京", "京タ", "タワ", "ワー", "ーへ", "へ行", "行く"], ["東京", "京タ", "タワ", "ワー", "ーへ", "へ行", "行く"]),
        ("ข่าวดี", ["ข่า", "าว", "วดี"], ["ข่า", "าว", "วดี"]),
        ("서울 뉴스", ["서울", "뉴스"], ["서울", "뉴스"]),
        ("a\u{0}b 😀", ["a", "b"], ["a", "b"]),
        ("שלום לכם", ["שלום", "לכם"], ["שלום", "לכם"]),
    ]

    @Test("a joiner ends a run without spaces, and no pair comes twice")
    func joiners() {
        #expect(found("中国\u{200E}人民政府", language: "zh") == ["中国", "人民", "民政", "政府"])
        #expect(found("中国\u{200D}人", language: "zh") == ["中国", "人"])
    }

    @Test("words, and words by Unicode's rules", arguments: texts)
    func modes(_ text: String, _ words: [String], _ unicode: [String]) {
        #expect(found(text, .words) == words)
        #expect(found(text, .unicode) == unicode)
    }

    @Test("in a language with spaces a run without them is one word, as in scikit-learn")
    func otherLanguages() {
        #expect(found("Editor 胡锡进 said", language: "en") == ["editor", "胡锡进", "said"])
        #expect(found("Editor 胡锡进 said", language: "zh") == ["editor", "胡锡", "锡进", "said"])
        #expect(found("Editor 胡锡进 said", .unicode, language: "en") == ["editor", "胡锡", "锡进", "said"])
    }

    @Test("between blanks, for runs of characters")
    func blanks() {
        #expect(found("Don't  stop,\u{A0}ÉTÉ\n\u{3000}x", .characters) == ["don't", "stop,", "été", "x"])
    }

    static let addressCases: [(text: String, whole: [String], dropped: [String])] = [
        ("See https://a.example/x?y=1, now", ["see", "https://a.example/x?y=1", "now"], ["see", "now"]),
        ("(www.example.org/a_(b)).", ["www.example.org/a_(b)"], []),
        ("Mail Jo.Do@news.example! Or @jo", ["mail", "jo.do@news.example", "or", "jo"], ["mail", "or", "jo"]),
        ("<a@b.c> a@b ://x www", ["a@b.c", "a", "b", "x", "www"], ["a", "b", "x", "www"]),
    ]

    @Test("addresses can be one token, or none", arguments: addressCases)
    func addressTokens(_ text: String, _ whole: [String], _ dropped: [String]) {
        #expect(found(text, .words, .whole) == whole)
        #expect(found(text, .words, .dropped) == dropped)
    }

    @Test("tokens after an address stand where they stand in the text", arguments: TokenConfiguration.Mode.allCases)
    func placesAfterAddresses(_ mode: TokenConfiguration.Mode) {
        var configuration = TokenConfiguration()
        (configuration.mode, configuration.addresses) = (mode, .whole)
        let scanner = TokenScanner(configuration)
        let text = "one www.a.example two"
        var places: [String] = []
        unsafe Array(text.utf8).withUnsafeBufferPointer { bytes in
            unsafe scanner.forEachToken(in: bytes) { word in
                places.append(unsafe String(decoding: bytes[word.range], as: UTF8.self))
            }
        }
        #expect(places == ["one", "www.a.example", "two"])
    }

    @Test("any bytes are read to their end", arguments: TokenConfiguration.Mode.allCases)
    func hostile(_ mode: TokenConfiguration.Mode) {
        var configuration = TokenConfiguration()
        (configuration.mode, configuration.addresses) = (mode, .whole)
        let scanner = TokenScanner(configuration)
        var state: UInt64 = 7
        for length in 0..<400 {
            let bytes = (0..<length).map { _ in
                state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                return UInt8(truncatingIfNeeded: state >> 40)
            }
            unsafe bytes.withUnsafeBufferPointer { bytes in
                unsafe scanner.forEachToken(in: bytes) {
                    #expect(unsafe $0.range.upperBound <= length && !$0.folded.isEmpty)
                }
            }
        }
    }
}
