/// How counts become weights: the term's frequency in the article, times the factor of the term, over what the article
/// is normalised by.
///
/// Source of the scheme: G. Salton and C. Buckley, "Term-weighting approaches in automatic text retrieval", Information
/// Processing & Management 24, 1988, DOI 10.1016/0306-4573(88)90021-0.
public struct Weighting: Sendable, Equatable {
    public var termFrequency: TermFrequency
    public var inverseDocumentFrequency: InverseDocumentFrequency
    public var normalization: Normalization

    /// Without arguments: `(1 + ln c) · smooth idf`, at length 1.
    public init(
        termFrequency: TermFrequency = .logarithmic, inverseDocumentFrequency: InverseDocumentFrequency = .smooth,
        normalization: Normalization = .l2
    ) {
        self.termFrequency = termFrequency
        self.inverseDocumentFrequency = inverseDocumentFrequency
        self.normalization = normalization
    }
}

extension Weighting {
    /// The weight of a term that stands `c` times in an article, more than 0.
    public enum TermFrequency: String, Sendable, CaseIterable {
        /// `c`
        case raw
        /// `1`
        case boolean
        /// `1 + ln c`; below 0 for a `c` under 0.37, which only a headline's weight makes.
        case logarithmic
        /// `ln(1 + c)`: the local weight of log-entropy.
        case logOnePlus = "log1p"
        /// `½ + ½ c / m`, with `m` the article's largest count.
        case augmented
        /// `c (k + 1) / (c + k (1 − b + b l / L))`, k = 1.2, b = 0.75, with `l` the tokens of the article and `L` the mean
        /// of all articles of the corpus. Source: S. Robertson and H. Zaragoza, "The Probabilistic Relevance Framework:
        /// BM25 and Beyond", Foundations and Trends in Information Retrieval 3, 2009, DOI 10.1561/1500000019, eq. 3.15.
        case bm25
    }

    /// The factor of a term that stands in `d` of `n` articles. Of a term that stands in none it is that for `d` = 1, so
    /// that it is always finite.
    public enum InverseDocumentFrequency: String, Sendable, CaseIterable {
        /// `1`
        case none
        /// `1 + ln((1 + n) / (1 + d))`, as if one more article held every term: scikit-learn's `smooth_idf`.
        case smooth
        /// `1 + ln(n / d)`
        case plain
        /// `max(0, ln((n − d) / d))`: 0 for a term of half of the articles or more.
        case probabilistic
        /// `ln(1 + (n − d + ½) / (d + ½))`: that of BM25 with 1 added, as in Lucene, so that it is never negative.
        case bm25
        /// `1 + Σ p ln p / ln(1 + n)`, over the articles, with `p` the share of the term's occurrences that stand in the
        /// article: 1 for a term of one article, towards 0 for one that is spread evenly. With `log1p` the classic weight
        /// of LSA. Source: S. Dumais, "Improving the retrieval of information from external sources", Behavior Research
        /// Methods 23, 1991, DOI 10.3758/BF03203370, who divides by ln n; with gensim we add 1, for one article.
        case entropy
    }

    /// What each article's weights are divided by.
    public enum Normalization: String, Sendable, CaseIterable {
        case none
        /// The sum of the weights' absolute values.
        case l1
        /// The Euclidean length, so that a dot product of two articles is their cosine.
        case l2
        /// `(1 − s) L + s l`, s = 0.2, with `l` the article's Euclidean length and `L` the mean of those of all articles of
        /// the corpus that have any: long articles are pulled down less than by `l2`. Source: A. Singhal, C. Buckley and
        /// M. Mitra, "Pivoted document length normalization", SIGIR 1996, DOI 10.1145/243199.243206, with their slope.
        case pivoted
    }
}
