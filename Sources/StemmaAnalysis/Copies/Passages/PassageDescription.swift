/// Says of a passage where it stands and how its articles are related.
struct PassageDescription: Sendable {
    let stretches: RepeatedStretches
    let array: SuffixArray
    let shared: SharedPlaces

    /// The most occurrences that are looked at.
    private static let lookedAt = 100_000
    /// The most pairs of articles that are compared.
    private static let pairs = 16
    /// Articles that have no more words besides are the passage and little else.
    private static let leastRest = 20

    /// Describes a passage; where it stands in bytes is left open.
    func passage(_ interval: PassageInterval) -> CorpusPassage {
        let places = occurrences(of: interval)
        var articles: [Int] = []
        var (atEnds, onLines, inSentences) = (0, 0, 0)
        var next = 0
        while next < places.count {
            let article = stretches.article(at: places[next])
            var (isAtEnd, isOnLines, isInSentences) = (false, false, false)
            while next < places.count, stretches.article(at: places[next]) == article {
                if self.isAtEnd(places[next], interval.length) { isAtEnd = true }
                if self.isOnLines(places[next], interval.length) { isOnLines = true }
                if self.isInSentences(places[next], interval.length) { isInSentences = true }
                next += 1
            }
            articles.append(article)
            atEnds += isAtEnd ? 1 : 0
            onLines += isOnLines ? 1 : 0
            inSentences += isInSentences ? 1 : 0
        }
        return CorpusPassage(
            words: interval.length, articles: interval.articles, occurrences: interval.ranks.count,
            examples: Array(articles.prefix(10)), bytes: 0..<0,
            shareAtEnds: Double(atEnds) / Double(articles.count),
            shareOnOwnLines: Double(onLines) / Double(articles.count),
            shareInSentences: Double(inSentences) / Double(articles.count),
            sharedBesides: sharedBesides(interval.length, articles), firstWord: stretches.word(at: places[0]),
            interval: interval)
    }

    /// The places of its occurrences in the order of the corpus.
    private func occurrences(of interval: PassageInterval) -> [Int] {
        let step = (interval.ranks.count - 1) / Self.lookedAt + 1
        return stride(from: interval.ranks.lowerBound, to: interval.ranks.upperBound, by: step)
            .map { Int(array.places[$0]) }.sorted()
    }

    /// Whether words stand at the head or the foot of their article: within a dozen words of its end, or wholly in its
    /// first or last tenth.
    private func isAtEnd(_ place: Int, _ length: Int) -> Bool {
        let (first, count) = (stretches.word(at: place), Int(stretches.wordCounts[stretches.article(at: place)]))
        let (after, margin) = (count - first - length, 12)
        return min(first, after) <= margin || min(first, after) + length <= count / 10
    }

    private func isOnLines(_ place: Int, _ length: Int) -> Bool {
        stretches.breaks[place] == .line && stretches.breaks[place + length] == .line
    }

    /// Whether words are whole sentences.
    private func isInSentences(_ place: Int, _ length: Int) -> Bool {
        stretches.breaks[place] != .none && stretches.breaks[place + length] != .none
    }

    /// What articles share besides a passage of `length` words that stands in all of them.
    private func sharedBesides(_ length: Int, _ articles: [Int]) -> Double {
        guard articles.count >= CorpusPassage.boilerplateArticles else { return 1 }
        let step = (articles.count - 1) / Self.pairs + 1
        let chosen = stride(from: 0, to: articles.count, by: step).map { articles[$0] }
        let parts = zip(chosen, chosen.dropFirst() + [chosen[0]]).map { one, other in
            sharedBesides(length, one, other)
        }
        return parts.sorted()[parts.count / 2]
    }

    private func sharedBesides(_ length: Int, _ one: Int, _ other: Int) -> Double {
        let rest = Int(min(stretches.wordCounts[one], stretches.wordCounts[other])) - length
        guard rest >= Self.leastRest else { return 1 }
        let least = shared.runLength
        return Double(max(0, shared.shared(one, other) - (length - least + 1))) / Double(rest)
    }
}
