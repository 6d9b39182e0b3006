@testable import StemmaAnalysis
@testable import StemmaText

extension FuzzTarget {
    /// Any two texts can be aligned: the first byte says how far to look, the rest is cut in two at the first zero.
    static let alignment = FuzzTarget(name: "alignment") { bytes in
        let text = String(decoding: bytes.dropFirst(), as: UTF8.self)
        let parts = text.split(separator: "\0", maxSplits: 1, omittingEmptySubsequences: false).map { Array($0.utf8) }
        let (a, b) = (parts[0], parts.count > 1 ? parts[1] : [])
        let limit = Int(bytes.first ?? 0)
        checkWords(bytes.dropFirst(), limit)
        let facts = FactReader()
        let changes = CopyChanges(a, b, language: "en", limit: limit, facts: facts)
        let words = [a, b].map { IdentityWords.words(of: $0).map(\.hash) }
        require(
            !changes.changes.isEmpty || changes.passages.contains { $0.isMoved } || words[0] == words[1],
            "Texts without a change have the same words.")
        let same = CopyChanges(a, a, language: "en", limit: limit, facts: facts)
        require(same.changes.isEmpty && same.passages.count < 2 && same.isComplete, "A text is not itself.")
    }

    /// Each byte as a word, so that most words are repeated.
    private static func checkWords(_ bytes: ArraySlice<UInt8>, _ limit: Int) {
        let parts = bytes.split(separator: 0, maxSplits: 1, omittingEmptySubsequences: false).map {
            $0.map(UInt64.init)
        }
        let (a, b) = (parts[0], parts.count > 1 ? parts[1] : [])
        let alignment = WordAlignment(a, b, limit: limit)
        var isUsed = (a: Array(repeating: false, count: a.count), b: Array(repeating: false, count: b.count))
        for run in alignment.runs + alignment.moved {
            require(run.count > 0, "\(run) is empty.")
            for offset in 0..<run.count {
                require(a[run.a + offset] == b[run.b + offset], "\(run) has different words.")
                require(!isUsed.a[run.a + offset] && !isUsed.b[run.b + offset], "\(run) overlaps another one.")
                isUsed.a[run.a + offset] = true
                isUsed.b[run.b + offset] = true
            }
        }
        for (run, next) in zip(alignment.runs, alignment.runs.dropFirst()) {
            require(run.a + run.count <= next.a && run.b + run.count <= next.b, "\(next) goes back.")
        }
        require(a != b || alignment.shared == a.count, "The same words are not aligned whole.")
    }
}
