public import StemmaCorpus

extension Corpus {
    /// That no article has a text where some have headlines, and which other field may be the text; nil where some have one.
    ///
    /// - Parameter readsHeadlines: whether headlines are part of what is read.
    public func missingTextSentence(readsHeadlines: Bool) -> String? {
        guard articles.allSatisfy({ $0.textLength == 0 }), articles.contains(where: { $0.title?.isEmpty == false })
        else { return nil }
        let hint = longestField.map { "; the longest other field is '\($0)': --text-field \($0) would read it" }
        return "no article has a text" + (readsHeadlines ? ", so only headlines are read" : "") + (hint ?? "")
    }

    /// The further field of the most bytes in all articles, of equal ones the first; nil where there is none.
    private var longestField: String? {
        var lengths: [String: Int] = [:]
        for article in articles {
            for (field, value) in article.metadata { lengths[field, default: 0] += value.utf8.count }
        }
        return lengths.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
    }
}
