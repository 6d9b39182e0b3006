import Benchmark
import Foundation

/// Whether each benchmark is run just once, on few articles: `STEMMA_BENCHMARK_QUICK` is set and not empty.
let isQuick = !(ProcessInfo.processInfo.environment["STEMMA_BENCHMARK_QUICK"] ?? "").isEmpty

extension Benchmark.Configuration {
    /// How every benchmark is run: five times after a warm-up.
    static var stemma: Self {
        Self(
            metrics: [.wallClock, .cpuTotal, .peakMemoryResident],
            warmupIterations: isQuick ? 0 : 1,
            maxDuration: .seconds(600),
            maxIterations: isQuick ? 1 : 5)
    }
}
