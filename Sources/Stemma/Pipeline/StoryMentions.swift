import StemmaCorpus
import StemmaText

/// The names and numbers that the articles of a story mention, as they were read.
struct StoryMentions: Sendable {
    /// What was seen of one name or number.
    struct Entity: Sendable {
        fileprivate(set) var kind = Fact.Kind.name
        fileprivate(set) var articles = 0
        fileprivate(set) var count = 0
        fileprivate var asPlace = 0
        fileprivate var forms: [String: Int] = [:]

        /// The form that is written most often, of equal ones the first by bytes; in capitals only where others are rare.
        var form: String {
            let ordered = forms.commonestFirst
            guard let first = ordered.first else { return "" }
            let mixed = ordered.first { $0.key != $0.key.uppercased() }
            if let mixed, 4 * mixed.value >= first.value { return mixed.key }
            return first.key
        }
        var isPlace: Bool { 2 * asPlace >= count && !Self.peoples.contains { form.hasSuffix($0) } }

        /// How words end that say whose something is (`in American cities`), and are no place.
        private static let peoples = ["ican", "ian", "ese", "ish", "Israeli", "Iraqi", "French"]
    }

    /// By their form; those of two articles or more, and of at least a fifth of the story's.
    private(set) var mentions: [String: Entity] = [:]

    /// Reads the articles of a story.
    ///
    /// - Parameter texts: headline and body of each article.
    /// - Throws: what the corpus throws where a text cannot be had.
    /// - Complexity: linear in the bytes of the texts.
    init(of members: [Int], _ texts: StoryTexts, language: String, _ reader: FactReader) throws {
        for article in members { read(try texts.text(at: article), reader, language) }
        let needed = max(2, (members.count + 4) / 5)
        let outlets = Self.outlets(of: members, texts.corpus)
        mentions = mentions.filter { key, entity in
            entity.articles >= needed && entity.kind != .date && !Self.titles.contains(key) && !outlets.contains(key)
        }
    }

    /// Words before names that are none themselves.
    private static let titles: Set<String> = [
        "mr", "mrs", "ms", "miss", "dr", "sir", "lord", "lady", "prof", "president", "senator", "sen", "rep", "gov",
    ]
    private static let agencies: Set<String> = [
        "reuters", "associated press", "ap", "afp", "upi", "agence france-presse",
    ]

    /// The outlets as texts name them: `CNN (Web News)` as `cnn`; and the agencies.
    private static func outlets(of members: [Int], _ corpus: Corpus) -> Set<String> {
        let sources = members.compactMap { corpus.articles[$0].source?.lowercased() }
        let names = sources.map { source in
            let end =
                ["(", " - ", ".com"].compactMap { source.firstRange(of: $0)?.lowerBound }.min() ?? source.endIndex
            return String(source[..<end].split(separator: " ").joined(separator: " "))
        }
        return agencies.union(names).union(names.compactMap { $0.hasPrefix("the ") ? String($0.dropFirst(4)) : nil })
    }

    // MARK: Reading

    private mutating func read(_ text: [UInt8], _ reader: FactReader, _ language: String) {
        var seen: Set<String> = []
        for fact in reader.facts(of: text, language: language).flatMap({ Self.parts(Mention($0), text) }) {
            var entity = mentions[fact.form] ?? Entity()
            entity.kind = fact.kind
            entity.count += 1
            if seen.insert(fact.form).inserted { entity.articles += 1 }
            if Self.isAfterPlaceWord(fact.bytes.lowerBound, text) || Self.isInDateline(fact.bytes, text) {
                entity.asPlace += 1
            }
            entity.forms[Self.form(fact, text), default: 0] += 1
            mentions[fact.form] = entity
        }
    }

    /// One place where a name or number stands.
    private struct Mention {
        let kind: Fact.Kind
        let form: String
        let bytes: Range<Int>

        init(_ fact: Fact) { (kind, form, bytes) = (fact.kind, fact.form, fact.bytes) }

        init(form: String, bytes: Range<Int>) { (kind, self.form, self.bytes) = (.name, form, bytes) }
    }

    /// Of a name with a possessive inside (`Sudan's Blue Nile`) the owner and what is owned, else the fact itself.
    private static func parts(_ fact: Mention, _ text: [UInt8]) -> [Mention] {
        guard fact.kind == .name else { return [fact] }
        let written = Array(text[fact.bytes])
        for sign in ["'s ", "’s "].map({ Array($0.utf8) }) {
            guard let place = written.indices.dropFirst().first(where: { written[$0...].starts(with: sign) }) else {
                continue
            }
            let (start, rest) = (fact.bytes.lowerBound, fact.bytes.lowerBound + place + sign.count)
            guard rest < fact.bytes.upperBound else { return [fact] }
            return [start..<start + place, rest..<fact.bytes.upperBound].flatMap { bytes in
                let form = String(decoding: text[bytes], as: UTF8.self).lowercased()
                return parts(Mention(form: form, bytes: bytes), text)
            }
        }
        return [fact]
    }

    /// The words as they are written, on one line, without a possessive.
    private static func form(_ fact: Mention, _ text: [UInt8]) -> String {
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
