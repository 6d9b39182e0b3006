import Foundation
import Stemma

/// Text to numbered tokens, and to sets of shingles, on one thread.
///
/// The texts are those of `$STEMMA_DATA/allsides-abp/articles.jsonl.gz` that hold nothing but ASCII, up to 30 MB, where that
/// is set; else synthetic ones.
func benchmarkTokens(_ articles: SyntheticArticles) {
    let source = newsFile == nil ? "synthetic" : "news"
    benchmarkTokens("tokens of ASCII, \(source)", articles, .words) { text, _ in text }
    benchmarkTokens("tokens of ASCII by UAX #29, \(source)", articles, .unicode) { text, _ in text }
    benchmarkTokens("tokens of Latin, Cyrillic and Greek, \(source)", articles, .words, Alphabet.spelled)
    benchmarkShingles("5-word shingles of ASCII, \(source)", articles)
}

private func benchmarkShingles(_ name: String, _ articles: SyntheticArticles) {
    checkedBenchmark(
        name, prepare: { try asciiTexts(articles).map { Array($0.utf8) } },
        run: { texts in
            let start = ContinuousClock.now
            var scanner = ShingleScanner(width: 5)
            for text in texts { scanner.scan(text) }
            let seconds = (ContinuousClock.now - start) / .seconds(1)
            return (texts: texts, last: Set(scanner.shingles).count, seconds: seconds)
        },
        figure: "MB/s",
        check: { answer in
            let words = words(of: String(decoding: answer.texts.last ?? [], as: UTF8.self))
            let shingles = Set((0..<max(0, words.count - 4)).map { words[$0..<$0 + 5] })
            require(answer.last == shingles.count, "There is a hash for each different shingle.")
            return Int(Double(answer.texts.reduce(0) { $0 + $1.count }) / 1e6 / answer.seconds)
        })
}

private func benchmarkTokens(
    _ name: String, _ articles: SyntheticArticles, _ mode: TokenConfiguration.Mode,
    _ spelled: @escaping @Sendable (String, Int) -> String
) {
    checkedBenchmark(
        name,
        prepare: { try asciiTexts(articles).enumerated().map { spelled($1, $0) } },
        run: { texts in
            var configuration = TokenConfiguration()
            configuration.mode = mode
            let start = ContinuousClock.now
            var tokenizer = Tokenizer(configuration, minimumLength: 1, language: "en")
            var ids: [Int32] = []
            for text in texts { ids = tokenizer.ids(of: text) }
            let seconds = (ContinuousClock.now - start) / .seconds(1)
            return (texts: texts, last: ids, seconds: seconds, types: tokenizer.types)
        },
        figure: "MB/s",
        check: { answer in
            require(answer.types.allSatisfy { !$0.isEmpty }, "A token is never empty.")
            let last = answer.last.map { answer.types[Int($0)] }
            if mode == .words {
                require(last == words(of: answer.texts.last ?? ""), "The words are those of a slow reading.")
            }
            return Int(Double(answer.texts.reduce(0) { $0 + $1.utf8.count }) / 1e6 / answer.seconds)
        })
}

/// Runs of letters, numbers and `_` in lower case, found scalar by scalar.
private func words(of text: String) -> [String] {
    text.unicodeScalars.split { !($0 == "_" || $0.properties.isAlphabetic || $0.properties.numericType != nil) }
        .map { String($0).lowercased() }
}

private let newsFile: String? = {
    guard let data = ProcessInfo.processInfo.environment["STEMMA_DATA"], !data.isEmpty else { return nil }
    return data + "/allsides-abp/articles.jsonl.gz"
}()

private func asciiTexts(_ articles: SyntheticArticles) throws -> [String] {
    guard let newsFile else { return articles.texts }
    var (texts, size): ([String], Int) = ([], 0)
    _ = try ArticleReader(inputs: [.path(newsFile)]).read { article in
        guard size < 30_000_000, article.text.utf8.allSatisfy({ $0 < 0x80 }) else { return }
        texts.append(article.text)
        size += article.text.utf8.count
    }
    return texts
}

/// The letters of three alphabets that stand for a to z.
private enum Alphabet {
    private static let latin = Array("ábcdëfghíjklmnöpqrstúvwxyž")
    private static let cyrillic = Array("абцдефгхийклмнопярстувшжыз")
    private static let greek = Array("αβγδεφγηιξκλμνοπθρστυβωχψζ")

    /// A text of ASCII in one of the alphabets, by its number.
    static func spelled(_ text: String, _ number: Int) -> String {
        let letters = [latin, cyrillic, greek][number % 3]
        return String(
            text.map { letter in
                guard let value = letter.asciiValue, value | 0x20 >= 0x61, value | 0x20 <= 0x7A else { return letter }
                let other = letters[Int(value | 0x20) - 0x61]
                return value & 0x20 == 0 ? Character(other.uppercased()) : other
            })
    }
}
