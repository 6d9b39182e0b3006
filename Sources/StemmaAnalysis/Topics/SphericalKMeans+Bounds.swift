internal import StemmaLinearAlgebra

/// The centres of a run, and how far each has travelled since its start.
///
/// A centre that moves from c to c′ changes its cosine with a row x of length 1 by at most ‖c′ − c‖, for
/// |x · c′ − x · c| ≤ ‖x‖ ‖c′ − c‖. So a cosine known once is a bound for ever, loosened by the way travelled since. That
/// is the triangle inequality of cosines without its sines, which for the cosines of articles, mostly under ½, are near
/// 1; in return bounds add up, and one number a centre and pass keeps those of all rows.
///
/// Sources: C. Elkan, "Using the triangle inequality to accelerate k-means", ICML 2003 (a bound for each row and centre);
/// G. Hamerly, "Making k-means even faster", SDM 2010 (one for each row); E. Schubert, A. Lang and G. Feher,
/// "Accelerating spherical k-means", 2021, arXiv 2107.04074 (bounds of cosines). Both kinds are used, the second first.
struct CenterTravel: Sendable {
    private(set) var centers: Matrix<Float>
    /// How much each centre's cosine with a row can have risen since the start, padded with zeros for `UpperBounds`.
    private(set) var shifts: [Float]
    /// By how much the lead of each centre over the best of the others can have shrunk since the start.
    private(set) var losses: [Float]
    /// Two cosines in single precision, or bounds of them, that are farther apart than this are in the true order.
    private(set) var margin: Float
    private var travelled: [Double]
    private var lost: [Double]
    private let longestRow: Double

    /// - Parameters:
    ///   - centers: clusters × dimensions.
    ///   - longestRow: the length of the longest row, 1 for unit vectors.
    init(from centers: Matrix<Float>, longestRow: Double) {
        self.centers = centers
        self.longestRow = longestRow
        travelled = Array(repeating: 0, count: centers.rows)
        lost = travelled
        shifts = Array(repeating: 0, count: UpperBounds.padded(centers.rows))
        losses = Array(repeating: 0, count: centers.rows)
        margin = 0
        margin = currentMargin
    }

    mutating func move(to next: Matrix<Float>) {
        let steps = (0..<centers.rows).map { longestRow * distance(next, row: $0) }
        let farthest = steps.indices.max { steps[$0] < steps[$1] } ?? 0
        let second = steps.indices.filter { $0 != farthest }.map { steps[$0] }.max() ?? 0
        for center in steps.indices {
            travelled[center] += steps[center]
            lost[center] += steps[center] + (center == farthest ? second : steps[farthest])
            shifts[center] = Float(travelled[center])
            losses[center] = Float(lost[center])
        }
        centers = next
        margin = currentMargin
    }

    private func distance(_ next: Matrix<Float>, row: Int) -> Double {
        zip(next.row(row), centers.row(row)).reduce(0.0) { sum, pair in
            let difference = Double(pair.0) - Double(pair.1)
            return sum + difference * difference
        }.squareRoot()
    }

    /// Twice the error of a product of so many dimensions in single precision, and the rounding of bounds and shifts.
    private var currentMargin: Float {
        let size = max(1, longestRow) + (lost.max() ?? 0)
        return Float(0x1p-23 * (Double(centers.columns) * max(1, longestRow) + 8 * size))
    }
}

/// A block of rows, the cluster of each, and what is known of its cosines with the centres.
struct BoundedRows: Sendable {
    let range: Range<Int>
    /// The cluster of each row.
    private(set) var labels: [Int]
    /// The rows the last pass moved.
    private(set) var moves: [RowMove] = []
    private let isZero: [Bool]
    /// Bounds with every centre but the row's own, which has −∞.
    private var bounds: UpperBounds
    /// The lead of each row's centre over the best of the others when last looked at, plus the centre's loss until then.
    private var leads: [Float]

    /// A row for which more than this part of the centres must be looked at is multiplied with all, among others like it.
    private static let sparsePart = 6

    init(_ range: Range<Int>, _ lengths: RowLengths, clusters: Int) {
        self.range = range
        labels = Array(repeating: 0, count: range.count)
        isZero = Array(lengths.isZero[range])
        bounds = UpperBounds(rows: range.count, others: clusters)
        leads = Array(repeating: .infinity, count: range.count)
    }

