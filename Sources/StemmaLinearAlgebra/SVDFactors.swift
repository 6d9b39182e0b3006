/// The three results of a decomposition, as memory for LAPACK to write.
struct SVDFactors {
    var left: Matrix<Double>
    var values: [Double]
    var right: Matrix<Double>

    init(rows: Int, columns: Int) {
        let rank = min(rows, columns)
        left = Matrix(rows: rows, columns: rank)
        values = Array(repeating: 0, count: rank)
        right = Matrix(rows: rank, columns: columns)
    }

    var rank: Int { values.count }

    /// Decomposes by the first method that converges; each gets its own copy, for LAPACK destroys its input.
    mutating func fill(from matrix: Matrix<Double>, methods: [SVDMethod]) throws(LinearAlgebraError) {
        _ = BLASLibrary.isSingleThreaded
        var failure = LinearAlgebraError.noConvergence(routine: "none", unconverged: 0)
        for method in methods {
            let unconverged = try method.decompose(matrix, &self)
            if unconverged == 0 { return }
            failure = .noConvergence(routine: method.routine, unconverged: unconverged)
        }
        throw failure
    }
}
