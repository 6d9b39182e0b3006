internal import StemmaLinearAlgebra
internal import StemmaText

/// The words and phrases of a corpus that may be labels, and which articles have which. No topic plays a part.
///
/// Words come first, then phrases, both in the order of their bytes.
struct LabelCandidates: Sendable {
    let words: LabelWords
    /// The phrases, after the words.
    private let phrases: [LabelSequence]
    private let numbers: SequenceTable
    /// The candidates of each article that was read, each once.
    private let rows: [[[Int32]]]
    private let blockSize: Int

    /// - Parameter least: a word or phrase of fewer articles is left out.
    init(_ texts: WrittenTexts, _ words: LabelWords, least: Int, workers: Workers) {
        let reader = SequenceReader(texts, words)
        let filter = Self.filter(texts, reader, workers)
        phrases = Self.phrases(texts, reader, filter, least, workers)
        numbers = SequenceTable(numbering: phrases)
        self.words = words
        blockSize = texts.blocks.first?.ends.count ?? 1
        rows = Self.rows(texts, reader, numbers, words: words.names.count, phrases: phrases.count, workers)
    }

    /// How many there are.
    var count: Int { words.names.count + phrases.count }

    func sequence(_ candidate: Int) -> LabelSequence {
        candidate < words.names.count ? LabelSequence(Int32(candidate)) : phrases[candidate - words.names.count]
    }

    /// The number of a sequence; nil where it is no candidate.
    func number(of sequence: LabelSequence) -> Int? {
        if sequence.count == 1 { return Int(sequence.words[0]) }
        let number = numbers.number(of: sequence)
        return number < 0 ? nil : words.names.count + Int(number)
    }

    /// The candidates of an article, by its place among those read.
    func row(_ place: Int) -> [Int32] { rows[place / blockSize][place % blockSize] }

    /// A candidate in lower case, its words parted by blanks.
    func name(_ candidate: Int) -> [UInt8] {
        Array(sequence(candidate).list.map { words.names[Int($0)] }.joined(separator: [0x20]))
    }

    private static func filter(
        _ texts: WrittenTexts, _ reader: SequenceReader, _ workers: Workers
    ) -> SequenceFilter {
        let parts = workers.map(blocks: texts.blocks.count) {
            SequenceFilter()
        } _: { filter, number in
            let block = texts.blocks[number]
            block.forEachText { place, range in
                reader.forEachSequence(of: block, place: place, range) { sequence, _, count in
                    if count > 1 { filter.add(sequence) }
                }
            }
        } finish: {
            $0
        }.finals
        return parts.dropFirst().reduce(into: parts.first ?? SequenceFilter()) { $0.add($1) }
    }

    private static func phrases(
        _ texts: WrittenTexts, _ reader: SequenceReader, _ filter: SequenceFilter, _ least: Int, _ workers: Workers
    ) -> [LabelSequence] {
        let bar = UInt8(clamping: least)
        let parts = workers.map(blocks: texts.blocks.count) {
            SequenceTable()
        } _: { table, number in
            let block = texts.blocks[number]
            block.forEachText { place, range in
                reader.forEachSequence(of: block, place: place, range) { sequence, _, count in
                    if count > 1, filter.passes(sequence, bar) { table.count(sequence, article: Int32(place)) }
                }
            }
        } finish: {
            $0
        }.finals
        return parts.dropFirst().reduce(into: parts.first ?? SequenceTable()) { $0.add($1) }.sequences(least: least)
    }

    private static func rows(
        _ texts: WrittenTexts, _ reader: SequenceReader, _ numbers: SequenceTable, words: Int, phrases: Int,
        _ workers: Workers
    ) -> [[[Int32]]] {
        workers.map(blocks: texts.blocks.count) {
            [Int32](repeating: -1, count: words + phrases)
        } _: { last, number in
            let block = texts.blocks[number]
            var rows: [[Int32]] = []
            block.forEachText { place, range in
                var row: [Int32] = []
                reader.forEachSequence(of: block, place: place, range) { sequence, _, count in
                    let phrase = count == 1 ? -1 : numbers.number(of: sequence)
                    if count > 1, phrase < 0 { return }
                    let candidate = count == 1 ? sequence.words[0] : Int32(words) + phrase
                    if last[Int(candidate)] == Int32(place) { return }
                    last[Int(candidate)] = Int32(place)
                    row.append(candidate)
                }
                rows.append(row)
            }
            return rows
        } finish: { _ in
        }.results.map(\.result)
    }
}
