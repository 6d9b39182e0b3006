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

    /// More topics than anybody reads: the tree of topics takes the third power of their number.
    private static let most = 2_000

    func validate() throws {
        if let count, count < 1 { throw ValidationError("--count must be 1 or more; found \(count).") }
        if let count, count > Self.most {
            throw ValidationError("--count must be \(Self.most) or less; found \(count).")
        }
        if count != nil, breadth != .medium {
            throw ValidationError(
                "--granularity sets how many topics Stemma chooses, --count their number: choose one.")
        }
    }

    var granularity: TopicGranularity {
        switch breadth {
        case .coarse: .coarse
        case .medium: .medium
        case .fine: .fine
        }
    }
}
