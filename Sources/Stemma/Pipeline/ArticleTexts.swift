import StemmaCorpus
import StemmaText

/// What an article says for the purpose of its subject: headline and body.
///
/// Dumps often repeat the headline at the head of the body; it then counts once. The name of the outlet at the end of the
/// headline is left out (`OutletTails`), for it would make topics of outlets, and name them so.
struct ArticleTexts: TextCollection {
    private let corpus: Corpus
    private let includesTitle: Bool
    private let tails: OutletTails

    /// - Parameter tails: those of the same corpus.
    init(_ corpus: Corpus, includesTitle: Bool, tails: OutletTails) {
        self.corpus = corpus
        self.includesTitle = includesTitle
        self.tails = tails
    }

    var count: Int { corpus.count }

    func read(_ index: Int, into buffer: inout [UInt8]) throws -> Int {
        try corpus.read(index, into: &buffer)
        guard includesTitle, let title = corpus.articles[index].title, !title.isEmpty else { return 0 }
        let length = title.utf8.count
        let kept = tails.keptBytes(of: index) ?? length
        // Most differ in the first byte, which costs less than to begin a comparison.
        if buffer.first == title.utf8.first {
            if buffer.starts(with: title.utf8) {
                buffer.removeSubrange(kept..<length)
                return kept
            }
            // The shortened headline counts as repeated where it is a line of its own.
            if kept < length, buffer.starts(with: title.utf8.prefix(kept)),
                buffer.count == kept || buffer[kept] == UInt8(ascii: "\n")
            {
                return kept
            }
        }
        buffer.insert(contentsOf: Array(title.utf8.prefix(kept)) + [UInt8(ascii: "\n")], at: 0)
        return kept
    }
}
