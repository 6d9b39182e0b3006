internal import ArgumentParser
internal import Stemma

struct Doctor: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Say which BLAS, LAPACK and instruction set are in use, and what to install for speed.")

    @OptionGroup var rows: RowOptions

    @Option(help: "The number of threads a command would use.")
    var threads = Workers.processorCount

    func validate() throws { try RunOptions.check(threads: threads) }

    func run() throws {
        let surroundings = Surroundings(threads: threads)
        let columns = surroundings.facts.map(\.name) + ["advice"]
        try rows.write([surroundings.json], columns: columns) { Self.describe(surroundings) }
    }

    private static func describe(_ surroundings: Surroundings) -> String {
        let width = surroundings.facts.map(\.name.count).max() ?? 0
        let facts = surroundings.facts.map { fact in
            let indent = String(repeating: " ", count: width + 2)
            let lines = fact.value.wrapped(at: 80 - indent.count)
            return fact.name + indent.dropFirst(fact.name.count) + lines.replacing("\n", with: "\n" + indent)
        }
        let advice = surroundings.advice.isEmpty ? ["nothing to improve"] : surroundings.advice.map { "advice: " + $0 }
        return (facts + [""] + advice.map { $0.wrapped(at: 80) }).joined(separator: "\n") + "\n"
    }
}
