import Benchmark
import Stemma

let benchmarks: @Sendable () -> Void = {
    Benchmark.defaultConfiguration = .stemma
    Benchmark("trivial") { benchmark in
        for _ in benchmark.scaledIterations { blackHole((0..<1000).reduce(0, &+)) }
    }
}
