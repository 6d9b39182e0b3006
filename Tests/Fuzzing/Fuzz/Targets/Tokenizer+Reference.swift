@testable import StemmaText

/// Words are those of the definition, applied scalar by scalar.
func checkWordsByDefinition(_ text: [UInt8]) {
    for rule in WordRule.allCases {
        let scanner = WordScanner(rule)
        var found: [String] = []
        text.withUnsafeBufferPointer { text in
            scanner.forEachWord(in: text) { found.append(String(decoding: $0.folded, as: UTF8.self)) }
        }
        let expected = words(String(decoding: text, as: UTF8.self), rule)
        require(found == expected, "words differ from the definition: \(found) and \(expected)")
    }
}

/// The words of a text: its lower case, cut where a scalar is no part of a word.
private func words(_ text: String, _ rule: WordRule) -> [String] {
    let scalars = Array(text.unicodeScalars)
    var lowered: [Unicode.Scalar?] = []
    for (place, scalar) in scalars.enumerated() {
        // A scalar whose lower case begins with no part of a word is none either, and ends the word.
        for lower in lowercase(scalar, place, scalars) { lowered.append(isWord(lower, rule) ? lower : nil) }
    }
    return lowered.split(separator: nil).map { run in
        String(String.UnicodeScalarView(run.compactMap(\.self)))
    }
}

private func lowercase(_ scalar: Unicode.Scalar, _ place: Int, _ scalars: [Unicode.Scalar]) -> [Unicode.Scalar] {
    if scalar == "Σ" { return [isFinal(place, scalars) ? "ς" : "σ"] }
    return Array(scalar.properties.lowercaseMapping.unicodeScalars)
}

/// Unicode's Final_Sigma: a cased scalar before, none after, those that case ignores not counted.
private func isFinal(_ place: Int, _ scalars: [Unicode.Scalar]) -> Bool {
    let before = scalars[..<place].last { !$0.properties.isCaseIgnorable }
    let after = scalars[(place + 1)...].first { !$0.properties.isCaseIgnorable }
    return (before?.properties.isCased ?? false) && !(after?.properties.isCased ?? false)
}

private func isWord(_ scalar: Unicode.Scalar, _ rule: WordRule) -> Bool {
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .decimalNumber,
        .letterNumber, .otherNumber:
        true
    case .nonspacingMark, .spacingMark, .enclosingMark: rule == .lettersMarksAndNumbers
    default: scalar == "_"
    }
}
