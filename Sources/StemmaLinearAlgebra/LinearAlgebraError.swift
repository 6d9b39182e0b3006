/// What can be wrong with the data given to a decomposition.
public enum LinearAlgebraError: Error, Equatable {
    /// The element at this place is not a number or infinite.
    case notFinite(row: Int, column: Int)
    /// Neither of LAPACK's methods converged; `unconverged` is what the routine named last reports (its `info`).
    case noConvergence(routine: String, unconverged: Int)
    /// A dimension, or the work space that goes with it, is beyond the 32-bit whole numbers of LAPACK.
    case tooLarge(size: Int)
    /// LAPACK refused its argument number `position` (counted from 1).
    case badArgument(routine: String, position: Int)
    /// Whoever is told of the progress asked for an end.
    case cancelled
}

extension LinearAlgebraError: CustomStringConvertible {
    public var description: String {
        switch self {
        case .notFinite(let row, let column):
            "The matrix holds a value that is not a finite number, at row \(row), column \(column) (counted from 0)."
        case .noConvergence(let routine, let unconverged):
            "The singular value decomposition did not converge (\(routine) reports \(unconverged))."
        case .tooLarge(let size):
            "A size of \(size) is beyond the 2,147,483,647 that LAPACK can count to."
        case .badArgument(let routine, let position):
            "LAPACK's \(routine) refused its argument number \(position)."
        case .cancelled: "The decomposition was cancelled."
        }
    }
}
