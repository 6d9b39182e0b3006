/// The number of a term in its vocabulary, 0 ..< `Vocabulary.count`.
public typealias TermID = Int

/// The terms of a corpus, sorted by their bytes; or, numbered by a hash, of which several may have one number.
public struct Vocabulary: Sendable, Equatable {
    private let bytes: [UInt8]
    private let offsets: [Int]
    /// What numbers the terms; nil where it is their place in the sorted vocabulary.
    public let hash: TermHash?

    /// What stands between the terms of one number; no term holds it.
    static let separator = UInt8(ascii: "\t")

    /// Creates a vocabulary of terms in any order; repeated terms count once.
    public init(_ terms: some Sequence<String>) {
        self.init(sorted: Set(terms.map { Array($0.utf8) }).sorted { $0.lexicographicallyPrecedes($1) })
    }

    init(sorted terms: some Collection<some Collection<UInt8>>) { self.init(names: terms, hash: nil) }

    /// - Parameter names: the terms of each column, `separator` between them; an empty one where no term is.
    init(_ hash: TermHash, names: some Collection<some Collection<UInt8>>) { self.init(names: names, hash: hash) }

    private init(names terms: some Collection<some Collection<UInt8>>, hash: TermHash?) {
        var bytes: [UInt8] = []
        var offsets = [0]
        for term in terms {
            bytes += term
            offsets.append(bytes.count)
        }
        self.bytes = bytes
        self.offsets = offsets
        self.hash = hash
    }

    /// The terms of one vocabulary after those of another, of which all come before.
    init(joining parts: [Vocabulary]) {
        bytes = parts.flatMap(\.bytes)
        var offsets = [0]
        for part in parts {
            let start = offsets[offsets.count - 1]
            offsets += part.offsets.dropFirst().lazy.map { start + $0 }
        }
        self.offsets = offsets
        hash = nil
    }

    /// The number of terms.
    public var count: Int { offsets.count - 1 }

    /// All terms, in the order of their numbers.
    public var terms: [String] { (0..<count).map { self[$0] } }

    /// The term of a number; of several ` | ` stands between them.
    public subscript(id: TermID) -> String { terms(of: id).joined(separator: " | ") }

    /// The terms of a number: one, but under a hash none or several, sorted by their bytes.
    public func terms(of id: TermID) -> [String] {
        let name = utf8(of: id)
        if hash == nil { return [String(decoding: name, as: UTF8.self)] }
        return name.split(separator: Self.separator).map { String(decoding: $0, as: UTF8.self) }
    }

    /// Which terms share a number; nil without a hash.
    ///
    /// **Complexity**: linear in the bytes of the terms.
    public var collisions: TermCollisions? { hash == nil ? nil : TermCollisions(self) }

    /// The bytes of the term of a number; of several a tab stands between them.
    public func utf8(of id: TermID) -> ArraySlice<UInt8> { bytes[offsets[id]..<offsets[id + 1]] }

    /// The number of a term; nil where the vocabulary does not hold it. Under a hash a term has its column, whether it was in
    /// the corpus or not, and nil where no term of the corpus that was kept fell into that column.
    ///
    /// **Complexity**: O(log terms).
    public func id(of term: some Collection<UInt8>) -> TermID? {
        if let column = hash?.column(of: term) { return utf8(of: column).isEmpty ? nil : column }
        let place = firstPlace(in: 0..<count) { !utf8(of: $0).lexicographicallyPrecedes(term) }
        return place < count && utf8(of: place).elementsEqual(term) ? place : nil
    }
}
