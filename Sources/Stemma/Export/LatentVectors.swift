/// Articles and terms as vectors of a few dimensions, by whichever method.
public protocol LatentVectors: Sendable {
    /// Articles × dimensions.
    var articleVectors: Matrix<Float> { get }
    /// Terms × dimensions.
    var components: Matrix<Float> { get }
    /// Largest first.
    var singularValues: [Double] { get }
    var requestedRank: Int { get }
    /// How many dimensions, counted from the first, are certain: accurate, and to be told from others.
    var trusted: Int { get }
    /// The part that the dimensions keep of what was decomposed, 0 to 1.
    var energy: Double { get }
    /// What set the number of dimensions, and why it came out as it did; nil where it was asked for and nothing else was possible.
    var rankRuleName: String? { get }
    var rankReason: String? { get }
    /// What a reader should know of the dimensions, in lines of at most 80 columns.
    var explanation: [String] { get }
    /// How far the decomposition can be trusted.
    var certificateJSON: JSONValue { get }
}

extension LatentSpace: LatentVectors {
    public var trusted: Int { certificate.trusted }
    /// The part of the square weights.
    public var energy: Double { certificate.energy }
    public var rankRuleName: String? { rankChoice.rule.name }
    public var rankReason: String? { rankChoice.reason }
    public var explanation: [String] {
        ["", rankChoice.explained, "", certificateExplained, "", "All figures: certificate.json."]
    }
}

extension CorrespondenceAnalysis: LatentVectors {
    /// The terms' standard coordinates.
    public var components: Matrix<Float> { termCoordinates }
    /// The part of the inertia.
    public var energy: Double { inertiaKept }
    public var rankRuleName: String? { nil }
    public var rankReason: String? { nil }
    public var explanation: [String] {
        guard !singularValues.isEmpty else {
            return ["no latent dimensions: no article has more of a term than its length would have it"]
        }
        let kept = counted(singularValues.count, "latent dimension keeps", "latent dimensions keep")
        return [
            "\(kept) \(String(percent: energy)) of the inertia",
            "\(grouped(trusted)) certain, \(grouped(accurate)) within 1 % of a true one (see certificate.json)",
        ]
    }

    /// How far the decomposition can be trusted; `frobenius2` is the inertia, ‖S‖_F².
    public var certificateJSON: JSONValue {
        [
            "latent": "ca",
            "sigmaExponent": .number(sigmaExponent.value),
            "requestedRank": .integer(requestedRank),
            "rank": .integer(singularValues.count),
            "method": .string(method.rawValue),
            "trusted": .integer(trusted),
            "accurate": .integer(accurate),
            "energy": .number(energy),
            "frobenius2": .number(table.inertia),
            "inertia": .number(table.inertia),
            "chiSquared": .number(table.chiSquared),
            "total": .number(table.total),
            "residuals": .array(residuals.map(JSONValue.number)),
        ]
    }
}
