#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

extension ContingencyTable {
    /// The mutual information, in nats, that chance alone gives two labelings with these sizes of clusters.
    ///
    /// E = Σᵢⱼ Σₖ P(k) k/n log(n k / (aᵢ bⱼ)), where k, the articles in a cell, is hypergeometric: Vinh, Epps and
    /// Bailey, "Information theoretic measures for clusterings comparison", JMLR 11 (2010), equation 24a. Equal
    /// sizes give equal terms, so each pair of sizes is worked out once and weighted by how often it occurs.
    ///
    /// **Complexity**: distinct row sizes × distinct column sizes × spread of k, at most O(articles × √articles).
    func expectedMutualInformation() -> Double {
        let rows = Self.sizes(rowCounts)
        let columns = Self.sizes(columnCounts)
        var total = 0.0
        for row in rows {
            for column in columns {
                let times = Double(row.times) * Double(column.times)
                total += times * Self.expectedTerm(row.size, column.size, of: articleCount)
            }
        }
        return total
    }

    /// The distinct sizes, smallest first, and how often each occurs.
    private static func sizes(_ counts: [Int]) -> [(size: Int, times: Int)] {
        var times: [Int: Int] = [:]
        for count in counts { times[count, default: 0] += 1 }
        return times.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    }

    /// The expected k/n log(n k / (a b)) of one cell.
    ///
    /// Walks from the mode of k outwards by the ratio of neighbouring probabilities and divides by their sum at the
    /// end, so no factorial is needed and nothing overflows.
    private static func expectedTerm(_ a: Int, _ b: Int, of n: Int) -> Double {
        let lowest = max(0, a + b - n)
        let highest = min(a, b)
        let mode = min(highest, max(lowest, (a + 1) * (b + 1) / (n + 2)))
        let perChance = Double(n) / (Double(a) * Double(b))
        var weights = 1.0
        var sum = gain(mode, perChance)
        func walk(from start: Int, by step: Int, to end: Int, ratio: (Double) -> Double) {
            var k = start
            var weight = 1.0
            // Beyond the mode probabilities fall faster than geometrically: what is left out is below rounding.
            while k != end, weight > 1e-22 {
                weight *= ratio(Double(k))
                k += step
                weights += weight
                sum += weight * gain(k, perChance)
            }
        }
        let (a, b, others) = (Double(a), Double(b), Double(n - a - b))
        walk(from: mode, by: 1, to: highest) { k in (a - k) * (b - k) / ((k + 1) * (others + k + 1)) }
        walk(from: mode, by: -1, to: lowest) { k in k * (others + k) / ((a - k + 1) * (b - k + 1)) }
        return sum / weights / Double(n)
    }

    private static func gain(_ k: Int, _ perChance: Double) -> Double {
        k == 0 ? 0 : Double(k) * log(Double(k) * perChance)
    }
}
