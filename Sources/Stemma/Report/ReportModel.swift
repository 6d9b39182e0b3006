/// All that the report page shows, in words and figures, with nothing left to compute.
struct ReportModel: Sendable {
    /// A name and its value, for the tables of settings, figures and timings.
    struct Row: Sendable {
        var name: String
        var value: String
    }

    /// One article, as lists show it.
    struct Article: Sendable {
        var id: String
        /// Headline, or the head of the text.
        var title: String
        var source: String?
        /// ISO 8601, a day or a time; nil where unknown.
        var date: String?
        var url: String?
        /// The topic's number.
        var topic: Int
        /// 0 to 1.
        var fit: Double
        /// The family's number; nil for an article without copies.
        var family: Int?
        /// The story's number; nil for an article that stands alone.
        var story: Int? = nil
        /// The place on the map, 0 to 1 in both directions; nil without one.
        var place: SIMD2<Float>? = nil
    }

    /// One topic.
    struct Topic: Sendable {
        var number: Int
        var label: String
        var size: Int
        var terms: [String]
        /// For each term the shares of the topic's articles and of the others that hold it, 0 to 1; may be shorter.
        var coverage: [(inside: Double, outside: Double)] = []
        /// Mean Jaccard over random halves with its 5 % and 95 % quantiles, 0 to 1.
        var stability: (mean: Double, low: Double, high: Double)
        /// Indices of typical articles, the best first.
        var examples: [Int]
        /// For each example, the articles most similar to it: index and cosine.
        var similar: [[(article: Int, score: Double)]]
        /// Articles a period, in time order; empty where too few are dated.
        var timeline: [(period: String, count: Int)]
        /// How long these periods are.
        var timelineUnit = Timeline.Unit.day
    }

    /// One copy family.
    struct Family: Sendable {
        var number: Int
        /// From the root of its tree on, each version after its parent; those of a series by time.
        var versions: [Version]
        /// Index of the earliest version; nil where no member is dated.
        var earliest: Int?
        /// Index of the version most like all others.
        var mostCentral: Int
        /// What changed from a version to the one taken from it, for the first edited ones of the tree.
        var differences: [Difference]
        /// The number of different texts.
        var texts: Int
        /// Whether it is a form or a series (`CopyLineage.isSeries`), which has no tree.
        var isSeries = false
    }

    /// An article in the tree of its family.
    struct Version: Sendable {
        /// Index of the article.
        var article: Int
        /// Index of the article it was taken from; nil for the root.
        var parent: Int?
        /// The number of steps from the root.
        var depth: Int
        /// What it is of its parent, and how sure that is: "abridged, very likely"; nil for the root.
        var words: String?
        /// The place of what changed among the family's differences; nil where the two are the same, or it is not shown.
        var difference: Int?
    }

    /// A marked difference of two texts.
    struct Difference: Sendable {
        enum Kind: String, Sendable { case same, onlyInFirst, onlyInSecond }
        var first: Int
        var second: Int
        /// In reading order; together the `same` and `onlyInFirst` parts are the first text, the others the second.
        var parts: [(kind: Kind, text: String)]
    }

    /// The latent space of the articles.
    struct Dimensions: Sendable {
        /// The singular values computed, largest first, in the units of term weights.
        var values: [Double]
        /// How far a true value may be from each, in the same units.
        var bounds: [Double]
        /// The singular values of shuffled terms; empty where they were not computed.
        var chance: [Double]
        /// The number of dimensions used.
        var used: Int
        /// How many of those computed, counted from the first, stand out, and in what.
        var standouts: [(name: String, count: Int)]
        /// How the number used came about, a sentence.
        var reason: String
        /// What the certificate says, in words: a few sentences.
        var explanation: String
    }

    /// The first sentence a reader sees: "200 articles: 12 topics, 31 copy families".
    var headline: String
    /// What was read: files, articles, bytes, encodings, span of dates.
    var reading: [Row]
    /// A sentence for each record that was skipped (the first 200) …
    var skipped: [String]
    /// … of so many.
    var skippedCount: Int
    /// How the number of topics came about.
    var topicReason: String
    var topics: [Topic]
    /// Empty: there was no earlier run, or all is as it was.
    var changes: [Changes] = []
    /// nil: the page has no map.
    var map: Map? = nil
    /// nil: too few dates to show a course in time.
    var chronicle: Chronicle? = nil
    /// Largest first, those of two articles or more.
    var stories: [Story] = []
    /// What counts as a copy: "Jaccard ≥ 0.5 over 5-word shingles".
    var copyRule: String
    /// Why copies were not looked for or not listed, in a sentence; nil where they were.
    var copiesLeftOut: String?
    var pairCount: Int
    /// How the threshold of a copy compares with chance; nil where that was not measured.
    var calibration: Calibration? = nil
    /// Largest first; the first 200.
    var families: [Family]
    var familyCount: Int
    /// All articles, in canonical order; indices elsewhere point here.
    var articles: [Article]
    /// nil: the page says nothing of them.
    var dimensions: Dimensions? = nil
    var settings: [Row]
    var versions: [Row]
    /// Stage and seconds, and peak memory.
    var timings: [Row]
    /// What was left out or approximated, in sentences.
    var remarks: [String]
}
