internal import StemmaLinearAlgebra

/// The terms of all articles in the order of the text, under one numbering; a negative number breaks the text.
struct TermStreams: Sendable {
    /// The articles of some blocks, in order.
    struct Block: Sendable {
        /// The terms of article after article.
        var ids: [Int32] = []
        /// Where the terms of each article end.
        var ends: [Int] = []
        /// How many of an article's first terms are the headline's.
        var titleCounts: [Int] = []
        /// The number of the first article.
        let firstArticle: Int

        /// Calls `body` with each article's number in the corpus, the range of its terms, and where its headline ends.
        func forEachArticle(_ body: (_ article: Int, _ terms: Range<Int>, _ titleEnd: Int) -> Void) {
            var start = 0
            for (place, end) in ends.enumerated() {
                body(firstArticle + place, start..<end, start + titleCounts[place])
                start = end
            }
        }

        /// Calls `body` with each article's number and each two terms that stand side by side in it.
        @inline(__always)
        func forEachPair(_ body: (_ article: Int, _ first: Int32, _ second: Int32) -> Void) {
            forEachArticle { article, terms, _ in
                var last: Int32 = -1
                for place in terms {
                    if last >= 0, ids[place] >= 0 { body(article, last, ids[place]) }
                    last = ids[place]
                }
            }
        }
    }

    var blocks: [Block]
    /// The name of each term.
    private(set) var names = TermList()
    /// How many words each term has.
    private(set) var wordCounts: [Int]

    /// The words of articles that were counted in their order.
    init(_ words: CountedWords, _ merged: MergedTerms, workers: Workers) {
        let firsts = words.blocks.reduce(into: [0]) { $0.append($0[$0.count - 1] + $1.wordEnds.count) }
        blocks = workers.map(blocks: words.blocks.count) { number in
            Block(
                words.blocks[number], words.tableOfRow[number].map { merged.idsOfTable[$0] },
                firstArticle: firsts[number])
        }
        names.reserve(terms: merged.count, bytes: 8 * merged.count)
        for id in 0..<merged.count { names.append(merged[id], rows: 0) }
        wordCounts = Array(repeating: 1, count: merged.count)
    }

    /// Takes in a term of several words; its number.
    mutating func append(_ name: String, words: Int) -> Int32 {
        names.append(Array(name.utf8), rows: 0)
        wordCounts.append(words)
        return Int32(wordCounts.count - 1)
    }
}

extension TermStreams.Block {
    /// - Parameter numbers: for each article the merged number of each word of its table; −1 for one that is no term.
    fileprivate init(_ words: CountedBlock, _ numbers: [[Int32]], firstArticle: Int) {
        self.firstArticle = firstArticle
        ends = words.wordEnds
        titleCounts = words.titleCounts
        ids = words.words
        forEachArticle { article, terms, _ in
            let numbers = numbers[article - firstArticle]
            for place in terms where ids[place] >= 0 { ids[place] = numbers[Int(ids[place])] }
        }
    }
}
