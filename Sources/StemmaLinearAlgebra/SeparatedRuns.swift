/// Singular values cut into as many runs as their residuals allow, each with a bound of the angle to the true space.
///
/// For a run of triplets with residuals ηᵢ whose values are at least δ from all true values outside it, the sine of the largest
/// angle between their space and the true one is at most √Σηᵢ² / δ (Davis and Kahan, "The rotation of eigenvectors by a
/// perturbation III", SIAM J. Numer. Anal. 7, 1970, for [0 A; Aᵀ 0]), and for the left or the right vectors alone √2 times that.
struct SeparatedRuns {
    let subspaces: [TruncatedSVD.Certificate.Subspace]

    /// - Parameters:
    ///   - values: σ, largest first, and their residuals.
    ///   - following: the next values, as far as they are known; of none it is supposed that there are no more.
    /// - Complexity: O(values²).
    init(_ values: [Double], _ residuals: [Double], following: [ApproximateValue]) {
        let bounds = Bounds(values, residuals, following)
        // The most runs that end before a place, and where the last of them begins: the finest cut, found from the front.
        var (most, starts) = ([0], [0])
        for end in values.indices.map({ $0 + 1 }) {
            var best = (runs: -1, start: 0)
            for start in 0..<end where most[start] > best.runs - 1 && most[start] >= 0 {
                if bounds.sine(of: start..<end) <= TruncatedSVD.Certificate.trustedSine {
                    best = (most[start] + 1, start)
                }
            }
            most.append(best.runs)
            starts.append(best.start)
        }
        var end = most.lastIndex { $0 >= 0 } ?? 0
        var runs: [Range<Int>] = end < values.count ? [end..<values.count] : []
        while end > 0 {
            runs.append(starts[end]..<end)
            end = starts[end]
        }
        subspaces = runs.reversed().map { .init(range: $0, sine: min(1, bounds.sine(of: $0))) }
    }

    private struct Bounds {
        private let values: [Double]
        /// Before each place, the least that a true value of those before it may be.
        private let lowest: [Double]
        /// At each place, the most that a true value of its own, or of any after it, may be.
        private let highest: [Double]
        /// The sums of the squares of the residuals before each place.
        private let squares: [Double]

        init(_ values: [Double], _ residuals: [Double], _ following: [ApproximateValue]) {
            self.values = values
            lowest = zip(values, residuals).reduce(into: [.infinity]) { $0.append(min($0[$0.count - 1], $1.0 - $1.1)) }
            let last = following.map { $0.value + $0.residual }.max() ?? 0
            highest = zip(values, residuals).reversed().reduce(into: [last]) {
                $0.append(max($0[$0.count - 1], $1.0 + $1.1))
            }.reversed()
            squares = residuals.reduce(into: [0]) { $0.append($0[$0.count - 1] + $1 * $1) }
        }

        /// A poor approximation far away may stand for a true value nearby, so all count, not the neighbours alone.
        func sine(of run: Range<Int>) -> Double {
            let gapBefore = lowest[run.lowerBound] - values[run.lowerBound]
            let gapAfter = values[run.upperBound - 1] - highest[run.upperBound]
            let gap = min(gapBefore, gapAfter)
            let size = (2 * max(0, squares[run.upperBound] - squares[run.lowerBound])).squareRoot()
            return gap > 0 ? size / gap : .infinity
        }
    }
}
