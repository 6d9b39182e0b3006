internal import StemmaLinearAlgebra

/// Counts the words of article after article, on one thread, with a table of words for each language.
struct WordCounter: ~Copyable {
    private var scanner: TokenScanner
    private let configuration: TermCounts.Configuration
    private let languages: ArticleLanguages
    private let tables: [LanguageTable]
    private let tally = RowTally()
    private var adjacency = Adjacency()
    private var block = CountedBlock()
    private var text: [UInt8] = []

    /// A table that the articles of one language share.
    private final class LanguageTable {
        var words = TermTable()
    }

    init(_ configuration: TermCounts.Configuration, _ languages: ArticleLanguages) {
        scanner = TokenScanner(configuration.tokens)
        self.configuration = configuration
        self.languages = languages
        tables = languages.codes.map { _ in LanguageTable() }
    }

    /// Counts the articles of a range.
    mutating func count(_ texts: some TextCollection, _ range: Range<Int>) throws -> CountedBlock {
        block.removeAll()
        for index in range {
            let titleLength = try texts.read(index, into: &text)
            scanner.expect(language: languages[index])
            countArticle(index, titleLength: titleLength, &tables[languages.indices[index]].words)
        }
        // A copy takes just the memory it needs; this block's own grew by doubling and serves the next one.
        return block.copy()
    }

    private mutating func countArticle(_ index: Int, titleLength: Int, _ table: inout TermTable) {
        tally.beginRow(index)
        let start = block.words.count
        adjacency.begin(headline: titleLength)
        // A cut may fall inside a word, so the headline is only cut off where that is asked for.
        let titleLength = configuration.titleWeight == 1 ? 0 : titleLength
        tally.amount = Float(configuration.titleWeight)
        let title = countWords(0..<titleLength, &table)
        let titleEnd = block.words.count
        tally.amount = 1
        if titleLength > 0 { adjacency.begin() }
        let body = countWords(titleLength..<text.count, &table)
        tally.endRow(&block.rows)
        block.wordEnds.append(block.words.count)
        block.titleCounts.append(titleEnd - start)
        block.tokenCounts.append(title + body)
    }

    /// Counts the words of a piece of the text; their number.
    private mutating func countWords(_ piece: Range<Int>, _ table: inout TermTable) -> Int {
        if piece.isEmpty { return 0 }
        var tokens = 0
        let minimumLength = configuration.tokens.view == .identity ? 1 : configuration.minimumLength
        let keepsOrder = configuration.keepsOrder
        let parts = configuration.phrases != nil
        unsafe text.withUnsafeBufferPointer { text in
            let text = unsafe UnsafeBufferPointer(rebasing: text[piece])
            unsafe scanner.forEachToken(in: text) { word in
                guard word.scalars >= minimumLength else { return }
                tokens += 1
                if parts, unsafe !adjacency.joins(word, in: text) { block.words.append(-1) }
                if keepsOrder {
                    unsafe block.words.append(table.intern(word.folded))
                } else {
                    unsafe table.count(word.folded, tally)
                }
            }
        }
        table.countWaiting(tally)
        return tokens
    }

    /// The words of each language as the terms they stand for; an empty one is no term. Where stop words are learned, the
    /// words as they are.
    func finish() -> [TermList] {
        if configuration.stopWords.learnedRule != nil { return tables.map { $0.words.list() } }
        return zip(tables, languages.codes).map { table, language in
            TermRule(configuration, language: language).terms(of: table.words.list())
        }
    }
}
