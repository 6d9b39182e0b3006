/// Takes the accents off letters: é is e, ё is е, ά is α.
enum DiacriticFolding {
    /// Letters that Unicode does not take apart, and what readers put for them without accents.
    private static let others: [Unicode.Scalar: String] = [
        "đ": "d", "ð": "d", "ø": "o", "ł": "l", "ħ": "h", "ŧ": "t", "ı": "i", "ß": "ss", "æ": "ae", "œ": "oe",
        "þ": "th",
        "ĸ": "k", "ŋ": "n", "ſ": "s",
    ]

    private static let bases: [Unicode.Scalar: Unicode.Scalar] = {
        let scalars = Array(UnicodeTables.unaccented.unicodeScalars.filter { $0 != " " && $0 != "\n" })
        return Dictionary(
            uniqueKeysWithValues: stride(from: 0, to: scalars.count, by: 2).map { (scalars[$0], scalars[$0 + 1]) })
    }()

    /// A lower-cased word without accents. Letters are taken apart by their canonical decomposition, and the marks of
    /// Latin, Greek and Cyrillic letters left out; those of other scripts, such as vowels, stay.
    static func folded(_ word: [UInt8]) -> [UInt8] {
        if word.allSatisfy({ $0 < 0x80 }) { return word }
        var result = String.UnicodeScalarView()
        for scalar in String(decoding: word, as: UTF8.self).unicodeScalars {
            // The combining marks that European scripts use.
            if (0x300...0x36F).contains(scalar.value) { continue }
            let base = bases[scalar] ?? scalar
            result.append(contentsOf: others[base].map { Array($0.unicodeScalars) } ?? [base])
        }
        return Array(String(result).utf8)
    }
}
