internal import ArgumentParser
internal import Stemma

/// How many topics.
struct TopicNumberOptions: ParsableArguments {
    enum Breadth: String, ExpressibleByArgument, CaseIterable { case coarse, medium, fine }

    @Option(help: "The number of topics; without it Stemma chooses.")
    var count: Int?

    @OptionGroup var method: TopicMethodOptions

    @Option(name: .customLong("granularity"), help: "How broad topics are where Stemma chooses their number.")
    var breadth = Breadth.medium

    func validate() throws {
        if let count, count < 1 { throw ValidationError("--count must be 1 or more; found \(count).") }
    }

    var granularity: TopicGranularity {
        switch breadth {
        case .coarse: .coarse
        case .medium: .medium
        case .fine: .fine
        }
    }
}
