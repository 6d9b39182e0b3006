internal import StemmaLinearAlgebra

/// Finds the stop words of a corpus by how many articles they stand in, and how evenly.
///
/// **Complexity**: linear in the distinct words of the articles, which are gone through twice a language.
struct StopWordSearch {
    private let rule: LearnedStopWords
    private let words: CountedWords
    private let merged: MergedTerms

    init(_ rule: LearnedStopWords, _ words: CountedWords, workers: Workers) {
        self.rule = rule
        self.words = words
        merged = MergedTerms(words.tables, workers: workers)
    }

    /// - Parameter languages: the language of each article.
    func found(_ languages: ArticleLanguages) -> LearnedStopWords.Found {
        var found = LearnedStopWords.Found()
        for (number, code) in languages.codes.enumerated() {
            let articles = languages.indices.reduce(0) { $1 == number ? $0 + 1 : $0 }
            if articles < rule.minimumArticles {
                found.articlesTooFew[code] = articles
            } else {
                found.words[code] = StopWords(learned(articles: articles) { languages.indices[$0] == number })
            }
        }
        return found
    }

    private func learned(articles: Int, where isIncluded: (Int) -> Bool) -> [String] {
        var tally = WordTally(words: merged.count)
        forEachRow(where: isIncluded) { ids, counts in tally.count(ids, counts) }
        let least = rule.minimumShare * Double(articles)
        for id in 0..<merged.count where Double(tally.articles[id]) >= max(1, least) { tally.candidates[id] = true }
        forEachRow(where: isIncluded) { ids, counts in tally.compare(ids, counts) }
        // Sorted, for a set of strings keeps the first of two that are equal but for how a letter is put together.
        return (0..<merged.count).filter { tally.candidates[$0] && tally.dispersion(of: $0) < rule.maximumDispersion }
            .map { String(decoding: merged[$0], as: UTF8.self) }
            .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }

    /// Calls `body` with the words of each article and their counts, in the order of the articles.
    private func forEachRow(where isIncluded: (Int) -> Bool, _ body: ([Int32], [Float]) -> Void) {
        var article = 0
        var (ids, counts): ([Int32], [Float]) = ([], [])
        for (block, tables) in zip(words.blocks, words.tableOfRow) {
            for (row, table) in tables.enumerated() {
                defer { article += 1 }
                guard isIncluded(article) else { continue }
                let numbers = merged.idsOfTable[table]
                ids.removeAll(keepingCapacity: true)
                counts.removeAll(keepingCapacity: true)
                block.rows.forEachEntry(ofRow: row) { word, count in
                    ids.append(numbers[Int(word)])
                    counts.append(count)
                }
                body(ids, counts)
            }
        }
    }
}

/// What is known of each word of one language.
private struct WordTally {
    /// The number of articles of each word.
    private(set) var articles: [Int32]
    /// The words whose dispersion is asked for.
    var candidates: [Bool]
    private var occurrences: [Double]
    /// `Σ min(sᵢ, vᵢ)`, which is 1 − DP: both shares add up to 1.
    private var overlaps: [Double]
    private var total = 0.0
    private var shortest = Double.infinity

    init(words: Int) {
        articles = Array(repeating: 0, count: words)
        candidates = Array(repeating: false, count: words)
        occurrences = Array(repeating: 0, count: words)
        overlaps = occurrences
    }

    /// Counts an article's words; the first time through.
    mutating func count(_ ids: [Int32], _ counts: [Float]) {
        var length = 0.0
        for (id, count) in zip(ids, counts) {
            articles[Int(id)] += 1
            occurrences[Int(id)] += Double(count)
            length += Double(count)
        }
        total += length
        if length > 0 { shortest = min(shortest, length) }
    }

    /// Compares an article's share of the words with its share of each; the second time through.
    mutating func compare(_ ids: [Int32], _ counts: [Float]) {
        let share = counts.reduce(0.0) { $0 + Double($1) } / total
        for (id, count) in zip(ids, counts) where candidates[Int(id)] {
            overlaps[Int(id)] += min(share, Double(count) / occurrences[Int(id)])
        }
    }

    /// DPnorm; of a corpus of one article, where it has no meaning, 1.
    func dispersion(of id: Int) -> Double {
        let most = 1 - shortest / total
        return most > 0 ? (1 - overlaps[id]) / most : 1
    }
}
