/// Words of two texts between passages they share.
struct ChangedStretch: Equatable {
    var a: Range<Int>
    var b: Range<Int>

    /// The stretches before, between and behind the runs of an alignment; each is empty in one text at most.
    static func all(of alignment: WordAlignment) -> [ChangedStretch] {
        var stretches: [ChangedStretch] = []
        var (endA, endB) = (0, 0)
        let end = WordAlignment.Run(a: alignment.a.count, b: alignment.b.count, count: 0)
        for run in alignment.runs + [end] {
            if run.a > endA || run.b > endB { stretches.append(ChangedStretch(a: endA..<run.a, b: endB..<run.b)) }
            (endA, endB) = (run.a + run.count, run.b + run.count)
        }
        return stretches
    }

    /// Stretches that hold whole facts; those that meet are one.
    static func widened(_ stretches: [ChangedStretch], _ a: FactualText, _ b: FactualText) -> [ChangedStretch] {
        var widened: [ChangedStretch] = []
        for (place, stretch) in stretches.enumerated() {
            var stretch = stretch
            let next = place + 1 < stretches.count ? stretches[place + 1].a.lowerBound : a.words.count
            stretch.widen(from: widened.last?.a.upperBound ?? 0, to: next, a, b)
            if let last = widened.last, last.a.upperBound == stretch.a.lowerBound {
                widened[widened.count - 1] = ChangedStretch(
                    a: last.a.lowerBound..<stretch.a.upperBound, b: last.b.lowerBound..<stretch.b.upperBound)
            } else {
                widened.append(stretch)
            }
        }
        return widened
    }

    /// Takes words before and behind as long as they belong to a fact that is cut; both texts have the same there.
    private mutating func widen(from first: Int, to last: Int, _ textA: FactualText, _ textB: FactualText) {
        while true {
            let before = max(textA.wordsOfFact(before: a.lowerBound), textB.wordsOfFact(before: b.lowerBound))
            let behind = max(textA.wordsOfFact(from: a.upperBound), textB.wordsOfFact(from: b.upperBound))
            let (left, right) = (min(before, a.lowerBound - first), min(behind, last - a.upperBound))
            if left + right == 0 { return }
            a = a.lowerBound - left..<a.upperBound + right
            b = b.lowerBound - left..<b.upperBound + right
        }
    }

    /// The parts that are left without moved passages: one of both texts where it can be, else each of one text.
    func parts(without moved: [WordAlignment.Run]) -> [ChangedStretch] {
        let partsA = Self.parts(of: a, without: moved.map { $0.a..<$0.a + $0.count })
        let partsB = Self.parts(
            of: b, without: moved.map { $0.b..<$0.b + $0.count }.sorted { $0.lowerBound < $1.lowerBound })
        if partsA.count == partsB.count { return zip(partsA, partsB).map { ChangedStretch(a: $0, b: $1) } }
        let endOfA = a.upperBound..<a.upperBound
        return partsA.map { ChangedStretch(a: $0, b: b.lowerBound..<b.lowerBound) }
            + partsB.map { ChangedStretch(a: endOfA, b: $0) }
    }

    private static func parts(of range: Range<Int>, without taken: [Range<Int>]) -> [Range<Int>] {
        var parts: [Range<Int>] = []
        var start = range.lowerBound
        for cut in taken where cut.overlaps(range) {
            if cut.lowerBound > start { parts.append(start..<cut.lowerBound) }
            start = cut.upperBound
        }
        if start < range.upperBound { parts.append(start..<range.upperBound) }
        return parts
    }
}
