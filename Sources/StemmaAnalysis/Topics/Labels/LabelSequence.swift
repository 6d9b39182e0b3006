/// Words that stand side by side, 1 to 4, by their numbers in `LabelWords`; −1 after the last.
struct LabelSequence: Hashable, Sendable {
    let words: SIMD4<Int32>

    /// The most words of a label.
    static let longest = 4

    init(_ word: Int32) { words = SIMD4(word, -1, -1, -1) }

    private init(_ words: SIMD4<Int32>) { self.words = words }

    init(_ run: ArraySlice<Int32>) {
        var words = SIMD4<Int32>(repeating: -1)
        for (place, word) in run.enumerated() { words[place] = word }
        self.words = words
    }

    var count: Int { words[1] < 0 ? 1 : words[2] < 0 ? 2 : words[3] < 0 ? 3 : 4 }

    var list: [Int32] { (0..<count).map { words[$0] } }

    /// The sequence with a word at a place.
    @inline(__always)
    func with(_ word: Int32, at place: Int) -> LabelSequence {
        var words = words
        words[place] = word
        return LabelSequence(words)
    }

    /// The shorter sequences that stand in it.
    var parts: [LabelSequence] {
        let list = list
        return (1..<list.count).flatMap { length in
            (0...list.count - length).map { LabelSequence(list[$0..<$0 + length]) }
        }
    }

    /// 64 bits that mix all words.
    @inline(__always)
    var hash: UInt64 {
        let low = UInt64(UInt32(bitPattern: words[0])) | UInt64(UInt32(bitPattern: words[1])) << 32
        let high = UInt64(UInt32(bitPattern: words[2])) | UInt64(UInt32(bitPattern: words[3])) << 32
        let first = (low ^ 0x9E37_79B9_7F4A_7C15).multipliedFullWidth(by: 0xD6E8_FEB8_6659_FD93)
        let second = (first.low ^ first.high ^ high).multipliedFullWidth(by: 0x9FB2_1C65_1E98_DF25)
        return second.low ^ second.high
    }
}
