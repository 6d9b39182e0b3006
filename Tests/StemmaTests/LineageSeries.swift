@testable import Stemma

/// A form filled in anew, day after day: seventy words in common and fifty of its own in each.
enum LineageSeries {
    /// The later in the corpus, the earlier its date.
    static func corpus(count: Int) throws -> Corpus {
        try Corpus(
            articles: (0..<count).map { number in
                let common = (0..<70).map { "form\($0)" }
                let own = (0..<50).map { "own\(number)x\($0)" }
                return Article(
                    id: "s\(number)", title: "Notice \(number)", text: (common + own).joined(separator: " "),
                    date: PublicationDate(year: 2024, month: 4, day: 20 - number), source: "Meridian Wire")
            })
    }

    static func findings(_ corpus: Corpus) throws -> CopyFindings {
        try Pipeline().copies(corpus, CopySearch.Configuration(threshold: 0.3))
    }
}
