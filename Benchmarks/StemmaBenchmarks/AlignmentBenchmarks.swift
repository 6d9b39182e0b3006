import Stemma

/// What was changed between two articles of 1,000 words: a few words, half of them, all; and a paragraph that was moved.
func benchmarkAlignment() {
    let article = SyntheticArticles(count: 40, seed: 3).texts[0..<4].joined(separator: " ").split(separator: " ")
    let other = SyntheticArticles(count: 40, seed: 4).texts[0..<4].joined(separator: " ").split(separator: " ")
    let edited = article.enumerated().map { $0.offset % 50 == 49 ? "changed" : $0.element }
    let mixed = article.indices.map { $0 / 100 % 2 == 0 ? article[$0] : other[$0] }
    let moved = article[..<200] + article[300...] + article[200..<300]
    for (name, copy, most) in [
        ("edited", edited, 20), ("half new", mixed, 600), ("all new", other, 1000), ("moved", Array(moved), 0),
    ] {
        let texts = [Array(article.joined(separator: " ").utf8), Array(copy.joined(separator: " ").utf8)]
        checkedBenchmark(
            "changes of 1,000 words, \(name)", prepare: { texts }, run: { CopyChanges($0[0], $0[1]) },
            figure: "Words",
            check: { changes in
                let shared = changes.passages.reduce(0) { $0 + $1.words }
                require((1000 - most...1000).contains(shared), "\(name): \(shared) of 1,000 words are shared.")
                return shared
            })
    }
}
