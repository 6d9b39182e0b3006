import StemmaText

/// For each article the runs of words that begin in it and stand elsewhere too, each known by a number.
struct SharedPlaces: Sendable {
    /// The numbers, article by article, rising in each.
    private var numbers: [Int32]
    /// Where the numbers of each article begin, and where the last end.
    private let starts: [Int]
    /// The number of words of a run.
    let runLength: Int

    /// - Parameter least: the number of words of a run.
    init(_ stretches: RepeatedStretches, _ array: SuffixArray, _ prefixes: [Int32], least: Int) {
        let count = stretches.wordCounts.count
        var ends = [Int](repeating: 0, count: count + 1)
        Self.forEachRun(array, prefixes, least) { place, _ in ends[stretches.article(at: place) + 1] += 1 }
        for article in 0..<count { ends[article + 1] += ends[article] }
        (starts, runLength) = (ends, least)
        numbers = [Int32](repeating: 0, count: ends[count])
        // The runs come in the order of their numbers, so those of an article rise.
        Self.forEachRun(array, prefixes, least) { place, number in
            let article = stretches.article(at: place)
            numbers[ends[article]] = number
            ends[article] += 1
        }
    }

    /// The number of different runs that two articles share.
    func shared(_ one: Int, _ other: Int) -> Int {
        let (endA, endB) = (starts[one + 1], starts[other + 1])
        var (a, b) = (starts[one], starts[other])
        var shared = 0
        while a < endA && b < endB {
            let (numberA, numberB) = (numbers[a], numbers[b])
            if numberA == numberB && (a == starts[one] || numbers[a - 1] != numberA) { shared += 1 }
            if numberA <= numberB { a += 1 }
            if numberB <= numberA { b += 1 }
        }
        return shared
    }

    /// Calls `body` with each place at which a run of `least` words begins that stands elsewhere too, and its number.
    private static func forEachRun(
        _ array: SuffixArray, _ prefixes: [Int32], _ least: Int, _ body: (_ place: Int, _ number: Int32) -> Void
    ) {
        var number: Int32 = 0
        for rank in array.places.indices {
            let isLikeLast = prefixes[rank] >= least
            if !isLikeLast { number = Int32(rank) }
            let isLikeNext = rank + 1 < array.places.count && prefixes[rank + 1] >= least
            if isLikeLast || isLikeNext { body(Int(array.places[rank]), number) }
        }
    }
}
