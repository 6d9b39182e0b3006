/// Finds the numbers, dates and names of texts: those of the identity view (`IdentityScanner`), numbers and days in English
/// words, and fractions.
///
/// A name is as long as its run of capitals; names are left out of texts in which they cannot be told. One object serves
/// one thread.
package final class FactReader {
    private let scanner = IdentityScanner()
    private let words = WordScanner(.lettersMarksAndNumbers)

    private var roles: WordRoles { scanner.roles }

    package init() {}

    /// The facts of a text, rising, none in another.
    ///
    /// - Parameters:
    ///   - text: valid UTF-8.
    ///   - language: for stop words, and for what a comma in a number is; `und` where it is not known.
    /// - Complexity: O(bytes).
    package func facts(of text: [UInt8], language: String) -> [Fact] {
        scanner.expect(language: language)
        let terms = unsafe text.withUnsafeBufferPointer { unsafe self.terms(of: $0) }
        let numerals = unsafe text.withUnsafeBufferPointer { unsafe self.numerals(of: $0) }
        let days = Self.daysInWords(numerals.words, text)
        let cutTerms = days.isEmpty ? terms : terms.compactMap { Self.cut($0, before: days, text) }
        var found = cutTerms + days + numerals.facts
        found.sort {
            ($0.bytes.lowerBound, $1.bytes.upperBound) < ($1.bytes.lowerBound, $0.bytes.upperBound)
        }
        var facts: [Fact] = []
        for fact in found where fact.bytes.lowerBound >= facts.last?.bytes.upperBound ?? 0 { facts.append(fact) }
        return Self.joiningFractions(facts, in: text)
    }

    // MARK: Terms

    private func terms(of text: UnsafeBufferPointer<UInt8>) -> [Fact] {
        var facts: [Fact] = []
        unsafe scanner.forEachTerm(in: text, .words) { word in
            let end = facts.last?.bytes.upperBound ?? 0
            if word.range.upperBound <= end { return }
            let form = unsafe String(decoding: word.folded, as: UTF8.self)
            guard word.range.lowerBound < end else {
                return facts.append(Fact(kind: kind(of: word, form), form: form, bytes: word.range))
            }
            // `boeing 737` after `boeing`: of it the number.
            guard let start = unsafe text[end..<word.range.upperBound].firstIndex(where: { $0 &- 0x30 < 10 }) else {
                return
            }
            let number = form.split(separator: " ").last.map(String.init) ?? form
            facts.append(Fact(kind: .number, form: number, bytes: start..<word.range.upperBound))
        }
        return scanner.tellsNames
            ? facts : facts.filter { $0.kind != .name && $0.form.utf8.contains { $0 &- 0x30 < 10 } }
    }

    private func kind(of word: WordScanner.Word, _ form: String) -> Fact.Kind {
        let role = unsafe roles.role(of: word.folded)
        if !role.isDisjoint(with: [.weekday, .month]) { return .date }
        let bytes = Array(form.utf8)
        guard bytes.contains(where: { $0 &- 0x30 < 10 }) else { return .name }
        let dash = UInt8(ascii: "-")
        let isDate = bytes.starts(with: [dash, dash]) || (bytes.count >= 7 && bytes.firstIndex(of: dash) == 4)
        return isDate ? .date : .number
    }

    // MARK: Numbers in words

    /// The numbers in words, and the words that may say a day.
    private func numerals(of text: UnsafeBufferPointer<UInt8>) -> (facts: [Fact], words: [DateWord]) {
        var facts: [Fact] = []
        var dateWords: [DateWord] = []
        var open = Numeral()
        func close() {
            if let form = open.form { facts.append(Fact(kind: .number, form: form, bytes: open.bytes)) }
            open = Numeral()
        }
        unsafe words.forEachWord(in: text) { word in
            let role = unsafe roles.role(of: word.folded)
            if !role.isDisjoint(with: [.leadingMonth, .numeral]) {
                dateWords.append(DateWord(role: role, range: word.range))
            }
            guard !role.isDisjoint(with: [.numeral, .magnitude]) else { return close() }
            if !open.take(role, word.range) {
                close()
                _ = open.take(role, word.range)
            }
        }
        close()
        return (facts, dateWords)
    }
}

/// A number in words as far as it has been read: `two hundred thousand and` no further.
private struct Numeral {
    private(set) var bytes = 0..<0
    private var total = 0
    private var part = 0
    private var words = 0
    /// The numbers a word may add: units after tens, anything under a hundred after a magnitude.
    private var room = 100

    /// The number in digits; nil for none, and for a lone `one`, which is more often a pronoun.
    var form: String? { words == 0 || (words == 1 && part == 1) ? nil : String(total + part) }

    /// Takes a word that goes on with the number; false where it does not.
    mutating func take(_ role: WordRole, _ range: Range<Int>) -> Bool {
        if words > 0 && range.lowerBound > bytes.upperBound + 1 { return false }
        if role.contains(.magnitude) {
            guard part > 0, total < 1_000_000_000_000 else { return false }
            if role.value == 2 {
                part *= 100
            } else {
                total += part * (0..<role.value).reduce(1) { power, _ in power * 10 }
                part = 0
            }
            room = 100
        } else {
            guard role.value < room else { return false }
            part += role.value
            room = role.value >= 20 ? 10 : 0
        }
        bytes = words == 0 ? range : bytes.lowerBound..<range.upperBound
        words += 1
        return true
    }
}
