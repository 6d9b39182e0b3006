/// What a word does in a date, beside a number or in a name.
struct WordRole: OptionSet {
    let rawValue: UInt16
    /// The number of a month, a numeral, or the zeros of a magnitude; 0 for other words.
    var value: Int { Int(rawValue >> 9) }
    var kinds: WordRole { WordRole(rawValue: rawValue & 0x1FF) }

    init(rawValue: UInt16) { self.rawValue = rawValue }
    private init(_ kind: WordRole, _ value: Int) { rawValue = kind.rawValue | UInt16(value) << 9 }

    static let month = WordRole(rawValue: 1)
    /// A month that may stand before the day, as English has it.
    static let leadingMonth = WordRole(rawValue: 2)
    /// A word whose number belongs to it: `Day 2`.
    static let series = WordRole(rawValue: 4)
    /// A word that is no name and ends one though it has a capital: `Monday`.
    static let weekday = WordRole(rawValue: 8)
    /// A word inside names: `Bank of Japan`.
    static let connector = WordRole(rawValue: 16)
    /// A word whose point ends no sentence: `Mr.`
    static let abbreviation = WordRole(rawValue: 32)
    static let numeral = WordRole(rawValue: 64)
    static let magnitude = WordRole(rawValue: 128)
    static let percent = WordRole(rawValue: 256)

    func with(_ value: Int) -> WordRole { WordRole(kinds, value) }
}

/// The words that have a role, in lower case.
///
/// One object serves one thread.
final class WordRoles {
    private var table = TermTable()
    private var roles: [WordRole] = []

    init() {
        for (role, words) in Self.lists { add(words, role) }
        for names in Self.months { add(names, .month) }
        add(Self.englishMonths, [.month, .leadingMonth])
        add(Self.shortMonths, [.month, .leadingMonth, .abbreviation])
        for (value, word) in Self.numerals.enumerated() { add(word, .numeral, value: value) }
        for (value, word) in Self.tens.enumerated() { add(word, .numeral, value: 10 * (value + 2)) }
        for (word, zeros) in Self.magnitudes { add(word, .magnitude, value: zeros) }
    }

    /// The role of a lower-cased word; empty for none. At least 16 bytes after the word may be read.
    func role(of word: UnsafeBufferPointer<UInt8>) -> WordRole {
        let id = unsafe table.id(of: word)
        return id < 0 ? [] : roles[Int(id)]
    }

    /// Words one after another; of a list of months each is the month of its place.
    private func add(_ words: String, _ role: WordRole, value: Int? = nil) {
        for (place, names) in words.split(separator: " ").enumerated() {
            let month = role.contains(.month) ? place % 12 + 1 : 0
            for name in names.split(separator: "/") { set(name, role, value ?? month) }
        }
    }

    private func set(_ word: Substring, _ role: WordRole, _ value: Int) {
        let padded = Array(word.utf8) + [UInt8](repeating: 0, count: PackedWord.padding)
        let id = unsafe padded.withUnsafeBufferPointer { padded in
            // The padding is what the table may read after the word.
            unsafe Int(table.intern(UnsafeBufferPointer(rebasing: padded.dropLast(PackedWord.padding))))
        }
        if id == roles.count { roles.append([]) }
        let known = roles[id]
        roles[id] = known.kinds.union(role).with(max(value, known.value))
    }
}

extension WordRoles {
    private static let lists: [(WordRole, String)] = [
        (
            .series,
            """
            act amendment apollo article block box category chapter channel class clause day episode exhibit flight formula \
            game gate grade group highway hour interstate item lesson level line lot match mile model no number page part \
            phase platform point psalm quarter resolution room round route rule scene season section series stage step \
            study sura table title tower track type unit verse version vol volume week zone \
            tag artikel kapitel absatz jour article chapitre día artículo capítulo giorno articolo capitolo dia artigo dag \
            artikel hoofdstuk
            """
        ),
        (.weekday, "monday tuesday wednesday thursday friday saturday sunday"),
        (.weekday, "today yesterday tomorrow tonight"),
        (
            .connector,
            "of de del della di da dos du des la le van von der den ter al el bin ibn y e zu"
        ),
        (
            .abbreviation,
            """
            adm art brig capt cmdr co col corp dept dr fr gen gov hon inc jr lt ltd maj mr mrs ms no pres prof rep rev sec sen \
            sgt sr st vol vs
            """
        ),
        (.percent, "percent pct prozent"),
    ]

    /// January to December, a language a line, several names of a month with `/` between; to add a language is to add its
    /// line. Only full names: short ones are words of other languages (`set`, `ago`).
    private static let months = [
        "januar/jänner februar märz april mai juni juli august september oktober november dezember",
        "janvier février/fevrier mars avril mai juin juillet août/aout septembre octobre novembre décembre/decembre",
        "enero febrero marzo abril mayo junio julio agosto septiembre/setiembre octubre noviembre diciembre",
        "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre",
        "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro",
        "januari februari maart april mei juni juli augustus september oktober november december",
    ]
    private static let englishMonths =
        "january february march april may june july august september october november december"
    private static let shortMonths = "jan feb mar apr - jun jul aug sep/sept oct nov dec"

    private static let numerals = """
        zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen \
        eighteen nineteen
        """.split(separator: " ").map(String.init)
    private static let tens = "twenty thirty forty fifty sixty seventy eighty ninety".split(separator: " ").map(
        String.init)
    private static let magnitudes = [("hundred", 2), ("thousand", 3), ("million", 6), ("billion", 9), ("trillion", 12)]
}
