extension CopyFindings {
    /// What was measured, and what follows for the list, in a few sentences; none where nothing was measured.
    public var calibrationSentences: [String] {
        guard let calibration else { return [] }
        let apart = listedNullPairs(calibration)
        let sentences = [
            choice(calibration, pairs.count - apart), calibration.null.sentence(calibration.nullCount),
            Self.sentence(listedNullPairs: apart), Self.sentence(reprints: calibration),
        ]
        return sentences.filter { !$0.isEmpty }
    }

    /// The number of listed pairs that the measure itself was taken from.
    func listedNullPairs(_ calibration: CopyCalibration) -> Int {
        pairs.count { calibration.null.contains($0.a, $0.b) }
    }

    private func choice(_ calibration: CopyCalibration, _ listed: Int) -> String {
        let threshold = configuration.threshold
        guard listed > 0 else { return "No pair that may be a copy is alike to \(threshold) or more." }
        let who = calibration.configuration.rate == nil ? "The threshold" : "The threshold, chosen for this corpus,"
        // A counted rate has one more pair than was seen and so is an upper bound; a fitted one is an estimate.
        let share =
            "\(Self.percent(calibration.q(threshold))) or \(calibration.isExtrapolated(threshold) ? "so" : "less")"
        return
            "\(who) is \(threshold): of the \(counted(listed, "pair", "pairs")) at or above it, an expected \(share) are "
            + "alike by chance."
    }

    private static func sentence(listedNullPairs count: Int) -> String {
        if count == 0 { return "" }
        return
            "\(counted(count, "more pair in the list is", "more pairs in the list are")) of that kind, outside this promise and "
            + "without a q: an old text published again, or a form, a head or a foot that returns."
    }

    private static func sentence(reprints calibration: CopyCalibration) -> String {
        let count = calibration.reprintCount
        if count == 0 { return "" }
        return
            "\(counted(count, "pair", "pairs")) of that kind, alike to \(calibration.configuration.reprint) or more, "
            + "\(count == 1 ? "was" : "were") taken for old texts published again and left out of the measure."
    }

    /// `1.3 %`, `under 0.1 %`.
    private static func percent(_ share: Double) -> String {
        share < 0.001 ? "under 0.1 %" : "\((share * 100).rounded(toPlaces: 1)) %"
    }
}

extension NullPairs {
    /// What chance was measured on.
    fileprivate func sentence(_ count: Int) -> String {
        let pairs = "Chance was measured on \(grouped(count)) pairs of articles"
        switch self {
        case .apart(let days, _):
            return "\(pairs) dated more than \(PlotScale.name(days)) days apart, too far to be copies of the same news."
        case .acrossGroups:
            return
                "\(pairs) of different topics, for too few are dated far apart. Articles of one topic are more alike than these, "
                + "so the true share may be larger, and no threshold under \(leastThreshold) is chosen."
        }
    }
}
