/// The procedure of Benjamini and Hochberg: how many of the tests called discoveries are expected to be false.
///
/// Source: Y. Benjamini and Y. Hochberg, "Controlling the false discovery rate: a practical and powerful approach to
/// multiple testing", Journal of the Royal Statistical Society B 57, 1995, DOI 10.1111/j.2517-6161.1995.tb02031.x.
public enum BenjaminiHochberg {
    /// The least rate of false discoveries at which each test is a discovery.
    ///
    /// `q(i) = min over j with p(j) ≥ p(i) of p(j) · tests / rank(j)`, at most 1; it rises with p.
    ///
    /// ```swift
    /// BenjaminiHochberg.adjusted([0.01, 0.02, 0.03])  // [0.03, 0.03, 0.03]
    /// ```
    ///
    /// - Parameters:
    ///   - values: p-values, 0 to 1 each, in any order.
    ///   - tests: the number of tests made, `values.count` or more. Those without a value are taken to have a p at or
    ///     above all that are given; then the answer is an upper bound. More tests raise each q.
    /// - Returns: a q for each p, in the order given.
    /// - Complexity: O(n log n) for n values.
    public static func adjusted(_ values: [Double], tests: Int? = nil) -> [Double] {
        let tests = tests ?? values.count
        precondition(tests >= values.count, "There cannot be more p-values than tests.")
        let order = values.indices.sorted { (values[$0], $0) < (values[$1], $1) }
        var adjusted = [Double](repeating: 1, count: values.count)
        var least = 1.0
        for (rank, place) in zip(order.indices, order).reversed() {
            least = min(least, values[place] * Double(tests) / Double(rank + 1))
            adjusted[place] = least
        }
        return adjusted
    }
}
