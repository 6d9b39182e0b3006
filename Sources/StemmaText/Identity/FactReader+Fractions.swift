/// Numbers with a slash, which the identity view has as several.
extension FactReader {
    /// Makes one number of `1/8`, of `6-1/8 pct` and of `6 1/8`, and one date of `6/30/87`.
    ///
    /// - Parameters:
    ///   - facts: rising, none in another.
    ///   - text: the text they are of.
    static func joiningFractions(_ facts: [Fact], in text: [UInt8]) -> [Fact] {
        var joined: [Fact] = []
        var next = 0
        while next < facts.count {
            let last = endOfSlashes(from: next, facts, text)
            switch last - next {
            case 1: append(fraction(facts[next], facts[last]), to: &joined, text)
            case 2: joined.append(date(facts[next...last]))
            default: joined += facts[next...last]
            }
            next = last + 1
        }
        return joined
    }

    /// The last of the short numbers that follow each other with a slash between.
    private static func endOfSlashes(from first: Int, _ facts: [Fact], _ text: [UInt8]) -> Int {
        var last = first
        while last + 1 < facts.count {
            let (one, other) = (facts[last], facts[last + 1])
            guard one.kind == .number, other.kind == .number, digits(of: one, text) == one.bytes.count,
                digits(of: other, text) > 0, other.bytes.lowerBound == one.bytes.upperBound + 1,
                text[one.bytes.upperBound] == UInt8(ascii: "/")
            else { break }
            last += 1
        }
        return last
    }

    /// How many digits a number of at most three begins with; 0 where it goes on with anything but a blank or `%`.
    private static func digits(of fact: Fact, _ text: [UInt8]) -> Int {
        let count = text[fact.bytes].prefix { $0 &- 0x30 < 10 }.count
        guard (1...3).contains(count) else { return 0 }
        let behind = text[fact.bytes].dropFirst(count).first ?? 0x20
        return behind == 0x20 || behind == 0x0A || behind == UInt8(ascii: "%") ? count : 0
    }

    private static func fraction(_ numerator: Fact, _ denominator: Fact) -> Fact {
        Fact(
            kind: .number, form: numerator.form + "/" + denominator.form,
            bytes: numerator.bytes.lowerBound..<denominator.bytes.upperBound)
    }

    private static func date(_ parts: ArraySlice<Fact>) -> Fact {
        Fact(
            kind: .date, form: parts.map(\.form).joined(separator: "/"),
            bytes: parts[parts.startIndex].bytes.lowerBound..<parts[parts.endIndex - 1].bytes.upperBound)
    }

    /// Adds a fraction, to the whole number before it where one is.
    private static func append(_ fraction: Fact, to facts: inout [Fact], _ text: [UInt8]) {
        guard let whole = facts.last, whole.kind == .number, whole.form.utf8.allSatisfy({ $0 &- 0x30 < 10 }),
            fraction.bytes.lowerBound == whole.bytes.upperBound + 1, text[whole.bytes.upperBound - 1] &- 0x30 < 10,
            [UInt8(ascii: "-"), 0x20].contains(text[whole.bytes.upperBound])
        else { return facts.append(fraction) }
        facts[facts.count - 1] = Fact(
            kind: .number, form: whole.form + " " + fraction.form,
            bytes: whole.bytes.lowerBound..<fraction.bytes.upperBound)
    }
}
