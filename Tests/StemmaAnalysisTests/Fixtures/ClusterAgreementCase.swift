import Testing

/// Two labelings and what another implementation says of them.
struct ClusterAgreementCase: Sendable, CustomTestStringConvertible {
    let name: String
    let truth: [Int]
    let found: [Int]
    /// The ten measures, in the order of `ClusterAgreement.estimates`.
    let values: [Double]

    var testDescription: String { name }

    /// Takes a labeling as text, one letter an article.
    init(
        name: String, truth: String, found: String, adjustedRandIndex: Double, adjustedMutualInformation: Double,
        normalizedMutualInformation: Double, homogeneity: Double, completeness: Double, vMeasure: Double,
        bCubedPrecision: Double, bCubedRecall: Double, bCubedF: Double, accuracy: Double
    ) {
        self.name = name
        self.truth = truth.utf8.map(Int.init)
        self.found = found.utf8.map(Int.init)
        values = [
            adjustedRandIndex, adjustedMutualInformation, normalizedMutualInformation, homogeneity, completeness,
            vMeasure, bCubedPrecision, bCubedRecall, bCubedF, accuracy,
        ]
    }
}
