public import StemmaText

/// The language of each article, for people and for programs.
public struct LanguageListing: Sendable {
    private let ids: [String]
    private let languages: [RecognizedLanguage]

    public static let columns = ["id", "language", "confidence"]

    /// - Parameter languages: one for each id.
    public init(ids: [String], _ languages: [RecognizedLanguage]) {
        self.ids = ids
        self.languages = languages
    }

    /// A row an article.
    public var rows: some Sequence<JSONValue> {
        zip(ids, languages).lazy.map { id, language in
            ["id": .string(id), "language": .string(language.code), "confidence": .number(language.confidence)]
        }
    }

    /// How many articles each language has, the most first.
    public var table: String {
        var counts: [String: Int] = [:]
        for language in languages { counts[language.code, default: 0] += 1 }
        let lines = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { code, count in
            "\(code)\(String(repeating: " ", count: max(1, 4 - code.count)))\(count)"
        }
        return lines.joined(separator: "\n") + "\n"
    }
}
