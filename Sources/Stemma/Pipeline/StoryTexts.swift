import StemmaCorpus
import StemmaText

/// The texts of articles as the search for stories reads them.
struct StoryTexts: TextCollection {
    /// Which part of an article is read.
    enum Part { case title, body, whole }

    let corpus: Corpus
    let part: Part
    private let tails: OutletTails

    /// - Parameter tails: those of the same corpus.
    init(corpus: Corpus, part: Part, tails: OutletTails) {
        (self.corpus, self.part, self.tails) = (corpus, part, tails)
    }

    var count: Int { corpus.count }

    func read(_ index: Int, into buffer: inout [UInt8]) throws -> Int {
        let given = corpus.articles[index].title ?? ""
        if part == .title { buffer.removeAll(keepingCapacity: true) } else { try corpus.read(index, into: &buffer) }
        guard let title = tails.headline(of: corpus.articles[index], at: index) else { return 0 }
        let repeatsTitle = buffer.starts(with: given.utf8)
        switch part {
        case .title:
            if try !isAllOfText(given, index) { buffer.append(contentsOf: title.utf8) }
        case .body:
            // Of a headline alone the outlet's name is no word of the event.
            if repeatsTitle, buffer.count <= given.utf8.count + 1 { buffer = Array(title.utf8) }
        case .whole:
            if repeatsTitle { buffer.removeFirst(given.utf8.count) }
            buffer.insert(contentsOf: Array(title.utf8) + [UInt8(ascii: "\n")], at: 0)
        }
        return 0
    }

    /// Whether an article is nothing but its headline, which is then its body.
    private func isAllOfText(_ title: String, _ index: Int) throws -> Bool {
        let length = corpus.articles[index].textLength
        guard (title.utf8.count...title.utf8.count + 1).contains(length) else { return false }
        return try corpus.text(at: index).starts(with: title.utf8)
    }
}
