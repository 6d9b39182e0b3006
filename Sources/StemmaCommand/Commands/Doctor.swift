internal import ArgumentParser
internal import Stemma

struct Doctor: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Say which BLAS, LAPACK and instruction set are in use, and what to install for speed.")

    @OptionGroup var rows: RowOptions

    @Option(help: "The number of threads a command would use.")
    var threads = Workers.processorCount

    func validate() throws {
        guard (1...1024).contains(threads) else {
            throw ValidationError("--threads takes a whole number from 1 to 1024; found \(threads).")
        }
    }

    func run() throws {
        let surroundings = Surroundings(threads: threads)
        let columns = surroundings.facts.map(\.name) + ["advice"]
        try rows.write([surroundings.json], columns: columns) { Self.describe(surroundings) }
    }

    private static func describe(_ surroundings: Surroundings) -> String {
        let width = surroundings.facts.map(\.name.count).max() ?? 0
        let facts = surroundings.facts.map { fact in
            fact.name + String(repeating: " ", count: width + 2 - fact.name.count) + fact.value
        }
        let advice = surroundings.advice.isEmpty ? ["nothing to improve"] : surroundings.advice.map { "advice: " + $0 }
        return (facts + [""] + advice).joined(separator: "\n") + "\n"
    }
}
