import CKernels

extension MachineLimits {
    /// The working sets that are read, in bytes: 16 KiB to 256 MiB, each four times the one before.
    static let workingSets = (0..<8).map { 16_384 << (2 * $0) }
    /// What each thread reads of every working set, in bytes, and how often it multiplies and adds in registers.
    private static let (bytesRead, roundsOfArithmetic) = (1 << 28, 4_000_000)

    /// Measures.
    ///
    /// Each thread reads the same memory from another place on, round and round. Takes 256 MiB, and some seconds.
    ///
    /// - Parameter runs: how often each is measured; the fastest counts, as whatever else runs only takes away.
    /// - Throws: `wrongAnswer` when the numbers read or worked out do not add up to what is known.
    public init(
        of workers: Workers, runs: Int = 5, _ instructionSet: InstructionSet = .current
    ) throws(NumericBenchError) {
        // A cache line more than is read, to begin with a whole one.
        let ones = [Float](repeating: 1, count: (Self.workingSets.last ?? 0) / MemoryLayout<Float>.stride + 16)
        var readings: [Reading] = []
        for size in Self.workingSets {
            let speed = try Self.speed(ofReading: size, ones, runs, workers, instructionSet)
            readings.append(Reading(workingSet: size, bytesPerSecond: speed))
        }
        self.init(
            threads: workers.count, instructionSet: instructionSet, readings: readings,
            operationsPerSecond: try Self.speedOfArithmetic(runs, workers, instructionSet))
    }

    private static func speed(
        ofReading size: Int, _ ones: [Float], _ runs: Int, _ workers: Workers, _ instructionSet: InstructionSet
    ) throws(NumericBenchError) -> Double {
        let (count, rounds) = (size / MemoryLayout<Float>.stride, max(1, bytesRead / size))
        precondition(count + 16 <= ones.count, "No more is read than there is.")
        var sums: [Double] = []
        let seconds = fastest(of: runs) {
            sums = workers.map(blocks: workers.count) { thread in
                // `count` is a power of two from 4,096 on, so both numbers are multiples of 128 and within the array.
                let first = count / workers.count * thread / 128 * 128
                return unsafe ones.withUnsafeBufferPointer {
                    let start = unsafe UnsafeRawPointer($0.baseAddress)?.alignedUp(toMultipleOf: 64)
                    let floats = unsafe start?.assumingMemoryBound(to: Float.self)
                    return unsafe stemma_sum(Int32(instructionSet.rawValue), floats, count, first, rounds)
                }
            }
        }
        guard sums.allSatisfy({ $0 == Double(count * rounds) }) else { throw .wrongAnswer("a sum of ones") }
        return Double(size * rounds * workers.count) / seconds
    }

    private static func speedOfArithmetic(
        _ runs: Int, _ workers: Workers, _ instructionSet: InstructionSet
    ) throws(NumericBenchError) -> Double {
        var counts: [Double] = []
        let seconds = fastest(of: runs) {
            counts = workers.map(blocks: workers.count) { _ in
                stemma_multiply_add(Int32(instructionSet.rawValue), roundsOfArithmetic)
            }
        }
        // Vectors of 16 numbers, all of which come to 1.
        guard counts.allSatisfy({ $0 > 0 && $0.truncatingRemainder(dividingBy: 16) == 0 }) else {
            throw .wrongAnswer("numbers that all come to one")
        }
        return 2 * counts.reduce(0, +) * Double(roundsOfArithmetic) / seconds
    }
}
