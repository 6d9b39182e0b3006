/// A truncated decomposition of a matrix whose singular values are known, timed and checked.
public struct DecompositionTrial: Sendable {
    /// The triplets found.
    public let rank: Int
    /// The seconds it took.
    public let seconds: Double
    /// How many triplets have a residual under 1 % of their value.
    public let close: Int
    /// The largest residual, as a part of its singular value.
    public let worstResidual: Double
    /// The energy of the triplets, as a part of the most that so many can hold.
    public let energyOfBest: Double

    /// Decomposes.
    ///
    /// - Throws: `wrongAnswer` when a value is not what its certificate says, or what stopped the decomposition.
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
        close = relative.count { $0 < 0.01 }
        worstResidual = relative.max() ?? 0
        let best = planted.singularValues.prefix(rank).reduce(0) { $0 + $1 * $1 }
        energyOfBest = found.singularValues.reduce(0) { $0 + $1 * $1 } / best
    }

    /// Within each residual of its value there must be a true singular value, and no value may exceed the true one of its
    /// place: what a subspace holds of a matrix is never more than all (Cauchy's interlacing).
    private static func check(_ found: TruncatedSVD, _ planted: PlantedMatrix) throws(NumericBenchError) {
        let largest = planted.singularValues.first ?? 0
        // The values and the matrix they belong to are rounded to Float: sums of some hundred products.
        let rounding = 1e-5 * largest
        for (place, value) in found.singularValues.enumerated() {
            let bound = found.certificate.residuals[place] + rounding
            let nearest = planted.singularValues.map { abs($0 - value) }.min() ?? .infinity
            guard nearest <= bound, value <= planted.singularValues[place] + rounding else {
                throw .wrongAnswer("singular value number \(place + 1) of a known matrix")
            }
        }
    }
}
