import Benchmark
import Foundation

extension Benchmark.Configuration {
    /// How every benchmark is run: five times after a warm-up, or just once where `STEMMA_BENCHMARK_QUICK` is set.
    static var stemma: Self {
        let isQuick = !(ProcessInfo.processInfo.environment["STEMMA_BENCHMARK_QUICK"] ?? "").isEmpty
        return Self(
            metrics: [.wallClock, .cpuTotal, .peakMemoryResident],
            warmupIterations: isQuick ? 0 : 1,
            maxDuration: .seconds(600),
            maxIterations: isQuick ? 1 : 5)
    }
}
