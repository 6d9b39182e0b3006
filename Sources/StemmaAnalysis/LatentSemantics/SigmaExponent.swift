/// How much the singular values weigh in the vectors of articles: p in U Σᵖ.
public enum SigmaExponent: String, Sendable, CaseIterable {
    /// `U`: all dimensions count alike.
    case zero = "0"
    /// `U √Σ`: half way.
    case half = "0.5"
    /// `U Σ`: dot products are those of the articles themselves, as far as the dimensions kept go.
    case one = "1"

    /// p
    public var value: Double {
        switch self {
        case .zero: 0
        case .half: 0.5
        case .one: 1
        }
    }

    /// Σᵖ
    func powers(of singularValues: [Double]) -> [Double] {
        switch self {
        case .zero: singularValues.map { _ in 1 }
        case .half: singularValues.map { $0.squareRoot() }
        case .one: singularValues
        }
    }
}
