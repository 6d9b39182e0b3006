extension WordAlignment {
    /// Fewer words are the same by chance too often.
    private static let leastMoved = 8

    /// The longest passages around anchors outside the runs, longest first, none in the words of another.
    func movedRuns(_ anchors: [Anchor]) -> [Run] {
        var free = FreeWords(a.count, b.count)
        for run in runs { free.take(run) }
        var moved: [Run] = []
        for run in candidates(anchors, free).sorted(by: Self.isBefore) {
            guard let rest = free.longest(of: run), rest.count >= Self.leastMoved else { continue }
            free.take(rest)
            moved.append(rest)
        }
        return moved.sorted { $0.a < $1.a }
    }

    private static func isBefore(_ one: Run, _ other: Run) -> Bool {
        one.count != other.count ? one.count > other.count : (one.a, one.b) < (other.a, other.b)
    }

    /// The anchors that are free, grown both ways as far as words are the same and free; each passage once.
    private func candidates(_ anchors: [Anchor], _ free: FreeWords) -> [Run] {
        let width = Self.anchorWidth
        let left = anchors.filter { free.isFree($0.a, $0.b) && free.isFree($0.a + width - 1, $0.b + width - 1) }
        var found: [Run] = []
        for anchor in left.sorted(by: { ($0.a - $0.b, $0.a) < ($1.a - $1.b, $1.a) }) {
            if let last = found.last, last.a - last.b == anchor.a - anchor.b, last.a + last.count > anchor.a {
                continue
            }
            found.append(grown(anchor, free))
        }
        return found.filter { $0.count >= Self.leastMoved }
    }

    private func grown(_ anchor: Anchor, _ free: FreeWords) -> Run {
        var run = Run(a: anchor.a, b: anchor.b, count: 0)
        func isShared(_ a: Int, _ b: Int) -> Bool {
            a >= 0 && b >= 0 && a < self.a.count && b < self.b.count && self.a[a] == self.b[b] && free.isFree(a, b)
        }
        while isShared(run.a + run.count, run.b + run.count) { run.count += 1 }
        while isShared(run.a - 1, run.b - 1) { run = Run(a: run.a - 1, b: run.b - 1, count: run.count + 1) }
        return run
    }
}

/// Which words of two texts are in no passage yet.
private struct FreeWords {
    private var isFreeA: [Bool]
    private var isFreeB: [Bool]

    init(_ countA: Int, _ countB: Int) {
        isFreeA = Array(repeating: true, count: countA)
        isFreeB = Array(repeating: true, count: countB)
    }

    func isFree(_ a: Int, _ b: Int) -> Bool { isFreeA[a] && isFreeB[b] }

    mutating func take(_ run: WordAlignment.Run) {
        for offset in 0..<run.count {
            isFreeA[run.a + offset] = false
            isFreeB[run.b + offset] = false
        }
    }

    /// The longest part of a run that is free in both texts, the first of several.
    func longest(of run: WordAlignment.Run) -> WordAlignment.Run? {
        var best = 0..<0
        var start = 0
        for offset in 0...run.count where offset == run.count || !isFree(run.a + offset, run.b + offset) {
            if offset - start > best.count { best = start..<offset }
            start = offset + 1
        }
        return best.isEmpty ? nil : .init(a: run.a + best.lowerBound, b: run.b + best.lowerBound, count: best.count)
    }
}
