internal import ArgumentParser
internal import Stemma

/// What counts as a copy.
struct CopyOptions: ParsableArguments {
    enum Measure: String, ExpressibleByArgument, CaseIterable { case jaccard, containment, weighted }

    @Option(help: "The least similarity of a pair, over 0 to 1. (default: 0.3)")
    var threshold: Double?

    @Option(
        help:
            "jaccard compares whole texts, containment the shorter text with its like in the longer; weighted is jaccard with rare shingles counting for more. (default: jaccard)"
    )
    var measure: Measure?

    @Option(help: "The number of words of a shingle, 1 to 10. (default: 5)")
    var shingle: Int?

    func validate() throws {
        do { _ = try configuration() } catch { throw ValidationError("\(error)") }
    }

    func configuration() throws -> CopySearch.Configuration {
        try CopySearch.Configuration(
            threshold: threshold ?? 0.3, measure: libraryMeasure, shingleWidth: shingle ?? 5)
    }

    private var libraryMeasure: CopySearch.Measure {
        switch measure {
        case .jaccard, nil: .jaccard
        case .containment: .containment
        case .weighted: .weightedJaccard
        }
    }
}
