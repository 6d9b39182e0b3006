internal import StemmaLinearAlgebra

/// Puts phrases in place of the terms they are made of.
struct PhraseJoiner: Sendable {
    private var pairs = PairTable()
    /// The term of each pair of the table, and how strong the pair is.
    private var terms: [Int32] = []
    private var strengths: [Double] = []
    /// Whether a term is the first, and the second, of any pair.
    private var isFirst: [Bool]
    private var isSecond: [Bool]

    /// - Parameter phrases: the pairs; their names become terms of `streams`.
    init(_ phrases: [(pair: PairTable.Pair, phrase: Phrase)], in streams: inout TermStreams) {
        isFirst = Array(repeating: false, count: streams.wordCounts.count)
        isSecond = isFirst
        // Two pairs may have one name: `a b` and `c`, `a` and `b c`.
        var ids: [[UInt8]: Int32] = [:]
        for (pair, phrase) in phrases {
            let words = streams.wordCounts[pair.first] + streams.wordCounts[pair.second]
            let name = Array(phrase.term.utf8)
            let id = ids[name] ?? streams.append(phrase.term, words: words)
            ids[name] = id
            _ = pairs.intern(pair)
            terms.append(id)
            strengths.append(phrase.logLikelihood)
            isFirst[pair.first] = true
            isSecond[pair.second] = true
        }
    }

    /// Joins the terms of all articles.
    func join(_ streams: inout TermStreams, workers: Workers) {
        if terms.isEmpty { return }
        workers.update(&streams.blocks) { block, _ in
            var found = FoundPairs()
            join(&block, &found)
        }
    }

    /// The pairs found in one article, in memory that is used again.
    private struct FoundPairs {
        /// The number of the pair that begins at each place; −1: none.
        var numbers: [Int] = []
        var joins: [Bool] = []
    }

    private func join(_ block: inout TermStreams.Block, _ found: inout FoundPairs) {
        var joined = block
        joined.ids.removeAll(keepingCapacity: true)
        block.forEachArticle { article, range, titleEnd in
            find(block.ids[range], &found)
            choose(&found)
            var title = 0
            var place = 0
            while place < range.count {
                if range.lowerBound + place < titleEnd { title += 1 }
                let joins = found.joins[place]
                joined.ids.append(joins ? terms[found.numbers[place]] : block.ids[range.lowerBound + place])
                place += joins ? 2 : 1
            }
            let number = article - block.firstArticle
            joined.titleCounts[number] = title
            joined.ends[number] = joined.ids.count
        }
        block = joined
    }

    private func find(_ ids: ArraySlice<Int32>, _ found: inout FoundPairs) {
        found.numbers.removeAll(keepingCapacity: true)
        var last: Int32 = -1
        for id in ids {
            if last >= 0, id >= 0, isFirst[Int(last)], isSecond[Int(id)] {
                found.numbers.append(pairs.number(of: .init(last, id)) ?? -1)
            } else {
                found.numbers.append(-1)
            }
            last = id
        }
        // What was appended at a term is of the pair it ends; moved by one it is of the pair that begins there.
        if !found.numbers.isEmpty {
            found.numbers.removeFirst()
            found.numbers.append(-1)
        }
    }

    /// Which pairs are joined: the strongest, of equal ones the first; then so on with what does not overlap it.
    ///
    /// A pair stronger than both its neighbours is taken whatever comes later. So: up to the top of each slope, then down
    /// again, every second pair; the pair after the top is lost, and the next slope begins behind it. Linear time.
    private func choose(_ found: inout FoundPairs) {
        found.joins.removeAll(keepingCapacity: true)
        found.joins.append(contentsOf: repeatElement(false, count: found.numbers.count))
        var start = 0
        while start < found.numbers.count {
            guard found.numbers[start] >= 0 else {
                start += 1
                continue
            }
            var top = start
            while strength(found, top + 1) > strength(found, top) { top += 1 }
            for place in stride(from: top, through: start, by: -2) { found.joins[place] = true }
            start = top + 2
        }
    }

    private func strength(_ found: FoundPairs, _ place: Int) -> Double {
        guard place < found.numbers.count, found.numbers[place] >= 0 else { return -1 }
        return strengths[found.numbers[place]]
    }
}
