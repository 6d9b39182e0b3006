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
        var streams = TermStreams(words, MergedTerms(words.tables, workers: workers), workers: workers)
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
        // By their bytes: strings are equal too where one has letters and marks for what is one letter in the other.
        var ids: [[UInt8]: Int32] = [:]
        for phrase in phrases { (ids[Array(phrase.first.utf8)], ids[Array(phrase.second.utf8)]) = (-1, -1) }
        for id in 0..<names.count {
            let name = Array(names[id])
            if ids[name] != nil { ids[name] = Int32(id) }
        }
        return phrases.compactMap { phrase in
            let (first, second) = (ids[Array(phrase.first.utf8)]!, ids[Array(phrase.second.utf8)]!)
            return first < 0 || second < 0 ? nil : (.init(first, second), phrase)
        }
    }
}
