import StemmaText

extension WordAlignment {
    /// A place of each text at which the same four words begin.
    struct Anchor: Sendable, Equatable {
        let a: Int
        let b: Int
    }

    static let anchorWidth = 4

    /// Where four words of one text stand in the other, by `a`, then `b` falling.
    ///
    /// Four words that stand p times in one text and q times in the other make p · q anchors if these are at most 16; else
    /// the first of the one goes with the first of the other and so on, and the last with the last.
    ///
    /// - Complexity: O(words) expected, and as many anchors at most, times two.
    static func anchors(_ a: [UInt64], _ b: [UInt64]) -> [Anchor] {
        let placeBits = UInt64(Int.bitWidth - max(a.count, b.count).leadingZeroBitCount)
        var entries = entries(of: a, placeBits, isSecond: 0) + entries(of: b, placeBits, isSecond: 1)
        sortHashes(&entries)
        var anchors: [Anchor] = []
        var start = 0
        while start < entries.count {
            let key = entries[start] >> (placeBits + 1)
            var (middle, end) = (start, start)
            while end < entries.count, entries[end] >> (placeBits + 1) == key {
                if entries[end] >> placeBits & 1 == 0 { middle = end + 1 }
                end += 1
            }
            if middle > start && middle < end {
                let mask = UInt64(1) << placeBits - 1
                pair(entries[start..<middle], entries[middle..<end], mask) { placeA, placeB in
                    // The keys are the leading bits of hashes, so that different words may share one.
                    if isSame(a, placeA, b, placeB) { anchors.append(Anchor(a: placeA, b: placeB)) }
                }
            }
            start = end
        }
        return anchors.sorted { $0.a != $1.a ? $0.a < $1.a : $0.b > $1.b }
    }

    private static func isSame(_ a: [UInt64], _ placeA: Int, _ b: [UInt64], _ placeB: Int) -> Bool {
        (0..<anchorWidth).allSatisfy { a[placeA + $0] == b[placeB + $0] }
    }

    /// For each place the leading bits of the hash of its four words, which text it is, and the place.
    private static func entries(of words: [UInt64], _ placeBits: UInt64, isSecond: UInt64) -> [UInt64] {
        guard words.count >= anchorWidth else { return [] }
        let mask = ~UInt64(0) << (placeBits + 1)
        return (0...(words.count - anchorWidth)).map { place in
            var hash: UInt64 = 0
            for offset in 0..<anchorWidth { hash = hash &* 0xD134_2543_DE82_EF95 &+ words[place + offset] }
            // The product leaves the leading bits well spread.
            return hash &* 0x9E37_79B9_7F4A_7C15 & mask | isSecond << placeBits | UInt64(place)
        }
    }

    private static func pair(
        _ a: ArraySlice<UInt64>, _ b: ArraySlice<UInt64>, _ mask: UInt64, _ body: (Int, Int) -> Void
    ) {
        func place(_ entry: UInt64) -> Int { Int(entry & mask) }
        guard a.count * b.count > 16 else {
            for one in a { for other in b { body(place(one), place(other)) } }
            return
        }
        for (one, other) in zip(a, b) { body(place(one), place(other)) }
        if a.count != b.count {
            for (one, other) in zip(a.reversed(), b.reversed()) { body(place(one), place(other)) }
        }
    }

    /// The longest chain of anchors that rises in both texts.
    ///
    /// - Parameter anchors: by `a`, then `b` falling, so that no two of one place of `a` can be in a chain.
    /// - Complexity: O(n log n).
    ///
    /// Source: Hunt and Szymanski, "A fast algorithm for computing longest common subsequences", CACM 20 (1977), DOI
    /// 10.1145/359581.359603.
    static func longestRising(_ anchors: [Anchor]) -> [Anchor] {
        // The tails of the best chains of each length, and for each anchor the one before it in its chain.
        var tails: [Int] = []
        var previous = [Int](repeating: -1, count: anchors.count)
        for (index, anchor) in anchors.enumerated() {
            let length = firstPlace(in: 0..<tails.count) { anchors[tails[$0]].b >= anchor.b }
            if length > 0 { previous[index] = tails[length - 1] }
            if length == tails.count { tails.append(index) } else { tails[length] = index }
        }
        var chain: [Anchor] = []
        var next = tails.last ?? -1
        while next >= 0 {
            chain.append(anchors[next])
            next = previous[next]
        }
        return chain.reversed()
    }
}
