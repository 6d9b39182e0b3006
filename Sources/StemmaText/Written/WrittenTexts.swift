package import StemmaLinearAlgebra

/// The words of the heads of texts as they are written, with the number of each distinct form.
///
/// Of each text the headline and the first bytes of its prose (`ProseParts`) are read, so that memory and time are bounded:
/// `byteBudget` bytes shared among the texts, between `leastHead` and `mostHead` for each; and of more than `mostTexts`
/// texts every second, third … is read.
package struct WrittenTexts: Sendable {
    /// The words of a stretch of texts.
    package struct Block: Sendable {
        /// The words of text after text.
        package fileprivate(set) var words: [WrittenWord] = []
        /// Where the words of each text end.
        package fileprivate(set) var ends: [Int] = []
        /// Where the words of each headline end.
        fileprivate var titleEnds: [Int] = []
        /// The place of the first text among those read.
        package let first: Int

        /// Calls `body` with the place of each text among those read, and the range of its words.
        @inline(__always)
        package func forEachText(_ body: (_ place: Int, _ words: Range<Int>) -> Void) {
            var start = 0
            for (offset, end) in ends.enumerated() {
                body(first + offset, start..<end)
                start = end
            }
        }
    }

    /// Which texts were read, rising.
    package let articles: [Int]
    package let blocks: [Block]
    /// How many forms there are.
    package let formCount: Int
    /// The word of each form: forms that differ in capitals are one.
    package let wordOfForm: [Int32]
    /// Whether each form has a capital.
    private let capitals: [Bool]
    /// The words, in lower case.
    package let words: TermList
    private let forms: MergedTerms

    /// The bytes read of all texts together, where each has its `leastHead`.
    package static let byteBudget = 96 << 20
    /// No less is read of a text, in bytes.
    package static let leastHead = 1 << 10
    /// No more is read of a text, in bytes.
    package static let mostHead = 1 << 12
    /// No more texts are read.
    package static let mostTexts = 1 << 16
    private static let blockSize = 128

    /// How many bytes are read of each of so many texts.
    package static func head(texts: Int) -> Int { min(mostHead, max(leastHead, byteBudget / max(1, texts))) }

    /// - Parameter languages: the language of each text.
    /// - Throws: what `texts` throws.
    /// - Complexity: linear in the bytes that are read; memory 4 bytes a word.
    package init(
        reading texts: some TextCollection, languages: ArticleLanguages, workers: Workers
    ) throws {
        let step = max(1, (texts.count + Self.mostTexts - 1) / Self.mostTexts)
        let articles = Array(stride(from: 0, to: texts.count, by: step))
        let ranges = StemmaLinearAlgebra.blocks(of: articles.count, size: Self.blockSize)
        let head = Self.head(texts: articles.count)
        let (results, tables) = try workers.map(blocks: ranges.count) {
            WrittenReader()
        } _: { reader, number in
            try reader.read(texts, articles, ranges[number], languages, head: head)
        } finish: { reader in
            reader.finish()
        }
        let forms = MergedTerms(tables, workers: workers)
        blocks = workers.map(blocks: results.count) { number in
            let (thread, block) = results[number]
            return block.numbered(forms.idsOfTable[thread])
        }
        let (words, wordOfForm) = Self.words(of: forms)
        capitals = wordOfForm.indices.map { forms[$0] != words[Int(wordOfForm[$0])] }
        (self.words, self.wordOfForm) = (words, wordOfForm)
        (self.articles, self.forms, formCount) = (articles, forms, forms.count)
    }

    /// Where the words of a text stand.
    package struct Place {
        package let block: Block
        /// Its words in the block.
        package let words: Range<Int>
        /// Where its body begins, after the words of the headline.
        package let body: Int
    }

    /// Where the words of a text stand, by its place among those read.
    package func words(of place: Int) -> Place {
        let block = blocks[place / Self.blockSize]
        let index = place % Self.blockSize
        return Place(
            block: block, words: (index == 0 ? 0 : block.ends[index - 1])..<block.ends[index],
            body: block.titleEnds[index])
    }

    /// The bytes of a form.
    package func form(_ number: Int) -> ArraySlice<UInt8> { forms[number] }

    /// Whether a form has a capital.
    package func hasCapital(_ form: Int) -> Bool { capitals[form] }

    private static func words(of forms: MergedTerms) -> (TermList, [Int32]) {
        var table = TermTable()
        let folded = FoldedWord()
        let numbers = (0..<forms.count).map { form in
            unsafe forms[form].withUnsafeBufferPointer { bytes in
                unsafe folded.take(0..<bytes.count, of: bytes)
                return unsafe table.intern(folded.folded)
            }
        }
        return (table.list(), numbers)
    }
}

extension WrittenTexts.Block {
    /// The block with the merged numbers of its forms.
    fileprivate func numbered(_ ids: [Int32]) -> Self {
        var block = self
        block.words = words.map { $0.numbered(ids[$0.form]) }
        return block
    }
}

/// Reads texts on one thread, with a table of forms of its own.
private struct WrittenReader: ~Copyable {
    private var scanner = WrittenScanner()
    private var table = TermTable()
    private var text: [UInt8] = []

    mutating func read(
        _ texts: some TextCollection, _ articles: [Int], _ range: Range<Int>, _ languages: ArticleLanguages, head: Int
    ) throws -> WrittenTexts.Block {
        var block = WrittenTexts.Block(first: range.lowerBound)
        for place in range {
            let titleLength = try texts.read(articles[place], into: &text)
            scanner.expect(language: languages[articles[place]])
            unsafe text.withUnsafeBufferPointer { text in
                let title = 0..<min(titleLength, head)
                // The line break after a headline is no empty line of the body.
                let breaks = unsafe titleLength > 0 && titleLength < text.count && text[titleLength] == 0x0A
                let start = breaks ? titleLength + 1 : titleLength
                let body = unsafe ProseParts.ranges(in: text, from: start, limit: head)
                for parts in titleLength == 0 ? [[], body] : [[title], body] {
                    unsafe scanner.forEachWord(in: text, parts) { word, gap in
                        let form = unsafe table.intern(word)
                        if form < WrittenWord.formLimit { block.words.append(WrittenWord(form: form, gap: gap)) }
                    }
                    if block.titleEnds.count == block.ends.count { block.titleEnds.append(block.words.count) }
                }
            }
            block.ends.append(block.words.count)
        }
        return block
    }

    consuming func finish() -> TermList { table.list() }
}
