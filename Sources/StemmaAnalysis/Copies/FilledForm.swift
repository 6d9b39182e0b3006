import StemmaText

/// Tells two short texts that are one form, filled in for two occasions, from an edited text.
///
/// `Qtly div 10 cts vs 10 cts prior / Pay April 15 / Record March 31` says the same of hundreds of companies. One object
/// serves one thread, and one text after another.
struct FilledForm {
    /// The most words of a form; a longer text that has so much in common with another is no chance.
    static let longest = 60

    /// Made when it is first needed.
    private var reader: FactReader?

    /// Whether numbers, dates and names make up a third of both texts or more, a quarter of those of one is new or
    /// more, and no other word is changed.
    ///
    /// With fewer changed facts it may as well be a correction.
    mutating func isForm(_ a: [UInt8], _ b: [UInt8]) -> Bool {
        let facts = reader ?? FactReader()
        reader = facts
        let (textA, textB) = (FactualText(a, language: "und", facts), FactualText(b, language: "und", facts))
        guard Self.isFilled(textA), Self.isFilled(textB) else { return false }
        let plain = (textA.plainWords(in: textA.words.indices), textB.plainWords(in: textB.words.indices))
        guard plain.0 == plain.1 else { return false }
        let new = Self.new(textA.facts.map(\.form), textB.facts.map(\.form))
        return 4 * new >= min(textA.facts.count, textB.facts.count) && new > 0
    }

    private static func isFilled(_ text: FactualText) -> Bool {
        3 * text.words.indices.count { text.fact(of: $0) != nil } >= text.words.count
    }

    /// How many facts of one text, the one with more of them, the other has not.
    private static func new(_ a: [String], _ b: [String]) -> Int {
        var rest = b
        for form in a { if let place = rest.firstIndex(of: form) { rest.remove(at: place) } }
        return max(rest.count, a.count - (b.count - rest.count))
    }
}
