import StemmaCorpus

/// The ends of headlines that name the outlet or one of its sections and say nothing of the event: `… - Reuters`,
/// `… | Science News | Daily Echo`.
///
/// A tail is what stands after the last separator of a headline (`HeadlineSeparators`). It is an outlet's where it is the
/// article's source or a short form of it (`NPR` of `NPR Online News`), or where many articles share it: `leastHeads`
/// different headlines of one source, and `leastShare` of the source's different headlines; articles without a source
/// count as those of one. What is left is looked at again, up to `rounds` times. No list of outlets plays a part.
struct OutletTails: Sendable {
    /// How many bytes of the headline are left, for the articles with a tail.
    private let kept: [Int: Int]

    /// A tail is shared where so many different headlines of its source have it. A larger value leaves more tails.
    static let leastHeads = 5
    /// And where they are such a share of the source's different headlines. A larger value leaves more tails.
    static let leastShare = 0.05
    private static let rounds = 3

    /// - Parameter isLearning: whether tails that many headlines share are cut, too. Queries are not: one would be read in
    ///   another way when it comes with others.
    /// - Complexity: linear in the bytes of the headlines.
    init(of corpus: Corpus, isLearning: Bool = true) {
        var titles: [String: Set<String>] = [:]
        var heads: [Head] = []
        for (index, article) in corpus.articles.enumerated() {
            guard let title = article.title, !title.isEmpty else { continue }
            titles[article.source ?? "", default: []].insert(title)
            if let head = Head(title, article.source ?? "", article: index) { heads.append(head) }
        }
        var kept: [Int: Int] = [:]
        for _ in 0..<Self.rounds where !heads.isEmpty {
            let shared = isLearning ? Self.shared(heads, titles.mapValues(\.count)) : []
            heads = heads.compactMap { $0.cut(shared) }
            for head in heads { kept[head.article] = head.end }
        }
        self.kept = kept
    }

    /// How many of a headline's bytes come before its tail; nil where it has none.
    func keptBytes(of article: Int) -> Int? { kept[article] }

    /// The headline of an article without its tail; nil where it has no headline.
    func headline(of article: ArticleRecord, at index: Int) -> String? {
        guard let title = article.title, !title.isEmpty else { return nil }
        guard let bytes = kept[index] else { return title }
        return String(decoding: title.utf8.prefix(bytes), as: UTF8.self)
    }

    /// The tails that enough different headlines of a source share.
    private static func shared(_ heads: [Head], _ titles: [String: Int]) -> Set<Tail> {
        var found: [Tail: Set<ArraySlice<UInt8>>] = [:]
        for head in heads {
            if let tail = head.tail { found[tail, default: []].insert(head.beforeTail) }
        }
        let shared = found.filter { tail, heads in
            let share = Double(heads.count) / Double(titles[tail.source, default: 1])
            return heads.count >= leastHeads && share >= leastShare
        }
        return Set(shared.keys)
    }
}

/// The words after a separator, in lower case, in the headlines of one source.
private struct Tail: Hashable {
    let source: String
    let words: [String]
}

/// A headline with separators, or what is left of it.
private struct Head {
    let article: Int
    private let source: String
    private let title: [UInt8]
    private var separators: ArraySlice<Range<Int>>
    /// The separators, counted from the end, at which the name of the source may begin.
    private static let most = 8

    /// Nil where the headline has no separator.
    init?(_ title: String, _ source: String, article: Int) {
        let bytes = Array(title.utf8)
        let separators = HeadlineSeparators.ranges(in: bytes)
        if separators.isEmpty { return nil }
        (self.article, self.source, self.title, self.separators) = (article, source, bytes, separators[...])
        end = bytes.count
    }

    /// Where it ends.
    private(set) var end: Int

    /// What stands after the last separator; nil where that is no word.
    var tail: Tail? {
        guard let last = separators.last else { return nil }
        let words = words(after: last)
        return words.isEmpty ? nil : Tail(source: source, words: words)
    }

    var beforeTail: ArraySlice<UInt8> { title[..<(separators.last?.lowerBound ?? end)] }

    /// The headline without its tail, where that names the source or is shared; nil where it is neither.
    func cut(_ shared: Set<Tail>) -> Head? {
        let outlet = source.foldedWords
        // A source may hold a separator itself, so its name may begin at an earlier one.
        let own = outlet.isEmpty ? nil : separators.suffix(Self.most).firstIndex { words(after: $0).isName(of: outlet) }
        let last = separators.isEmpty ? nil : separators.endIndex - 1
        guard let place = own ?? (tail.map(shared.contains) == true ? last : nil) else { return nil }
        var head = self
        head.end = separators[place].lowerBound
        head.separators = separators[..<place]
        return head
    }

    private func words(after separator: Range<Int>) -> [String] {
        String(decoding: title[separator.upperBound..<end], as: UTF8.self).foldedWords
    }
}

extension String {
    /// The runs of letters and numbers in lower case, without an article at the head.
    fileprivate var foldedWords: [String] {
        let words = lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
        return words.first == "the" ? Array(words.dropFirst()) : words
    }
}

extension [String] {
    /// Whether words are an outlet's name or a short form: its first word, and others of it in their order.
    fileprivate func isName(of outlet: [String]) -> Bool {
        guard let first, first == outlet.first else { return false }
        var rest = outlet[...]
        return allSatisfy { word in
            guard let place = rest.firstIndex(of: word) else { return false }
            rest = rest[(place + 1)...]
            return true
        }
    }
}
