import StemmaText

/// The sets that are compared, and where their shingles are read.
struct SetReading: Sendable {
    let texts: any TextCollection
    let articles: ArticleShingles
    let sets: ComparedSets

    /// A reader for one thread.
    func reader() -> ShingleReader { ShingleReader(texts, articles) }
}

/// Reads the shingles of one article after another in the same memory.
struct ShingleReader {
    private let texts: any TextCollection
    private let articles: ArticleShingles
    private var scanner: ShingleScanner
    private var text: [UInt8] = []

    init(_ texts: any TextCollection, _ articles: ArticleShingles) {
        self.texts = texts
        self.articles = articles
        scanner = ShingleScanner(width: articles.width)
    }

    /// The different shingles of an article.
    mutating func shingles(of article: Int) throws -> [UInt64] {
        try texts.read(article, into: &text)
        scanner.scan(text)
        return scanner.shingles
    }

    /// Those that may stand in another article too.
    mutating func repeatedShingles(of article: Int) throws -> [UInt64] {
        articles.repeated.repeated(among: try shingles(of: article))
    }
}
