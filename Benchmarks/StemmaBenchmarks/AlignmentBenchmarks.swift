import Stemma

/// How two articles of 1,000 words differ, from their bytes: a few words are others, half of them, all; or a paragraph was
/// moved.
func benchmarkAlignment() {
    let article = words(seed: 3)
    let other = words(seed: 4)
    let edited = article.enumerated().map { $0.offset % 50 == 49 ? "changed" : $0.element }
    let mixed = article.indices.map { $0 / 100 % 2 == 0 ? article[$0] : other[$0] }
    let moved = article[..<200] + article[300...] + article[200..<300]
    for (name, copy, shared) in [
        ("edited", edited, 980...980), ("half new", mixed, 500...520), ("all new", other, 0...20),
        ("moved", Array(moved), 1000...1000),
    ] {
        let texts = [article, copy].map { Array($0.joined(separator: " ").utf8) }
        checkedBenchmark(
            "alignment of 1,000 words, \(name)", prepare: { texts }, run: { TextDifference($0[0], $0[1]) },
            figure: "Segments",
            check: { difference in
                // What was moved is no segment of both.
                let least = name == "moved" ? 900 : shared.lowerBound
                require(sharedWords(difference, texts[0]) >= least, "\(name): \(least) words or more are shared.")
                return difference.segments.count
            })
        checkedBenchmark(
            "changes of 1,000 words, \(name)", prepare: { texts }, run: { CopyChanges($0[0], $0[1]) },
            figure: "Words",
            check: { changes in
                let found = changes.passages.reduce(0) { $0 + $1.words }
                require(shared.contains(found), "\(name): \(found) words are shared, not \(shared).")
                return found
            })
    }
}

private func words(seed: UInt64) -> [Substring] {
    SyntheticArticles(count: 40, seed: seed).texts[0..<4].joined(separator: " ").split(separator: " ")
}

private func sharedWords(_ difference: TextDifference, _ text: [UInt8]) -> Int {
    difference.segments.reduce(0) { count, segment in
        guard case .same(let range, _) = segment else { return count }
        return count + text[range].split(separator: UInt8(ascii: " ")).count
    }
}
