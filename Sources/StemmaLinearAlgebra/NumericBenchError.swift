/// Why a machine could not be measured.
public enum NumericBenchError: Error, Equatable {
    /// What was to be timed came out wrong.
    case wrongAnswer(String)
    /// The decomposition failed.
    case decomposition(LinearAlgebraError)
}

extension NumericBenchError: CustomStringConvertible {
    public var description: String {
        switch self {
        case .wrongAnswer(let what): "This machine gives a wrong answer, so its speed is not told: \(what)."
        case .decomposition(let error): error.description
        }
    }
}
