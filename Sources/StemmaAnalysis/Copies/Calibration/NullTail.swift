import StemmaText

/// The chance that a null pair is at least so alike, for high similarities.
///
/// Where null pairs are at least so alike, their share is the answer, with one more pair than was seen, which makes it
/// conservative. Beyond the most alike of them a generalized Pareto law, fitted to the upper end, goes on; it is trusted
/// for two powers of ten and no further. Without a law that fits, the one more pair is the answer.
///
/// Source of the way: T. A. Knijnenburg, L. F. A. Wessels, M. J. T. Reinders and I. Shmulevich, "Fewer permutations, more
/// accurate P-values", Bioinformatics 25, 2009, DOI 10.1093/bioinformatics/btp211. There the law is used for fewer than
/// 10 values too; here only beyond the last, and never with a tail that ends.
struct NullTail: Sendable {
    /// The law beyond a similarity, and the chance to be beyond it.
    struct Extrapolation: Sendable {
        let law: GeneralizedPareto
        let start: Double
        let chance: Double
    }

    /// The law of the upper end; nil where none fits, or too few are there to see.
    let extrapolation: Extrapolation?
    /// The similarities of null pairs, falling, and the weight of each and all before it.
    private let similarities: [Double]
    private let weights: [Double]
    private let total: Double
    private let unseen: Double

    /// Keeps what was seen and fits the law.
    ///
    /// - Parameters:
    ///   - seen: the null pairs at or above `floor`, each with its weight.
    ///   - total: the number of null pairs, most of them below the floor.
    ///   - unseen: the weight of the one more.
    init(_ seen: [(similarity: Double, weight: Double)], floor: Double, total: Int, unseen: Double) {
        let seen = seen.sorted { ($1.similarity, $1.weight) < ($0.similarity, $0.weight) }
        similarities = seen.map(\.similarity)
        var sum = 0.0
        weights = seen.map {
            sum += $0.weight
            return sum
        }
        self.total = Double(total) + unseen
        self.unseen = unseen
        extrapolation = Self.extrapolation(similarities, weights, floor: floor, total: self.total)
    }

    /// The chance that a null pair is at least so alike.
    ///
    /// - Parameter similarity: at or above the floor.
    func chance(of similarity: Double) -> Double {
        let count = firstPlace(in: 0..<similarities.count) { similarities[$0] < similarity }
        if count > 0 { return min(1, (unseen + weights[count - 1]) / total) }
        let bound = unseen / total
        guard let extrapolation else { return bound }
        let beyond = extrapolation.law.survival(similarity - extrapolation.start) * extrapolation.chance
        return min(bound, max(bound / Self.reach, beyond))
    }

    /// The similarity of the most alike null pair; 0 where none is above the floor.
    var highest: Double { similarities.first ?? 0 }

    private static let reach = 100.0
    private static let (most, fewest) = (250, 20)

    /// Fits the law to the most alike, to half as many while it does not fit.
    private static func extrapolation(
        _ similarities: [Double], _ weights: [Double], floor: Double, total: Double
    ) -> Extrapolation? {
        var count = min(most, similarities.count)
        while count >= fewest {
            let start = count < similarities.count ? similarities[count] : floor
            let excesses = similarities.prefix(count).reversed().map { $0 - start }
            if let law = GeneralizedPareto(fitting: excesses), law.fits(excesses) {
                return Extrapolation(law: law, start: start, chance: weights[count - 1] / total)
            }
            count /= 2
        }
        return nil
    }
}
