public import Foundation

/// What Stemma runs on: the libraries, the processor, and what would make it faster.
public struct Surroundings: Sendable {
    /// One fact and its value.
    public struct Fact: Sendable {
        public let name: String
        public let value: String
    }

    public let facts: [Fact]
    /// What to install or change for speed; empty where nothing is left to do.
    public let advice: [String]

    /// Looks around.
    public init(threads: Int, environment: [String: String] = ProcessInfo.processInfo.environment) {
        let blas = BLASInformation.current
        let core = environment["OPENBLAS_CORETYPE"]
        facts = [
            Fact(name: "stemma", value: StemmaVersion.current),
            Fact(name: "system", value: ProcessInfo.processInfo.operatingSystemVersionString),
            Fact(name: "threads", value: "\(threads) of \(Workers.processorCount)"),
            Fact(name: "instructionSet", value: InstructionSet.current.name),
            Fact(name: "blas", value: blas.vendor),
            Fact(name: "blasConfiguration", value: blas.configuration ?? "unknown"),
            Fact(name: "blasCore", value: blas.coreName ?? "unknown"),
            Fact(name: "lapack", value: blas.lapackVersion),
            Fact(name: "OPENBLAS_CORETYPE", value: core ?? "not set"),
            Fact(name: "stopWords", value: StopWords.languages.joined(separator: " ")),
            Fact(name: "unicode", value: TokenConfiguration.unicodeVersion),
        ]
        var advice: [String] = []
        if blas.configuration == nil {
            advice.append(
                "install libopenblas0-pthread: the same program then decomposes matrices 20 to 40 times faster")
        }
        if let core {
            advice.append(
                "OPENBLAS_CORETYPE=\(core) fixes OpenBLAS to one processor type: unset it to let OpenBLAS choose")
        }
        if InstructionSet.current != InstructionSet.highestSupported {
            advice.append(
                "STEMMA_INSTRUCTION_SET holds the kernels back: this processor has \(InstructionSet.highestSupported.name)"
            )
        }
        self.advice = advice
    }

    /// The facts and the advice as one object.
    public var json: JSONValue {
        let fields = facts.map { JSONValue.Field(name: $0.name, value: .string($0.value)) }
        return .object(fields + [.init(name: "advice", value: .array(advice.map(JSONValue.string)))])
    }
}
