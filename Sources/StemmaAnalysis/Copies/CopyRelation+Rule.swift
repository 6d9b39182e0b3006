extension CopyRelation {
    /// What the second text of a pair is of the first.
    ///
    /// The words of the two are aligned (`WordAlignment`). The part of a text that stands in the other is the larger of
    /// its aligned part, moved passages included, and its containment, which knows of a repeated passage only that it
    /// is there: of the longer text no more than the length of the shorter one counts. Then the first of these that holds:
    ///
    /// 1. the same sequence of words: identical;
    /// 2. less than half of both is shared, all at the head or the foot of both: shared boilerplate only;
    /// 3. at least a tenth of A, and three times what was added, is missing in B: abridged, if B keeps to A;
    /// 4. the same the other way round: expanded;
    /// 5. at least 70 % of both is shared: light edit where half of the shingles of one are shared too; else the shared
    ///    words are those of a form that was filled in anew: shared boilerplate only;
    /// 6. at least 70 % of one is shared: abridged or expanded, where B is the shorter or the longer one;
    /// 7. else: same story new text.
    ///
    /// Light edits and new texts of sixty words or fewer are looked into once more (`FilledForm`).
    ///
    /// - Parameters:
    ///   - pair: the figures of the two.
    ///   - a: the hashes of the words of the first text.
    ///   - b: the hashes of the words of the second text.
    init(of pair: CopyPair, _ a: [UInt64], _ b: [UInt64]) {
        if a == b {
            self = .identical
            return
        }
        let alignment = WordAlignment(a, b, limit: Self.changeLimit)
        let aligned = Double(alignment.shared)
        let (countA, countB) = (Double(a.count), Double(b.count))
        let shareA = max(aligned / countA, min(pair.containmentA, countB / countA))
        let shareB = max(aligned / countB, min(pair.containmentB, countA / countB))
        if max(shareA, shareB) < 0.5 && alignment.isAtEnds(a.count, b.count) {
            self = .sharedBoilerplateOnly
        } else {
            let relation = Self.relation(lost: 1 - shareA, of: a.count, gained: 1 - shareB, of: b.count)
            let isFilledForm = relation == .lightEdit && max(pair.containmentA, pair.containmentB) < 0.5
            self = isFilledForm ? .sharedBoilerplateOnly : relation
        }
    }

    /// Longer changes are taken for new text without a closer look.
    private static let changeLimit = 128

    /// The rule for the parts of two texts that do not stand in the other.
    private static func relation(lost: Double, of a: Int, gained: Double, of b: Int) -> CopyRelation {
        let (cut, added) = (lost * Double(a), gained * Double(b))
        if lost >= 0.1 && cut >= 3 * added && gained <= 0.3 && b < a { return .abridged }
        if gained >= 0.1 && added >= 3 * cut && lost <= 0.3 && a < b { return .expanded }
        switch (lost <= 0.3, gained <= 0.3) {
        case (true, true): return .lightEdit
        case (false, true) where b < a: return .abridged
        case (true, false) where a < b: return .expanded
        default: return .sameStoryNewText
        }
    }
}

extension WordAlignment {
    /// Whether all shared passages stand at the head or at the foot of both texts.
    ///
    /// A passage is made of runs of five words or more with a few changed words between them; one within a dozen
    /// words of an end of a text, room for a dateline or a name, stands there.
    func isAtEnds(_ countA: Int, _ countB: Int) -> Bool {
        let (gap, margin) = (4, 12)
        var passages: [(a: Range<Int>, b: Range<Int>)] = []
        for run in runs where run.count >= 5 {
            let (a, b) = (run.a..<run.a + run.count, run.b..<run.b + run.count)
            if let last = passages.last, a.lowerBound - last.a.upperBound <= gap,
                b.lowerBound - last.b.upperBound <= gap
            {
                passages[passages.count - 1] = (last.a.lowerBound..<a.upperBound, last.b.lowerBound..<b.upperBound)
            } else {
                passages.append((a, b))
            }
        }
        passages += moved.map { ($0.a..<$0.a + $0.count, $0.b..<$0.b + $0.count) }
        func isAtEnd(_ range: Range<Int>, _ count: Int) -> Bool {
            range.lowerBound <= margin || range.upperBound >= count - margin
        }
        return !passages.isEmpty && passages.allSatisfy { isAtEnd($0.a, countA) && isAtEnd($0.b, countB) }
    }
}
