/// Where passages stand in the articles of a corpus, in words.
struct PassageCuts: Sendable {
    /// The ranges of each article that has any, by article; those of an article rise and do not touch.
    private(set) var articles: [(article: Int, words: [Range<Int>])] = []

    /// Marks every occurrence of some passages.
    ///
    /// - Complexity: O(n + p log p) for n symbols and p passages, however often these stand in each other.
    init(of passages: [CorpusPassage], _ stretches: RepeatedStretches, _ array: SuffixArray) {
        guard !passages.isEmpty else { return }
        let lengths = Self.longest(of: passages.map(\.interval), array)
        var end = 0
        for place in lengths.indices where lengths[place] > 0 {
            let (start, stop) = (max(end, place), place + Int(lengths[place]))
            if stop > start { append(stretches.word(at: start), stop - start, stretches.article(at: start)) }
            end = max(end, stop)
        }
    }

    /// The length of the longest of the passages that begins at each place, 0 where none does.
    private static func longest(of intervals: [PassageInterval], _ array: SuffixArray) -> [Int32] {
        // An interval lies within another or apart from it: the last begun one that has not ended is the longest.
        let sorted = intervals.sorted {
            ($0.ranks.lowerBound, $0.length) < ($1.ranks.lowerBound, $1.length)
        }
        var lengths = [Int32](repeating: 0, count: array.places.count)
        var open: [PassageInterval] = []
        var next = 0
        for rank in array.places.indices {
            while let last = open.last, last.ranks.upperBound <= rank { open.removeLast() }
            while next < sorted.count, sorted[next].ranks.lowerBound == rank {
                open.append(sorted[next])
                next += 1
            }
            if let last = open.last { lengths[Int(array.places[rank])] = Int32(last.length) }
        }
        return lengths
    }

    private mutating func append(_ word: Int, _ count: Int, _ article: Int) {
        if articles.last?.article != article { articles.append((article, [])) }
        let place = articles.count - 1
        if let last = articles[place].words.last, last.upperBound == word {
            articles[place].words[articles[place].words.count - 1] = last.lowerBound..<word + count
        } else {
            articles[place].words.append(word..<word + count)
        }
    }
}
