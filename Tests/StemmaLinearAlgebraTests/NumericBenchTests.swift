import Testing

@testable import StemmaLinearAlgebra

@Suite("Numeric bench")
struct NumericBenchTests {
    @Test("a larger working set is never the faster: what is read from far can be read from near")
    func readings() {
        let measured = [3.0, 4, 1, 2].enumerated().map {
            MachineLimits.Reading(workingSet: 16 << $0.offset, bytesPerSecond: $0.element)
        }
        let limits = MachineLimits(
            threads: 1, instructionSet: .baseline, readings: measured, operationsPerSecond: 1)
        #expect(limits.readings.map(\.bytesPerSecond) == [4, 4, 2, 2])
        #expect(limits.readings.map(\.workingSet) == measured.map(\.workingSet))
        #expect(limits.memoryBytesPerSecond == 2)
    }

    @Test("limits are measured for any number of threads and each level", arguments: InstructionSet.supported)
    func limits(level: InstructionSet) throws {
        for threads in [1, 3] {
            let limits = try MachineLimits(of: Workers(threads), runs: 1, level)
            #expect(limits.threads == threads && limits.readings.map(\.workingSet) == MachineLimits.workingSets)
            #expect(limits.operationsPerSecond > 0 && limits.readings.allSatisfy { $0.bytesPerSecond > 0 })
        }
    }

    @Test("a product passes its check")
    func product() throws {
        let matrix = try PlantedMatrix(articles: 64, seed: 1).matrix
        let trial = SparseProductTrial(matrix, width: 64, workers: Workers(2))
        #expect(trial.operations == Double(2 * 64 * matrix.entryCount))
        #expect(try trial.seconds(fastestOf: 1) > 0)
    }

    @Test("the roof of several blocks is that of one as often, so that their shares compare")
    func roof() throws {
        let matrix = try PlantedMatrix(articles: 64, seed: 1).matrix
        let limits = MachineLimits(
            threads: 1, instructionSet: .baseline, readings: [.init(workingSet: 1 << 14, bytesPerSecond: 1e9)],
            operationsPerSecond: 1e9)
        let roofs = [32, 128].map { SparseProductTrial(matrix, width: $0, workers: Workers(1)).roof(within: limits) }
        #expect(roofs[0] == SparseProductRoof(of: matrix, width: 32, within: limits))
        #expect(roofs[1] == SparseProductRoof(seconds: roofs[0].seconds * 4, limit: roofs[0].limit))
    }

    @Test("a decomposition finds the planted values, one that is given other values is refused")
    func decomposition() throws {
        let planted = try PlantedMatrix(articles: 64, seed: 1)
        let trial = try DecompositionTrial(planted, rank: 10, seed: 1, workers: Workers(2))
        // Exact to rounding, by LAPACK.
        #expect(trial.rank == 10 && trial.accurate == 10 && abs(trial.energyOfBest - 1) < 1e-4)
        let other = try PlantedMatrix(articles: 64, seed: 2)
        let wrong = PlantedMatrix(matrix: planted.matrix, singularValues: other.singularValues)
        #expect(throws: NumericBenchError.self) {
            try DecompositionTrial(wrong, rank: 10, seed: 1, workers: Workers(1))
        }
    }

    @Test("a decomposition that overlooked a triplet is refused, wherever it stands", arguments: [0, 4, 9, 10])
    func overlooked(place: Int) throws {
        let planted = try PlantedMatrix(articles: 64, seed: 1)
        var known = planted.singularValues
        // As if the matrix had one value more than the decomposition found.
        known.insert(place == 0 ? known[0] * 2 : (known[place - 1] + known[place - 1]) / 2, at: place)
        let more = PlantedMatrix(matrix: planted.matrix, singularValues: known)
        #expect(throws: NumericBenchError.self) {
            try DecompositionTrial(more, rank: 10, seed: 1, workers: Workers(1))
        }
    }
}
