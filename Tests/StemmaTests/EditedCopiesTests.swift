import Foundation
import Stemma
import Testing

/// Relations on copies made by cutting, padding, shuffling paragraphs and editing numbers.
@Suite("Relations of edited copies")
struct EditedCopiesTests {
    private static let notices = [
        "Readers can follow the Ledger on all their devices. The newsroom may be reached at any hour, and the terms of use of "
            + "this service are found on our pages.",
        "This report was not edited by the staff of this site and is published from a syndicated feed.",
    ]

    /// Agreement on the copies of some articles, given by their paragraphs.
    private func agreement(_ articles: [[String]]) throws -> ClassificationAgreement<CopyRelation?> {
        // So low that every pair that shares a shingle gets a relation.
        let search = CopySearch(try CopySearch.Configuration(threshold: 0.0001))
        var (truth, found): ([CopyRelation?], [CopyRelation?]) = ([], [])
        for (place, paragraphs) in articles.enumerated() {
            let notice = Self.notices[place % Self.notices.count]
            let other = articles[(place + articles.count / 2) % articles.count]
            let edited = EditedCopies(of: paragraphs, other: other, notice: notice, seed: place)
            for copy in edited.copies {
                // What shares a notice has it in both.
                let isNotice = copy.relation == .sharedBoilerplateOnly
                let texts = [isNotice ? edited.original + "\n\n" + notice : edited.original, copy.text]
                truth.append(copy.relation)
                found.append(
                    try search.findings(in: texts, dates: [nil, nil], workers: Workers(1)).pairs.first?.relation)
            }
        }
        return ClassificationAgreement(truth: truth, found: found)
    }

    /// The mean over the relations there are; a pair that was not found is a miss of one of these.
    private func macroF1(_ agreement: ClassificationAgreement<CopyRelation?>) -> Double {
        let classes = agreement.classes.filter { $0.support > 0 }
        return classes.reduce(0) { $0 + $1.f1 } / Double(classes.count)
    }

    private func scores(_ agreement: ClassificationAgreement<CopyRelation?>) -> String {
        agreement.classes.map { "\($0.label?.rawValue ?? "none") \($0.precision) \($0.recall)" }.joined(separator: "; ")
    }

    @Test("of the sample's articles nearly every relation is told")
    func sample() throws {
        let corpus = try Corpus.sample()
        let articles = try corpus.articles.indices.filter { corpus.articles[$0].metadata["copyOf"] == nil }.map {
            String(decoding: try corpus.text(at: $0), as: UTF8.self).components(separatedBy: "\n\n")
        }.filter { $0.count >= 4 }.enumerated().filter { $0.offset % 3 == 0 }.map(\.element)
        #expect(articles.count > 30)
        let agreement = try agreement(articles)
        #expect(macroF1(agreement) >= 0.95, "\(scores(agreement))")
    }

    @Test(
        "of real articles too", .enabled(if: RealData.has("conflict-reports"), "needs the sets in STEMMA_DATA"),
        arguments: ["conflict-reports", "20newsgroups", "reuters21578"])
    func real(_ set: String) throws {
        let articles = try RealData.articles(of: set, count: 30)
        let agreement = try agreement(articles)
        #expect(macroF1(agreement) >= 0.95, "\(scores(agreement))")
    }
}

/// Real articles, on machines that have them: in `STEMMA_DATA`, else beside the checkout.
private enum RealData {
    private static let folder =
        ProcessInfo.processInfo.environment["STEMMA_DATA"]
        ?? URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("../../../shared/data")
        .standardized.path

    private static func path(_ set: String) -> String { "\(folder)/\(set)/articles.jsonl.gz" }

    static func has(_ set: String) -> Bool { FileManager.default.fileExists(atPath: path(set)) }

    /// Articles of 150 to 1,500 words, spread over the set, as paragraphs of about 40 words.
    static func articles(of set: String, count: Int) throws -> [[String]] {
        let corpus = try Corpus.read(inputs: [.path(path(set))])
        let step = max(1, corpus.count / (4 * count))
        let found = try stride(from: 0, to: corpus.count, by: step).map {
            String(decoding: try corpus.text(at: $0), as: UTF8.self)
        }
        return Array(found.map(paragraphs).filter { (4...40).contains($0.count) }.prefix(count))
    }

    private static func paragraphs(of text: String) -> [String] {
        let body = text.firstRange(of: "\n\n").map { text[$0.upperBound...] } ?? text[...]
        let sentences = body.replacing("\n", with: " ").components(separatedBy: ". ").filter { !$0.isEmpty }
        var paragraphs: [String] = []
        for sentence in sentences {
            if let last = paragraphs.last, last.split(separator: " ").count < 40 {
                paragraphs[paragraphs.count - 1] += ". " + sentence
            } else {
                paragraphs.append(sentence)
            }
        }
        if let last = paragraphs.last, last.split(separator: " ").count < 20, paragraphs.count > 1 {
            paragraphs[paragraphs.count - 2] += ". " + paragraphs.removeLast()
        }
        return paragraphs
    }
}
