internal import StemmaLinearAlgebra

extension ShingleScanner {
    /// Calls `body` with the place of the first word and the hash of each shingle in order, repeated ones too.
    ///
    /// The hashes are those of `shingles`.
    ///
    /// - Complexity: O(words).
    package static func forEachShingle(
        of words: [IdentityWords.Word], width: Int, _ body: (_ place: Int, _ hash: UInt64) -> Void
    ) {
        var rolling: UInt64 = 0
        for place in words.indices {
            rolling = rotated(rolling, 1) ^ words[place].hash
            if place >= width { rolling ^= rotated(words[place - width].hash, width) }
            if place >= width - 1 { body(place - width + 1, max(mixed(rolling), 1)) }
        }
    }
}
