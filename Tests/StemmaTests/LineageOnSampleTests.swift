import Testing

@testable import Stemma

/// How often the lineage names the right parent, on families whose tree is known.
@Suite("Lineage on known families")
struct LineageOnSampleTests {
    /// Families edited at random from the originals of the sample, step by step, along a known tree.
    private struct Families {
        var random: SeededBits
        let originals: [[Substring]]
        let sentences: [Substring]

        init(seed: UInt64) throws {
            random = SeededBits(seed: seed)
            let sample = try Corpus.sample()
            let all = try sample.articles.indices.filter { sample.articles[$0].metadata["copyOf"] == nil }.map {
                String(decoding: try sample.text(at: $0), as: UTF8.self).split(separator: ".")
            }
            sentences = all.flatMap(\.self)
            originals = all.shuffled(using: &random)
        }

        mutating func edited(_ text: [Substring]) -> [Substring] {
            var text = text
            switch Int.random(in: 0..<20, using: &random) {
            case 0...1: break
            case 2...7 where text.count > 4: cut(&text)
            case 8...11: extend(&text)
            case 12...17: reword(&text)
            default:
                reword(&text)
                if text.count > 5 && Bool.random(using: &random) { cut(&text) } else { extend(&text) }
            }
            return text
        }

        private mutating func cut(_ text: inout [Substring]) {
            let count = max(1, text.count * Int.random(in: 10...50, using: &random) / 100)
            if Bool.random(using: &random) { return text.removeLast(count) }
            for _ in 0..<count { text.remove(at: Int.random(in: text.indices, using: &random)) }
        }

        private mutating func extend(_ text: inout [Substring]) {
            for _ in 0..<Int.random(in: 1...3, using: &random) {
                let place = Int.random(in: 0...text.count, using: &random)
                text.insert(sentences.randomElement(using: &random) ?? "", at: place)
            }
        }

        private mutating func reword(_ text: inout [Substring]) {
            for _ in 0..<Int.random(in: 1...8, using: &random) {
                let place = Int.random(in: text.indices, using: &random)
                var words = text[place].split(separator: " ")
                guard !words.isEmpty else { continue }
                words[Int.random(in: words.indices, using: &random)] = "w\(Int.random(in: 0..<5_000, using: &random))"
                text[place] = Substring(words.joined(separator: " "))
            }
        }

        /// Texts with the place of the one each was made from, the original first; each family has an original of its own.
        mutating func family(_ number: Int) -> [(text: String, parent: Int?)] {
            var texts = [originals[number]]
            var parents: [Int?] = [nil]
            for count in 1..<Int.random(in: 3...10, using: &random) {
                let isHub = Int.random(in: 0..<3, using: &random) == 0
                let parent = isHub ? 0 : Int.random(in: 0..<count, using: &random)
                parents.append(parent)
                texts.append(edited(texts[parent]))
            }
            return zip(texts, parents).map { ($0.joined(separator: "."), $1) }
        }
    }

    /// A branch against the truth.
    private struct Verdict {
        let confidence: Double
        let isRight: Bool
        let isDated: Bool
    }

    /// Judges the branches of many families; a part of the articles is not in the corpus, a part has no date.
    private func verdicts(families count: Int, missing: Int, undated: Int, seed: UInt64) throws -> [Verdict] {
        var source = try Families(seed: seed)
        var articles: [Article] = []
        var texts: [String: String] = [:]
        var parents: [String: String] = [:]
        for family in 0..<count {
            for (place, made) in source.family(family).enumerated() {
                let id = "\(family)-\(place)"
                texts[id] = made.text
                parents[id] = made.parent.map { "\(family)-\($0)" }
                if Int.random(in: 0..<100, using: &source.random) < missing { continue }
                let isUndated = Int.random(in: 0..<100, using: &source.random) < undated
                let date = PublicationDate(millisecondsSince1970: Int64(1_000_000_000 * family + 3_600_000 * place))
                articles.append(Article(id: id, text: made.text, date: isUndated ? nil : date))
            }
        }
        let corpus = try Corpus(articles: articles)
        let findings = try Pipeline().copies(corpus, CopySearch.Configuration(threshold: 0.3))
        let known = Set(articles.map(\.id))
        return findings.lineages(dates: corpus.copyDates).flatMap(\.branches).compactMap { branch in
            guard let parent = branch.parent, let confidence = branch.confidence else { return nil }
            var truth = parents[corpus.articles[branch.article].id]
            while let id = truth, !known.contains(id) { truth = parents[id] }
            let isRight = truth.map { texts[$0] == texts[corpus.articles[parent].id] } ?? false
            return Verdict(confidence: confidence, isRight: isRight, isDated: branch.basis == .dateAndText)
        }
    }

    private func share(_ verdicts: [Verdict]) -> Double {
        Double(verdicts.count(where: \.isRight)) / Double(max(1, verdicts.count))
    }

    @Test("with every article at hand and dated, 93 in 100 parents are right, and 95 in 100 of the very likely ones")
    func complete() throws {
        let all = try verdicts(families: 97, missing: 0, undated: 0, seed: 1)
        let sure = all.filter { $0.confidence >= 0.8 }
        #expect(all.count > 250 && share(all) >= 0.93)
        #expect(sure.count > all.count / 3 && share(sure) >= 0.95)
    }

    @Test(
        "with a quarter of the articles missing, 87 in 100 of the very likely parents are right, and fewer of the unsure"
    )
    func missing() throws {
        let all = try verdicts(families: 97, missing: 25, undated: 0, seed: 2)
        let sure = all.filter { $0.confidence >= 0.8 }
        let unsure = all.filter { $0.confidence < 0.5 }
        #expect(sure.count > all.count / 3 && share(sure) >= 0.87)
        #expect(share(unsure) < share(sure))
    }

    @Test("without dates nothing is very likely, and what is likely is right more often than not")
    func undated() throws {
        let all = try verdicts(families: 60, missing: 0, undated: 100, seed: 3)
        #expect(all.allSatisfy { $0.confidence < 0.8 && !$0.isDated })
        let likely = all.filter { $0.confidence >= 0.5 }
        #expect(likely.count > 50 && share(likely) >= 0.5)
    }

    @Test("with a third of the dates missing, nine in ten of the very likely parents are right, all of them dated")
    func partlyDated() throws {
        let all = try verdicts(families: 60, missing: 0, undated: 33, seed: 4)
        let sure = all.filter { $0.confidence >= 0.8 }
        #expect(share(sure) >= 0.9 && sure.allSatisfy(\.isDated))
    }

    @Test("the dated copies of the sample hang on the article they were made from, or on one with the same words")
    func sample() throws {
        let corpus = try Corpus.sample()
        let findings = try Pipeline().copies(corpus, CopySearch.Configuration(threshold: 0.3))
        let places = Dictionary(uniqueKeysWithValues: corpus.articles.enumerated().map { ($0.element.id, $0.offset) })
        var (right, all) = (0, 0)
        for branch in findings.lineages(dates: corpus.copyDates).flatMap(\.branches) where branch.basis == .dateAndText
        {
            guard let parent = branch.parent, let confidence = branch.confidence, confidence >= 0.8,
                let truth = corpus.articles[branch.article].metadata["copyOf"].flatMap({ places[$0] })
            else { continue }
            all += 1
            let isSame = try corpus.text(at: truth) == corpus.text(at: parent)
            right += parent == truth || isSame ? 1 : 0
        }
        #expect(all > 40 && Double(right) >= 0.95 * Double(all))
    }
}
