import Foundation

/// The names, places and numbers of a story, by simple rules.
///
/// - A **name** is a run of words with capitals, in the form its articles write most often; of a name and a longer one that
///   it is part of (`Fellane`, `Osric Fellane`) the longer stands, unless far more articles have the shorter. Outlets of
///   the story, news agencies and titles without a name (`Mr`) are none.
/// - A **place** is a name that stands in a dateline, or most often right after `in`, `near`, `at`, `outside` or `across`.
/// - A **number** is one of two digits or more; no year, no date, and none that begins with a zero.
///
/// Those that at least two articles of the story have are listed, and at least a fifth of its articles; first those that
/// many of its articles and few other stories have: articles · ln((stories + 1) / stories that have it).
struct StoryEntities: Sendable {
    private(set) var names: [String] = []
    private(set) var places: [String] = []
    private(set) var numbers: [String] = []

    /// The most of each kind that are listed.
    static let limit = 8

    /// Chooses for each story, by what all stories mention.
    static func choose(_ stories: [StoryMentions]) -> [StoryEntities] {
        var spread: [String: Int] = [:]
        for story in stories {
            for key in story.mentions.keys { spread[key, default: 0] += 1 }
        }
        return stories.map { StoryEntities($0, spread: spread, stories: stories.count) }
    }

    private init(_ story: StoryMentions, spread: [String: Int], stories: Int) {
        let weights = story.mentions.map { key, mentions in
            let rarity = log(Double(stories + 1) / Double(spread[key] ?? 1))
            return (key: key, weight: Double(mentions.articles) * rarity, mentions: mentions)
        }
        let kept = weights.sorted { one, other in
            if one.weight != other.weight { return one.weight > other.weight }
            if one.mentions.count != other.mentions.count { return one.mentions.count > other.mentions.count }
            return one.key.utf8.lexicographicallyPrecedes(other.key.utf8)
        }
        let found = kept.filter { $0.mentions.kind == .name }.map { ($0.key, $0.mentions) }
        for (key, mentions) in found where !Self.isPartOfAnother(key, mentions, found) {
            if mentions.isPlace { places.append(mentions.form) } else { names.append(mentions.form) }
        }
        numbers = kept.filter { $0.mentions.kind == .number && Self.tells($0.key) }.map(\.mentions.form)
        (names, places) = (Array(names.prefix(Self.limit)), Array(places.prefix(Self.limit)))
        numbers = Array(numbers.prefix(Self.limit))
    }

    private static func isPartOfAnother(
        _ key: String, _ mentions: StoryMentions.Entity, _ names: [(key: String, mentions: StoryMentions.Entity)]
    ) -> Bool {
        names.contains { other in
            other.key.utf8.count > key.utf8.count && (" " + other.key + " ").contains(" " + key + " ")
                && 2 * other.mentions.articles >= mentions.articles
        }
    }

    /// Whether a number says something alone: not of one digit, no piece of one (`000`), and no year.
    private static func tells(_ number: String) -> Bool {
        guard number.utf8.count >= 2 else { return false }
        let bytes = Array(number.utf8.prefix(2))
        if bytes[0] == UInt8(ascii: "0"), (0x30...0x39).contains(bytes[1]) { return false }
        return !(number.utf8.count == 4 && (Int(number).map { (1900...2100).contains($0) } ?? false))
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
