import StemmaCorpus
import StemmaText

/// The names, places and numbers of a story, by simple rules.
///
/// - A **name** is a run of words with capitals, in the form its articles write most often; of a name and a longer one that
///   it is part of (`Fellane`, `Osric Fellane`) the longer stands, unless far more articles have the shorter.
/// - A **place** is a name that stands in a dateline, or most often right after `in`, `near`, `at`, `outside` or `across`.
/// - A **number** is one of two digits or more; no year and no date.
///
/// Those that at least two articles of the story have are listed, and at least a fifth of its articles; those of most articles first.
struct StoryEntities: Sendable {
    private(set) var names: [String] = []
    private(set) var places: [String] = []
    private(set) var numbers: [String] = []

    /// The most of each kind that are listed.
    static let limit = 8

    /// What was seen of one entity.
    private struct Mentions {
        var kind = Fact.Kind.name
        var articles = 0
        var count = 0
        var asPlace = 0
        var forms: [String: Int] = [:]

        /// The form that is written most often; of equal ones the first by bytes.
        var form: String {
            forms.commonestFirst.first?.key ?? ""
        }
        var isPlace: Bool { 2 * asPlace >= count }
    }

    /// Reads the articles of a story.
    ///
    /// - Throws: what the corpus throws where a text cannot be had.
    /// - Complexity: linear in the bytes of the texts.
    init(of members: [Int], _ corpus: Corpus, language: String, _ reader: FactReader) throws {
        var found: [String: Mentions] = [:]
        let texts = StoryTexts(corpus: corpus, part: .whole)
        for article in members {
            Self.read(try texts.text(at: article), reader.facts(of:language:), language, into: &found)
        }
        let needed = max(2, (members.count + 4) / 5)
        let kept = found.filter { $0.value.articles >= needed && $0.value.kind != .date }
        // Of those of equally many articles the one that is mentioned more often comes first.
        let order = kept.mapValues { $0.articles << 32 + $0.count }.commonestFirst
        choose(order.compactMap { entry in kept[entry.key].map { (entry.key, $0) } })
    }

    private mutating func choose(_ kept: [(key: String, mentions: Mentions)]) {
        let names = kept.filter { $0.mentions.kind == .name }
        for (key, mentions) in names where !Self.isPartOfAnother(key, mentions, names) {
            if mentions.isPlace { places.append(mentions.form) } else { self.names.append(mentions.form) }
        }
        numbers = kept.filter { $0.mentions.kind == .number && Self.tells($0.key) }.map(\.mentions.form)
        (self.names, places) = (Array(self.names.prefix(Self.limit)), Array(places.prefix(Self.limit)))
        numbers = Array(numbers.prefix(Self.limit))
    }

    private static func isPartOfAnother(
        _ key: String, _ mentions: Mentions, _ names: [(key: String, mentions: Mentions)]
    ) -> Bool {
        names.contains { other in
            other.key.utf8.count > key.utf8.count && (" " + other.key + " ").contains(" " + key + " ")
                && 2 * other.mentions.articles >= mentions.articles
        }
    }

    /// Whether a number says something alone: not of one digit, and no year.
    private static func tells(_ number: String) -> Bool {
        guard number.utf8.count >= 2 else { return false }
        return !(number.utf8.count == 4 && (Int(number).map { (1900...2100).contains($0) } ?? false))
    }

    // MARK: Reading

    private static func read(
        _ text: [UInt8], _ facts: ([UInt8], String) -> [Fact], _ language: String, into found: inout [String: Mentions]
    ) {
        var seen: Set<String> = []
        for fact in facts(text, language) {
            var mentions = found[fact.form] ?? Mentions()
            mentions.kind = fact.kind
            mentions.count += 1
            if seen.insert(fact.form).inserted { mentions.articles += 1 }
            if isAfterPlaceWord(fact.bytes.lowerBound, text) || isInDateline(fact.bytes, text) { mentions.asPlace += 1 }
            mentions.forms[form(fact, text), default: 0] += 1
            found[fact.form] = mentions
        }
    }

    /// The words as they are written, on one line, without a possessive.
    private static func form(_ fact: Fact, _ text: [UInt8]) -> String {
        let written = String(decoding: text[fact.bytes], as: UTF8.self)
        let line = written.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        return line.hasSuffix("'s") || line.hasSuffix("’s") ? String(line.dropLast(2)) : line
    }

    private static let placeWords: Set<String> = ["in", "near", "at", "outside", "across"]

    private static func isAfterPlaceWord(_ start: Int, _ text: [UInt8]) -> Bool {
        guard start > 0, text[start - 1] == UInt8(ascii: " ") else { return false }
        let head = text[max(0, start - 9)..<start - 1]
        let word = head.split(whereSeparator: { $0 | 0x20 < 0x61 || $0 | 0x20 > 0x7A }).last
        guard let word, word.endIndex == start - 1 else { return false }
        return placeWords.contains(String(decoding: word, as: UTF8.self).lowercased())
    }

    /// Whether a line begins with the words, in capitals, and a dateline's sign follows.
    private static func isInDateline(_ bytes: Range<Int>, _ text: [UInt8]) -> Bool {
        guard bytes.lowerBound == 0 || text[bytes.lowerBound - 1] == 10, bytes.upperBound < text.count,
            [UInt8(ascii: ","), UInt8(ascii: " ")].contains(text[bytes.upperBound])
        else { return false }
        return text[bytes].allSatisfy { !(0x61...0x7A).contains($0) } && bytes.count > 2
    }
}

extension [String: Int] {
    /// The entries by falling number; of equal ones by the bytes of the key.
    var commonestFirst: [(key: String, value: Int)] {
        sorted {
            $0.value != $1.value
                ? $0.value > $1.value : $0.key.utf8.lexicographicallyPrecedes($1.key.utf8)
        }
    }
}
