/// What is a number among words.
enum NumberForm {
    /// The term that stands for all numbers where they are folded.
    static let folded = Array("#".utf8)

    /// Whether a word is digits of any script, with points, commas, apostrophes or `_` between them.
    static func isNumber(_ word: [UInt8]) -> Bool {
        let scalars = String(decoding: word, as: UTF8.self).unicodeScalars
        guard let first = scalars.first, let last = scalars.last, isDigit(first), isDigit(last) else { return false }
        return scalars.allSatisfy { isDigit($0) || ".,'’_٫٬".unicodeScalars.contains($0) }
    }

    private static func isDigit(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.generalCategory == .decimalNumber
    }
}
