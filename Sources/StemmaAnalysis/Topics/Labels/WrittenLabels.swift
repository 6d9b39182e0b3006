internal import StemmaLinearAlgebra
internal import StemmaText

/// How articles write words and phrases: the form that most of them use in running text.
///
/// Forms at the beginning of a sentence, or after a comma, where a small word may have a capital, only count where there is no
/// other; and forms in headlines and bodies whose capitals tell nothing (hardly any, or on most words) only where there is none
/// without: a phrase that only such headlines have is put together of the forms of its words. Of forms with equal counts the
/// first in byte order is taken.
struct WrittenLabels {
    /// How often a form came up: in the middle of sentences; anywhere in texts whose capitals tell names; anywhere.
    private typealias Count = SIMD3<Int32>

    private let forms: [Int: [[UInt8]: SIMD3<Int32>]]
    /// Phrases that only texts whose capitals tell nothing have, and those put together of the forms of their words.
    private var composed: [Int: String] = [:]

    /// - Parameter wanted: the candidates to look for.
    init(of wanted: Set<Int>, _ texts: WrittenTexts, _ candidates: LabelCandidates, workers: Workers) {
        let words = wanted.flatMap { candidates.sequence($0).list.map(Int.init) }
        forms = Self.forms(of: wanted.union(words), texts, candidates, workers)
        for phrase in wanted where candidates.sequence(phrase).count > 1 {
            guard let best = best(phrase), best.value[1] == 0 else { continue }
            composed[phrase] = compose(phrase, best.key, candidates)
        }
    }

    private static func forms(
        of wanted: Set<Int>, _ texts: WrittenTexts, _ candidates: LabelCandidates, _ workers: Workers
    ) -> [Int: [[UInt8]: SIMD3<Int32>]] {
        let reader = SequenceReader(texts, candidates.words)
        let firsts = Set(wanted.map { candidates.sequence($0).words[0] })
        let numbers = Dictionary(uniqueKeysWithValues: wanted.map { (candidates.sequence($0), $0) })
        let parts = workers.map(blocks: texts.blocks.count) { number in
            var found: [Int: [[WrittenWord]: Count]] = [:]
            let block = texts.blocks[number]
            block.forEachText { place, range in
                let text = texts.words(of: place)
                let tell = texts.capitalsTellNames(text)
                reader.forEachSequence(of: block, place: place, range) { sequence, start, count in
                    guard firsts.contains(sequence.words[0]), let label = numbers[sequence] else { return }
                    let tells = start < text.body ? tell.title : tell.body
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
        return forms
    }

    /// A candidate as most articles write it.
    func form(of candidate: Int) -> String? {
        composed[candidate] ?? best(candidate).map { String(decoding: $0.key, as: UTF8.self) }
    }

    private func best(_ candidate: Int) -> (key: [UInt8], value: SIMD3<Int32>)? {
        forms[candidate]?.max { first, second in
            let (one, other) = (first.value, second.value)
            if one != other { return (one[0], one[1], one[2]) < (other[0], other[1], other[2]) }
            return second.key.lexicographicallyPrecedes(first.key)
        }
    }

    /// A phrase of the forms that its words have in running text; nil where one has none, or what stands between them is no blank.
    private func compose(_ phrase: Int, _ form: [UInt8], _ candidates: LabelCandidates) -> String? {
        let list = candidates.sequence(phrase).list.map(Int.init)
        guard form.split(separator: 0x20).count == list.count else { return nil }
        var parts: [String] = []
        for word in list {
            if let best = best(word) {
                guard best.value[1] > 0 else { return nil }
                parts.append(String(decoding: best.key, as: UTF8.self))
            } else {
                parts.append(String(decoding: candidates.words.names[word], as: UTF8.self))
            }
        }
        return parts.joined(separator: " ")
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
}
