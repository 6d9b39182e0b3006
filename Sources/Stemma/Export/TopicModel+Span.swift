import StemmaAnalysis
import StemmaCorpus

extension TopicModel {
    /// The first and the last date of each topic's articles; nil where none has one.
    func timeSpans(_ corpus: Corpus) -> [ClosedRange<PublicationDate>?] {
        var spans = [ClosedRange<PublicationDate>?](repeating: nil, count: topics.count)
        for (article, topic) in assignments.enumerated() {
            guard let date = corpus.articles[article].date else { continue }
            spans[topic] = spans[topic].map { min($0.lowerBound, date)...max($0.upperBound, date) } ?? date...date
        }
        return spans
    }

    /// How many articles fit nothing, in a sentence of at most 80 columns; nil where all fit.
    var misfitSentence: String? {
        let count = misfits.count
        let (fit, stay) = count == 1 ? ("fits", "stays") : ("fit", "stay")
        return count == 0 ? nil : "\(articles(count)) \(fit) no topic and \(stay) in the nearest (misfit in the rows)"
    }
}
