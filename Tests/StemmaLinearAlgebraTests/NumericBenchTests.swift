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

    @Test("a decomposition finds the planted values, one that is given other values is refused")
    func decomposition() throws {
        let planted = try PlantedMatrix(articles: 64, seed: 1)
        let trial = try DecompositionTrial(planted, rank: 10, seed: 1, workers: Workers(2))
        // Exact to rounding, by LAPACK.
        #expect(trial.rank == 10 && trial.close == 10 && abs(trial.energyOfBest - 1) < 1e-4)
        let other = try PlantedMatrix(articles: 64, seed: 2)
        let wrong = PlantedMatrix(matrix: planted.matrix, singularValues: other.singularValues)
        #expect(throws: NumericBenchError.self) {
            try DecompositionTrial(wrong, rank: 10, seed: 1, workers: Workers(1))
        }
    }
}
