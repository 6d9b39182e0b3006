internal import CLanguages
public import StemmaLinearAlgebra

/// The language of a text, and how sure that is.
public struct RecognizedLanguage: Sendable, Equatable {
    /// ISO 639-1; `und` where the text does not say.
    public let code: String
    /// The share of the text's letters that are in this language, 0 to 1; 0 for `und`.
    public let confidence: Double

    init(code: String, confidence: Double) { (self.code, self.confidence) = (code, confidence) }

    /// A language that a record states, `pt-BR` as `pt`; nil where it is no code of two letters.
    public init?(stated tag: String) {
        let code = tag.prefix { $0 != "-" && $0 != "_" }.lowercased()
        guard code.utf8.count == 2, code.utf8.allSatisfy({ (0x61...0x7A).contains($0) }) else { return nil }
        self.init(code: code, confidence: 1)
    }

    static let undetermined = RecognizedLanguage(code: "und", confidence: 0)
}

/// Recognizes the language of news text, by CLD2 (the Compact Language Detector 2, which knows 83 languages).
///
/// A language is only given where CLD2 calls it reliable, at least `threshold` of the letters are in it, it is one of
/// `codes`, and the text fits it well enough for its length to tell it from its relatives (`leastScore`, `shortScore`);
/// anything else is `und`. Measured on sentences of 47 languages by `Benchmarks/peers/language_accuracy.py`.
/// Deterministic; safe on several threads at once.
public enum LanguageRecognizer {
    /// The least share of the letters that must be in one language.
    public static let threshold = 0.7
    /// The languages that are given as an answer: those of more than a few newspapers.
    public static let codes: Set<String> = [
        "af", "ar", "az", "be", "bg", "bn", "ca", "cs", "da", "de", "el", "en", "es", "et", "eu", "fa", "fi", "fr",
        "gu",
        "he", "hi", "hr", "hu", "hy", "id", "is", "it", "ja", "ka", "kn", "ko", "lt", "lv", "mk", "ml", "ms", "nl",
        "no",
        "pl", "pt", "ro", "ru", "sk", "sl", "sq", "sr", "sv", "ta", "te", "th", "tr", "uk", "ur", "vi", "zh",
    ]
    /// Texts of fewer characters are only told to be in one of `plain`, or must reach `shortScore`.
    public static let shortLength = 60
    /// Texts of fewer characters are only told to be in one of `plain`.
    public static let shortestLength = 30
    /// The least score of CLD2 for 1 KB of text, some 300 to 2,000; below lie texts in relatives that CLD2 does not know.
    public static let leastScore = 300.0
    /// The least score of a short text. A larger value leaves more of them `und`.
    public static let shortScore = 1000.0
    /// The languages with a script of their own, and English: a few words of them are not taken for another's.
    public static let plain: Set<String> = [
        "el", "en", "gu", "he", "hy", "ja", "ka", "kn", "ko", "ml", "ta", "te", "th", "zh",
    ]
    /// So much of a text is looked at, in bytes.
    public static let length = 2048

    /// The language of a text.
    ///
    /// - Complexity: O(1): the first 2 KiB are read.
    public static func language(of text: [UInt8]) -> RecognizedLanguage {
        let head = text.prefix(end(of: text)).map { $0 == 0 ? 0x20 : $0 }
        let found = unsafe head.withUnsafeBytes { bytes in
            // The pointer and the count are those of one buffer of at most 2 KiB.
            unsafe stemma_recognize_language(bytes.bindMemory(to: CChar.self).baseAddress, Int32(bytes.count))
        }
        let confidence = Double(found.percent) / 100
        guard found.is_reliable != 0, confidence >= threshold, let code = iso(code(of: found)),
            plain.contains(code) || found.score >= leastScore(ofLength: head.count(where: { $0 & 0xC0 != 0x80 }))
        else { return .undetermined }
        return RecognizedLanguage(code: code, confidence: confidence)
    }

    /// The languages of texts, in their order.
    ///
    /// - Throws: what `texts` throws where a text cannot be had.
    public static func languages(
        of texts: some TextCollection, workers: Workers = Workers()
    ) throws -> [RecognizedLanguage] {
        let ranges = blocks(of: texts.count, size: 256)
        return try workers.map(blocks: ranges.count) { block in
            var text: [UInt8] = []
            return try ranges[block].map { index in
                try texts.read(index, into: &text)
                return language(of: text)
            }
        }.flatMap(\.self)
    }

    /// The least score of a text of so many characters; no text of the shortest reaches it.
    private static func leastScore(ofLength length: Int) -> Double {
        if length < shortestLength { return .infinity }
        return length < shortLength ? shortScore : leastScore
    }

    /// Where the part that is looked at ends, not inside a scalar: CLD2 would stop at a broken one.
    private static func end(of text: [UInt8]) -> Int {
        guard text.count > length else { return text.count }
        var end = length
        while end > 0, text[end] & 0xC0 == 0x80 { end -= 1 }
        return end
    }

    private static func code(of language: stemma_language) -> String {
        unsafe withUnsafeBytes(of: language.code) { bytes in
            // The code ends in a zero within its 16 bytes.
            unsafe String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
        }
    }

    /// CLD2's code as today's ISO 639-1; nil for a language that has none.
    private static func iso(_ code: String) -> String? {
        let renamed = ["iw": "he", "jw": "jv", "mo": "ro", "nb": "no"]
        let base = String(code.prefix { $0 != "-" })
        let code = renamed[base] ?? base
        return codes.contains(code) ? code : nil
    }
}
