/// Tells inflections of one word, and words derived from it, by their letters alone.
///
/// Two words have one root where they begin alike and differ in a short ending: `missile` and `missiles`, `Israel` and
/// `Israeli`, `party` and `parties`. Where four letters or more are alike, three letters on either side may differ; where it is
/// three, one word is the other with up to two letters more, or `y` stands for `ies`. Unlike words that happen to begin so
/// (`market`, `marker`) count as one too: a label then does without one of them. And where one of five letters or more ends
/// another that has three or more before it: `virus` and `coronavirus`, and `sport` and `transport` with them.
struct WordRoot: Sendable, Equatable {
    let letters: [Unicode.Scalar]

    init(_ word: some Sequence<UInt8>) {
        letters = Array(String(decoding: Array(word), as: UTF8.self).unicodeScalars)
    }

    /// Words of one root share one of these.
    var keys: [ArraySlice<Unicode.Scalar>] { [letters.prefix(3), letters.suffix(5)] }

    func isRoot(of other: WordRoot) -> Bool {
        if letters == other.letters || isEnd(of: other) || other.isEnd(of: self) { return true }
        let shared = zip(letters, other.letters).prefix { $0 == $1 }.count
        let (rest, otherRest) = (letters.count - shared, other.letters.count - shared)
        if shared >= 4 { return rest <= 3 && otherRest <= 3 }
        guard shared == 3 else { return false }
        if min(rest, otherRest) == 0 { return max(rest, otherRest) <= 2 }
        let endings = [String(String.UnicodeScalarView(letters.suffix(rest))), other.ending(otherRest)].sorted()
        return endings == ["ies", "y"]
    }

    private func isEnd(of other: WordRoot) -> Bool {
        letters.count >= 5 && letters.count + 3 <= other.letters.count
            && other.letters.suffix(letters.count) == letters[...]
    }

    private func ending(_ count: Int) -> String { String(String.UnicodeScalarView(letters.suffix(count))) }
}

/// The roots of words that are in use.
struct WordRoots: Sendable {
    private var roots: [ArraySlice<Unicode.Scalar>: [WordRoot]] = [:]

    func hold(anyOf others: [WordRoot]) -> Bool {
        others.contains { other in
            other.keys.contains { key in roots[key, default: []].contains { $0.isRoot(of: other) } }
        }
    }

    mutating func insert(_ others: [WordRoot]) {
        for other in others {
            for key in other.keys { roots[key, default: []].append(other) }
        }
    }
}
