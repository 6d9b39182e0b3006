import StemmaText

extension WordAlignment {
    private static let anchorWidth = 4

    /// Places of four words that stand exactly once in each text: the longest chain that rises in both.
    static func anchors(_ a: [UInt64], _ b: [UInt64]) -> [(a: Int, b: Int)] {
        let (first, second) = (shingles(a), shingles(b))
        var places: [UInt64: (a: Int32, b: Int32)] = [:]
        places.reserveCapacity(first.count)
        for (place, hash) in first.enumerated() {
            if places.updateValue((Int32(place), -1), forKey: hash) != nil { places[hash] = (-1, -1) }
        }
        for (place, hash) in second.enumerated() {
            guard let found = places[hash], found.a >= 0 else { continue }
            places[hash] = found.b < 0 ? (found.a, Int32(place)) : (-1, -1)
        }
        let unique = first.enumerated().compactMap { place, hash -> (a: Int, b: Int)? in
            guard let found = places[hash], found.a >= 0, found.b >= 0 else { return nil }
            return (place, Int(found.b))
        }
        return longestRising(unique)
    }

    private static func shingles(_ words: [UInt64]) -> [UInt64] {
        guard words.count >= anchorWidth else { return [] }
        return (0...(words.count - anchorWidth)).map { place in
            var hash: UInt64 = 0
            for offset in 0..<anchorWidth { hash = hash &* 0xD134_2543_DE82_EF95 &+ words[place + offset] }
            return hash
        }
    }

    /// The longest chain of places, given rising in `a`, that rises in `b` too; O(n log n).
    private static func longestRising(_ places: [(a: Int, b: Int)]) -> [(a: Int, b: Int)] {
        // The tails of the best chains of each length, and for each place the one before it in its chain.
        var tails: [Int] = []
        var previous = [Int](repeating: -1, count: places.count)
        for (index, place) in places.enumerated() {
            let length = firstPlace(in: 0..<tails.count) { places[tails[$0]].b >= place.b }
            if length > 0 { previous[index] = tails[length - 1] }
            if length == tails.count { tails.append(index) } else { tails[length] = index }
        }
        var chain: [(a: Int, b: Int)] = []
        var next = tails.last ?? -1
        while next >= 0 {
            chain.append(places[next])
            next = previous[next]
        }
        return chain.reversed()
    }
}
