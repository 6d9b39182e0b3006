extension RankChoice {
    /// What was chosen, why, and what other ways to choose say, in lines of at most 80 columns.
    public var explained: String {
        let kept = "\(counted(chosen, "dimension", "dimensions")) of \(grouped(spectrum.count)) computed. \(reason)"
        return [kept, others].compactMap(\.self).joined(separator: " ").wrapped(at: 80)
    }

    /// What the other ways say; nil where none was asked.
    private var others: String? {
        let said = namedSuggestions.filter { $0.rule != rule }.map { way in
            (way.count == spectrum.count ? "all " : "") + "\(grouped(way.count)) by \(way.name)"
        }
        return said.isEmpty ? nil : "It would be " + said.joined(separator: ", ") + "."
    }

    /// Each way with its name and the number it suggests, those that were asked.
    var namedSuggestions: [(rule: RankRule, name: String, count: Int)] {
        [
            suggestions.parallel.map { (.parallel, "parallel analysis", $0) },
            (.profile, "profile likelihood", suggestions.profile),
            (.certificate, "the certificate", suggestions.certificate),
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
