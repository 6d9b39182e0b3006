extension RankChoice {
    /// What was chosen, why, and what other ways to choose say, in lines of at most 80 columns.
    public var explained: String {
        let kept = "\(counted(chosen, "dimension", "dimensions")) of \(grouped(spectrum.count)) computed. \(reason)"
        return [kept, others].compactMap(\.self).joined(separator: " ").wrapped(at: 80)
    }

    /// What the other ways say; nil where there is nothing to choose.
    private var others: String? {
        guard spectrum.count > 1 else { return nil }
        return rule.looksAtSpectrum ? alternatives : within
    }

    /// The numbers of the other ways, which look at the same values.
    private var alternatives: String {
        let ways: [(rule: RankRule, name: String, count: Int?)] = [
            (.parallel, "parallel analysis", suggestions.parallel),
            (.profile, "profile likelihood", suggestions.profile),
            (.certificate, "the certificate", suggestions.certificate),
        ]
        let said = ways.filter { $0.rule != rule }.compactMap { way in
            way.count.map { count in
                (count == spectrum.count ? "all " : "") + "\(grouped(max(1, count))) by \(way.name)"
            }
        }
        return "It would be " + said.joined(separator: ", ") + "."
    }

    /// What stands out among those computed. A way asked for by its name looks at more of them, so this is no advice.
    private var within: String? {
        guard (1..<spectrum.count).contains(suggestions.profile) else { return nil }
        let place = grouped(suggestions.profile)
        return "Within these \(grouped(spectrum.count)), the clearest fall is after number \(place)."
    }

    /// How many of those computed stand out, and in what; chance only where it was asked.
    var standouts: [(name: String, count: Int)] {
        [
            suggestions.parallel.map { ("above chance", $0) }, ("before the clearest fall", suggestions.profile),
            ("certain", suggestions.certificate),
        ].compactMap(\.self)
    }

    /// The choice without the spectra.
    var summaryJSON: JSONValue { .object(summaryFields) }

    /// The choice with the spectra it was made from.
    var json: JSONValue {
        .object(
            summaryFields + [
                .init(name: "spectrum", value: .array(spectrum.map(JSONValue.number))),
                .init(name: "spectrumResiduals", value: .array(residuals.map(JSONValue.number))),
                .init(
                    name: "permutedSpectra",
                    value: .array((permuted?.copies ?? []).map { .array($0.map(JSONValue.number)) })),
            ])
    }

    private var summaryFields: [JSONValue.Field] {
        [
            .init(name: "rule", value: .string(rule.name)),
            .init(name: "chosen", value: .integer(chosen)),
            .init(name: "reason", value: .string(reason)),
            .init(name: "computed", value: .integer(spectrum.count)),
            .init(
                name: "suggestions",
                value: [
                    "parallel": JSONValue(suggestions.parallel),
                    "profile": .integer(suggestions.profile),
                    "certificate": .integer(suggestions.certificate),
                ]),
        ]
    }
}
