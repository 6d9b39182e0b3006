/// How many terms of a hashed vocabulary share a column with another, and where.
public struct TermCollisions: Sendable, Equatable {
    /// The number of different terms.
    public private(set) var terms = 0
    /// The number of terms that share a column.
    public private(set) var sharingTerms = 0
    /// The number of columns that any term fell into.
    public private(set) var columnsInUse = 0
    /// The columns that more than one term fell into, in order; `Vocabulary.terms(of:)` has their terms.
    public private(set) var sharedColumns: [TermID] = []

    init(_ vocabulary: Vocabulary) {
        for column in 0..<vocabulary.count where !vocabulary.utf8(of: column).isEmpty {
            let count = 1 + vocabulary.utf8(of: column).reduce(0) { $1 == Vocabulary.separator ? $0 + 1 : $0 }
            terms += count
            columnsInUse += 1
            guard count > 1 else { continue }
            sharingTerms += count
            sharedColumns.append(column)
        }
    }
}
