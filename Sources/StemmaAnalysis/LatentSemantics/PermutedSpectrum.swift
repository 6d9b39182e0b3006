public import StemmaLinearAlgebra

/// The singular values that chance alone gives a matrix: those of copies in which every column was permuted by itself.
///
/// A permuted column keeps its values; what it loses is that some columns go together. So the values of the copies are
/// those of a corpus with the same terms, as frequent and as heavy as in this one, in articles about nothing. The mean
/// of each column stays where it is: the first value, which is mostly that of the mean article, is large in both.
///
/// Source: J. L. Horn, "A rationale and test for the number of factors in factor analysis", Psychometrika 30, 1965, with
/// permutations in place of normal numbers: A. Buja and N. Eyuboglu, "Remarks on parallel analysis", Multivariate
/// Behavioral Research 27, 1992.
public struct PermutedSpectrum: Sendable, Equatable {
    /// For each copy its singular values, largest first.
    public let copies: [[Double]]

    /// Permutes and decomposes.
    ///
    /// - Parameters:
    ///   - matrix: A, articles × terms.
    ///   - rank: how many values are found of each copy, 1 or more; fewer where it has no more.
    ///   - permutations: the number of copies, 1 or more; see `RankRule.permutations`.
    ///   - seed: the permutations and the decompositions come from it.
    /// - Throws: `LinearAlgebraError` where a decomposition does not converge or the input is not finite.
    /// - Complexity: for each copy that of `TruncatedSVD`, and O(entries) for the permutation; one copy in memory at a time.
    public init(
        of matrix: SparseMatrix, rank: Int, permutations: Int, seed: UInt64, workers: Workers = Workers()
    ) throws {
        precondition(permutations >= 1, "Chance needs at least one permutation.")
        let configuration = try TruncatedSVD.Configuration(rank: rank, seed: seed)
        copies = try (0..<permutations).map { number in
            let random = CounterRandom(seed: seed, stream: Self.stream + UInt64(number))
            let shuffled = matrix.shuffledWithinColumns(random, workers: workers)
            return try TruncatedSVD(of: shuffled, configuration, workers: workers).singularValues
        }
    }

    init(copies: [[Double]]) { self.copies = copies }

    /// For each dimension the value that has to be passed to count as more than chance: the largest of the copies' values,
    /// and above it as much again as the copies differ there, or up to two dimensions away where they differ more.
    ///
    /// Three copies and their spread stand in for the 95 % quantile of Buja and Eyuboglu, which needs a hundred. Of 300
    /// matrices of 150 × 100 uniform numbers about 0, 3 in 100 pass it in the first or second value, of as many with rows
    /// of independent words 10 in 100; the largest of the three alone would be passed by 40. One copy has no spread.
    ///
    /// Beyond the last value of a copy, 0 stands in for it.
    public var line: [Double] {
        let places = (0..<(copies.map(\.count).max() ?? 0)).map { place in
            copies.map { place < $0.count ? $0[place] : 0 }
        }
        let spreads = places.map { ($0.max() ?? 0) - ($0.min() ?? 0) }
        return places.indices.map { place in
            let near = spreads[max(0, place - 2)..<min(spreads.count, place + 3)]
            return (places[place].max() ?? 0) + (near.max() ?? 0)
        }
    }

    /// Keeps these random numbers apart from those of other uses of the seed.
    private static let stream: UInt64 = 0x7065_726D << 32
}
