/// What a number of threads of this machine can do at most, measured here and now: how fast they read, how fast they
/// multiply and add.
///
/// No word of the system about its caches is needed, which on a virtual machine may be wrong: the speed of reading is
/// measured for working sets of rising size, and shows where a cache ends.
public struct MachineLimits: Sendable, Equatable {
    /// How fast memory of one size is read over and over.
    public struct Reading: Sendable, Equatable {
        /// The size of what is read, in bytes.
        public let workingSet: Int
        /// Bytes a second, all threads together.
        public let bytesPerSecond: Double
    }

    /// The number of threads that worked at once.
    public let threads: Int
    /// The level of instructions they used.
    public let instructionSet: InstructionSet
    /// The speeds of reading, the smallest working set first, the last far beyond the caches; a larger one is never the
    /// faster.
    public let readings: [Reading]
    /// Multiplications and additions a second, all threads together, each counted as one.
    public let operationsPerSecond: Double

    /// How fast memory beyond the caches is read, in bytes a second.
    public var memoryBytesPerSecond: Double { readings.last?.bytesPerSecond ?? 0 }

    /// Keeps measured speeds; where a larger working set was read faster, the smaller gets the same speed, as what is
    /// read from far can be read from near.
    init(threads: Int, instructionSet: InstructionSet, readings: [Reading], operationsPerSecond: Double) {
        var (falling, least): ([Reading], Double) = ([], 0)
        for reading in readings.reversed() {
            least = max(least, reading.bytesPerSecond)
            falling.append(Reading(workingSet: reading.workingSet, bytesPerSecond: least))
        }
        self.threads = threads
        self.instructionSet = instructionSet
        self.readings = falling.reversed()
        self.operationsPerSecond = operationsPerSecond
    }
}
