/// A certificate in the words of a newspaper: figures in, sentences out.
///
/// For readers who decide what to build on a result, and who need not know what a singular value is.
struct CertificateInWords {
    /// The number of articles the space was made from.
    var articles: Int
    /// The strength of each dimension kept, its singular value, largest first.
    var strengths: [Double]
    /// The share of the weight of all words that they keep, 0 to 1.
    var energy: Double
    /// How many, counted from the first, are certain: they and no others are found by any exact computation.
    var certain: Int
    /// How many, counted from the first, have a strength that is exact to 1 %; at least as many as are certain.
    var accurate: Int
    /// What is known of the dimensions that are not kept.
    var missed: Missed

    /// What may have been left out or overlooked, as a strength.
    enum Missed {
        /// The strongest that was left out; nil: none.
        case leftOut(Double?)
        /// Stronger ones were not overlooked, but for a chance of one in a million.
        case atMost(Double)
    }

    private var dimensions: Int { strengths.count }

    /// Two to four sentences: what was kept, what is certain, what was overlooked, and what all that means.
    var sentences: [String] {
        guard dimensions > 0 else { return ["There are no dimensions: the articles share no words that count."] }
        return [kept, checked] + [beyond, meaning].compactMap(\.self)
    }

    private var kept: String {
        let each = dimensions == 1 ? "a set of words" : "each a set of words"
        return "\(Stemma.articles(articles)) \(articles == 1 ? "is" : "are") described by "
            + "\(counted(dimensions, "dimension", "dimensions")), \(each) that tend to stand together, \(scale): "
            + "this keeps \(share)."
    }

    /// From where to where the strengths go, so that other strengths can be compared.
    private var scale: String {
        let (first, last) = (String(format: strengths[0]), String(format: strengths[dimensions - 1]))
        return first == last ? "of strength \(first)" : "of strengths from \(first) down to \(last)"
    }

    private var share: String {
        if isWhole { return "all the weight of the words" }
        let rest = "of the weight of all words and leaves out the rest, which is mostly what sets single articles apart"
        return "\(energy >= 0.9995 ? "almost all" : String(percent: energy)) \(rest)"
    }

    /// Whether there is nothing that is not kept.
    private var isWhole: Bool {
        if case .leftOut(nil) = missed { return true }
        return false
    }
}

extension CertificateInWords {
    private var checked: String {
        let checked = "by a check against the articles themselves"
        if certain == dimensions {
            let all = dimensions == 1 ? "It is certain" : "All \(grouped(dimensions)) are certain"
            return "\(all), \(checked): every exact computation finds the same\(condition)."
        }
        if certain == 0 { return "None of them is certain, \(checked)\(unsure)." }
        let some = certain == 1 ? "Only the first is certain" : "The first \(grouped(certain)) are certain"
        return "\(some), \(checked)\(condition)\(unsure)."
    }

    /// What the check takes for granted: another dimension among those found would not show in it.
    private var condition: String {
        guard case .atMost(let bound) = missed, let last = strengths.last, bound > last else { return "" }
        return
            ", unless another of a strength between \(String(format: last)) and \(String(format: bound)) was overlooked"
    }

    /// What is to be said of the dimensions that are not certain.
    private var unsure: String {
        let alike = min(accurate, dimensions) - certain
        let rough = dimensions - max(certain, min(accurate, dimensions))
        var parts: [String] = []
        if alike > 0 {
            parts.append(
                "\(grouped(alike)) more \(alike == 1 ? "is" : "are") as strong as stated, to 1 %, but too much like "
                    + "a neighbour to be told apart from it")
        }
        if rough > 0 {
            let last = rough == 1 ? "last" : "last \(grouped(rough))"
            parts.append("of the \(last) neither words nor strength are sure to 1 %")
        }
        return parts.map { "; \($0)" }.joined()
    }

    private var beyond: String? {
        switch missed {
        case .leftOut(let strength): strength.map { "The strongest left out has \(String(format: $0))." }
        case .atMost(let bound):
            "\(noneStronger) than \(String(format: bound))\(isRough ? "" : " was overlooked"), but for a chance of one "
                + "in a million."
        }
    }

    /// A dimension found but roughly may stand for a stronger one, so that only their number is bounded.
    private var noneStronger: String {
        isRough ? "There are no more than \(grouped(dimensions)) stronger" : "None stronger"
    }

    private var isRough: Bool { accurate < dimensions }

    private var meaning: String {
        "Certain means that the arithmetic is right; it does not mean that a dimension is a subject"
            + (isWhole ? "." : ", or that what was left out does not matter.")
    }
}

extension LatentSpace {
    /// The certificate explained, sentence by sentence.
    var certificateSentences: [String] {
        CertificateInWords(
            articles: articleVectors.rows, strengths: singularValues, energy: certificate.energy,
            certain: certificate.trusted, accurate: certificate.accurate, missed: missed
        ).sentences
    }

    private var missed: CertificateInWords.Missed {
        let bound = certificate.missedBound
        switch method {
        case .krylov: return .atMost(bound)
        // What rounding leaves of nothing would be written as 0.00.
        case .dense: return .leftOut(bound > 1e-5 * (singularValues.first ?? 0) ? bound : nil)
        }
    }

    /// The certificate explained in a paragraph of lines of at most 80 columns.
    public var certificateExplained: String { certificateSentences.joined(separator: " ").wrapped(at: 80) }
}

extension String {
    /// A share as `23.1 %`.
    init(percent share: Double) { self = "\((share * 1000).rounded() / 10) %" }
}
