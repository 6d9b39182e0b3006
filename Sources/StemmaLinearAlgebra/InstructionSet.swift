import CKernels

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// How new the processor instructions are that the kernels use.
///
/// The results of two levels differ in the last bits, as a fused multiplication and addition rounds once.
public enum InstructionSet: Int, CaseIterable, Sendable {
    /// What every processor of the architecture has: SSE2 on x86-64, NEON on arm64.
    case baseline
    /// AVX2 with fused multiplication and addition.
    case avx2
    /// AVX-512F and BW.
    case avx512

    /// The level's name, as the environment variable `STEMMA_INSTRUCTION_SET` spells it.
    public var name: String { String(describing: self) }

    /// The highest level this processor supports.
    public static let highestSupported = InstructionSet(rawValue: Int(stemma_highest_instruction_set())) ?? .baseline

    /// The level in use: the highest supported, or the one named by `STEMMA_INSTRUCTION_SET` if that is lower.
    public static let current: InstructionSet = {
        guard let value = unsafe getenv("STEMMA_INSTRUCTION_SET") else { return highestSupported }
        return chosen(by: unsafe String(cString: value))
    }()

    /// The levels this processor can run, lowest first.
    static var supported: [InstructionSet] { allCases.filter { $0.rawValue <= highestSupported.rawValue } }

    /// The level a name asks for; a name that is unknown, or beyond the processor, gives the highest supported.
    static func chosen(by name: String) -> InstructionSet { supported.first { $0.name == name } ?? highestSupported }
}
