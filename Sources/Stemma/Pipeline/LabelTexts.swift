import StemmaCorpus
import StemmaText

/// The texts of articles as labels read them: headline and body, without the outlet's name at the end of the headline
/// (`… - Reuters`), which would name topics by their outlets.
struct LabelTexts: TextCollection {
    private let corpus: Corpus
    private let texts: ArticleTexts

    init(_ corpus: Corpus) {
        self.corpus = corpus
        texts = ArticleTexts(corpus, includesTitle: true)
    }

    var count: Int { corpus.count }

    func read(_ index: Int, into buffer: inout [UInt8]) throws -> Int {
        let length = try texts.read(index, into: &buffer)
        let suffix = outletSuffix(corpus.articles[index])
        buffer.removeSubrange(length - suffix..<length)
        return length - suffix
    }

    /// How many of a headline's last bytes are the outlet's name and what parts it from the rest.
    private func outletSuffix(_ article: ArticleRecord) -> Int {
        guard let title = article.title, let source = article.source, !source.isEmpty else { return 0 }
        for separator in [" - ", " | ", " – ", " — "] where title.hasSuffix(separator + source) {
            // Characters, for the two may be equal and differ in bytes.
            let kept = title.dropLast(separator.count + source.count)
            return title.utf8.count - kept.utf8.count
        }
        return 0
    }
}
