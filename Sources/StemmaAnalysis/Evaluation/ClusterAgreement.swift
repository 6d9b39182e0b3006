public import StemmaLinearAlgebra

/// How well a found clustering of articles agrees with the true one, each measure with a bootstrap interval.
///
/// ```swift
/// let agreement = try ClusterAgreement(truth: [0, 0, 1, 1], found: [0, 0, 1, 2], seed: 1)
/// agreement.adjustedRandIndex.value  // 0.571…
/// agreement.homogeneity.value        // 1.0
/// ```
///
/// All measures are 1 for equal partitions; which number names which cluster never matters, and no label is special.
public struct ClusterAgreement: Sendable, Equatable {
    /// The share of pairs of articles on which both agree, corrected for chance: 0 expected of chance, at most 1.
    ///
    /// Hubert and Arabie, "Comparing partitions", Journal of Classification 2 (1985).
    public let adjustedRandIndex: Estimate
    /// Mutual information corrected for chance, normalised by the arithmetic mean of both entropies: 0 expected of
    /// chance, at most 1.
    ///
    /// Vinh, Epps and Bailey, "Information theoretic measures for clusterings comparison", JMLR 11 (2010).
    public let adjustedMutualInformation: Estimate
    /// Mutual information over the arithmetic mean of both entropies, 0 … 1; not corrected for chance.
    public let normalizedMutualInformation: Estimate
    /// 1 when each found cluster holds articles of one true cluster only, 0 … 1.
    public let homogeneity: Estimate
    /// 1 when each true cluster lies in one found cluster, 0 … 1.
    public let completeness: Estimate
    /// The mean, over articles, of the share of its found cluster that is of its true cluster, above 0 and up to 1.
    ///
    /// Bagga and Baldwin, "Algorithms for scoring coreference chains", LREC workshop 1998.
    public let bCubedPrecision: Estimate
    /// The mean, over articles, of the share of its true cluster that is in its found cluster, above 0 and up to 1.
    public let bCubedRecall: Estimate
    /// The harmonic mean of B-cubed precision and recall.
    public let bCubedF: Estimate
    /// The share of articles in a found cluster that is matched with their true one, under the one-to-one matching for
    /// which that share is greatest, above 0 and up to 1; articles of clusters without a partner count as wrong.
    ///
    /// Also called Hungarian or clustering accuracy: Kuhn, "The Hungarian method for the assignment problem", Naval
    /// Research Logistics Quarterly 2 (1955).
    public let accuracy: Estimate
    /// The number of articles compared.
    public let articleCount: Int
    /// The number of true clusters.
    public let trueClusterCount: Int
    /// The number of found clusters.
    public let foundClusterCount: Int

    /// The harmonic mean of homogeneity and completeness, 0 … 1.
    ///
    /// Rosenberg and Hirschberg, "V-measure", EMNLP 2007. With weight 1, as here, it is by algebra the mutual
    /// information normalised by the arithmetic mean, so both names show one number.
    public var vMeasure: Estimate { normalizedMutualInformation }

    /// Compares two labelings of the same articles.
    ///
    /// The intervals come from resampling articles with replacement. An article drawn twice weighs double but is never
    /// paired with itself: the adjusted Rand index counts pairs of different articles, and the other measures take
    /// what an article adds to first order from the whole (the linearised bootstrap). Plain resampling would count
    /// repeats as articles that agree, and so lift every score of small clusters. The mutual information expected
    /// of chance is likewise held at its value for the whole, and so is the matching under the accuracy. The intervals show how far another sample of as many
    /// articles may fall, not the upward bias that NMI, V-measure and B-cubed have with few articles a cluster.
    ///
    /// - Parameters:
    ///   - truth: the true label of each article.
    ///   - found: the found label of each article, in the same order.
    ///   - seed: decides the resamples; the values do not depend on it.
    ///   - replicates: resamples, 0 or more; more make the ends of the intervals steadier. With 0 the intervals
    ///     shrink to the values.
    ///   - confidence: the share of replicates an interval holds, between 0 and 1, both excluded; more makes it wider.
    ///   - workers: threads; any number gives the same answer.
    /// - Throws: ``EvaluationError/noArticles`` when there is nothing to compare.
    /// - Complexity: time O(replicates × (articles + occupied cells)) and, once, articles × √articles at worst
    ///   and that of ``BestMatching`` over the occupied cells; memory O(articles × threads).
    public init(
        truth: [Int], found: [Int], seed: UInt64, replicates: Int = 200, confidence: Double = 0.95,
        workers: Workers = Workers()
    ) throws(EvaluationError) {
        precondition(truth.count == found.count, "Both labelings need one label for each article.")
        precondition(replicates >= 0, "The number of replicates cannot be negative.")
        guard !truth.isEmpty else { throw .noArticles }
        let scores = ClusterScores(ContingencyTable(truth, found))
        let whole = scores.measures(weights: [Int](repeating: 1, count: truth.count))
        let resampled = workers.map(blocks: replicates) { replicate in
            scores.measures(weights: Self.weights(truth.count, seed: seed, replicate: replicate))
        }
        func estimate(_ measure: (ClusterScores.Measures) -> Double) -> Estimate {
            Estimate(value: measure(whole), replicates: resampled.map(measure), confidence: confidence)
        }
        adjustedRandIndex = estimate(\.adjustedRandIndex)
        adjustedMutualInformation = estimate(\.adjustedMutualInformation)
        normalizedMutualInformation = estimate(\.normalizedMutualInformation)
        homogeneity = estimate(\.homogeneity)
        completeness = estimate(\.completeness)
        bCubedPrecision = estimate(\.bCubedPrecision)
        bCubedRecall = estimate(\.bCubedRecall)
        bCubedF = estimate(\.bCubedF)
        accuracy = estimate(\.accuracy)
        articleCount = truth.count
        trueClusterCount = scores.table.rowCounts.count
        foundClusterCount = scores.table.columnCounts.count
    }

    /// How often each article is drawn in one resample with replacement; the sum is `count`.
    private static func weights(_ count: Int, seed: UInt64, replicate: Int) -> [Int] {
        let random = CounterRandom(seed: seed, stream: UInt64(replicate))
        var weights = [Int](repeating: 0, count: count)
        for draw in 0..<count { weights[random.integer(below: count, at: draw)] += 1 }
        return weights
    }
}
