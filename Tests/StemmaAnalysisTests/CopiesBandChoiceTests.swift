import Testing

@testable import StemmaAnalysis

@Suite struct CopiesBandChoiceTests {
    @Test(
        "the fewest bands that keep the promise",
        arguments: [
            (0.5, 0.01, 1, 7), (0.5, 0.01, 2, 17), (0.5, 0.01, 3, 35), (0.5, 0.01, 4, 72), (0.3, 0.01, 2, 49),
            (0.3, 0.001, 3, 253), (0.3, 0.001, 4, 850), (0.8, 0.01, 4, 9), (0.1, 0.01, 1, 44), (0.5, 0.5, 1, 1),
            (1, 0.01, 5, 1), (0.5, 0.25, 1, 2),
        ])
    func fewest(threshold: Double, missRate: Double, rows: Int, bands: Int) {
        #expect(BandChoice.bands(ofRows: rows, threshold: threshold, missRate: missRate) == bands)
    }

    private func choice(_ threshold: Double, _ missRate: Double, pairs: [Double: Int], sets: Int) -> BandChoice {
        var histogram = SimilarityHistogram()
        for (similarity, count) in pairs { for _ in 0..<count { histogram.add(similarity) } }
        histogram.weight = 1000
        return BandChoice(threshold: threshold, missRate: missRate, histogram: histogram, sets: sets)
    }

    @Test("every choice keeps its promise within its slots", arguments: [0.1, 0.3, 0.5, 0.8, 0.95, 1])
    func promise(_ threshold: Double) {
        for missRate in [0.1, 0.01, 1e-4] {
            for count in [0, 10, 1000] {
                let choice = choice(threshold, missRate, pairs: [0.05: count, 0.2: count / 10], sets: 1000)
                var agreement = 1.0
                for _ in 0..<choice.rows { agreement *= threshold }
                var missed = 1.0
                for _ in 0..<choice.bands { missed *= 1 - agreement }
                // Up to 88 products are rounded.
                #expect(missed <= missRate * (1 + 1e-13))
                #expect(choice.rows == 1 || choice.bands * choice.rows <= BandChoice.slotLimit)
            }
        }
    }

    @Test("the more unlike pairs there are, the more rows keep them apart")
    func adaptation() {
        #expect(choice(0.5, 0.01, pairs: [:], sets: 1000) == BandChoice(bands: 7, rows: 1))
        let rows = [0, 10, 100, 1000].map { choice(0.5, 0.01, pairs: [0.1: $0], sets: 10_000).rows }
        #expect(rows == rows.sorted() && rows[0] == 1 && rows[3] == 3, "\(rows)")
    }

    @Test("the candidates expected of a histogram are the sum of their chances")
    func candidates() {
        var histogram = SimilarityHistogram()
        for _ in 0..<8 { histogram.add(0.5) }
        histogram.weight = 0.5
        // The bin of 0.5 has its middle half a bin, 1/512, above; no bin is wider.
        let low = 4 * (1 - 0.75 * 0.75 * 0.75)
        let expected = histogram.expectedCandidates(BandChoice(bands: 3, rows: 2))
        #expect(expected >= low && expected <= low + 4 * 3 * 2 * 0.51 / 512)
    }
}
