public import StemmaText

/// A set of articles in canonical order: rising id, byte for byte.
///
/// What is known about the articles is in memory; their texts are too up to 48 MB, beyond that they are in a
/// temporary file without a name. Immutable; texts may be asked for from several threads at once.
public struct Corpus: Sendable, TextCollection {
    /// What is known about each article, in canonical order.
    public let articles: [ArticleRecord]
    /// What was read and what was not; of a corpus made from values, only the number of articles.
    public let report: ReadingReport
    private let slots: [TextStore.Slot]
    private let store: TextStore

    /// Reads articles from files, folders or standard input.
    ///
    /// - Parameters:
    ///   - configuration: how they are read.
    ///   - progress: called now and then with the report so far.
    /// - Throws: `ReadingError`.
    /// - Complexity: time n log n in the articles and linear in the bytes; memory the records, and the texts up to
    ///   48 MB.
    public static func read(
        inputs: [ArticleReader.Input], configuration: ArticleReader.Configuration = .init(),
        progress: (ReadingReport) -> Void = { _ in }
    ) throws -> Corpus {
        var builder = CorpusBuilder()
        let report = try ArticleReader(inputs: inputs, configuration: configuration).read(progress: progress) {
            try builder.append($0)
        }
        return try builder.finish(report)
    }

    /// A corpus of articles at hand.
    ///
    /// - Parameter articles: in any order, each with an id of its own.
    /// - Throws: `ReadingError.temporaryFile` where the texts are many and there is no room for them.
    public init(articles: [Article]) throws {
        var builder = CorpusBuilder()
        for article in articles { try builder.append(article) }
        var report = ReadingReport()
        report.articles = articles.count
        self = try builder.finish(report)
        let isRising = zip(self.articles, self.articles.dropFirst()).allSatisfy {
            BytewiseString($0.id) < BytewiseString($1.id)
        }
        precondition(isRising, "Each article of a corpus needs an id of its own.")
    }

    init(articles: [ArticleRecord], report: ReadingReport, slots: [TextStore.Slot], store: TextStore) {
        (self.articles, self.report, self.slots, self.store) = (articles, report, slots, store)
    }

    public var count: Int { articles.count }

    /// The text of an article as UTF-8.
    @discardableResult
    public func read(_ index: Int, into buffer: inout [UInt8]) throws -> Int {
        try store.read(slots[index], into: &buffer)
        return 0
    }

    /// The place of an article in canonical order; nil where there is none of that id.
    ///
    /// - Complexity: O(log n).
    public func index(ofID id: String) -> Int? {
        let wanted = BytewiseString(id)
        let place = firstPlace(in: 0..<count) { BytewiseString(articles[$0].id) >= wanted }
        return place < count && BytewiseString(articles[place].id) == wanted ? place : nil
    }

    /// An article with its text.
    public func article(at index: Int) throws -> Article {
        let record = articles[index]
        return Article(
            id: record.id, title: record.title, text: String(decoding: try text(at: index), as: UTF8.self),
            date: record.date, source: record.source, url: record.url, language: record.language,
            metadata: record.metadata)
    }
}
