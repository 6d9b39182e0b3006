extension ReportModel {
    /// How the likeness of pairs compares with chance.
    struct Calibration: Sendable {
        /// A stretch of similarities: the pairs in it, and those to expect by chance.
        struct Bin: Sendable {
            var from: Double
            var to: Double
            var pairs: Int
            var expected: Double
        }

        /// The similarity from which pairs are listed.
        var threshold: Double
        /// Whether the threshold was chosen by the measure, not by the user.
        var isChosen: Bool
        /// By similarity, without gaps.
        var bins: [Bin]
        /// What was measured and what follows.
        var sentences: [String]
    }
}

extension CopyFindings {
    /// What the report shows of the calibration; nil where there was none.
    var reportCalibration: ReportModel.Calibration? {
        calibration.map { calibration in
            ReportModel.Calibration(
                threshold: configuration.threshold, isChosen: calibration.configuration.rate != nil,
                bins: calibration.histogram.map {
                    .init(from: $0.from, to: $0.to, pairs: $0.tested, expected: $0.expected)
                }, sentences: calibrationSentences)
        }
    }
}
