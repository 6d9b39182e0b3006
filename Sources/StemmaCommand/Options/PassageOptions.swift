internal import ArgumentParser
internal import Stemma

/// What counts as a passage of the corpus.
struct PassageOptions: ParsableArguments {
    @Flag(help: "A line a passage that stands in several articles, in place of a line a pair.")
    var passages = false

    @Option(help: "The fewest words of such a passage, 2 to 1000. (default: 8)")
    var words: Int?

    @Option(help: "The fewest articles it stands in, 2 or more. (default: 3)")
    var articles: Int?

    @Flag(help: "Leave boilerplate out of the articles before they are compared.")
    var maskBoilerplate = false

    func validate() throws {
        do { _ = try configuration() } catch { throw ValidationError("\(error)") }
    }

    func configuration() throws -> PassageSearch.Configuration {
        try PassageSearch.Configuration(leastWords: words ?? 8, leastArticles: articles ?? 3)
    }

    /// The texts to compare: those of the corpus, without boilerplate where that is asked for.
    func texts(of corpus: Corpus, _ pipeline: Pipeline) throws -> any TextCollection {
        maskBoilerplate ? try pipeline.withoutBoilerplate(corpus, configuration()) : corpus
    }
}
