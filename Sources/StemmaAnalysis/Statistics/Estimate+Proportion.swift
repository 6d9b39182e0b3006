extension Estimate {
    /// The share of `successes` among `trials`, with its Clopper–Pearson interval.
    ///
    /// The interval holds the true share with a probability of at least `confidence`, whatever that share is, where
    /// trials are independent. `Estimate(successes: 10, trials: 10)` is 1 with 0.6915 … 1.
    ///
    /// - Parameters:
    ///   - successes: 0 to `trials`.
    ///   - trials: 1 or more.
    ///   - confidence: between 0 and 1, both excluded.
    ///
    /// Source: Clopper and Pearson, "The use of confidence or fiducial limits illustrated in the case of the binomial",
    /// Biometrika 26 (1934), DOI 10.1093/biomet/26.4.404.
    package init(successes: Int, trials: Int, confidence: Double = 0.95) {
        precondition(trials >= 1 && 0...trials ~= successes, "A share needs a trial, and at most as many successes.")
        precondition(confidence > 0 && confidence < 1, "A confidence lies between 0 and 1, both excluded.")
        let (yes, no) = (Double(successes), Double(trials - successes))
        let tail = (1 - confidence) / 2
        self.init(
            value: yes / Double(trials),
            low: successes == 0 ? 0 : IncompleteBeta.quantile(tail, yes, no + 1),
            high: successes == trials ? 1 : IncompleteBeta.quantile(1 - tail, yes + 1, no))
    }
}
