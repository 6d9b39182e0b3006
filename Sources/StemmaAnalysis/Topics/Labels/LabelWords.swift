internal import StemmaLinearAlgebra
internal import StemmaText

/// The words of a corpus that labels may be made of: those of enough articles, and what each may do in each language.
struct LabelWords: Sendable {
    /// What a word may do in a label.
    enum Role: UInt8 {
        /// It is in no label: too rare.
        case none
        /// It may stand between two words: a stop word, a single letter, a title such as `Mr`, the name of a day or a month.
        case inside
        /// It may end a phrase, but neither begin one nor be one: a number.
        case end
        /// It may stand anywhere.
        case anywhere
    }

    /// The number of each form's word; −1 for one of too few articles.
    let wordOfForm: [Int32]
    /// The words in lower case, in the order of their bytes.
    let names: [[UInt8]]
    /// In how many articles each stands.
    let articles: [Int32]
    /// What each word may do, by language.
    private let roles: [[Role]]
    /// Whether each word is an article, a possessive or a preposition, by language.
    private let leads: [[Bool]]
    /// The place in `roles` of each article that was read.
    private let languageOfPlace: [Int]

    /// - Parameter least: a word of fewer articles is left out.
    init(
        _ texts: WrittenTexts, languages: ArticleLanguages, stopWords: StopWords, least: Int, workers: Workers
    ) {
        let frequencies = Self.frequencies(texts, workers: workers)
        let frequent = frequencies.indices.filter { Int(frequencies[$0]) >= least }
            .map { (old: $0, name: Array(texts.words[$0])) }
            .sorted { $0.name.lexicographicallyPrecedes($1.name) }
        var numbers = [Int32](repeating: -1, count: frequencies.count)
        for (new, word) in frequent.enumerated() { numbers[word.old] = Int32(new) }
        wordOfForm = texts.wordOfForm.map { numbers[Int($0)] }
        names = frequent.map(\.name)
        articles = frequent.map { frequencies[$0.old] }
        let spelt = names
        let rules = languages.codes.map { WordRoles(language: $0, among: languages.codes, stopWords: stopWords) }
        roles = workers.map(blocks: rules.count) { number in spelt.map { rules[number].role(of: $0) } }
        leads = workers.map(blocks: rules.count) { number in spelt.map { rules[number].isLead($0) } }
        let places = Dictionary(uniqueKeysWithValues: languages.codes.enumerated().map { ($1, $0) })
        languageOfPlace = texts.articles.map { places[languages[$0], default: 0] }
    }

    /// What each word may do in an article, by its place among those read.
    func roles(ofPlace place: Int) -> [Role] { roles[languageOfPlace[place]] }

    /// Whether the word after each word mostly names something, in an article, by its place among those read.
    func leads(ofPlace place: Int) -> [Bool] { leads[languageOfPlace[place]] }

    /// Whether a word may be a label of its own in any language.
    func isLabel(_ word: Int) -> Bool { roles.contains { $0[word] == .anywhere } }

    /// In how many of the articles read each word stands.
    private static func frequencies(_ texts: WrittenTexts, workers: Workers) -> [Int32] {
        let parts = workers.map(blocks: texts.blocks.count) {
            DistinctCounts(texts.words.count)
        } _: { counts, number in
            let block = texts.blocks[number]
            block.forEachText { place, words in
                for word in words { counts.add(Int(texts.wordOfForm[block.words[word].form]), row: Int32(place)) }
            }
        } finish: { counts in
            counts.finish()
        }.finals
        return parts.dropFirst().reduce(into: parts.first ?? []) { sum, part in
            for index in sum.indices { sum[index] += part[index] }
        }
    }
}

/// Counts in how many rows each number comes up.
private struct DistinctCounts: ~Copyable {
    private var counts: [Int32]
    private var last: [Int32]

    init(_ count: Int) {
        counts = [Int32](repeating: 0, count: count)
        last = [Int32](repeating: -1, count: count)
    }

    @inline(__always)
    mutating func add(_ number: Int, row: Int32) {
        guard last[number] != row else { return }
        last[number] = row
        counts[number] += 1
    }

    consuming func finish() -> [Int32] { counts }
}
