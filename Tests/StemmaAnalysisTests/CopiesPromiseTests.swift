import StemmaLinearAlgebra
import Testing

@testable import StemmaAnalysis

/// Whether no more pairs at the threshold are missed than was promised.
@Suite struct CopiesPromiseTests {
    private static let trials = 200
    private static let missRate = 0.05

    /// Pairs of sets of the threshold 1/2 exactly: what they share, and what each has beside it.
    private static let shapes = [
        (common: 1, first: 0, second: 1), (1, 1, 0), (2, 1, 1), (5, 0, 5), (8, 4, 4), (20, 10, 10), (30, 30, 0),
        (45, 20, 25), (60, 10, 50),
    ]

    /// Fewer misses than this would be thought a chance of one in ten thousand if each pair were missed as often as is
    /// allowed; so a search that keeps its promise passes, and one that misses half as many again does not.
    private func expectKept(misses: Int, of pairs: Int, missRate: Double = Self.missRate) {
        let atLeast = IncompleteBeta.regularized(missRate, Double(max(1, misses)), Double(pairs - misses + 1))
        #expect(atLeast >= 1e-4, "\(misses) of \(pairs) missed")
    }

    @Test("in 200 searches with pairs planted at the threshold")
    func wholeSearch() throws {
        var misses = 0
        for trial in 0..<Self.trials {
            let configuration = try ApproximateCopySearch.Configuration(
                CopySearch.Configuration(threshold: 0.5, shingleWidth: 1), missRate: Self.missRate, sampleSize: 4,
                seed: UInt64(trial))
            let texts = Self.shapes.enumerated().flatMap { number, shape in
                Self.texts(shape, prefix: "t\(trial)n\(number)")
            }
            let found = try ApproximateCopySearch(configuration).pairs(in: texts, workers: Workers(1))
            #expect(found.allSatisfy { $0.b == $0.a + 1 && $0.jaccard == 0.5 })
            misses += Self.shapes.count - found.count
        }
        expectKept(misses: misses, of: Self.trials * Self.shapes.count)
        #expect(misses > 0, "With so many pairs at the threshold some are missed, else nothing was tried.")
    }

    private static func texts(_ shape: (common: Int, first: Int, second: Int), prefix: String) -> [String] {
        let common = (0..<shape.common).map { "\(prefix)c\($0)" }
        let first = (0..<shape.first).map { "\(prefix)a\($0)" }
        let second = (0..<shape.second).map { "\(prefix)b\($0)" }
        return [common + first, second + common].map { $0.joined(separator: " ") }
    }

    @Test(
        "for sets above and below twice the slots of a sketch, and pairs of one above with one below",
        arguments: [1, 2, 3], ApproximateCopySearch.Sketch.allCases)
    func sketches(rows: Int, sketch: ApproximateCopySearch.Sketch) throws {
        let bands = BandChoice(
            bands: BandChoice.bands(ofRows: rows, threshold: 0.5, missRate: Self.missRate), rows: rows)
        let long = 2 * bands.bands * bands.rows
        let tables = SketchTables(
            try ApproximateCopySearch.Configuration(CopySearch.Configuration(), sketch: sketch, seed: 11), bands: bands,
            bounds: OverlapBounds(threshold: 0.5, measure: .jaccard))
        var misses = 0
        for trial in 0..<Self.trials {
            for (number, size) in [long / 4, long / 2, long].enumerated() {
                let random = CounterRandom(seed: UInt64(trial * 3 + number))
                // Twice `size` against `size` of the same, and two of 1.5 · size of which `size` are the same.
                let all = (0..<2 * size).map { random.bits(at: $0) }
                if !Self.meet(Array(all[..<size]), all, tables) { misses += 1 }
                if !Self.meet(Array(all[..<(size * 3 / 2)]), Array(all[..<size] + all[(size * 3 / 2)...]), tables) {
                    misses += 1
                }
            }
        }
        expectKept(misses: misses, of: Self.trials * 6)
        #expect(misses > 0)
    }

    /// Sketches by one permutation, with all slots borrowed from one to four others, miss 2 % of these.
    @Test("for sets of one to four shingles, at the miss rate of one in a hundred", arguments: [2, 3])
    func fewShingles(rows: Int) throws {
        let bands = BandChoice(bands: BandChoice.bands(ofRows: rows, threshold: 0.5, missRate: 0.01), rows: rows)
        let bounds = OverlapBounds(threshold: 0.5, measure: .jaccard)
        let pairs = 6000
        var misses = 0
        for pair in 0..<pairs {
            let random = CounterRandom(seed: UInt64(pair))
            let all = (0..<4).map { random.bits(at: $0) }
            let tables = SketchTables(
                try ApproximateCopySearch.Configuration(CopySearch.Configuration(), seed: UInt64(pair)), bands: bands,
                bounds: bounds)
            let isMet =
                pair % 2 == 0
                ? Self.meet([all[0]], Array(all[..<2]), tables)
                : Self.meet(Array(all[..<3]), Array(all[1...]), tables)
            if !isMet { misses += 1 }
        }
        expectKept(misses: misses, of: pairs, missRate: 0.01)
    }

    private static func meet(_ one: [UInt64], _ other: [UInt64], _ tables: SketchTables) -> Bool {
        var sketch: [UInt32] = []
        var hashes: Set<UInt64> = []
        tables.forEachBand(of: one, sketch: &sketch) { hashes.insert($1) }
        var found = false
        tables.forEachBand(of: other, sketch: &sketch) { found = found || hashes.contains($1) }
        return found
    }
}
