internal import StemmaLinearAlgebra
internal import StemmaText

/// How articles write words and phrases: the form that most of them use.
///
/// Forms at the beginning of a sentence, or after a comma, where a small word may have a capital, only count where there is no
/// other; and forms in articles whose capitals tell nothing (hardly any, or on most words) only where there is none without.
/// Of forms with equal counts the first in byte order is taken.
struct WrittenLabels {
    /// How often a form came up: in the middle of sentences; anywhere in articles whose capitals tell names; anywhere.
    private typealias Count = SIMD3<Int32>

    private let forms: [Int: [[UInt8]: SIMD3<Int32>]]

    /// - Parameter wanted: the candidates to look for.
    init(of wanted: Set<Int>, _ texts: WrittenTexts, _ candidates: LabelCandidates, workers: Workers) {
        let reader = SequenceReader(texts, candidates.words)
        let firsts = Set(wanted.map { candidates.sequence($0).words[0] })
        let numbers = Dictionary(uniqueKeysWithValues: wanted.map { (candidates.sequence($0), $0) })
        let parts = workers.map(blocks: texts.blocks.count) { number in
            var found: [Int: [[WrittenWord]: Count]] = [:]
            let block = texts.blocks[number]
            block.forEachText { place, range in
                let tells = texts.capitalsTellNames(block.words[range])
                reader.forEachSequence(of: block, place: place, range) { sequence, start, count in
                    guard firsts.contains(sequence.words[0]), let label = numbers[sequence] else { return }
                    let isInner = block.words[start].gap != .broken && start > range.lowerBound
                    let run = block.words[start..<start + count]
                    let key = [run[start].opening] + run.dropFirst()
                    let one = Count(tells && isInner ? 1 : 0, tells ? 1 : 0, 1)
                    found[label, default: [:]][key, default: Count()] &+= one
                }
            }
            return found
        }
        var forms: [Int: [[UInt8]: Count]] = [:]
        for (label, counts) in parts.joined() {
            for (run, count) in counts { forms[label, default: [:]][texts.written(run), default: Count()] &+= count }
        }
        self.forms = forms
    }

    /// A candidate as most articles write it.
    func form(of candidate: Int) -> String? {
        forms[candidate]?.max { first, second in
            let (one, other) = (first.value, second.value)
            if one != other { return (one[0], one[1], one[2]) < (other[0], other[1], other[2]) }
            return second.key.lexicographicallyPrecedes(first.key)
        }.map { String(decoding: $0.key, as: UTF8.self) }
    }
}

extension WrittenTexts {
    /// A run of words as it stands in the text, blanks and line breaks as one blank.
    fileprivate func written(_ run: [WrittenWord]) -> [UInt8] {
        var bytes: [UInt8] = []
        for (place, word) in run.enumerated() {
            let form = self.form(word.form)
            if place == 0 {
                bytes += form
                continue
            }
            switch word.gap {
            case .broken, .blank: bytes += [0x20] + form
            case .hyphen: bytes += [UInt8(ascii: "-")] + form
            case .pointBlank: bytes += [UInt8(ascii: "."), 0x20] + form
            case .overlap: bytes += String(decoding: form, as: UTF8.self).dropFirst().utf8
            }
        }
        return bytes
    }

    /// Whether capitals tell names in a text: at least one word in 50 has one, and at most half of the words.
    fileprivate func capitalsTellNames(_ words: ArraySlice<WrittenWord>) -> Bool {
        let capitals = words.count { hasCapital($0.form) }
        return capitals * 50 >= words.count && capitals * 2 <= words.count
    }
}
