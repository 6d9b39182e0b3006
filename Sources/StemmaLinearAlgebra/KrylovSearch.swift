/// When to check what a growing basis holds, when to begin anew with the best of it, and when to end.
struct KrylovSearch {
    /// The number of triplets wanted, no more than there are.
    let rank: Int
    /// The size of a residual, relative to its value, that is small enough.
    let tolerance: Double
    /// The number of blocks the basis may have.
    let limit: Int
    /// How many of them a restart keeps.
    let kept: Int
    /// The number of blocks that span all there is.
    private let whole: Int
    private let restartLimit: Int

    /// - Parameter side: the smaller side of the matrix.
    init(_ configuration: TruncatedSVD.Configuration, side: Int) {
        rank = min(configuration.rank, side)
        // The residual of A's triplet is that of its Gram matrix over √2 σ; a tenth is left for rounding.
        tolerance = 0.9 * 2.0.squareRoot() * configuration.tolerance
        whole = blocks(of: side, size: BlockKernel.width).count
        kept = min(blocks(of: rank, size: BlockKernel.width).count + 1, whole)
        limit = min(max(configuration.basisLimit / BlockKernel.width, kept + 2), whole)
        restartLimit = configuration.restartLimit
    }

    /// Grows the basis until it holds what is wanted, or can give no more.
    ///
    /// - Returns: the pairs of the largest values, some more than wanted where there are more.
    func run(
        _ lanczos: inout BlockLanczos, _ progress: TruncatedSVD.ProgressHandler?
    ) throws(LinearAlgebraError) -> BlockLanczos.RitzPairs {
        var (restarts, check, last) = (0, firstCheck, (blocks: 0, worst: Double.infinity))
        while true {
            try lanczos.extend()
            let count = lanczos.count
            let isFull = count >= limit || lanczos.isInvariant
            guard isFull || count >= check else { continue }
            let pairs = try lanczos.ritzPairs(kept * BlockKernel.width)
            let errors = relativeResiduals(of: pairs)
            if let progress, !progress(.init(found: errors.prefix { $0 <= tolerance }.count, rank: rank)) {
                throw .cancelled
            }
            let worst = errors.max() ?? 0
            if worst <= tolerance || lanczos.isInvariant || count >= whole { return pairs }
            if isFull {
                if restarts == restartLimit { return pairs }
                restarts += 1
                lanczos.restart(with: pairs)
                (check, last) = (kept + 2, (kept, worst))
            } else {
                check = nextCheck(after: (count, worst), last)
                last = (count, worst)
            }
        }
    }

    /// A basis holds next to nothing of the last triplets before it is half as wide again as their number.
    var firstCheck: Int { min(kept + max(2, kept / 2), limit) }

    /// ‖residual‖ / θ of each pair that is wanted; 0 where both are nothing but rounding.
    private func relativeResiduals(of pairs: BlockLanczos.RitzPairs) -> [Double] {
        let rounding = (pairs.values.first ?? 0) * Double(Float.ulpOfOne)
        return zip(pairs.values, pairs.residuals).prefix(rank).map { value, residual in
            residual <= rounding ? 0 : value > 0 ? residual / value : .infinity
        }
    }

    /// At how many blocks the worst residual should be small enough. It falls ever faster, so that four fifths of the blocks that
    /// the last two checks would ask for are a good guess; and not far ahead, since each check tells more.
    func nextCheck(after now: (blocks: Int, worst: Double), _ last: (blocks: Int, worst: Double)) -> Int {
        guard last.worst.isFinite, now.worst.isFinite, now.worst < last.worst else { return now.blocks + 2 }
        let rate = logarithm(last.worst / now.worst) / Double(now.blocks - last.blocks)
        let needed = logarithm(now.worst / tolerance) / rate
        return now.blocks + Int(min(max(1, 0.8 * needed), 8).rounded())
    }

    /// The logarithm to base 2, to within a tenth: enough to guess by, and the same on every system.
    private func logarithm(_ value: Double) -> Double { Double(value.exponent) + value.significand - 1 }
}
