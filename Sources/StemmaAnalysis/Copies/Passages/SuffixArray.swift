/// The suffixes of a sequence of numbers in the order of their numbers, an end before any number.
///
/// Source: Nong, Zhang and Chan, "Linear suffix array construction by almost pure induced-sorting", DCC 2009,
/// DOI 10.1109/DCC.2009.42. The end of the text stands for the sentinel of the paper.
struct SuffixArray: Sendable {
    /// Where the suffix of each rank begins.
    let places: [Int32]

    /// Sorts the suffixes.
    ///
    /// - Parameters:
    ///   - text: numbers in 0 ..< symbols, fewer than 2³¹ of them.
    ///   - symbols: how many different numbers there may be.
    /// - Complexity: O(text + symbols) time; 5 bytes of memory a number of the text, at most 6 more while it sorts what
    ///   the recursion needs, and 12 for each symbol.
    init(of text: [Int32], symbols: Int) {
        precondition(text.count < Int(Int32.max), "A text may have 2³¹ − 2 words at most.")
        places = Self.sorted(text, symbols)
    }

    private static func sorted(_ text: [Int32], _ symbols: Int) -> [Int32] {
        guard text.count > 1 else { return text.isEmpty ? [] : [0] }
        var sorting = InducedSorting(text, symbols)
        let starts = sorting.starts
        sorting.induce(starts)
        guard starts.count > 1 else { return sorting.places }
        let (names, count) = sorting.named()
        // Where each piece has a name of its own, their order is known already.
        sorting.places = []
        let order = sorted(names, count)
        sorting.induce(order.map { starts[Int($0)] })
        return sorting.places
    }
}

/// One level of the sorting: the order of all suffixes is induced from that of a few.
///
/// A suffix is small if it is less than the one that begins a place later, else large. A start is the place of a small
/// suffix that follows a large one; the pieces of the text from one start through the next make the text of the next
/// level.
private struct InducedSorting {
    let text: [Int32]
    let isSmall: [Bool]
    /// Where the suffixes that begin with each symbol have their ranks: large ones from the first list, small ones from
    /// the second; the last ends all.
    let largeFirst: [Int32]
    let smallFirst: [Int32]
    var places: [Int32] = []

    init(_ text: [Int32], _ symbols: Int) {
        self.text = text
        var isSmall = [Bool](repeating: false, count: text.count)
        var large = [Int32](repeating: 0, count: symbols + 1)
        var small = [Int32](repeating: 0, count: symbols + 1)
        for place in text.indices.reversed() {
            let symbol = text[place]
            if place + 1 < text.count {
                let next = text[place + 1]
                isSmall[place] = symbol == next ? isSmall[place + 1] : symbol < next
            }
            if isSmall[place] { small[Int(symbol)] += 1 } else { large[Int(symbol)] += 1 }
        }
        var total: Int32 = 0
        for symbol in 0...symbols {
            let (larges, smalls) = (large[symbol], small[symbol])
            (large[symbol], small[symbol]) = (total, total + larges)
            total += larges + smalls
        }
        (self.isSmall, largeFirst, smallFirst) = (isSmall, large, small)
    }

    /// The starts, rising.
    var starts: [Int32] {
        var starts: [Int32] = []
        for place in text.indices.dropFirst() where isStart(place) { starts.append(Int32(place)) }
        return starts
    }

    private func isStart(_ place: Int) -> Bool { place > 0 && isSmall[place] && !isSmall[place - 1] }

    /// Fills `places` from the order of the starts.
    mutating func induce(_ starts: [Int32]) {
        places = [Int32](repeating: -1, count: text.count)
        var next = smallFirst
        for start in starts { put(Int(start), &next) }
        next = largeFirst
        put(text.count - 1, &next)
        for rank in places.indices {
            let place = Int(places[rank]) - 1
            if place >= 0 && !isSmall[place] { put(place, &next) }
        }
        next = largeFirst
        for rank in places.indices.reversed() {
            let place = Int(places[rank]) - 1
            guard place >= 0 && isSmall[place] else { continue }
            let symbol = Int(text[place]) + 1
            next[symbol] -= 1
            places[Int(next[symbol])] = Int32(place)
        }
    }

    private mutating func put(_ place: Int, _ next: inout [Int32]) {
        let symbol = Int(text[place])
        places[Int(next[symbol])] = Int32(place)
        next[symbol] += 1
    }

    /// The text of the next level: the pieces at the starts by their order, equal ones with the same number.
    func named() -> (names: [Int32], count: Int) {
        // Two starts are never neighbours, so half of a place tells them apart.
        var byHalf = [Int32](repeating: -1, count: text.count / 2 + 1)
        var name: Int32 = -1
        var last = -1
        for place in places where isStart(Int(place)) {
            let place = Int(place)
            if last < 0 || !isSamePiece(last, place) { name += 1 }
            byHalf[place / 2] = name
            last = place
        }
        return (byHalf.filter { $0 >= 0 }, Int(name) + 1)
    }

    private func isSamePiece(_ first: Int, _ second: Int) -> Bool {
        var offset = 0
        while true {
            let (one, other) = (first + offset, second + offset)
            guard max(one, other) < text.count, text[one] == text[other], isSmall[one] == isSmall[other] else {
                return false
            }
            if offset > 0, isStart(one) || isStart(other) { return isStart(one) && isStart(other) }
            offset += 1
        }
    }
}
