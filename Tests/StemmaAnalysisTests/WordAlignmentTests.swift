import StemmaLinearAlgebra
import Testing

@testable import StemmaAnalysis

/// The alignment of two sequences of words.
@Suite struct WordAlignmentTests {
    private func align(_ a: [UInt64], _ b: [UInt64], limit: Int = 128) -> WordAlignment {
        WordAlignment(a, b, limit: limit)
    }

    /// Different words, all different from those of another first number.
    private func words(_ first: Int, _ count: Int) -> [UInt64] {
        let random = CounterRandom(seed: UInt64(first), stream: 9)
        return (0..<count).map { random.bits(at: $0) }
    }

    /// What must hold of any alignment.
    private func expectSound(_ alignment: WordAlignment, location: SourceLocation = #_sourceLocation) {
        let (a, b) = (alignment.a, alignment.b)
        var usedA = Set<Int>()
        var usedB = Set<Int>()
        for run in alignment.runs + alignment.moved {
            #expect(run.count > 0, sourceLocation: location)
            #expect(
                a[run.a..<run.a + run.count].elementsEqual(b[run.b..<run.b + run.count]), sourceLocation: location)
            for offset in 0..<run.count {
                #expect(usedA.insert(run.a + offset).inserted, sourceLocation: location)
                #expect(usedB.insert(run.b + offset).inserted, sourceLocation: location)
            }
        }
        for (run, next) in zip(alignment.runs, alignment.runs.dropFirst()) {
            #expect(run.a + run.count <= next.a && run.b + run.count <= next.b, sourceLocation: location)
            #expect(run.a + run.count < next.a || run.b + run.count < next.b, sourceLocation: location)
        }
        #expect(alignment.moved.map(\.a) == alignment.moved.map(\.a).sorted(), sourceLocation: location)
    }

    @Test("runs rise, have the same words, and no word is used twice", arguments: 0..<120)
    func sound(_ seed: Int) {
        let random = CounterRandom(seed: UInt64(seed))
        let letters = [1, 2, 3, 6, 40][seed % 5]
        let a = (0..<random.integer(below: 120, at: 0)).map { UInt64(random.integer(below: letters, at: 1 + $0)) }
        var b = a
        for change in 0..<(seed % 9) where !b.isEmpty {
            let place = random.integer(below: b.count, at: 500 + change)
            switch seed % 3 {
            case 0: b[place] = UInt64(random.integer(below: letters, at: 600 + change))
            case 1: b = Array(b[place...] + b[..<place])
            default: b.insert(contentsOf: a.suffix(11), at: place)
            }
        }
        for limit in [0, 5, 200] {
            expectSound(align(a, b, limit: limit))
            expectSound(align(b, a, limit: limit))
        }
    }

    @Test("a text that stands twice in the other is found once, whole")
    func doubled() {
        let text = words(1, 300)
        for other in [text + text, text + text + text] {
            let alignment = align(text, other)
            expectSound(alignment)
            #expect(alignment.runs.map(\.count) == [300])
        }
    }

    @Test("a refrain between verses does not hinder the verses")
    func refrain() {
        let refrain = words(2, 12)
        let verses = (0..<30).map { words(10 + $0, 20) }
        let a = verses.flatMap { $0 + refrain }
        let b = verses.enumerated().filter { $0.offset % 3 != 1 }.flatMap { $0.element + refrain }
        let alignment = align(a, b)
        expectSound(alignment)
        #expect(alignment.shared == b.count && alignment.moved.isEmpty)
    }

    @Test("one word over and over is aligned as far as the shorter text goes")
    func oneWord() {
        let alignment = align(Array(repeating: 7, count: 900), Array(repeating: 7, count: 2500))
        expectSound(alignment)
        #expect(alignment.shared == 900)
    }

    @Test("paragraphs in any other order are passages too")
    func moved() {
        let parts = (0..<6).map { words(50 + $0, 60) }
        for order in [[1, 0, 2, 3, 4, 5], [5, 4, 3, 2, 1, 0], [3, 4, 5, 0, 1, 2]] {
            let alignment = align(parts.flatMap(\.self), order.flatMap { parts[$0] })
            expectSound(alignment)
            #expect(alignment.shared == 360)
            #expect(!alignment.moved.isEmpty)
        }
    }

    @Test("a moved paragraph with an edit is found on both sides of it; seven words by themselves are not")
    func movedAndEdited() {
        var paragraph = words(60, 40)
        let (a, long) = (words(61, 100) + paragraph, words(61, 100))
        paragraph[20] = 1
        let alignment = align(a, paragraph + long)
        expectSound(alignment)
        #expect(alignment.moved.map(\.count) == [20, 19])
        for (count, found) in [(7, 0), (8, 1)] {
            #expect(align(long + words(62, count), words(62, count) + long).moved.count == found)
        }
    }

    @Test("a head in common is boilerplate, not so with a passage that was moved within the texts")
    func ends() {
        let (head, passage) = (words(70, 30), words(71, 20))
        let (a, b) = (head + words(72, 200), head + words(73, 200))
        #expect(align(a, b).isAtEnds(a.count, b.count))
        // The longer of two passages in another order is the one that is not moved: here a head that became a foot.
        let quotingA = head + words(72, 200) + passage + words(74, 40)
        let quotingB = words(73, 90) + passage + words(76, 90) + head
        let alignment = align(quotingA, quotingB)
        #expect(alignment.moved.map(\.count) == [20])
        #expect(!alignment.isAtEnds(quotingA.count, quotingB.count))
        #expect(!align(quotingB, quotingA).isAtEnds(quotingB.count, quotingA.count))
    }

    @Test("words that share the leading bits of a hash are told apart")
    func collisions() {
        // Anchors are found by leading bits; words that differ in the last bit only are other words.
        let a = (0..<200).map { UInt64($0) << 1 }
        let b = a.map { $0 | 1 }
        let alignment = align(a, b)
        #expect(alignment.shared == 0)
    }
}
