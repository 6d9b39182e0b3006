extension Pipeline {
    /// The passages that stand in several articles of a corpus.
    public func passages(_ corpus: Corpus, _ configuration: PassageSearch.Configuration) throws -> CorpusPassages {
        try stopwatch.measure(.copies) {
            try PassageSearch(configuration).passages(in: corpus, workers: workers)
        }
    }

    /// The texts of a corpus without their boilerplate; a note says how much is left out.
    public func withoutBoilerplate(_ corpus: Corpus, _ configuration: PassageSearch.Configuration) throws -> MaskedTexts
    {
        let masked = try passages(corpus, configuration).masking(corpus)
        notes.add([masked.summary])
        return masked
    }
}

extension MaskedTexts {
    /// `boilerplate masked: 12 passages, 3,400 words in 210 articles`.
    public var summary: String {
        "boilerplate masked: " + counted(passages, "passage", "passages") + ", " + counted(words, "word", "words")
            + " in "
            + Stemma.articles(articles)
    }
}
