import Benchmark

/// Registers a benchmark of one stage that checks its answer before it is timed.
///
/// A wrong answer or an error stops the process: the benchmark tool ends with success when a benchmark throws.
///
/// - Parameters:
///   - once: whether the stage takes so long that it is run just once, and the run that is timed is checked after it.
///   - prepare: makes the stage's input; not timed.
///   - run: the stage itself.
///   - figure: the name of a number of the answer that is shown beside the time; a larger one is better.
///   - check: stops where the answer is wrong, else returns the figure.
func checkedBenchmark<Input, Answer>(
    _ name: String, once: Bool = false,
    prepare: @escaping @Sendable () throws -> Input,
    run: @escaping @Sendable (Input) throws -> Answer,
    figure: String, check: @escaping @Sendable (Answer) -> Int
) {
    let metric = BenchmarkMetric.custom(figure, polarity: .prefersLarger, useScalingFactor: false)
    var configuration = Benchmark.defaultConfiguration
    configuration.metrics.append(metric)
    if once { (configuration.warmupIterations, configuration.maxIterations) = (0, 1) }
    Benchmark(name, configuration: configuration) { benchmark in
        do {
            let input = try prepare()
            let checked = once ? nil : check(try run(input))
            benchmark.startMeasurement()
            let answer = try run(input)
            benchmark.stopMeasurement()
            benchmark.measurement(metric, checked ?? check(answer))
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
    checkedBenchmark(
        "\(name), \(padded(articles.count, 5)) articles", prepare: { try prepare(articles) }, run: run, figure: figure,
        check: check)
}

/// A number with blanks before it: the tool sorts by name, and so a smaller one comes first.
func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: " ", count: max(0, width - digits.count)) + digits
}

/// Stops the process where an answer is wrong.
///
/// Unlike `precondition` it says why in a release build too.
func require(_ holds: Bool, _ sentence: @autoclosure () -> String) {
    if !holds { fatalError(sentence()) }
}
