internal import ArgumentParser
internal import Foundation
internal import Stemma

/// How a run works and what it says about itself.
struct RunOptions: ParsableArguments {
    @Option(help: "The number of threads; the result is the same for any number.")
    var threads = Workers.processorCount

    @Option(help: "The seed of all random choices.")
    var seed: UInt64 = 1

    @Flag(help: "Say nothing but the result and errors.")
    var quiet = false

    @Option(help: ArgumentHelp("Write the seconds and the peak memory of each stage as JSON.", valueName: "file"))
    var timings: String?

    func validate() throws { try Self.check(threads: threads) }

    static func check(threads: Int) throws {
        guard (1...1024).contains(threads) else {
            throw ValidationError("--threads takes a whole number from 1 to 1024; found \(threads).")
        }
    }

    func writeTimings(_ stopwatch: Stopwatch) throws {
        guard let timings else { return }
        var file = try OutputFile(timings)
        try file.write(stopwatch.json.pretty)
        try file.close()
    }
}
