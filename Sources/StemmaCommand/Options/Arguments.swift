public import ArgumentParser
public import Stemma

// How the words of the command line become values of the library.

extension ApproximateCopySearch.Sketch: ExpressibleByArgument {}
extension SigmaExponent: ExpressibleByArgument {}
extension Weighting.TermFrequency: ExpressibleByArgument {}
extension Weighting.InverseDocumentFrequency: ExpressibleByArgument {}
extension Weighting.Normalization: ExpressibleByArgument {}
extension TokenConfiguration.Mode: ExpressibleByArgument {}
extension TokenConfiguration.Numbers: ExpressibleByArgument {}
extension TokenConfiguration.Addresses: ExpressibleByArgument {}
extension TokenConfiguration.View: ExpressibleByArgument {}

extension ArticleFrequency: ExpressibleByArgument {
    /// A whole number is a number of articles, one with a point a share of them.
    public init?(argument: String) {
        if let count = Int(argument) {
            self = .count(count)
        } else if let share = Double(argument), share.isFinite {
            self = .share(share)
        } else {
            return nil
        }
    }
}

extension RankRule: ExpressibleByArgument {
    /// A whole number, or the name of a way to choose one.
    public init?(argument: String) {
        switch argument {
        case "auto", "parallel": self = .parallel
        case "profile": self = .profile
        case "certificate": self = .certificate
        default:
            guard let count = Int(argument) else { return nil }
            self = .given(count)
        }
    }

    public var defaultValueDescription: String {
        if case .given(let count) = self { return "\(count)" }
        return name
    }
}

/// `2`, or `1-3`.
struct TermLengths: ExpressibleByArgument {
    let range: ClosedRange<Int>

    init?(argument: String) {
        let parts = argument.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
        guard let first = parts.first ?? nil, let last = parts.last ?? nil, parts.count <= 2, first <= last else {
            return nil
        }
        range = first...last
    }
}
