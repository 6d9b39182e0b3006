internal import StemmaLinearAlgebra

/// Finds the pairs of terms that are phrases, in one pass.
///
/// **Complexity**: linear in the terms of the articles, which are gone through twice: for the frequency of each term in
/// pairs, and for the pairs that may be frequent enough. Counts are sums, so they are the same for any number of workers.
struct PhraseSearch {
    private let rule: PhraseRule
    /// How many words a phrase of this pass has.
    private let lengths: ClosedRange<Int>

    /// - Parameter number: 0 for the pass over words, 1 for that over words and phrases.
    init(_ rule: PhraseRule, pass number: Int) {
        self.rule = rule
        lengths = number == 0 ? 2...2 : 3...rule.maximumWords
    }

    /// The phrases, the strongest first, of equal ones the first by their bytes.
    func phrases(in streams: TermStreams, workers: Workers) -> [(pair: PairTable.Pair, phrase: Phrase)] {
        let margins = PairMargins(streams, lengths: lengths, workers: workers)
        let pairs = frequentPairs(in: streams, margins, workers: workers)
        let possible = margins.possiblePairs(streams.wordCounts, lengths: lengths, times: rule.minimumArticles)
        let level = rule.alpha / Double(rule.passes) / possible
        return pairs.entries.compactMap { entry in
            guard entry.articles >= rule.minimumArticles else { return nil }
            let statistics = PairStatistics(
                pair: entry.occurrences, first: Int(margins.firsts[entry.pair.first]),
                second: Int(margins.seconds[entry.pair.second]), total: margins.total)
            guard statistics.association >= rule.minimumAssociation, statistics.chance <= level else { return nil }
            return (entry.pair, Phrase(entry, statistics, streams.names))
        }.sorted { $0.phrase.comes(before: $1.phrase) }
    }

    /// The pairs that the sieve does not rule out, counted.
    private func frequentPairs(in streams: TermStreams, _ margins: PairMargins, workers: Workers) -> PairTable {
        let (wordCounts, lengths, times) = (streams.wordCounts, lengths, rule.minimumArticles)
        let parts = workers.map(blocks: streams.blocks.count) {
            PairTable()
        } _: { table, block in
            streams.blocks[block].forEachPair { article, first, second in
                let pair = PairTable.Pair(first, second)
                guard margins.mayCome(pair, times: times),
                    lengths.contains(wordCounts[Int(first)] + wordCounts[Int(second)])
                else { return }
                table.count(pair, article: article)
            }
        } finish: {
            $0
        }
        return parts.finals.dropFirst().reduce(into: parts.finals[0]) { $0.add($1) }
    }
}

extension Phrase {
    /// The stronger first; of equal ones the first by the bytes of its terms, of which two phrases may have the same in all.
    fileprivate func comes(before other: Phrase) -> Bool {
        if logLikelihood != other.logLikelihood { return logLikelihood > other.logLikelihood }
        let (name, otherName) = (Array(term.utf8), Array(other.term.utf8))
        if name != otherName { return name.lexicographicallyPrecedes(otherName) }
        return first.utf8.count < other.first.utf8.count
    }

    fileprivate init(_ entry: PairTable.Entry, _ statistics: PairStatistics, _ names: TermList) {
        first = String(decoding: names[entry.pair.first], as: UTF8.self)
        second = String(decoding: names[entry.pair.second], as: UTF8.self)
        articles = entry.articles
        occurrences = entry.occurrences
        logLikelihood = statistics.logLikelihood
        association = statistics.association
    }
}
