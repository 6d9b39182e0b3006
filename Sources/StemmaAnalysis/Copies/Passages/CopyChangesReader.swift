import StemmaText

/// Reads what was changed from one text to another.
struct CopyChangesReader {
    let alignment: WordAlignment
    private(set) var changes: [CopyChanges.Change] = []
    private let a: FactualText
    private let b: FactualText

    init(_ a: [UInt8], _ b: [UInt8], language: String, limit: Int, _ reader: FactReader) {
        self.a = FactualText(a, language: language, reader)
        self.b = FactualText(b, language: language, reader)
        alignment = WordAlignment(self.a.words.map(\.hash), self.b.words.map(\.hash), limit: limit)
        let quotes = QuoteChanges(self.a, self.b, alignment)
        // Quotations are put where they begin in the texts.
        var listed = quotes.changes[...]
        for stretch in ChangedStretch.widened(ChangedStretch.all(of: alignment), self.a, self.b) {
            while let quote = listed.first, quote.isBefore(stretch) { changes.append(listed.removeFirst().change) }
            for part in stretch.parts(without: alignment.moved) { read(part, quotes) }
        }
        changes += listed.map(\.change)
    }

    var passages: [CopyChanges.Passage] {
        let runs = alignment.runs.map { ($0, false) } + alignment.moved.map { ($0, true) }
        return runs.map { CopyChanges.Passage(a: $0.a, b: $0.b, words: $0.count, isMoved: $1) }.sorted { $0.a < $1.a }
    }

    private mutating func read(_ stretch: ChangedStretch, _ quotes: QuoteChanges) {
        let count = changes.count
        if max(stretch.a.count, stretch.b.count) <= Self.longestEdit { readFacts(stretch) }
        if quotes.cover(stretch) { return }
        if changes.count == count {
            changes.append(.init(kind: .words, a: a.text(of: stretch.a), b: b.text(of: stretch.b)))
        } else if a.plainWords(in: stretch.a) != b.plainWords(in: stretch.b) {
            let (partA, partB) = (a.plainPart(of: stretch.a), b.plainPart(of: stretch.b))
            changes.append(.init(kind: .words, a: a.text(of: partA), b: b.text(of: partB)))
        }
    }

    /// In longer stretches the text is new, and no fact stands for another.
    private static let longestEdit = 30

    private mutating func readFacts(_ stretch: ChangedStretch) {
        let (factsA, factsB) = (a.facts(in: stretch.a), b.facts(in: stretch.b))
        for (kind, name) in [(Fact.Kind.number, CopyChanges.Kind.number), (.date, .date), (.name, .name)] {
            let (left, right) = Self.different(factsA.filter { $0.kind == kind }, factsB.filter { $0.kind == kind })
            let (before, after) = (left.map { a.spelt($0.bytes) }, right.map { b.spelt($0.bytes) })
            if before.count == after.count {
                changes += zip(before, after).map { CopyChanges.Change(kind: name, a: $0, b: $1) }
            } else {
                // Which stands for which cannot be told.
                changes += before.map { CopyChanges.Change(kind: name, a: $0, b: "") }
                changes += after.map { CopyChanges.Change(kind: name, a: "", b: $0) }
            }
        }
    }

    /// The facts of each side that the other has not.
    private static func different(_ a: [Fact], _ b: [Fact]) -> (a: [Fact], b: [Fact]) {
        var rest = b
        let left = a.filter { fact in
            guard let same = rest.firstIndex(where: { $0.form == fact.form }) else { return true }
            rest.remove(at: same)
            return false
        }
        return (left, rest)
    }
}
