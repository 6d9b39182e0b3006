extension ReportModel {
    /// One event that several articles tell of.
    struct Story: Sendable {
        var number: Int
        /// Index of the article whose headline stands for the story.
        var headline: Int
        /// Indices of the articles by time, those without a date last.
        var members: [Int]
        /// The groups of members that are versions of one text, each by time, the largest first.
        var copies: [[Int]]
        var names: [String] = []
        var places: [String] = []
        var numbers: [String] = []
    }

    /// The course of topics and stories in time.
    struct Chronicle: Sendable {
        /// How many articles a subject has in each period.
        struct Row: Sendable {
            /// The topic; nil: all articles, or the stories that begin.
            var topic: Int?
            var name: String
            /// One number for each period.
            var counts: [Int]
            /// The periods in which it has more than chance gives: runs of places in `counts`.
            var bursts: [Range<Int>] = []
        }

        /// A story and the periods of its first and its last article.
        struct Span: Sendable {
            var story: Int
            var periods: ClosedRange<Int>
        }

        var unit: Timeline.Unit
        /// The first day, the month or the year of each period, in time order, without gaps.
        var periods: [String]
        /// All articles, the stories that begin, then the topics.
        var rows: [Row]
        /// The largest stories, by their first article.
        var spans: [Span]
        /// The number of articles without a date.
        var undated: Int
        /// The number of dated ones that lie before the first period or after the last.
        var outside: Int
    }

    /// What is to be said of the map of topics.
    struct Map: Sendable {
        /// How far it can be trusted, in a sentence or two.
        var sentences: String
        /// The middle of each topic's articles, 0 to 1 in both directions; nil for a topic without a place.
        var middles: [SIMD2<Float>?]
    }
}
