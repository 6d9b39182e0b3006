/// What becomes of a word of one language: the term it stands for, or nothing.
///
/// Asked once a distinct word.
struct TermRule: ~Copyable {
    private let stemmer: Stemmer?
    private let stopWords: TermTable
    private let tokens: TokenConfiguration

    /// - Parameter learned: stop words besides those of the configuration.
    init(_ configuration: TermCounts.Configuration, language: String, learned: Set<String> = []) {
        // Runs of characters are made of words as they are.
        let takesWords = configuration.tokens.mode != .characters
        // The identity view has minded the stop words of the language already.
        let hasMinded = configuration.tokens.view == .identity && configuration.stopWords == .ofLanguage
        let listed = takesWords && !hasMinded ? configuration.stopWords.words(language).words : []
        stopWords = TermTable(takesWords ? listed.union(learned) : [])
        stemmer = takesWords && configuration.stems ? Stemmer(language: language) : nil
        tokens = configuration.tokens
    }

    /// The words of a table as the terms they stand for; an empty one is no term.
    func terms(of words: TermList) -> TermList {
        var terms = TermList()
        terms.reserve(terms: words.count, bytes: 8 * words.count)
        let changesWords = changesWords
        unsafe words.forEachTerm { id, word in
            if unsafe stopWords.id(of: word) >= 0 {
                terms.append([], rows: Int(words.rows[id]))
            } else if changesWords {
                unsafe terms.append(changed(Array(word)), rows: Int(words.rows[id]))
            } else {
                unsafe terms.append(word, rows: Int(words.rows[id]))
            }
        }
        return terms
    }

    private var changesWords: Bool {
        switch stemmer {
        case .some: true
        case .none: tokens.numbers != .kept || tokens.foldsDiacritics
        }
    }

    /// The term a word stands for; empty for none.
    private func changed(_ word: [UInt8]) -> [UInt8] {
        if tokens.numbers != .kept, NumberForm.isNumber(word) {
            return tokens.numbers == .folded ? NumberForm.folded : []
        }
        // Stems first: a stemmer knows the accents of its language.
        let stem = stemmer?.stem(word) ?? word
        return tokens.foldsDiacritics ? DiacriticFolding.folded(stem) : stem
    }
}

extension TermTable {
    /// A table of some words.
    init(_ words: some Sequence<String>) {
        self.init()
        for word in words where !word.isEmpty {
            let padded = Array(word.utf8) + [UInt8](repeating: 0, count: PackedWord.padding)
            unsafe padded.withUnsafeBufferPointer { padded in
                _ = unsafe intern(UnsafeBufferPointer(rebasing: padded.dropLast(PackedWord.padding)))
            }
        }
    }
}
