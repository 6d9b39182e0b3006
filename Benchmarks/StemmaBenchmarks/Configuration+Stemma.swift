import Benchmark
import Foundation

/// Whether each benchmark is run just once, on few articles: `STEMMA_BENCHMARK_QUICK` is set and not empty.
let isQuick = isSet("STEMMA_BENCHMARK_QUICK")

/// Whether the benchmarks that take minutes and gigabytes are run too: `STEMMA_BENCHMARK_LARGE` is set and not empty.
let isLarge = isSet("STEMMA_BENCHMARK_LARGE")

private func isSet(_ variable: String) -> Bool {
    !(ProcessInfo.processInfo.environment[variable] ?? "").isEmpty
}

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
