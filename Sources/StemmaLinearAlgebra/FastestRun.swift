/// The seconds of the fastest of some runs.
func fastest(of runs: Int, _ body: () -> Void) -> Double {
    (0..<runs).map { _ in
        let start = ContinuousClock.now
        body()
        return (ContinuousClock.now - start) / .seconds(1)
    }.min() ?? 0
}
