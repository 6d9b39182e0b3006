#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

extension ColumnBlocks {
    /// How many blocks `missedBound` multiplies.
    static let productsOfMissedBound = 4

    /// A bound of the largest singular value that a matrix has beyond the space of all blocks but the last, which must be
    /// orthonormal: it holds with probability 1 − 10⁻⁶.
    ///
    /// For a matrix B and r Gaussian vectors ω, ‖B‖₂ ≤ α √(2/π) · max ‖B ω‖ but with probability α⁻ʳ (Halko, Martinsson and Tropp,
    /// "Finding structure with randomness", SIAM Review 53, 2011, lemma 4.1). Here B = (P G P)², with G the Gram matrix and P what
    /// takes the space away; its norm is the fourth power of the largest value beyond the space, so that the fourth root leaves
    /// little of the factor by which ‖B ω‖ is larger than ‖B‖₂.
    ///
    /// - Parameters:
    ///   - first: from the blocks' side to the other.
    ///   - second: its transpose.
    ///   - seed: of the Gaussian vectors.
    func missedBound(first: SparseMatrix, second: SparseMatrix, seed: UInt64, workers: Workers) -> Double {
        let (probe, half) = (capacity - 1, ColumnBlocks(rows: first.rows, capacity: 1))
        fillNormally(probe, seed: seed, workers: workers)
        removeSpace(from: probe, workers: workers)
        for _ in 0..<Self.productsOfMissedBound / 2 {
            first.multiply(self, block: probe, into: half, block: 0, workers: workers)
            second.multiply(half, block: 0, into: self, block: probe, workers: workers)
            removeSpace(from: probe, workers: workers)
        }
        let gram = grams(probe..<probe + 1, with: probe, workers: workers)[0]
        let longest = (0..<BlockKernel.width).map { gram[$0, $0].squareRoot() }.max() ?? 0
        let alpha = pow(10, 6 / Double(BlockKernel.width))
        return (alpha * (2 / Double.pi).squareRoot() * longest).squareRoot().squareRoot()
    }

    /// Keeps these random numbers apart from those of other uses of the seed, so that the bound is not told by vectors that
    /// the decomposition has seen.
    private static let stream: UInt64 = 0x6D69_7373 << 32

    /// Takes from a block its projection onto all others before it.
    private func removeSpace(from number: Int, workers: Workers) {
        let coefficients = grams(0..<number, with: number, workers: workers)
        subtract(0..<number, times: coefficients, from: number, workers: workers)
    }

    /// Fills a block with normally distributed numbers, each pair made from the seed and its own place (Box and Muller 1958).
    private func fillNormally(_ number: Int, seed: UInt64, workers: Workers) {
        let lengths = CounterRandom(seed: seed, stream: Self.stream)
        let angles = CounterRandom(seed: seed, stream: Self.stream + 1)
        let (ranges, width) = (rowRanges, BlockKernel.width)
        let target = unsafe SharedMemory(block(number))
        workers.forEach(blocks: ranges.count) { part in
            for place in stride(from: ranges[part].lowerBound * width, to: ranges[part].upperBound * width, by: 2) {
                let length = (-2 * log(1 - lengths.uniform(at: place))).squareRoot()
                let angle = 2 * .pi * angles.uniform(at: place)
                unsafe target.base[place] = Float(length * cos(angle))
                unsafe target.base[place + 1] = Float(length * sin(angle))
            }
        }
    }
}
