/// How much each null pair counts, so that null pairs have the lengths of the pairs that are tested.
///
/// In a stratum, a pair of size classes, each null pair weighs `(tested in it / all tested) / (null in it / all null)`:
/// direct standardisation. Strata with fewer than 1,000 null pairs are too thin for a weight of their own and share one;
/// where they are too thin even together, each null pair in them weighs 1.
struct LengthMatching: Sendable {
    private static let enough = 1_000

    private let tested: PairTable
    private let null: PairTable
    /// All null pairs for each tested one.
    private let ratio: Double
    private let weightOfThin: Double
    /// The mean weight of a tested pair, 1 or more: what a null pair that was not seen is taken to weigh.
    let unseen: Double

    init(tested: PairTable, null: PairTable) {
        (self.tested, self.null) = (tested, null)
        let ratio = Double(null.total) / Double(max(1, tested.total))
        self.ratio = ratio
        let thin = PairTable.strata.filter { null[$0.0, $0.1] < Self.enough }
        let thinTested = thin.reduce(0) { $0 + tested[$1.0, $1.1] }
        let thinNull = thin.reduce(0) { $0 + null[$1.0, $1.1] }
        weightOfThin = thinNull < Self.enough ? 1 : Double(thinTested) / Double(thinNull) * ratio
        var sum = weightOfThin * Double(thinTested)
        for (one, other) in PairTable.strata where null[one, other] >= Self.enough {
            let count = Double(tested[one, other])
            sum += count * count / Double(null[one, other]) * ratio
        }
        unseen = max(1, sum / Double(max(1, tested.total)))
    }

    /// The weight of a null pair of two size classes.
    func weight(_ one: Int, _ other: Int) -> Double {
        guard null[one, other] >= Self.enough else { return weightOfThin }
        return Double(tested[one, other]) / Double(null[one, other]) * ratio
    }
}
