#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// By what the share of a group is multiplied from one period to the next, with a 95 % interval.
///
/// The model: a group's n(t) articles of period t are Poisson about N(t) · exp(α + β t), where N(t) are all articles of
/// the period and t is its number; the answer is exp(β). α is eliminated by the group's sum, which leaves one equation for
/// β, Σ n(t) t = Σ n(t) · mean of t weighted by N(t) exp(β t). Articles on one event come in clumps, so the interval is
/// widened by the spread that is found beyond Poisson's (φ, at least 1), and takes Student's t for it.
///
/// - Returns: nil for fewer than three periods or ten articles of the group, of which a rate says next to nothing, and where
///   all articles are in the first or all in the last period.
/// - Complexity: O(periods).
///
/// Source: P. McCullagh and J. A. Nelder, *Generalized Linear Models*, second edition, 1989, sections 6.2 and 9.2.
func shareGrowth(_ cells: [GroupCounts.Cell], _ totals: PeriodTotals) -> Estimate? {
    guard totals.periods.count >= 3, cells.reduce(0, { $0 + $1.articles }) >= 10,
        let trend = ShareTrend(cells, totals)
    else { return nil }
    let reach = trend.standardError * studentReach(freedom: Double(totals.periods.count - 2))
    let perPeriod = { exp($0 / trend.halfSpan) }
    return Estimate(
        value: perPeriod(trend.slope), low: perPeriod(trend.slope - reach), high: perPeriod(trend.slope + reach))
}

/// The slope of a group's log share, in time that runs from −1 to 1.
private struct ShareTrend {
    /// Half the periods from the first to the last.
    let halfSpan: Double
    private(set) var slope = 0.0
    private(set) var standardError = 0.0
    private let times: [Double]
    private let totals: [Double]

    init?(_ cells: [GroupCounts.Cell], _ totals: PeriodTotals) {
        let (first, last) = (Double(totals.periods[0]), Double(totals.periods[totals.periods.count - 1]))
        let (halfSpan, middle) = ((last - first) / 2, (first + last) / 2)
        times = totals.periods.map { (Double($0) - middle) / halfSpan }
        self.totals = totals.counts.map(Double.init)
        self.halfSpan = halfSpan
        guard let start = cells.first?.place, let end = cells.last?.place, end > 0, start < times.count - 1 else {
            return nil
        }
        solve(cells)
    }

    private mutating func solve(_ cells: [GroupCounts.Cell]) {
        let members = cells.reduce(0) { $0 + Double($1.articles) }
        let mean = cells.reduce(0) { $0 + Double($1.articles) * times[$1.place] } / members
        // The weighted mean of times rises with the slope, so halving the interval finds it.
        var (low, high) = (-700.0, 700.0)
        while true {
            slope = (low + high) / 2
            if slope <= low || slope >= high || high - low < 1e-13 { break }
            if moments(of: weights(slope)).mean < mean { low = slope } else { high = slope }
        }
        let fitted = weights(slope)
        let information = members * moments(of: fitted).variance
        standardError = (max(1, dispersion(cells, fitted, members)) / information).squareRoot()
    }

    /// The share of a group's articles that each period has under a slope.
    private func weights(_ slope: Double) -> [Double] {
        let raw = zip(times, totals).map { $1 * exp(slope * $0 - abs(slope)) }
        let sum = raw.reduce(0, +)
        return raw.map { $0 / sum }
    }

    private func moments(of weights: [Double]) -> (mean: Double, variance: Double) {
        let mean = zip(weights, times).reduce(0) { $0 + $1.0 * $1.1 }
        return (mean, zip(weights, times).reduce(0) { $0 + $1.0 * ($1.1 - mean) * ($1.1 - mean) })
    }

    /// Pearson's χ² over its degrees of freedom: 1 for Poisson's spread.
    private func dispersion(_ cells: [GroupCounts.Cell], _ weights: [Double], _ members: Double) -> Double {
        var counts = [Double](repeating: 0, count: times.count)
        for cell in cells { counts[cell.place] = Double(cell.articles) }
        let square = zip(counts, weights).reduce(0) { sum, period in
            let expected = members * period.1
            return sum + (period.0 - expected) * (period.0 - expected) / max(expected, .leastNormalMagnitude)
        }
        return square / Double(times.count - 2)
    }
}

/// How many standard errors a two-sided 95 % interval reaches under Student's t; 1.96 for many degrees of freedom.
func studentReach(freedom: Double) -> Double {
    // P(|T| > t) = I(ν / (ν + t²); ν/2, 1/2).
    let x = IncompleteBeta.quantile(0.05, freedom / 2, 0.5)
    return (freedom * (1 / x - 1)).squareRoot()
}
