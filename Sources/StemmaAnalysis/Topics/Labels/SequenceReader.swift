internal import StemmaText

/// Reads the words and phrases that may be labels out of articles, one after another.
///
/// A phrase is 2 to 4 words side by side, none of them rare, that begins with a word and ends with a word or number.
struct SequenceReader {
    private let texts: WrittenTexts
    private let words: LabelWords

    init(_ texts: WrittenTexts, _ words: LabelWords) { (self.texts, self.words) = (texts, words) }

    /// Calls `body` with each sequence of one article, where it begins, and how many words it has.
    @inline(__always)
    func forEachSequence(
        of block: WrittenTexts.Block, place: Int, _ range: Range<Int>,
        _ body: (_ sequence: LabelSequence, _ start: Int, _ count: Int) -> Void
    ) {
        let roles = words.roles(ofPlace: place)
        for start in range {
            let first = words.wordOfForm[block.words[start].form]
            guard first >= 0, roles[Int(first)] == .anywhere else { continue }
            var sequence = LabelSequence(first)
            body(sequence, start, 1)
            let limit = min(range.upperBound, start + LabelSequence.longest)
            var (next, last) = (start + 1, LabelWords.Role.anywhere)
            while next < limit, block.words[next].gap != .broken {
                let word = words.wordOfForm[block.words[next].form]
                guard word >= 0 else { break }
                sequence = sequence.with(word, at: next - start)
                next += 1
                let role = roles[Int(word)]
                // A number belongs to the word before it: `COVID-19`, and not `ice in the 1990`.
                if role == .anywhere || role == .end && last == .anywhere { body(sequence, start, next - start) }
                last = role
            }
        }
    }
}
