internal import StemmaLinearAlgebra

extension CountedWords {
    /// The words with those that make a phrase joined.
    ///
    /// - Parameter known: the phrases to join; nil: those that the rule finds in these articles.
    /// - Returns: what was counted, and the phrases.
    consuming func joiningPhrases(
        _ rule: PhraseRule, known: Phrases?, titleWeight: Double, workers: Workers
    ) -> (CountedWords, Phrases) {
        let words = self
        var streams = TermStreams(words, MergedTerms(words.tables), workers: workers)
        var passes: [[Phrase]] = []
        for pass in 0..<rule.passes {
            let phrases =
                known.map { streams.located($0.passes[pass]) }
                ?? PhraseSearch(rule, pass: pass).phrases(in: streams, workers: workers)
            PhraseJoiner(phrases, in: &streams).join(&streams, workers: workers)
            passes.append(phrases.map(\.phrase))
        }
        let counted = streams.counted(words.blocks, titleWeight: titleWeight, workers: workers)
        return (counted, known ?? Phrases(rule: rule, passes: passes))
    }
}

extension TermStreams {
    /// Phrases with the numbers of their two terms; those whose terms no article has are left out.
    fileprivate func located(_ phrases: [Phrase]) -> [(pair: PairTable.Pair, phrase: Phrase)] {
        var ids: [String: Int32] = [:]
        for phrase in phrases { (ids[phrase.first], ids[phrase.second]) = (-1, -1) }
        for id in 0..<names.count {
            let name = String(decoding: names[id], as: UTF8.self)
            if ids[name] != nil { ids[name] = Int32(id) }
        }
        return phrases.compactMap { phrase in
            let (first, second) = (ids[phrase.first]!, ids[phrase.second]!)
            return first < 0 || second < 0 ? nil : (.init(first, second), phrase)
        }
    }

    /// The terms of each article counted.
    ///
    /// - Parameter blocks: the blocks the terms are of, for the tokens they had.
    fileprivate func counted(_ blocks: [CountedBlock], titleWeight: Double, workers: Workers) -> CountedWords {
        let terms = names.count
        let counted = try! workers.map(blocks: self.blocks.count) {
            StreamCounter(terms: terms, titleWeight: titleWeight)
        } _: { counter, block in
            counter.count(self.blocks[block])
        } finish: {
            $0.finish()
        }
        let result = zip(blocks, counted.results).map { block, rows in
            var counted = CountedBlock()
            counted.rows = rows.result
            counted.tokenCounts = block.tokenCounts
            return counted
        }
        let articles = counted.finals.dropFirst().reduce(into: counted.finals[0]) { sum, part in
            for id in part.indices { sum[id] += part[id] }
        }
        var list = TermList()
        list.reserve(terms: terms, bytes: 8 * terms)
        for id in 0..<terms { list.append(names[id], rows: articles[id]) }
        return CountedWords(
            blocks: result, tables: [list], tableOfRow: result.map { Array(repeating: 0, count: $0.tokenCounts.count) })
    }
}
