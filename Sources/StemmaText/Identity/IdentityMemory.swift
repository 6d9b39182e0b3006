/// What the identity view keeps from text to text: memory that is used again, and lists of words.
///
/// One object serves one thread.
final class IdentityMemory {
    var pieces: [Piece] = []
    let roles = WordRoles()
    /// The term that is put together.
    let term = FoldedWord()
    /// The word that is looked up.
    let word = FoldedWord()
    var number = NumberText()
    private var known: Set<UInt64> = []
    private var stopWords: StopTable
    private var stopTables: [String: StopTable] = [:]
    private var language = "und"
    /// Whether a comma stands before decimals, and points group digits.
    private(set) var usesDecimalComma = false

    /// The words of a language that are no names though they have a capital.
    private final class StopTable {
        let words: TermTable
        init(_ language: String) { words = TermTable((StopWords.language(language) ?? .english).words) }
    }

    init() {
        stopWords = StopTable("und")
        stopTables["und"] = stopWords
    }

    /// Says in which language the next texts are; one without stop words is read with those of English.
    func expect(language: String) {
        if language == self.language { return }
        self.language = language
        stopWords = stopTables[language] ?? StopTable(language)
        stopTables[language] = stopWords
        usesDecimalComma = Self.decimalCommaLanguages.contains(language)
    }

    private static let decimalCommaLanguages: Set<String> = [
        "af", "az", "be", "bg", "ca", "cs", "da", "de", "el", "es", "et", "eu", "fi", "fr", "hr", "hu", "hy", "id",
        "is",
        "it", "ka", "lt", "lv", "mk", "nl", "no", "pl", "pt", "ro", "ru", "sk", "sl", "sq", "sr", "sv", "tr", "uk",
        "vi",
    ]

    // MARK: The word that is looked up

    /// Whether it is a stop word of the language; of `don't` the part before the apostrophe counts.
    var isStopWord: Bool {
        let folded = unsafe word.folded
        if unsafe stopWords.words.id(of: folded) >= 0 { return true }
        guard let mark = unsafe folded.firstIndex(of: UInt8(ascii: "'")), mark > 0 else { return false }
        let part = unsafe UnsafeBufferPointer(rebasing: folded[..<mark])
        // What follows the part is readable: it is the rest of the word.
        return unsafe stopWords.words.id(of: part) >= 0 || (mark == 1 && folded[0] == UInt8(ascii: "i"))
    }

    /// What it does beside numbers and in names.
    var role: WordRole { unsafe roles.role(of: word.folded) }

    /// Forgets which words stood with a telling capital.
    func forgetNames() {
        // Clearing costs the room there is, which one long text may have made large.
        if known.count > 4096 {
            known = []
        } else {
            known.removeAll(keepingCapacity: true)
        }
    }

    /// Notes that it stood with a telling capital. By its hash: of 2⁶⁴, so that a name which is taken for
    /// another is not to be expected.
    func noteName() { unsafe known.insert(hashBytes(word.folded)) }
    var isNotedName: Bool { unsafe known.contains(hashBytes(word.folded)) }
}
