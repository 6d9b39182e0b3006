internal import ArgumentParser
internal import Stemma

/// What counts as a copy.
struct CopyOptions: ParsableArguments {
    enum Measure: String, ExpressibleByArgument, CaseIterable { case jaccard, containment, weighted }

    @Option(help: "The least similarity of a pair, over 0 to 1. (default: 0.3)")
    var threshold: Double?

    @Option(
        help:
            "jaccard compares whole texts, containment the shorter text with its like in the longer; weighted is jaccard with rare shingles counting for more."
    )
    var measure = Measure.jaccard

    @Option(help: "The number of words of a shingle, 1 to 10.")
    var shingle = 5

    func validate() throws {
        do { _ = try configuration() } catch { throw ValidationError("\(error)") }
    }

    func configuration() throws -> CopySearch.Configuration {
        try CopySearch.Configuration(
            threshold: threshold ?? 0.3, measure: libraryMeasure, shingleWidth: shingle)
    }

    private var libraryMeasure: CopySearch.Measure {
        switch measure {
        case .jaccard: .jaccard
        case .containment: .containment
        case .weighted: .weightedJaccard
        }
    }
}
