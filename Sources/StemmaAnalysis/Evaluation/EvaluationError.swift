/// Why an evaluation could not be made.
public enum EvaluationError: Error, Equatable, CustomStringConvertible {
    /// No article carries both a true and a found label.
    case noArticles

    /// A sentence for the user.
    public var description: String {
        switch self {
        case .noArticles: "There are no articles to evaluate: none has both a true and a found label."
        }
    }
}
