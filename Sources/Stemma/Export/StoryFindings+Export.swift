public import StemmaAnalysis
public import StemmaCorpus

extension StoryFindings {
    /// The fields of `articleRows`.
    public static let articleColumns = ["id", "story"]

    /// A row an article, in canonical order.
    public func articleRows(_ corpus: Corpus) -> [JSONValue] {
        assignments.indices.map { article in
            ["id": .string(corpus.articles[article].id), "story": .integer(assignments[article])]
        }
    }
}
