/// What becomes of a word of one language: the term it stands for, or nothing.
///
/// Asked once a distinct word.
struct TermRule: ~Copyable {
    private let stemmer: Stemmer?
    private let stopWords: Set<[UInt8]>
    private let numbers: TokenConfiguration.Numbers
    private let foldsDiacritics: Bool

    init(_ configuration: TermCounts.Configuration, language: String) {
        stopWords = Set(configuration.stopWords.words(language).words.map { Array($0.utf8) })
        stemmer = configuration.stems ? Stemmer(language: language) : nil
        numbers = configuration.tokens.numbers
        foldsDiacritics = configuration.tokens.foldsDiacritics
    }

    /// The term of a word; nil where it is no term.
    func term(of word: ArraySlice<UInt8>) -> [UInt8]? {
        let word = Array(word)
        if stopWords.contains(word) { return nil }
        return stemmer?.stem(word) ?? word
    }
}
