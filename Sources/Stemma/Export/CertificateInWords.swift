/// A certificate in the words of a newspaper: figures in, sentences out.
///
/// For readers who decide what to build on a result, and who need not know what a singular value is.
struct CertificateInWords {
    /// The number of articles the space was made from.
    var articles: Int
    /// The number of dimensions kept.
    var dimensions: Int
    /// The share of the weight of all words that they keep, 0 to 1.
    var energy: Double
    /// How many, counted from the first, are certain: they and no others are found by any exact computation.
    var certain: Int
    /// How many, counted from the first, have a strength that is exact to 1 %; at least as many as are certain.
    var accurate: Int
    /// No dimension stronger than this was overlooked, in the units of a singular value; nil where that is not known.
    var missedBound: Double?

    /// Two to four sentences: what was kept, what is certain, what was overlooked, and what all that means.
    var sentences: [String] {
        guard dimensions > 0 else { return ["There are no dimensions: the articles share no words that count."] }
        return [kept, checked] + [overlooked, meaning].compactMap(\.self)
    }

    private var kept: String {
        let each = dimensions == 1 ? "a set of words" : "each a set of words"
        return "\(Stemma.articles(articles)) \(articles == 1 ? "is" : "are") described by "
            + "\(counted(dimensions, "dimension", "dimensions")), \(each) that tend to stand together: this keeps "
            + "\(String(percent: energy)) of the weight of all words and leaves out the rest, which is mostly what "
            + "sets single articles apart."
    }

    private var checked: String {
        let checked = "by a check against the articles themselves"
        if certain == dimensions {
            let all = dimensions == 1 ? "It is certain" : "All \(grouped(dimensions)) are certain"
            return "\(all), \(checked): every exact computation finds the same."
        }
        let some = certain == 0 ? "None of them is certain" : "The first \(grouped(certain)) are certain"
        return "\(certain == 1 ? "Only the first is certain" : some), \(checked)\(unsure)."
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

    private var overlooked: String? {
        missedBound.map {
            "None stronger than \(String(format: $0)) was overlooked, but for a chance of one in a million."
        }
    }

    private var meaning: String {
        "Certain means that the arithmetic is right; it does not mean that a dimension is a subject, or that what was "
            + "left out does not matter."
    }
}

extension LatentSpace {
    /// The certificate explained, sentence by sentence.
    var certificateSentences: [String] {
        CertificateInWords(
            articles: articleVectors.rows, dimensions: singularValues.count, energy: certificate.energy,
            certain: certificate.trusted, accurate: certificate.accurate, missedBound: certificate.missedBound
        ).sentences
    }

    /// The certificate explained in a paragraph of lines of at most 80 columns.
    public var certificateExplained: String { certificateSentences.joined(separator: " ").wrapped(at: 80) }
}

extension String {
    /// A share as `23.1 %`.
    init(percent share: Double) { self = "\((share * 1000).rounded() / 10) %" }
}
