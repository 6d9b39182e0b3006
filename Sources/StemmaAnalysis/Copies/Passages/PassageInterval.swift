import StemmaText

/// Suffixes that share a passage at their head, next to each other in a suffix array.
struct PassageInterval: Sendable, Equatable {
    /// The number of words of the passage.
    let length: Int
    /// The ranks of the suffixes, all that begin with the passage.
    let ranks: Range<Int>
    /// The number of articles in which it stands.
    let articles: Int
}

extension PassageInterval {
    /// Every passage that is not only a part of a longer one with the same articles, by length, then rank.
    ///
    /// - Parameters:
    ///   - prefixes: the common prefixes of the array (`SuffixArray.commonPrefixes`).
    ///   - ranks: the ranks of its places.
    ///   - least: the fewest words and articles of a passage, 2 or more articles.
    ///   - articleCount: how many articles there are.
    ///   - article: the article of a place of the text.
    /// - Complexity: O(n log n) for n symbols.
    static func maximal(
        in array: SuffixArray, prefixes: [Int32], ranks: [Int32], least: (words: Int, articles: Int), articleCount: Int,
        article: (Int) -> Int
    ) -> [PassageInterval] {
        var tree = IntervalTree(least: least, articleCount: articleCount)
        for rank in array.places.indices {
            // What is shorter than a passage is all alike.
            let length = Int(prefixes[rank])
            tree.open(length < least.words ? 0 : length, at: rank)
            tree.add(article(Int(array.places[rank])), rank)
        }
        tree.open(0, at: array.places.count)
        let found = tree.found.sorted { ($0.length, $0.ranks.lowerBound) < ($1.length, $1.ranks.lowerBound) }
        return withoutTails(found, array, ranks)
    }

    /// Leaves out each passage that a word before it makes one of the same articles.
    ///
    /// That longer passage ends where this one does, or this one could be longer at its end; so it is in the list too,
    /// and leads here when its first word is left out.
    private static func withoutTails(
        _ sorted: [PassageInterval], _ array: SuffixArray, _ ranks: [Int32]
    ) -> [PassageInterval] {
        var isTail = [Bool](repeating: false, count: sorted.count)
        for longer in sorted {
            let rank = Int(ranks[Int(array.places[longer.ranks.lowerBound]) + 1])
            let target = (longer.length - 1, rank)
            // Passages of one length have no suffix in common: the last that begins before the rank holds it, if any does.
            let next = firstPlace(in: sorted.indices) { (sorted[$0].length, sorted[$0].ranks.lowerBound) > target }
            guard next > 0 else { continue }
            let tail = sorted[next - 1]
            if tail.length == longer.length - 1 && tail.ranks.contains(rank) && tail.articles == longer.articles {
                isTail[next - 1] = true
            }
        }
        return zip(sorted, isTail).filter { !$0.1 }.map(\.0)
    }
}

/// Goes through the intervals of a suffix array from its first rank to its last, each when it ends.
///
/// The articles of an interval are its suffixes without those that follow one of the same article in it. Each suffix is
/// booked with the smallest interval that holds it and the one before it of its article.
///
/// Source: Abouelhoda, Kurtz and Ohlebusch, "Replacing suffix trees with enhanced suffix arrays", Journal of Discrete
/// Algorithms 2 (2004), DOI 10.1016/S1570-8667(03)00065-0, algorithm 4.4; the counting is that of Hui, "Color set size
/// problem with applications to string matching", CPM 1992, DOI 10.1007/3-540-56024-6_19.
private struct IntervalTree {
    private struct Node {
        var length: Int
        var first: Int
        /// The suffixes that follow one of the same article in the interval.
        var repeats = 0
        /// The most articles of an interval inside.
        var mostInside = 0
    }

    private let least: (words: Int, articles: Int)
    private var open = [Node(length: 0, first: 0)]
    private var lastRanks: [Int32]
    /// The intervals that no word behind them makes longer in the same articles.
    private(set) var found: [PassageInterval] = []

    init(least: (words: Int, articles: Int), articleCount: Int) {
        self.least = least
        lastRanks = Array(repeating: -1, count: articleCount)
    }

    /// Closes the intervals that do not reach a rank, whose suffix shares `length` symbols with the one before, and opens
    /// that of `length`.
    mutating func open(_ length: Int, at rank: Int) {
        var new = Node(length: length, first: rank - 1)
        while open[open.count - 1].length > length {
            let node = open.removeLast()
            let articles = rank - node.first - node.repeats
            if articles >= least.articles && node.mostInside < articles {
                found.append(PassageInterval(length: node.length, ranks: node.first..<rank, articles: articles))
            }
            new.first = node.first
            if open[open.count - 1].length >= length {
                Self.book(node.repeats, articles, in: &open[open.count - 1])
            } else {
                Self.book(node.repeats, articles, in: &new)
            }
        }
        if open[open.count - 1].length < length { open.append(new) }
    }

    private static func book(_ repeats: Int, _ articles: Int, in node: inout Node) {
        node.repeats += repeats
        node.mostInside = max(node.mostInside, articles)
    }

    /// Adds the suffix of a rank.
    mutating func add(_ article: Int, _ rank: Int) {
        let last = Int(lastRanks[article])
        lastRanks[article] = Int32(rank)
        guard open.count > 1, last >= open[1].first else { return }
        let inner = firstPlace(in: open.indices) { open[$0].first > last }
        open[inner - 1].repeats += 1
    }
}
