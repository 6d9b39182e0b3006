import StemmaLinearAlgebra
import StemmaText
import Testing

@testable import StemmaAnalysis

/// Passages of a corpus, against a count of all runs of words.
@Suite struct PassageSearchTests {
    private struct Found: Hashable {
        let text: String
        let articles: [Int]
        let occurrences: Int
    }

    private func search(_ words: Int, _ articles: Int) throws -> PassageSearch {
        PassageSearch(try PassageSearch.Configuration(leastWords: words, leastArticles: articles))
    }

    private func found(_ texts: [String], _ words: Int, _ articles: Int, threads: Int = 2) throws -> Set<Found> {
        let passages = try search(words, articles).passages(in: texts, workers: Workers(threads))
        var found: Set<Found> = []
        for passage in passages.passages {
            let text = try passages.text(of: passage, in: texts)
            #expect(passage.articles == passage.examples.count || passage.examples.count == 10)
            #expect(text.split(separator: " ").count == passage.words)
            let new = found.insert(
                Found(text: text, articles: passage.examples, occurrences: passage.occurrences))
            #expect(new.inserted, "\(text) is listed twice")
        }
        return found
    }

    /// Every run of words with its articles and occurrences; then those that no word before or behind makes longer.
    private func bruteForce(_ texts: [String], _ least: Int, _ articles: Int) -> Set<Found> {
        var places: [[Substring]: (articles: Set<Int>, count: Int)] = [:]
        for (article, text) in texts.enumerated() {
            let words = text.split(separator: " ")
            for first in words.indices {
                for last in first..<words.count {
                    places[Array(words[first...last]), default: ([], 0)].articles.insert(article)
                    places[Array(words[first...last])]?.count += 1
                }
            }
        }
        var covered: Set<[Substring]> = []
        for (run, found) in places {
            for part in [Array(run.dropFirst()), Array(run.dropLast())]
            where places[part]?.articles.count == found.articles.count { covered.insert(part) }
        }
        let kept = places.filter {
            $0.key.count >= least && $0.value.articles.count >= articles && !covered.contains($0.key)
        }
        return Set(
            kept.map {
                Found(
                    text: $0.key.joined(separator: " "), articles: Array($0.value.articles.sorted().prefix(10)),
                    occurrences: $0.value.count)
            })
    }

    @Test("every passage is found and no other", arguments: 0..<20)
    func againstAllRuns(_ seed: Int) throws {
        let texts = RandomCorpus(seed: UInt64(seed)).texts
        let (words, articles) = (2 + seed % 4, 2 + seed % 3)
        #expect(try found(texts, words, articles) == bruteForce(texts, words, articles))
    }

    @Test(
        "texts that are empty, of one word, all alike, or over and over the same word",
        arguments: [
            [], [""], ["", "", ""], ["one", "one", "one"], ["a b", "a b"], ["a a a a", "a a", "a a a"],
            ["a b a b a b", "b a b a", "a b b a"], ["x y z", "y z", "z x y z", "q"],
            ["a b c d e f", "q a b c d e f", "a b c d e f a b c d e f", "c d"],
        ])
    func hostile(_ texts: [String]) throws {
        for (words, articles) in [(2, 2), (2, 3), (3, 2)] {
            #expect(try found(texts, words, articles) == bruteForce(texts, words, articles))
        }
    }

    @Test("passages longer than the widest shingle are found whole")
    func long() throws {
        let passage = (0..<90).map { "w\($0)" }.joined(separator: " ")
        let edited = passage.replacing("w40", with: "x")
        let texts = ["one " + passage, passage + " two", "three " + passage + " four", edited]
        #expect(try found(texts, 60, 3).map(\.text) == [passage])
        #expect(try found(texts, 91, 2).isEmpty)
        #expect(try found(texts, 49, 4).map(\.text) == [(41..<90).map { "w\($0)" }.joined(separator: " ")])
    }

    @Test("the number of threads changes nothing, and the first are those in most articles")
    func threads() throws {
        let texts = (0..<15).flatMap { RandomCorpus(seed: $0).texts }
        let one = try search(3, 3).passages(in: texts, workers: Workers(1))
        #expect(one.passages.count > 50)
        for threads in 2...3 {
            #expect(try search(3, 3).passages(in: texts, workers: Workers(threads)).passages == one.passages)
        }
        for (first, next) in zip(one.passages, one.passages.dropFirst()) {
            #expect((first.articles, first.words) >= (next.articles, next.words))
        }
    }

    @Test(
        "settings out of range are refused in a sentence",
        arguments: [(1, 3, "words"), (1001, 3, "words"), (-8, 3, "words"), (8, 1, "articles"), (8, -1, "articles")])
    func badSettings(_ words: Int, _ articles: Int, _ what: String) {
        let error = #expect(throws: PassageSearch.ConfigurationError.self) { try search(words, articles) }
        #expect(error?.description.contains(what) == true && error?.description.hasSuffix(".") == true)
    }
}
