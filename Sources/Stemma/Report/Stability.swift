/// How well a topic holds, in plain words.
struct Stability {
    private let mean: Double
    private let low: Double
    private let high: Double

    /// Takes a mean Jaccard and its quantiles, 0 to 1; anything that is no number counts as not measured.
    init(_ jaccard: (mean: Double, low: Double, high: Double)) { (mean, low, high) = jaccard }

    private var isMeasured: Bool { mean.isFinite && low.isFinite && high.isFinite }

    /// `Stable` from 0.75, `Fair` from 0.5, else `Shaky`.
    var word: String {
        if !isMeasured { return "Not measured" }
        return mean >= 0.75 ? "Stable" : mean >= 0.5 ? "Fair" : "Shaky"
    }

    /// `0.83 (0.71 to 0.90)`; nothing where it was not measured.
    var figure: String {
        isMeasured ? "\(String(format: mean)) (\(String(format: low)) to \(String(format: high)))" : ""
    }

    /// `stability: fair, 0.62 (0.49 to 0.70)`.
    var sentence: String {
        "stability: " + [word.lowercased(), figure].filter { !$0.isEmpty }.joined(separator: ", ")
    }
}
