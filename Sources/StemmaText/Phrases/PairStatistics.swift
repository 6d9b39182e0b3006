/// How often two words stand side by side, next to how often chance has it.
struct PairStatistics {
    /// Dunning's log-likelihood ratio; negative where the pair comes less often than chance has it.
    let logLikelihood: Double
    /// `ln(p(ab) / (p(a) p(b))) / −ln p(ab)`: 1 for words never apart, 0 for independent ones.
    let association: Double

    /// - Parameters:
    ///   - pair: how often the pair comes, 1 or more.
    ///   - first: how often its first word is the first of a pair.
    ///   - second: how often its second word is the second of a pair.
    ///   - total: the number of pairs.
    init(pair: Int, first: Int, second: Int, total: Int) {
        let (both, row, column, all) = (Double(pair), Double(first), Double(second), Double(total))
        let expected = row * column / all
        // G² = 2 Σ o ln(o / e) over the four cells.
        let cells = [
            (both, expected), (row - both, row - expected), (column - both, column - expected),
            (all - row - column + both, all - row - column + expected),
        ]
        let sum = cells.reduce(0.0) { $1.0 > 0 ? $0 + $1.0 * logarithm($1.0 / $1.1) : $0 }
        logLikelihood = both > expected ? 2 * sum : -2 * sum
        association = pair == total ? 1 : logarithm(both / expected) / -logarithm(both / all)
    }

    /// The chance of so large a G² where the words are independent: that of χ² with one degree of freedom.
    ///
    /// That it falls on the side of attraction half of the time is not made use of, so the test is on the safe side.
    var chance: Double { logLikelihood > 0 ? complementaryError((logLikelihood / 2).squareRoot()) : 1 }
}
