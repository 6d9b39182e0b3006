extension SingularTriplets {
    /// η of each triplet, √((‖Av − σu‖² + ‖Aᵀu − σv‖²) / 2): differences and sums in `Double`, blocks of rows joined in order.
    ///
    /// - Complexity: one product with A and one with its transpose, of which only the sums are kept.
    func residuals(in problem: ScaledProblem, workers: Workers) -> [Double] {
        let stripes = blocks(of: values.count, size: BlockKernel.width)
        let (left, right) = (ColumnBlocks(left, capacity: stripes.count), ColumnBlocks(right, capacity: stripes.count))
        return stripes.enumerated().flatMap { block, stripe in
            let filled = Array(values[stripe]) + Array(repeating: 0, count: BlockKernel.width - stripe.count)
            let forward = problem.matrix.differenceSquares(
                right, against: left, block: block, filled, workers: workers)
            let backward = problem.transpose.differenceSquares(
                left, against: right, block: block, filled, workers: workers)
            return zip(forward, backward).prefix(stripe.count).map { (($0 + $1) / 2).squareRoot() }
        }
    }
}

extension ColumnBlocks {
    /// The columns of a matrix in as many blocks as they fill.
    fileprivate convenience init(_ matrix: Matrix<Float>, capacity: Int) {
        self.init(rows: matrix.rows, capacity: capacity)
        write(matrix)
    }
}
