extension LowRankModel {
    /// The rows a step takes in: fixed, so that the result does not depend on the threads. More make a step dearer, fewer
    /// make more of them.
    static let blockRows = 256

    /// The model with new rows below those it has.
    ///
    /// On 20 Newsgroups (75,546 terms, rank 100, two threads) 256 rows took about 90 ms: for more than a thousand new rows a new
    /// decomposition costs less, where the old rows are at hand.
    ///
    /// - Parameter rows: new rows × the same columns.
    /// - Throws: `notFinite` for a value that is not a finite number, its row counted among the new ones; `noConvergence`
    ///   when LAPACK finds no decomposition.
    ///
    /// - Complexity: for every 256 new rows O(columns · rank² + (rank + 256)³) time and O(columns · rank) memory, and once
    ///   O(rows · rank²); the same bits for any number of workers.
    public func appending(
        rows new: SparseMatrix, workers: Workers = Workers()
    ) throws(LinearAlgebraError) -> LowRankModel {
        precondition(new.columns == rightVectors.rows, "New rows must have the columns of the model.")
        try new.checkFinite()
        var (factor, bound) = (ScaledVectors(vectors: rightVectors, values: singularValues), errorBound)
        var rotations: [(top: Matrix<Double>, bottom: Matrix<Double>)] = []
        for range in blocks(of: new.rows, size: Self.blockRows) {
            let step = try JoinedRows(factor, SparseRows(new.rows(range)), limit: rankLimit, workers: workers)
            bound = bound.discarding(step.discarded, of: step.whole)
            rotations.append((step.topRotation, step.bottomRotation))
            factor = step.factor
        }
        let left = leftVectors.rotated(by: rotations, workers: workers)
        return LowRankModel(
            SingularTriplets(left: left, values: factor.values, right: factor.vectors), rankLimit: rankLimit,
            frobenius2: frobenius2 + new.frobeniusNormSquared, errorBound: bound)
    }

    /// The model of the rows of this one and, below them, those of another over the same columns; its limit is the larger
    /// of both.
    ///
    /// Joining is associative, and its order indifferent, up to the error bounds.
    ///
    /// - Throws: `noConvergence` when LAPACK finds no decomposition.
    /// - Complexity: O((rows + columns) · rank² + rank³) time; the same bits for any number of workers.
    public func merged(
        with other: LowRankModel, workers: Workers = Workers()
    ) throws(LinearAlgebraError) -> LowRankModel {
        precondition(other.rightVectors.rows == rightVectors.rows, "Only models over the same columns can be merged.")
        let limit = max(rankLimit, other.rankLimit)
        let step = try JoinedRows(
            ScaledVectors(vectors: rightVectors, values: singularValues),
            ScaledVectors(vectors: other.rightVectors, values: other.singularValues), limit: limit, workers: workers)
        let upper = leftVectors.multipliedInDouble(by: step.topRotation, workers: workers)
        let lower = other.leftVectors.multipliedInDouble(by: step.bottomRotation, workers: workers)
        return LowRankModel(
            SingularTriplets(left: upper.above(lower), values: step.factor.values, right: step.factor.vectors),
            rankLimit: limit, frobenius2: frobenius2 + other.frobenius2,
            errorBound: errorBound.joined(with: other.errorBound).discarding(step.discarded, of: step.whole))
    }
}

extension Matrix<Float> {
    /// The left vectors after several steps, each of which rotated those there were and added its bottom rotation below.
    ///
    /// The small rotations are multiplied first, in `Double`, from the last to the first, so that each row is rotated and
    /// rounded once.
    fileprivate func rotated(by rotations: [(top: Matrix<Double>, bottom: Matrix<Double>)], workers: Workers) -> Matrix
    {
        guard var after = rotations.last.map({ Matrix<Double>.identity($0.top.columns) }) else { return self }
        var added: [Matrix<Float>] = []
        for rotation in rotations.reversed() {
            added.append(rotation.bottom.multiplied(by: after, workers: workers).inSinglePrecision())
            after = rotation.top.multiplied(by: after, workers: workers)
        }
        let first = multipliedInDouble(by: after, workers: workers)
        let below = added.reversed()
        return Matrix(
            rows: rows + below.reduce(0) { $0 + $1.rows }, columns: after.columns,
            storage: below.reduce(into: first.storage) { $0 += $1.storage })
    }

    /// This matrix with the rows of another below.
    fileprivate func above(_ other: Matrix) -> Matrix {
        Matrix(rows: rows + other.rows, columns: columns, storage: storage + other.storage)
    }
}
