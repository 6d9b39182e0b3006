import Stemma

/// Articles of invented words with known subjects and known copies.
///
/// Words follow Zipf's law; two in five are of the article's subject. Every tenth article is the one before it with a
/// few words changed.
struct SyntheticArticles: Sendable {
    static let subjectCount = 8
    private static let wordsInArticle = 250

    let count: Int
    private let random: CounterRandom

    init(count: Int, seed: UInt64) {
        self.count = count
        random = CounterRandom(seed: seed)
    }

    /// The texts, in canonical order.
    var texts: [String] { (0..<count).map(text) }

    /// The subject of each article.
    var subjects: [Int] {
        (0..<count).map { random.integer(below: Self.subjectCount, at: Self.original(of: $0)) }
    }

    /// The pairs of which the second is a copy of the first.
    var copies: [(Int, Int)] { (0..<count).filter { Self.original(of: $0) != $0 }.map { ($0 - 1, $0) } }

    private static func original(of article: Int) -> Int { article % 10 == 9 ? article - 1 : article }

    private func text(_ article: Int) -> String {
        let original = Self.original(of: article)
        let subject = random.integer(below: Self.subjectCount, at: original)
        var words = (0..<Self.wordsInArticle).map { word(original, $0, subject) }
        if original != article {
            for change in [40, 120, 200] { words[change] = word(article, change, subject) }
        }
        return words.joined(separator: " ")
    }

    private func word(_ article: Int, _ place: Int, _ subject: Int) -> String {
        let draw = count + 2 * (article * Self.wordsInArticle + place)
        // Rank r of 20,000 with a chance in proportion to 1 / r.
        var rank = 1.0
        var rest = random.uniform(at: draw) * 14.3
        while rest >= 1 {
            rank *= 2
            rest -= 1
        }
        rank *= 1 + rest
        let isOfSubject = random.uniform(at: draw + 1) < 0.4
        return (isOfSubject ? "s\(subject)x" : "w") + String(Int(rank), radix: 36)
    }
}
