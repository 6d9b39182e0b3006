internal import StemmaLinearAlgebra

/// Topics of topics: a tree that joins two at a time until all are one, to be cut anywhere without fitting again.
///
/// Ward's method on the articles' directions in both spaces (`TopicRows`): of all pairs the one is joined whose union loses least, that is,
/// for which a · b / (a + b) · ‖mean of A − mean of B‖² is smallest, a and b being numbers of articles. Average linkage
/// would leave nearly all articles in one group, and small topics of odd words as the others.
/// Source: J. H. Ward, "Hierarchical grouping to optimize an objective function", Journal of the American Statistical
/// Association 58, 1963; the update of the losses: G. N. Lance and W. T. Williams, "A general theory of classificatory sorting
/// strategies", The Computer Journal 9, 1967.
public struct TopicHierarchy: Sendable, Equatable {
    /// The number of topics, which are the leaves: nodes 0 ..< topics.
    public let topics: Int
    /// The steps, lowest first, one fewer than topics; step s makes node topics + s.
    public let merges: [Merge]

    /// Two nodes that become one.
    public struct Merge: Sendable, Equatable {
        /// The node with the lower number.
        public let a: Int
        public let b: Int
        /// The part of all differences between articles that lies between the two, 0 to 1: the sum of squares lost by the
        /// union, as a share of that around the mean of all articles. No step is lower than the one before it.
        public let height: Double
    }

    /// - Parameters:
    ///   - rows: unit vectors, articles × dimensions.
    ///   - labels: the topic of each row, 0 ..< topics.
    /// - Complexity: O(articles × dimensions + topics³) time, O(topics × (dimensions + topics)) memory. Of equal losses the
    ///   pair of the lowest nodes goes first.
    init(_ rows: Matrix<Float>, _ labels: [Int], topics: Int) {
        var losses = WardLosses(rows, labels, topics: topics)
        var merges: [Merge] = []
        while let (first, second, loss) = losses.least {
            let height = losses.whole > 0 ? min(1, loss / losses.whole) : 0
            // Ward's heights rise by themselves; rounding must not turn two equal ones round.
            merges.append(Merge(a: first, b: second, height: max(height, merges.last?.height ?? 0)))
            losses.join(first, second, loss)
        }
        self.topics = topics
        self.merges = merges
    }

    /// The group of each topic when there are only so many: the first steps of the tree are taken and the others left.
    ///
    /// A cut at fewer groups only joins groups of a cut at more.
    ///
    /// - Parameter count: 1 or more; as many groups as topics at most.
    /// - Returns: for each topic a number 0 ..< groups, in the order of each group's first topic.
    /// - Complexity: O(topics).
    public func cut(count: Int) -> [Int] {
        precondition(count >= 1, "A cut leaves at least one group.")
        var parents = Array(0..<topics + merges.count)
        for (step, merge) in merges.prefix(max(0, topics - count)).enumerated() {
            parents[merge.a] = topics + step
            parents[merge.b] = topics + step
        }
        // A node's parent has a higher number, so from the top down each one's root is known when it is asked for.
        for node in parents.indices.reversed() { parents[node] = parents[parents[node]] }
        var numbers: [Int: Int] = [:]
        return parents.prefix(topics).map { root in
            let number = numbers[root, default: numbers.count]
            numbers[root] = number
            return number
        }
    }
}

/// What the union of each two nodes would lose.
private struct WardLosses {
    /// The sum of the squares of all rows around their mean.
    let whole: Double
    /// The number of articles of each node.
    private var sizes: [Double]
    /// The loss of nodes b and a < b is `losses[b][a]`.
    private var losses: [[Double]]
    /// The nodes that are part of no other, rising.
    private var open: [Int]

    init(_ rows: Matrix<Float>, _ labels: [Int], topics: Int) {
        var sums = Matrix<Double>(rows: topics + 1, columns: rows.columns)
        var sizes = [Double](repeating: 0, count: topics)
        for (row, label) in labels.enumerated() {
            sizes[label] += 1
            for (column, value) in rows.row(row).enumerated() {
                sums[label, column] += Double(value)
                sums[topics, column] += Double(value)
            }
        }
        let squares = rows.rowNorms().reduce(0) { $0 + $1 * $1 }
        let all = sums.row(topics).reduce(0) { $0 + $1 * $1 }
        whole = max(0, squares - all / Double(max(1, labels.count)))
        losses = (0..<topics).map { [sizes] second in
            (0..<second).map { first in Self.loss(sums, sizes, first, second) }
        }
        self.sizes = sizes
        open = Array(0..<topics)
    }

    /// a · b / (a + b) · ‖mean of A − mean of B‖²; 0 for a topic of no rows.
    private static func loss(_ sums: Matrix<Double>, _ sizes: [Double], _ first: Int, _ second: Int) -> Double {
        let (a, b) = (sizes[first], sizes[second])
        guard a > 0, b > 0 else { return 0 }
        let distance = zip(sums.row(first), sums.row(second)).reduce(0) { sum, pair in
            let difference = pair.0 / a - pair.1 / b
            return sum + difference * difference
        }
        return a * b / (a + b) * distance
    }

    /// The two open nodes whose union loses least; nil with fewer than two.
    var least: (first: Int, second: Int, loss: Double)? {
        var best: (first: Int, second: Int, loss: Double)?
        for (place, second) in open.enumerated() {
            for first in open[..<place] where losses[second][first] < best?.loss ?? .infinity {
                best = (first, second, losses[second][first])
            }
        }
        return best
    }

    /// Makes one node of two.
    mutating func join(_ first: Int, _ second: Int, _ loss: Double) {
        open.removeAll { $0 == first || $0 == second }
        var row = [Double](repeating: 0, count: sizes.count)
        for other in open {
            let (a, b, c) = (sizes[first], sizes[second], sizes[other])
            let kept = (a + c) * self[first, other] + (b + c) * self[second, other] - c * loss
            row[other] = a + b + c > 0 ? max(0, kept / (a + b + c)) : 0
        }
        losses.append(row)
        open.append(sizes.count)
        sizes.append(sizes[first] + sizes[second])
    }

    private subscript(_ node: Int, _ other: Int) -> Double { losses[max(node, other)][min(node, other)] }
}
