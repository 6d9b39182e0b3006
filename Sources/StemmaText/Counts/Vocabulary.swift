/// The number of a term in its vocabulary, 0 ..< `Vocabulary.count`.
public typealias TermID = Int

/// The terms of a corpus, sorted by their bytes.
public struct Vocabulary: Sendable, Equatable {
    private let bytes: [UInt8]
    private let offsets: [Int]

    /// Creates a vocabulary of terms in any order; repeated terms count once.
    public init(_ terms: some Sequence<String>) {
        self.init(sorted: Set(terms.map { Array($0.utf8) }).sorted { $0.lexicographicallyPrecedes($1) })
    }

    init(sorted terms: some Collection<some Collection<UInt8>>) {
        var bytes: [UInt8] = []
        var offsets = [0]
        for term in terms {
            bytes += term
            offsets.append(bytes.count)
        }
        self.bytes = bytes
        self.offsets = offsets
    }

    /// The number of terms.
    public var count: Int { offsets.count - 1 }

    /// All terms, in the order of their numbers.
    public var terms: [String] { (0..<count).map { self[$0] } }

    /// The term of a number.
    public subscript(id: TermID) -> String { String(decoding: utf8(of: id), as: UTF8.self) }

    /// The bytes of the term of a number.
    public func utf8(of id: TermID) -> ArraySlice<UInt8> { bytes[offsets[id]..<offsets[id + 1]] }

    /// The number of a term; nil where the vocabulary does not hold it.
    ///
    /// **Complexity**: O(log terms).
    public func id(of term: some Collection<UInt8>) -> TermID? {
        let place = firstPlace(in: 0..<count) { !utf8(of: $0).lexicographicallyPrecedes(term) }
        return place < count && utf8(of: place).elementsEqual(term) ? place : nil
    }
}
