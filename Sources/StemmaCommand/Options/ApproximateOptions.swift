internal import ArgumentParser
internal import Stemma

/// Whether copies are found by sketches, and how surely.
struct ApproximateOptions: ParsableArguments {
    @Flag(help: "Compare sketches of the articles: for more of them than memory holds. By jaccard, and all with all.")
    var approximate = false

    @Option(help: "With --approximate: the largest probability to miss a pair at the threshold; 0.01 if not given.")
    var missRate: Double?

    @Option(help: "With --approximate: one-permutation, if not given, is quick; circulant is closer.")
    var sketch: ApproximateCopySearch.Sketch?

    @Option(
        help: ArgumentHelp(
            "With --approximate: memory for band hashes and candidates, as 512MB or 2GB; more goes to a temporary file.",
            valueName: "size"))
    var memoryLimit: MemorySize?

    func validate() throws {
        let others: [(name: String, isGiven: Bool)] = [
            ("--miss-rate", missRate != nil), ("--sketch", sketch != nil), ("--memory-limit", memoryLimit != nil),
        ]
        if let other = others.first(where: \.isGiven), !approximate {
            throw ValidationError("\(other.name) is a setting of --approximate, which is not given.")
        }
        if let memoryLimit, memoryLimit.bytes < MemorySize.least.bytes {
            throw ValidationError("--memory-limit takes \(MemorySize.least) or more; found \(memoryLimit).")
        }
    }

    /// The settings of the approximate search; nil where the exact one is asked for.
    func configuration(
        _ search: CopySearch.Configuration, seed: UInt64
    ) throws -> ApproximateCopySearch.Configuration? {
        guard approximate else { return nil }
        do {
            return try ApproximateCopySearch.Configuration(
                search, missRate: missRate ?? 0.01, sketch: sketch ?? .onePermutation, memoryLimit: memoryLimit?.bytes,
                seed: seed)
        } catch { throw ValidationError("\(error)") }
    }
}

/// A number of bytes: `512MB`, `2GB`, `1.5GB`; a thousand of each make one of the next.
struct MemorySize: ExpressibleByArgument, CustomStringConvertible {
    static let least = MemorySize(bytes: 64_000_000, description: "64MB")

    let bytes: Int
    let description: String

    init?(argument: String) {
        let units = ["GB": 1e9, "MB": 1e6, "KB": 1e3]
        guard let unit = units[argument.suffix(2).uppercased()] else { return nil }
        guard let number = Double(argument.dropLast(2)), number >= 0, number * unit < 1e18 else { return nil }
        self.init(bytes: Int(number * unit), description: argument)
    }

    private init(bytes: Int, description: String) {
        self.bytes = bytes
        self.description = description
    }
}
