/// How well found pairs of articles agree with the true ones.
///
/// ```swift
/// let agreement = PairAgreement(truth: [(0, 1), (2, 3)], found: [(1, 0), (1, 2)])
/// agreement.precision  // 0.5
/// ```
///
/// A pair has no direction, and a repeated pair counts once.
public struct PairAgreement: Sendable, Equatable {
    /// Pairs that are both found and true.
    public let correctCount: Int
    /// Different pairs found.
    public let foundCount: Int
    /// Different true pairs.
    public let trueCount: Int

    /// The share of found pairs that are true, 0 … 1; 1 when none was found.
    public var precision: Double { foundCount == 0 ? 1 : Double(correctCount) / Double(foundCount) }
    /// The share of true pairs that were found, 0 … 1; 1 when there are none.
    public var recall: Double { trueCount == 0 ? 1 : Double(correctCount) / Double(trueCount) }
    /// The harmonic mean of precision and recall, 0 … 1.
    public var f1: Double { harmonicMean(precision, recall) }

    /// Compares two lists of pairs of article numbers; the two numbers of a pair differ.
    ///
    /// - Complexity: O(pairs) time and memory.
    public init(truth: [(Int, Int)], found: [(Int, Int)]) {
        let truth = Set(truth.map(Pair.init))
        let found = Set(found.map(Pair.init))
        correctCount = truth.intersection(found).count
        foundCount = found.count
        trueCount = truth.count
    }

    private struct Pair: Hashable {
        let low: Int
        let high: Int

        init(_ a: Int, _ b: Int) {
            precondition(a != b, "A pair needs two different articles.")
            (low, high) = (min(a, b), max(a, b))
        }
    }
}
