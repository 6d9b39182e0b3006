/// A truncated decomposition of a matrix whose singular values are known, timed and checked.
public struct DecompositionTrial: Sendable {
    /// The triplets found.
    public let rank: Int
    /// The seconds it took.
    public let seconds: Double
    /// How many triplets, counted from the first without a gap, have a residual under 1 % of their value.
    public let accurate: Int
    /// The largest residual, as a part of its singular value.
    public let worstResidual: Double
    /// The energy of the triplets, as a part of the most that so many can hold.
    public let energyOfBest: Double

    /// Decomposes.
    ///
    /// - Throws: `wrongAnswer` when a value, the energy or what was missed is not what the certificate says, or what stopped
    ///   the decomposition.
    public init(_ planted: PlantedMatrix, rank: Int, seed: UInt64, workers: Workers) throws(NumericBenchError) {
        let start = ContinuousClock.now
        let found: TruncatedSVD
        do {
            let configuration = try? TruncatedSVD.Configuration(rank: rank, seed: seed)
            guard let configuration else { preconditionFailure("The rank must be 1 or more.") }
            found = try TruncatedSVD(of: planted.matrix, configuration, workers: workers)
        } catch {
            throw .decomposition(error)
        }
        seconds = (ContinuousClock.now - start) / .seconds(1)
        try Self.check(found, planted)
        let relative = zip(found.certificate.residuals, found.singularValues).map { $0 / $1 }
        self.rank = found.rank
        accurate = found.certificate.accurate
        worstResidual = relative.max() ?? 0
        let best = planted.singularValues.prefix(rank).reduce(0) { $0 + $1 * $1 }
        energyOfBest = found.singularValues.reduce(0) { $0 + $1 * $1 } / best
    }

    /// Checks the values, what is said to be missed, and the energy.
    ///
    /// Each value must be within its residual of the true one of its place, and not exceed it: what a subspace holds of a
    /// matrix is never more than all (Cauchy's interlacing).
    static func check(_ found: TruncatedSVD, _ planted: PlantedMatrix) throws(NumericBenchError) {
        let (known, values) = (planted.singularValues, found.singularValues)
        // The values and the matrix they belong to are rounded to Float: sums of some hundred products.
        let rounding = 1e-5 * (known.first ?? 0)
        guard values.count <= known.count else { throw .wrongAnswer("the rank of a known matrix") }
        for (place, value) in values.enumerated() {
            let bound = found.certificate.residuals[place] + rounding
            guard known[place] - value <= bound, value - known[place] <= rounding else {
                throw .wrongAnswer("singular value number \(place + 1) of a known matrix")
            }
        }
        if values.count < known.count, known[values.count] > found.certificate.missedBound + rounding {
            throw .wrongAnswer("the bound of what was missed of a known matrix")
        }
        try checkEnergy(found, known)
    }

    /// The energy must be that of the values, as a part of all.
    private static func checkEnergy(_ found: TruncatedSVD, _ known: [Double]) throws(NumericBenchError) {
        let all = known.reduce(0) { $0 + $1 * $1 }
        let kept = found.singularValues.reduce(0) { $0 + $1 * $1 }
        // The matrix is rounded to Float, each element to 2⁻²⁴.
        guard abs(found.certificate.energy * all - kept) <= 1e-5 * all else {
            throw .wrongAnswer("the energy of a known matrix")
        }
    }
}
