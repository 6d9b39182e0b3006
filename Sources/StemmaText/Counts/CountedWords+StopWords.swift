internal import StemmaLinearAlgebra

extension CountedWords {
    /// The words as the terms they stand for, where the stop words are learned from these articles.
    ///
    /// - Parameter known: the stop words of a corpus at hand; nil: they are learned.
    /// - Returns: what was counted, and the stop words.
    consuming func leavingOutLearned(
        _ rule: LearnedStopWords, known: LearnedStopWords.Found?, _ configuration: TermCounts.Configuration,
        _ languages: ArticleLanguages, workers: Workers
    ) -> (CountedWords, LearnedStopWords.Found) {
        let words = self
        let found =
            known
            ?? StopWordSearch(rule, words.withRows(configuration, workers: workers), workers: workers).found(languages)
        let tables = workers.map(blocks: words.tables.count) { table in
            // Each thread has a table for each language.
            let code = languages.codes[table % languages.codes.count]
            let learned = found.words[code]?.words ?? []
            return TermRule(configuration, language: code, learned: learned).terms(of: words.tables[table])
        }
        return (CountedWords(blocks: words.blocks, tables: tables, tableOfRow: words.tableOfRow), found)
    }

    /// The words with the counts of each article, which are not there where their order was kept.
    private func withRows(_ configuration: TermCounts.Configuration, workers: Workers) -> CountedWords {
        guard configuration.keepsOrder else { return self }
        let streams = TermStreams(self, MergedTerms(tables, workers: workers), workers: workers)
        return streams.counted(blocks, titleWeight: configuration.titleWeight, workers: workers)
    }
}
