import StemmaText

/// The quotations of two texts that only one has, or each with other words.
struct QuoteChanges {
    struct Listed {
        let change: CopyChanges.Change
        let a: Range<Int>
        let b: Range<Int>

        func isBefore(_ stretch: ChangedStretch) -> Bool {
            a.isEmpty ? b.lowerBound <= stretch.b.lowerBound : a.lowerBound <= stretch.a.lowerBound
        }
    }

    /// By their place in the first text, those of the second alone among them.
    private(set) var changes: [Listed] = []

    init(_ a: FactualText, _ b: FactualText, _ alignment: WordAlignment) {
        var places = [Int](repeating: -1, count: a.words.count)
        for run in alignment.runs + alignment.moved {
            for offset in 0..<run.count { places[run.a + offset] = run.b + offset }
        }
        let known = Set(b.quotes.map { Self.hashes($0, b) })
        var partners = Set<Int>()
        for quote in a.quotes {
            let images = quote.map { places[$0] }.filter { $0 >= 0 }
            let partner = Self.partner(of: images, among: b.quotes)
            if let partner { partners.insert(partner) }
            if known.contains(Self.hashes(quote, a)) { continue }
            if let partner {
                add(quote, b.quotes[partner], a, b)
            } else if 2 * images.count < quote.count {
                add(quote, 0..<0, a, b)
            }
        }
        addNew(a, b, without: partners, aligned: Set(places))
        changes.sort { Self.place($0, places) < Self.place($1, places) }
    }

    /// Whether all of a stretch is inside one changed quotation.
    func cover(_ stretch: ChangedStretch) -> Bool {
        changes.contains { listed in
            (stretch.a.isEmpty
                || (listed.a.lowerBound <= stretch.a.lowerBound && stretch.a.upperBound <= listed.a.upperBound))
                && (stretch.b.isEmpty
                    || (listed.b.lowerBound <= stretch.b.lowerBound && stretch.b.upperBound <= listed.b.upperBound))
        }
    }

    private mutating func add(_ quoteA: Range<Int>, _ quoteB: Range<Int>, _ a: FactualText, _ b: FactualText) {
        let change = CopyChanges.Change(kind: .quote, a: a.text(of: quoteA), b: b.text(of: quoteB))
        changes.append(Listed(change: change, a: quoteA, b: quoteB))
    }

    /// The quotations of the second text that are none of the first and mostly new.
    private mutating func addNew(_ a: FactualText, _ b: FactualText, without partners: Set<Int>, aligned: Set<Int>) {
        let known = Set(a.quotes.map { Self.hashes($0, a) })
        for (number, quote) in b.quotes.enumerated() where !partners.contains(number) {
            let shared = quote.count { aligned.contains($0) }
            if 2 * shared < quote.count && !known.contains(Self.hashes(quote, b)) { add(0..<0, quote, a, b) }
        }
    }

    /// The quotation that holds most of some words, and at least a third of its own.
    private static func partner(of images: [Int], among quotes: [Range<Int>]) -> Int? {
        var best: (number: Int, shared: Int)?
        var held: [Int: Int] = [:]
        for image in images {
            let number = firstPlace(in: quotes.indices) { quotes[$0].upperBound > image }
            if number < quotes.count, quotes[number].contains(image) { held[number, default: 0] += 1 }
        }
        for (number, shared) in held.sorted(by: { $0.key < $1.key }) where 3 * shared >= quotes[number].count {
            if shared > best?.shared ?? 0 { best = (number, shared) }
        }
        return best?.number
    }

    private static func hashes(_ quote: Range<Int>, _ text: FactualText) -> [UInt64] { text.words[quote].map(\.hash) }

    /// Where a change stands in the first text; a new quotation behind the last word before it that both have.
    private static func place(_ listed: Listed, _ places: [Int]) -> Int {
        if !listed.a.isEmpty { return listed.a.lowerBound }
        return places.lastIndex { $0 >= 0 && $0 < listed.b.lowerBound } ?? -1
    }
}
