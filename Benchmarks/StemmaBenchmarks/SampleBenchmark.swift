import Foundation
import Stemma

/// The whole line, from the file of the sample corpus to the report.
func benchmarkSample() {
    checkedBenchmark(
        "whole analysis of the sample", prepare: {},
        run: { _ in
            let analysis = try Pipeline(seed: 1).analyze(Corpus.sample(), copies: .init(threshold: 0.3))
            let folder = FileManager.default.temporaryDirectory.appending(path: "stemma-\(UUID())")
            defer { try? FileManager.default.removeItem(at: folder) }
            try analysis.write(to: folder.path)
            return analysis
        },
        figure: "Pairs",
        check: { analysis in
            let articles = analysis.corpus.articles
            require(articles.count == 200, "The sample holds 200 articles.")
            let found = Set(analysis.copies.pairs.map { "\(articles[$0.a].id) \(articles[$0.b].id)" })
            for article in articles {
                guard let original = article.metadata["copyOf"], let relation = article.metadata["relation"],
                    relation != CopyRelation.sharedBoilerplateOnly.rawValue
                else { continue }
                let pair = [article.id, original].sorted().joined(separator: " ")
                require(found.contains(pair), "The pair \(pair) is to be found.")
            }
            let sizes = analysis.topics.topics.map(\.size)
            require(sizes.count > 1 && sizes.reduce(0, +) == articles.count, "Each article has one topic.")
            return found.count
        })
}
