internal import StemmaText

/// How the articles of a topic use some words and phrases.
struct LabelUses {
    /// How one word or phrase is used.
    struct Use {
        /// How many articles say it in words of their own: with words around it that no article before has, so that copies of
        /// one text, replies under one subject line and standing lines count once.
        fileprivate(set) var own = 0
        /// How often it stands after another word of its sentence.
        fileprivate var count = 0
        /// How often it names something there: it has a capital, or stands after an article, a possessive or a preposition.
        fileprivate var naming = 0
        fileprivate var lastOwn = -1
    }

    /// How words are used in the articles of several topics.
    struct Average {
        /// Of the articles that hold a word that marks their topic, the share that say it in words of their own.
        let own: Double
        /// How often a word names something where it stands after another, 0 to 1.
        let naming: Double

        init(_ topics: [LabelUses]) {
            let every = topics.map(\.every)
            let inside = topics.reduce(0) { $0 + $1.inside }
            own = inside == 0 ? 1 : Double(every.reduce(0) { $0 + $1.own }) / Double(inside)
            naming = Double(every.reduce(0) { $0 + $1.naming }) / Double(max(1, every.reduce(0) { $0 + $1.count }))
        }
    }

    private(set) var uses: [Use]
    /// The same for all words together; `own` for those looked at alone, and how many articles hold each of these.
    private var every = Use()
    private var inside = 0
    private var seen: Set<UInt64> = []

    /// Words so far to either side are looked at. A larger value takes more articles for ones that use words of their own.
    private static let reach = 2
    /// What a word is worth that never names anything, beside one that does.
    static let leastWorth = 0.3

    /// - Parameters:
    ///   - members: the topic's articles, by their place among those read.
    ///   - found: the words and phrases that are looked at.
    ///   - entryOfCandidate: the number of each from 1 on; 0 for other candidates.
    /// - Complexity: linear in the words of the articles.
    init(
        in members: [Int], _ texts: WrittenTexts, _ candidates: LabelCandidates, _ found: [LabelFindings.Found],
        entryOfCandidate: [Int32]
    ) {
        uses = [Use](repeating: Use(), count: found.count)
        let reader = SequenceReader(texts, candidates.words)
        for (number, place) in members.enumerated() {
            let text = texts.words(of: place)
            let leads = candidates.words.leads(ofPlace: place)
            let tells = texts.capitalsTellNames(text)
            reader.forEachSequence(of: text.block, place: place, text.words) { sequence, start, count in
                let isTitle = start < text.body
                let part = isTitle ? text.words.lowerBound..<text.body : text.body..<text.words.upperBound
                let candidate = count == 1 ? Int(sequence.words[0]) : candidates.number(of: sequence) ?? -1
                let entry = candidate < 0 ? -1 : Int(entryOfCandidate[candidate]) - 1
                guard count == 1 || entry >= 0 else { return }
                let word = text.block.words[start]
                if start > part.lowerBound, word.gap != .broken {
                    let before = candidates.words.wordOfForm[text.block.words[start - 1].form]
                    let hasCapital = (isTitle ? tells.title : tells.body) && texts.hasCapital(word.form)
                    let isNaming = hasCapital || before >= 0 && leads[Int(before)]
                    if count == 1 { every.add(isNaming) }
                    if entry >= 0 { uses[entry].add(isNaming) }
                }
                if entry >= 0 { addOwn(entry, article: number, texts, text.block, part, start..<start + count) }
            }
        }
        seen = []
        for (entry, one) in found.enumerated() where one.candidate < candidates.words.names.count {
            every.own += uses[entry].own
            inside += one.inside
        }
    }

    /// How readily a word or phrase names something, `leastWorth` to 1: 1 where it does at least a third as often as words do
    /// on average.
    func worth(_ entry: Int, _ average: Average) -> Double {
        guard average.naming > 0 else { return 1 }
        // As if it had stood twice more, and named something as often as words do.
        let share = (Double(uses[entry].naming) + 2 * average.naming) / (Double(uses[entry].count) + 2)
        return min(1, Self.leastWorth + (1 - Self.leastWorth) * 3 * share / average.naming)
    }

    private mutating func addOwn(
        _ entry: Int, article: Int, _ texts: WrittenTexts, _ block: WrittenTexts.Block, _ part: Range<Int>,
        _ range: Range<Int>
    ) {
        if uses[entry].lastOwn == article { return }
        var key = UInt64(entry + 1) &* 0xD6E8_FEB8_6659_FD93
        for distance in 1...Self.reach {
            for place in [range.lowerBound - distance, range.upperBound + distance - 1] {
                let word = part.contains(place) ? texts.plainWord(block.words[place].form) : -1
                key = (key ^ UInt64(UInt32(bitPattern: word))) &* 0x9E37_79B9_7F4A_7C15
                key ^= key >> 29
            }
        }
        guard seen.insert(key).inserted else { return }
        uses[entry].lastOwn = article
        uses[entry].own += 1
    }
}

extension LabelUses.Use {
    fileprivate mutating func add(_ isNaming: Bool) {
        count += 1
        if isNaming { naming += 1 }
    }
}

extension WrittenTexts {
    /// The word of a form; −2 for every number, so that the reports of a series count as copies of one.
    fileprivate func plainWord(_ form: Int) -> Int32 {
        let isNumber = self.form(form).first.map { $0 &- UInt8(ascii: "0") < 10 } == true
        return isNumber ? -2 : wordOfForm[form]
    }

    /// Whether capitals tell names in the headline of a text, and in its body: at least one word in 50 has one, and at most
    /// half of the words.
    func capitalsTellNames(_ text: Place) -> (title: Bool, body: Bool) {
        func tell(_ words: Range<Int>) -> Bool {
            let capitals = text.block.words[words].count { hasCapital($0.form) }
            return capitals * 50 >= words.count && capitals * 2 <= words.count
        }
        return (tell(text.words.lowerBound..<text.body), tell(text.body..<text.words.upperBound))
    }
}