    /// Puts each row with its nearest centre.
    mutating func begin(_ rows: Matrix<Float>, _ travel: CenterTravel) {
        let products = rows.multiplied(rows: range, byTransposeOf: travel.centers)
        for place in labels.indices where !isZero[place] {
            bounds.set(place, to: products, row: place, shifts: travel.shifts)
            labels[place] = settled(place, rows, travel)
        }
    }

    /// Puts each row with its nearest centre, now that these have moved; `moves` says which rows went elsewhere.
    mutating func assign(_ rows: Matrix<Float>, _ travel: CenterTravel) {
        moves.removeAll(keepingCapacity: true)
        var crowded: [Int] = []
        for place in labels.indices where leads[place] - travel.losses[labels[place]] <= travel.margin {
            if !compareFew(place, rows, travel) { crowded.append(place) }
        }
        compareAll(crowded, rows, travel)
    }

    /// Looks at the centres that can be nearer than the row's own; false, with nothing done, if they are many.
    private mutating func compareFew(_ place: Int, _ rows: Matrix<Float>, _ travel: CenterTravel) -> Bool {
        let (row, label) = (range.lowerBound + place, labels[place])
        let own = rows.product(ofRow: row, with: travel.centers, row: label)
        let rivals = bounds.reaching(own - travel.margin, place, shifts: travel.shifts)
        if rivals.isEmpty {
            leads[place] = own - bounds.largest(place, shifts: travel.shifts) + travel.losses[label]
            return true
        }
        guard rivals.count * Self.sparsePart <= travel.centers.rows || rivals.count == 1 else { return false }
        for rival in rivals {
            let product = rows.product(ofRow: row, with: travel.centers, row: Int(rival))
            bounds[place, Int(rival)] = product - travel.shifts[Int(rival)]
        }
        bounds[place, label] = own - travel.shifts[label]
        settle(place, rows, travel)
        return true
    }

    private mutating func compareAll(_ places: [Int], _ rows: Matrix<Float>, _ travel: CenterTravel) {
        guard !places.isEmpty else { return }
        let gathered = rows.selectingRows(places.map { range.lowerBound + $0 })
        let products = gathered.multiplied(rows: 0..<places.count, byTransposeOf: travel.centers)
        for (source, place) in places.enumerated() {
            bounds.set(place, to: products, row: source, shifts: travel.shifts)
            settle(place, rows, travel)
        }
    }

    private mutating func settle(_ place: Int, _ rows: Matrix<Float>, _ travel: CenterTravel) {
        let (before, after) = (labels[place], settled(place, rows, travel))
        guard before != after else { return }
        labels[place] = after
        moves.append(RowMove(row: range.lowerBound + place, from: before, to: after))
    }

    /// The nearest centre of a row whose bounds are its products with all centres that can be; notes its lead.
    private mutating func settled(_ place: Int, _ rows: Matrix<Float>, _ travel: CenterTravel) -> Int {
        let best = bounds.largest(place, shifts: travel.shifts)
        let near = bounds.reaching(best - travel.margin, place, shifts: travel.shifts)
        let row = range.lowerBound + place
        let label = near.count == 1 ? Int(near[0]) : rows.nearest(row, of: near, travel.centers).center
        let cosine = bounds[place, label] + travel.shifts[label]
        bounds[place, label] = -.infinity
        leads[place] = cosine - bounds.largest(place, shifts: travel.shifts) + travel.losses[label]
        return label
    }

    /// Adds each row but those of zeros to its cluster; a cluster of zeros alone counts as empty.
    func addMembers(_ rows: Matrix<Float>, to sums: inout ClusterSums) {
        for place in labels.indices where !isZero[place] {
            sums.add(rows, row: range.lowerBound + place, to: labels[place])
        }
    }

    /// The cosine of each row but those of zeros with its own centre, in `Double`.
    func cosines(_ rows: Matrix<Float>, _ centers: Matrix<Float>) -> [(row: Int, cosine: Double)] {
        labels.indices.filter { !isZero[$0] }.map { place in
            let row = range.lowerBound + place
            return (row, rows.doubleProduct(ofRow: row, with: centers, row: labels[place]))
        }
    }
}
