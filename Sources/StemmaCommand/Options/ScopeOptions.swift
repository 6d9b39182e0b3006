internal import ArgumentParser
internal import Stemma

/// Which articles are compared with which.
struct ScopeOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "Compare with the articles of this file or folder alone, and list pairs; can be repeated.",
            valueName: "older"))
    var against: [String] = []

    @Option(
        help: ArgumentHelp(
            "Compare only articles at most so far apart in time: 36h, 7d, 2w. Those without a date are compared with all.",
            valueName: "time"))
    var within: TimeWindow?

    /// The older articles, read as the others are; nil where there are none.
    func older(_ input: InputOptions, _ session: Session) throws -> Corpus? {
        if against.isEmpty { return nil }
        return try session.pipeline.stopwatch.measure(.read) {
            try Corpus.read(
                inputs: against.map(ArticleReader.Input.init(argument:)), configuration: input.configuration)
        }
    }
}
