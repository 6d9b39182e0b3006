internal import ArgumentParser
internal import Stemma

/// How counts become weights.
struct WeightingOptions: ParsableArguments {
    @Option(help: "The weight of c occurrences in an article.")
    var termFrequency = Weighting.TermFrequency.logarithmic

    @Option(help: "The factor of a term for the number of its articles.")
    var idf = Weighting.InverseDocumentFrequency.smooth

    @Option(help: "What an article's weights are divided by.")
    var normalization = Weighting.Normalization.l2

    var weighting: Weighting {
        Weighting(termFrequency: termFrequency, inverseDocumentFrequency: idf, normalization: normalization)
    }
}
