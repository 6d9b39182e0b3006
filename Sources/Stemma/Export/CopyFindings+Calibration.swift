extension CopyFindings {
    /// The fields that a row of a pair has more where chance was measured.
    ///
    /// A pair that the measure itself was taken from, of articles far apart, has no q.
    func chanceFields(_ pair: CopyPair) -> [(String, JSONValue)] {
        guard let calibration else { return [] }
        let similarity = pair.similarity(configuration.measure)
        let isTested = !calibration.null.contains(pair.a, pair.b)
        return [
            ("p", .number(calibration.p(similarity))),
            ("q", isTested ? .number(calibration.q(similarity)) : .null),
        ]
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
            "nullPairsListed": .integer(listedNullPairs(calibration)),
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
