import Benchmark

/// Registers a benchmark of one stage that checks its answer before it is timed.
///
/// A wrong answer or an error stops the process: the benchmark tool ends with success when a benchmark throws.
///
/// - Parameters:
///   - prepare: makes the stage's input; not timed.
///   - run: the stage itself.
///   - figure: the name of a number of the answer that is shown beside the time; a larger one is better.
///   - check: stops where the answer is wrong, else returns the figure.
func checkedBenchmark<Input, Answer>(
    _ name: String,
    prepare: @escaping @Sendable () throws -> Input,
    run: @escaping @Sendable (Input) throws -> Answer,
    figure: String, check: @escaping @Sendable (Answer) -> Int
) {
    let metric = BenchmarkMetric.custom(figure, polarity: .prefersLarger, useScalingFactor: false)
    var configuration = Benchmark.defaultConfiguration
    configuration.metrics.append(metric)
    Benchmark(name, configuration: configuration) { benchmark in
        do {
            let input = try prepare()
            let value = check(try run(input))
            benchmark.startMeasurement()
            blackHole(try run(input))
            benchmark.stopMeasurement()
            benchmark.measurement(metric, value)
        } catch {
            fatalError("\(name): \(error)")
        }
    }
}

/// The same for a stage that works on synthetic articles; their number stands in the name.
func checkedBenchmark<Input, Answer>(
    _ name: String, _ articles: SyntheticArticles,
    prepare: @escaping @Sendable (SyntheticArticles) throws -> Input,
    run: @escaping @Sendable (Input) throws -> Answer,
    figure: String, check: @escaping @Sendable (Answer) -> Int
) {
    // The tool sorts by name: with blanks before it, a smaller number comes first.
    let digits = String(articles.count)
    let number = String(repeating: " ", count: max(0, 5 - digits.count)) + digits
    checkedBenchmark(
        "\(name), \(number) articles", prepare: { try prepare(articles) }, run: run, figure: figure, check: check)
}

/// Stops the process where an answer is wrong.
///
/// Unlike `precondition` it says why in a release build too.
func require(_ holds: Bool, _ sentence: @autoclosure () -> String) {
    if !holds { fatalError(sentence()) }
}
