internal import CSnowball

/// Snowball's stemmer of one language: cuts a word to the stem it shares with its inflections.
///
/// Source: M. F. Porter, "Snowball: A language for stemming algorithms", 2001, https://snowballstem.org.
///
/// One stemmer serves one thread at a time.
@safe
public struct Stemmer: ~Copyable {
    private let handle: OpaquePointer

    /// Creates the stemmer of a language.
    ///
    /// - Parameter language: a name or ISO 639 code that Snowball knows, such as `english` or `en`.
    /// - Returns: nil for a language without a stemmer.
    public init?(language: String) {
        guard let handle = unsafe sb_stemmer_new(language, "UTF_8") else { return nil }
        unsafe self.handle = unsafe handle
    }

    deinit { unsafe sb_stemmer_delete(handle) }

    /// The stem of a lower-cased word.
    public func stem(_ word: some Collection<UInt8>) -> [UInt8] {
        let word = Array(word)
        guard let stem = unsafe sb_stemmer_stem(handle, word, Int32(clamping: word.count)) else { return word }
        return unsafe Array(UnsafeBufferPointer(start: stem, count: Int(sb_stemmer_length(handle))))
    }
}
