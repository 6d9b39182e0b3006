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
            /// When it has more than chance gives, by time.
            var bursts: [Burst] = []
        }

        /// A stretch in which a subject has a greater share of the articles than chance allows.
        struct Burst: Sendable {
            /// Places in the counts of its row.
            var places: ClosedRange<Int>
            /// "the week of 4 March 2024 to the week of 18 March 2024".
            var period: String
            /// What there is: "12 articles, 0.7 expected, q 0.0003".
            var figures: String
        }

        /// A story and the periods of its first and its last article.
        struct Span: Sendable {
            var story: Int
            var periods: ClosedRange<Int>
            /// When it has more than the rest of its time, by time.
            var bursts: [Burst] = []
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
        /// What counts as a burst, a sentence or two; nil where none is shown.
        var burstRule: String? = nil
    }

    /// What changed in topics or stories since an earlier run.
    struct Changes: Sendable {
        /// "Topics" or "Stories".
        var heading: String
        /// How many of each kind.
        var summary: String
        /// A sentence a change.
        var sentences: [String]
    }

    /// What is to be said of the map of topics.
    struct Map: Sendable {
        /// How far it can be trusted, in a sentence or two.
        var sentences: String
        /// The middle of each topic's articles, 0 to 1 in both directions; nil for a topic without a place.
        var middles: [SIMD2<Float>?]
    }
}
