public import StemmaLinearAlgebra
public import StemmaText

extension ApproximateCopySearch {
    /// Finds pairs, says what each is, and forms families; `approximation` of the result says how the search went.
    ///
    /// - Parameters:
    ///   - texts: asked for several times each, and again for each pair that is not word for word the same.
    ///   - dates: for each text, seconds since any moment, nil where unknown.
    ///   - workers: who works; the answer does not depend on it.
    /// - Throws: as `pairs`.
    public func findings(
        in texts: any TextCollection, dates: [Double?], workers: Workers = Workers()
    ) throws -> CopyFindings {
        precondition(dates.count == texts.count, "Each text needs a date, be it nil.")
        let (pairs, articles, approximation) = try survey(of: texts, workers: workers)
        var findings = try CopySearch(configuration.search).findings(
            among: pairs, articles, in: texts, dates: dates, workers: workers)
        findings.approximation = approximation
        return findings
    }
}
