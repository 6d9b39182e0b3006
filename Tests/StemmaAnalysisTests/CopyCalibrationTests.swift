import StemmaLinearAlgebra
import Testing

@testable import StemmaAnalysis

/// The threshold measured on a corpus: by hand, and on planted copies.
@Suite struct CopyCalibrationTests {
    /// A hundred articles of 50 shingles, half of them far from the other half in time: 2,500 null and 2,450 tested pairs.
    private func calibration(
        tested: [Int], null: [Int], _ settings: CopyCalibration.Configuration
    ) -> CopyCalibration {
        let dates = (0..<100).map { Double($0 < 50 ? 0 : 100) * 86_400 }
        // Pairs by the number of shingles they share: tested ones within the first half, null ones across.
        let near = tested.enumerated().map { CopyPair(a: 0, b: 1 + $0, shared: $1, sizeA: 50, sizeB: 50) }
        let far = null.enumerated().map { CopyPair(a: $0, b: 50 + $0, shared: $1, sizeA: 50, sizeB: 50) }
        return CopyCalibration(
            near + far, sizes: Array(repeating: 50, count: 100), null: .apart(days: 30, dates: dates),
            measure: .jaccard,
            floor: 0.05, settings)
    }

    @Test("p counts null pairs, q weighs them against the list, the threshold is the lowest within the rate")
    func byHand() throws {
        // Jaccard 25/75 = 1/3 for ten pairs, 10/90 = 1/9 for twenty; null: 10/90 for four.
        let found = calibration(
            tested: Array(repeating: 25, count: 10) + Array(repeating: 10, count: 20), null: [10, 10, 10, 10],
            try CopyCalibration.Configuration())
        #expect(found.testedCount == 2_450 && found.nullCount == 2_500 && found.reprintCount == 0)
        #expect(abs(found.p(1 / 3.0) - 1 / 2_501.0) < 1e-15)
        #expect(abs(found.p(1 / 9.0) - 5 / 2_501.0) < 1e-15)
        #expect(abs(found.q(1 / 3.0) - 2_450 / 2_501.0 / 10) < 1e-12)
        #expect(abs(found.q(1 / 9.0) - 5 * 2_450 / 2_501.0 / 30) < 1e-12)
        #expect(found.q(0.5) == 1)
        #expect(try found.threshold(rate: 0.1) == 0.33)
        #expect(try found.threshold(rate: 0.2) == 0.05)
        #expect(throws: CopyCalibrationFailure.noThreshold(rate: 0.05, least: found.q(1 / 3.0))) {
            try found.threshold(rate: 0.05)
        }
        #expect(found.histogram.map(\.tested).reduce(0, +) == 30 && found.histogram.map(\.null).reduce(0, +) == 4)
        #expect(found.histogram.first { $0.null == 4 }.map { $0.from <= 1 / 9.0 && 1 / 9.0 < $0.to } == true)
    }

    @Test(
        "without a pair above the floor the floor is the threshold, and texts published again are no measure of chance")
    func edges() throws {
        let settings = try CopyCalibration.Configuration()
        #expect(try calibration(tested: [], null: [10], settings).threshold(rate: 0.01) == 0.05)
        let reprints = calibration(tested: Array(repeating: 25, count: 20), null: [50, 50, 49], settings)
        #expect(reprints.reprintCount == 3 && reprints.p(0.9) < 1 / 2_000.0)
        #expect(throws: CopyCalibrationFailure.self) { try CopyCalibration.Configuration(rate: 1) }
        #expect(throws: CopyCalibrationFailure.self) { try CopyCalibration.Configuration(floor: 0.9) }
        #expect(throws: CopyCalibrationFailure.self) { try CopyCalibration.Configuration(days: .nan) }
    }

    @Test("over fifty planted corpora no more of the lists is false than was asked, and most copies are found")
    func planted() throws {
        let rates = [0.01, 0.05, 0.2]
        var proportions = [0.0, 0.0, 0.0]
        var (listed, correct) = ([0, 0, 0], [0, 0, 0])
        for seed in 0..<50 {
            let corpus = PlantedCopies(seed: UInt64(seed))
            let found = try corpus.calibrated()
            for (place, rate) in rates.enumerated() {
                // A small corpus may have no threshold so good, and then no list.
                guard let threshold = try? found.calibration.threshold(rate: rate) else { continue }
                let list = found.pairs.filter {
                    $0.jaccard >= threshold && !found.calibration.null.contains($0.a, $0.b)
                }
                let good = list.count { corpus.isCopy($0.a, $0.b) }
                proportions[place] += list.isEmpty ? 0 : Double(list.count - good) / Double(list.count) / 50
                (listed[place], correct[place]) = (listed[place] + list.count, correct[place] + good)
            }
        }
        let recalls = correct.map { Double($0) / Double(50 * PlantedCopies.copies) }
        for (place, rate) in rates.enumerated() {
            // Three standard deviations of the share among so many pairs that are false with the probability asked for.
            let deviation = (rate * (1 - rate) / Double(listed[place])).squareRoot()
            #expect(proportions[place] <= rate + 3 * deviation)
            // Not for want of trying: chance pairs are let in where that was allowed.
            #expect(proportions[place] > rate / 5)
        }
        // Half of all copies are rewritten by more than 40 %, where articles on other events are as alike.
        #expect(recalls[0] > 0.4 && recalls[1] > recalls[0] && recalls[2] > recalls[1])
    }
}

/// Articles of common and rare words over 300 days, some of them forms filled in anew, and copies of 40, from nearly whole
/// to mostly rewritten, up to three days later.
private struct PlantedCopies {
    static let (originals, forms) = (150, 14)
    static let copies = 40
    private(set) var texts: [String] = []
    private(set) var dates: [Double?] = []

    init(seed: UInt64) {
        let random = CounterRandom(seed: seed, stream: 9)
        var place = 0
        func uniform() -> Double {
            place += 1
            return random.uniform(at: place)
        }
        func word() -> Int {
            let u = uniform()
            return Int(3_000 * u * u * u)
        }
        let form = (0..<30).map { _ in word() }
        var words: [[Int]] = []
        for article in 0..<Self.originals {
            let isForm = article < Self.forms
            let rest = (0..<(isForm ? 30 : 30 + Int(uniform() * 60))).map { _ in word() }
            words.append(isForm ? form + rest : rest)
            dates.append(uniform() * 300 * 86_400)
        }
        for copy in 0..<Self.copies {
            let original = Self.forms + copy
            let rewritten = 0.05 + 0.75 * uniform()
            words.append(words[original].map { uniform() < rewritten ? word() : $0 })
            dates.append((dates[original] ?? 0) + uniform() * 3 * 86_400)
        }
        texts = words.map { $0.map { "w\($0)" }.joined(separator: " ") }
    }

    /// The pairs of single words in common from 0.1 on, and what they say of a threshold.
    func calibrated() throws -> (pairs: [CopyPair], calibration: CopyCalibration) {
        let pairs = try CopySearch(CopySearch.Configuration(threshold: 0.1, shingleWidth: 1)).pairs(in: texts)
        let sizes = texts.map { Set($0.split(separator: " ")).count }
        let calibration = CopyCalibration(
            pairs, sizes: sizes, null: .apart(days: 30, dates: dates), measure: .jaccard, floor: 0.1,
            try CopyCalibration.Configuration())
        return (pairs, calibration)
    }

    func isCopy(_ a: Int, _ b: Int) -> Bool { b >= Self.originals && a == Self.forms + b - Self.originals }
}
