extension CopyFindings {
    /// The fields of `calibratedPairRows`.
    public var calibratedPairColumns: [String] { Self.pairColumns + (calibration == nil ? [] : ["p", "q"]) }

    /// The rows of `pairRows`; where chance was measured, each with its p and q.
    ///
    /// A pair that the measure itself was taken from, of articles far apart, has no q.
    public func calibratedPairRows(_ corpus: Corpus) -> some Sequence<JSONValue> {
        zip(pairs, pairRows(corpus)).lazy.map { pair, row in
            guard let calibration, case .object(let fields) = row else { return row }
            let similarity = pair.similarity(configuration.measure)
            let isTested = !calibration.null.contains(pair.a, pair.b)
            return .object(
                fields + [
                    .init(name: "p", value: .number(calibration.p(similarity))),
                    .init(name: "q", value: isTested ? .number(calibration.q(similarity)) : .null),
                ])
        }
    }

    /// The listed pairs that the measure itself was taken from.
    private var listedNullPairs: Int {
        guard let calibration else { return 0 }
        return pairs.count { calibration.null.contains($0.a, $0.b) }
    }

    /// What was measured, and what follows for the list, in a few sentences; none where nothing was measured.
    public var calibrationSentences: [String] {
        guard let calibration else { return [] }
        return [choice(calibration), measure(calibration)] + [exceptions(calibration)].filter { !$0.isEmpty }
    }

    private func choice(_ calibration: CopyCalibration) -> String {
        let listed = pairs.count - listedNullPairs
        guard listed > 0 else { return "No pair that may be a copy is at or above \(configuration.threshold)." }
        let share = percent(calibration.q(configuration.threshold))
        let who = calibration.configuration.rate == nil ? "The threshold" : "The threshold, chosen for this corpus,"
        return
            "\(who) is \(configuration.threshold): of the \(counted(listed, "pair", "pairs")) at or above it, an expected "
            + "\(share) \(calibration.isExtrapolated(configuration.threshold) ? "or so " : "or less ")are alike by chance."
    }

    private func measure(_ calibration: CopyCalibration) -> String {
        let pairs = "\(grouped(calibration.nullCount)) pairs of articles"
        switch calibration.null {
        case .apart(let days, _):
            return
                "Chance was measured on \(pairs) dated more than \(PlotScale.name(days)) days apart, which cannot be copies."
        case .acrossGroups:
            return
                "Chance was measured on \(pairs) of different topics, for too few are dated far apart. Articles of one topic are "
                + "more alike than these, so the true share may be larger, and no threshold under \(calibration.null.leastThreshold) is chosen."
        }
    }

    private func exceptions(_ calibration: CopyCalibration) -> String {
        var sentences: [String] = []
        if listedNullPairs > 0 {
            sentences.append(
                "\(counted(listedNullPairs, "pair", "pairs")) in the list \(listedNullPairs == 1 ? "is" : "are") of that kind too and "
                    + "without a q: an old text published again, or a form, a head or a foot that returns.")
        }
        if calibration.reprintCount > 0 {
            sentences.append(
                "\(counted(calibration.reprintCount, "pair", "pairs")) of that kind, alike to \(calibration.configuration.reprint) or more, "
                    + "\(calibration.reprintCount == 1 ? "was" : "were") taken for old texts published again and left out of the measure."
            )
        }
        return sentences.joined(separator: " ")
    }

    /// `1.3 %`, `under 0.1 %`.
    private func percent(_ share: Double) -> String {
        share < 0.001 ? "under 0.1 %" : "\((share * 100).rounded(toPlaces: 1)) %"
    }

    /// What `summary.json` keeps of the calibration; null where there was none.
    var calibrationJSON: JSONValue {
        guard let calibration else { return .null }
        return [
            "threshold": .number(configuration.threshold),
            "rate": calibration.configuration.rate.map(JSONValue.number) ?? .null,
            "q": .number(calibration.q(configuration.threshold)),
            "null": .string(calibration.null.name),
            "days": calibration.null.days.map(JSONValue.number) ?? .null,
            "floor": .number(calibration.floor),
            "testedPairs": .integer(calibration.testedCount),
            "nullPairs": .integer(calibration.nullCount),
            "reprints": .integer(calibration.reprintCount),
            "nullPairsListed": .integer(listedNullPairs),
            "tail": .string(calibration.isExtrapolated(configuration.threshold) ? "generalized Pareto" : "counted"),
            "histogram": .array(calibration.histogram.map(\.json)),
        ]
    }
}

extension NullPairs {
    /// The kind, as output names it.
    fileprivate var name: String {
        switch self {
        case .apart: "dates apart"
        case .acrossGroups: "different topics"
        }
    }

    fileprivate var days: Double? {
        if case .apart(let days, _) = self { days } else { nil }
    }
}

extension CopyCalibration.Bin {
    fileprivate var json: JSONValue {
        [
            "from": .number(from), "to": .number(to), "pairs": .integer(tested), "nullPairs": .integer(null),
            "expectedByChance": .number(expected.rounded(toPlaces: 3)),
        ]
    }
}
