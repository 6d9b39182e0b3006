import Benchmark
import Foundation
import Stemma
import Synchronization

/// Whether this process runs a benchmark; the first process the tool starts only lists them.
private let runsBenchmark = Atomic(false)

/// Prints once, before the first benchmark, what all of them run on: BLAS, threads, instruction set.
///
/// Each benchmark is a process of its own, of which none knows that it is the first. The one that lists them, and ends
/// without having run any, comes before them all.
func printSurroundingsOnce() {
    Benchmark.startupHook = { runsBenchmark.store(true, ordering: .relaxed) }
    atexit {
        guard !runsBenchmark.load(ordering: .relaxed) else { return }
        let facts = Surroundings(threads: Workers.processorCount).facts.map { "\($0.name): \($0.value)\n" }
        FileHandle.standardError.write(Data(("\n" + facts.joined()).utf8))
    }
}
