import StemmaText

/// How one text differs from another, word by word.
///
/// ```swift
/// let difference = TextDifference(Array("Two men died.".utf8), Array("Three men died.".utf8))
/// // segments: onlyInA(0..<4), onlyInB(0..<6), same(a: 4..<13, b: 6..<15)
/// ```
///
/// Words are compared as the search for copies does, in lower case and without what stands between them. A segment
/// covers its words and all that follows them up to the next word, so the segments of a text, one after the other,
/// are the whole text, with its own spelling, punctuation and paragraph breaks.
public struct TextDifference: Sendable, Equatable {
    /// A part of one text or of both, in bytes.
    public enum Segment: Sendable, Equatable {
        /// The same words in both texts.
        case same(a: Range<Int>, b: Range<Int>)
        /// Words that only the first text has here.
        case onlyInA(Range<Int>)
        /// Words that only the second text has here.
        case onlyInB(Range<Int>)
    }

    /// The parts in the order of both texts; what is only in A stands before what is only in B. None is empty in both.
    public let segments: [Segment]
    /// Whether all of both texts was compared word by word.
    ///
    /// Else some part was so different that it is shown as replaced as a whole.
    public let isComplete: Bool

    /// Compares two texts, valid UTF-8 each.
    ///
    /// - Parameter limit: the most changed words in one place that are compared word by word, 0 or more. More takes time
    ///   and memory by the square.
    /// - Complexity: O(bytes + words · log words), and O(limit²) at most for each place that changed.
    public init(_ a: [UInt8], _ b: [UInt8], limit: Int = 512) {
        precondition(limit >= 0, "The limit of changed words cannot be negative.")
        let (wordsA, wordsB) = (IdentityWords.words(of: a), IdentityWords.words(of: b))
        let alignment = WordAlignment(wordsA.map(\.hash), wordsB.map(\.hash), limit: limit)
        let (boundsA, boundsB) = (Self.bounds(of: wordsA, a.count), Self.bounds(of: wordsB, b.count))
        var segments: [Segment] = []
        var (endA, endB) = (0, 0)
        func appendChange(_ nextA: Int, _ nextB: Int) {
            if boundsA[nextA] > boundsA[endA] { segments.append(.onlyInA(boundsA[endA]..<boundsA[nextA])) }
            if boundsB[nextB] > boundsB[endB] { segments.append(.onlyInB(boundsB[endB]..<boundsB[nextB])) }
        }
        for run in alignment.runs {
            appendChange(run.a, run.b)
            (endA, endB) = (run.a + run.count, run.b + run.count)
            segments.append(.same(a: boundsA[run.a]..<boundsA[endA], b: boundsB[run.b]..<boundsB[endB]))
        }
        appendChange(boundsA.count - 1, boundsB.count - 1)
        self.segments = segments
        isComplete = alignment.isComplete
    }

    /// Where the part of each word begins, and where the last ends.
    ///
    /// The first word takes what stands before it, each what stands after it; a text without words is one part.
    private static func bounds(of words: [IdentityWords.Word], _ count: Int) -> [Int] {
        [0] + words.dropFirst().map(\.bytes.lowerBound) + [count]
    }
}
