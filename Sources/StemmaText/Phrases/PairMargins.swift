internal import StemmaLinearAlgebra

/// How often each term is the first and the second of two that stand side by side, and a sieve that most rare pairs fall
/// through, so that they need not be counted one by one.
///
/// Source of the sieve: J. S. Park, M.-S. Chen and P. S. Yu, "An effective hash-based algorithm for mining association
/// rules", SIGMOD 1995, DOI 10.1145/223784.223813.
struct PairMargins: Sendable {
    private(set) var firsts: [Int32]
    private(set) var seconds: [Int32]
    /// The number of pairs.
    private(set) var total = 0
    /// How often the pairs of each hash came, together; no more than 255.
    private var sieve: [UInt8]

    private init(terms: Int, sieve size: Int) {
        firsts = Array(repeating: 0, count: terms)
        seconds = firsts
        sieve = Array(repeating: 0, count: size)
    }

    /// - Parameter lengths: how many words a pair that goes into the sieve has.
    init(_ streams: TermStreams, lengths: ClosedRange<Int>, workers: Workers) {
        let places = streams.blocks.reduce(0) { $0 + $1.ids.count }
        let size = 1 << min(26, max(12, Int.bitWidth - places.leadingZeroBitCount))
        let wordCounts = streams.wordCounts
        let parts = workers.map(blocks: streams.blocks.count) {
            PairMargins(terms: wordCounts.count, sieve: size)
        } _: { margins, block in
            streams.blocks[block].forEachPair { _, first, second in
                let words = wordCounts[Int(first)] + wordCounts[Int(second)]
                margins.count(first, second, sifts: lengths.contains(words))
            }
        } finish: {
            $0
        }
        self = parts.finals[0]
        for part in parts.finals.dropFirst() { add(part) }
    }

    @inline(__always)
    private mutating func count(_ first: Int32, _ second: Int32, sifts: Bool) {
        firsts[Int(first)] += 1
        seconds[Int(second)] += 1
        total += 1
        guard sifts else { return }
        let place = PairTable.Pair(first, second).hash & (sieve.count - 1)
        if sieve[place] < 255 { sieve[place] += 1 }
    }

    private mutating func add(_ other: PairMargins) {
        for id in firsts.indices {
            firsts[id] += other.firsts[id]
            seconds[id] += other.seconds[id]
        }
        total += other.total
        for place in sieve.indices {
            let (sum, overflow) = sieve[place].addingReportingOverflow(other.sieve[place])
            sieve[place] = overflow ? 255 : sum
        }
    }

    /// Whether a pair may have come so often; where it did, it may.
    @inline(__always)
    func mayCome(_ pair: PairTable.Pair, times: Int) -> Bool {
        firsts[pair.first] >= times && seconds[pair.second] >= times
            && sieve[pair.hash & (sieve.count - 1)] >= min(times, 255)
    }

    /// The number of pairs of terms that are both frequent enough for a phrase.
    ///
    /// - Parameters:
    ///   - lengths: how many words the pair has.
    ///   - times: how often each term is to be in a pair.
    func possiblePairs(_ wordCounts: [Int], lengths: ClosedRange<Int>, times: Int) -> Double {
        func frequent(_ counts: [Int32]) -> [Double] {
            var frequent = [Double](repeating: 0, count: lengths.upperBound + 1)
            for (count, words) in zip(counts, wordCounts) where count >= times { frequent[words] += 1 }
            return frequent
        }
        let (first, second) = (frequent(firsts), frequent(seconds))
        var pairs = 0.0
        for words in lengths {
            for head in 1..<words { pairs += first[head] * second[words - head] }
        }
        return pairs
    }
}
