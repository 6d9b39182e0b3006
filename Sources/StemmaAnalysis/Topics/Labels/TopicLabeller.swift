public import StemmaLinearAlgebra
public import StemmaText

/// Names topics by words and phrases of 1 to 4 words, in the form the articles write them.
///
/// What may be a name is settled from the whole corpus before any topic is looked at, so that one more article does not
/// rename everything: words and runs of up to four words of at least `leastArticles` articles, that neither begin nor end
/// with a stop word, a number, a day or a month, and cross no punctuation. Of each article the headline and the first
/// kilobytes are read (`WrittenTexts`). Then for each topic: `LabelFindings` keeps those that stand inside more often than
/// chance allows (`LogRelativeRisk`), `LabelUses` counts the articles that say them in words of their own and how readily they
/// name something, `LabelShortlist` ranks by all that, `LabelPhrases` lets long phrases stand for short ones, `LabelSelection`
/// chooses, `WrittenLabels` finds how it is written. Where fewer words mark a topic than make a label, it is filled up
/// with words among which chance brings one at the most, with the score 0.
///
/// Deterministic, the same for any number of workers; ties by bytes.
public struct TopicLabeller: Sendable {
    private let texts: WrittenTexts
    private let candidates: LabelCandidates
    private let totals: LabelTotals
    private let barred: Set<[UInt8]>

    /// How many words or phrases make a label.
    public static let parts = 3
    /// How many terms a topic has.
    public static let terms = 10

    /// Reads the texts.
    ///
    /// - Parameters:
    ///   - texts: the articles, with their headlines.
    ///   - languages: the language of each article, for its stop words.
    ///   - stopWords: more words that neither begin nor end a label, beside those of the languages.
    ///   - outlets: names of sources, which are no labels.
    /// - Throws: what `texts` throws.
    /// - Complexity: linear in the bytes that are read; memory 4 bytes a word and 4 bytes for each candidate of each article.
    public init(
        reading texts: some TextCollection, languages: ArticleLanguages, stopWords: StopWords = .none,
        outlets: Set<String> = [], workers: Workers = Workers()
    ) throws {
        let written = try WrittenTexts(reading: texts, languages: languages, workers: workers)
        let least = Self.leastArticles(of: written.articles.count)
        let words = LabelWords(written, languages: languages, stopWords: stopWords, least: least, workers: workers)
        candidates = LabelCandidates(written, words, least: least, workers: workers)
        self.texts = written
        totals = LabelTotals(candidates, places: written.articles.indices)
        barred = Set(outlets.flatMap { Self.plainNames($0) })
    }

    /// A word or phrase of fewer articles is no name: 1 below 20 articles, 2 below 200, then 3, and one in 4,000 from 16,000 on.
    static func leastArticles(of articles: Int) -> Int {
        articles < 20 ? 1 : articles < 200 ? 2 : max(3, articles / 4000)
    }

    /// The labels of topics.
    ///
    /// - Parameters:
    ///   - assignments: the topic of each article, 0 ..< `topics`.
    ///   - topics: how many there are.
    ///   - headline: what a topic is called that no word marks; without it up to three of its words, those of most articles.
    /// - Complexity: linear in the candidates of all articles, and O(topics²) in the choice.
    public func labels(
        of assignments: [Int], topics: Int, headline: ((_ topic: Int) -> String)? = nil, workers: Workers = Workers()
    ) -> [TopicLabel] {
        var members = [[Int]](repeating: [], count: topics)
        for (place, article) in texts.articles.enumerated() { members[assignments[article]].append(place) }
        let lists = shortlists(members, workers)
        let selection = LabelSelection(from: lists, parts: Self.parts, limit: Self.terms)
        let wanted = zip(lists, selection.chosen).flatMap { list, chosen in chosen.map { list.entries[$0].candidate } }
        let written = WrittenLabels(of: Set(wanted), texts, candidates, workers: workers)
        return (0..<topics).map { topic in
            let terms = selection.chosen[topic].map { term(lists[topic].entries[$0], lists[topic].members, written) }
            if !terms.isEmpty { return TopicLabel(terms, parts: selection.labelled[topic]) }
            let spare = spare(members[topic])
            return spare.parts == 0 ? spare : headline.map { TopicLabel(headline: $0(topic)) } ?? spare
        }
    }

    /// Where fewer words pass than make a label, it is filled up with words among which chance brings one at the most: of the
    /// few articles of a small topic hardly any word passes the strict limit.
    private func shortlists(_ members: [[Int]], _ workers: Workers) -> [LabelShortlist] {
        let findings = findings(members, error: LogRelativeRisk.error, workers)
        let average = LabelUses.Average(findings.map(\.uses))
        func shortlists(_ findings: [LabelFindings]) -> [LabelShortlist] {
            workers.map(blocks: findings.count) {
                LabelShortlist(findings[$0], candidates, average: average, barred: barred)
            }
        }
        var lists = shortlists(findings)
        let short = lists.indices.filter { lists[$0].entries.count < Self.parts }
        let more = shortlists(self.findings(short.map { members[$0] }, error: 1, workers))
        for (topic, list) in zip(short, more) { lists[topic] = lists[topic].filled(from: list) }
        return lists
    }

    private func findings(_ members: [[Int]], error: Double, _ workers: Workers) -> [LabelFindings] {
        workers.map(blocks: members.count) {
            [Int32](repeating: 0, count: candidates.count)
        } _: { counts, topic in
            LabelFindings(in: members[topic], of: texts, candidates, totals, error: error, counts: &counts)
        } finish: { _ in
        }.results.map(\.result)
    }

    private func term(_ entry: LabelShortlist.Entry, _ members: Int, _ written: WrittenLabels) -> TopicTerm {
        let others = texts.articles.count - members
        let name = String(decoding: candidates.name(entry.candidate), as: UTF8.self)
        return TopicTerm(
            term: written.form(of: entry.candidate) ?? name, score: entry.bound,
            inside: Double(entry.inside) / Double(members),
            outside: others == 0 ? 0 : Double(entry.outside) / Double(others))
    }

    /// The label of a topic that no word marks: up to three of its words, whatever they are, those of most articles first.
    private func spare(_ members: [Int]) -> TopicLabel {
        let wanted = Set(members)
        var articles: [[UInt8]: Int] = [:]
        for block in texts.blocks {
            block.forEachText { place, range in
                guard wanted.contains(place) else { return }
                for form in Set(block.words[range].map(\.form)) { articles[Array(texts.form(form)), default: 0] += 1 }
            }
        }
        if articles.isEmpty { return .none }
        let best = articles.sorted { one, other in
            one.value != other.value ? one.value > other.value : one.key.lexicographicallyPrecedes(other.key)
        }
        let terms = best.prefix(Self.parts).map { form, count in
            TopicTerm(
                term: String(decoding: form, as: UTF8.self), score: 0, inside: Double(count) / Double(members.count),
                outside: 0)
        }
        return TopicLabel(terms, parts: terms.count)
    }

    /// The ways a name may be spelt as a candidate: in lower case without blanks, with its points (`bbc.com`) and without, and
    /// without an article before it.
    private static func plainNames(_ name: String) -> [[UInt8]] {
        let words = name.lowercased().split { !$0.isLetter && !$0.isNumber && $0 != "." }
        let parts = name.lowercased().split { !$0.isLetter && !$0.isNumber }
        return [words, parts].flatMap { list in
            [list, list.first == "the" ? Array(list.dropFirst()) : list]
        }.map { Array($0.joined().utf8) }
    }
}
