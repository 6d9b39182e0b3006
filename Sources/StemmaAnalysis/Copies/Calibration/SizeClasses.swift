/// Articles by the number of their shingles: a class for each power of two.
///
/// Short texts are alike by chance more often than long ones, so chance is measured on pairs of the same lengths.
struct SizeClasses: Sendable {
    /// The number of classes.
    static let count = 32

    private let classes: [Int8]

    /// Sorts articles into classes.
    ///
    /// - Parameter counts: the number of different shingles of each article.
    init(_ counts: [Int]) {
        classes = counts.map { $0 == 0 ? -1 : Int8(min(Self.count, Int.bitWidth - $0.leadingZeroBitCount) - 1) }
    }

    /// The class of an article, 0 ..< `count`; nil for one without shingles, which is never compared.
    subscript(_ article: Int) -> Int? { classes[article] < 0 ? nil : Int(classes[article]) }

    /// The number of articles of each class.
    var sizes: [Int] {
        classes.reduce(into: [Int](repeating: 0, count: Self.count)) { sizes, size in
            if size >= 0 { sizes[Int(size)] += 1 }
        }
    }
}

/// A number for each pair of size classes, whichever of the two comes first.
struct PairTable: Sendable, Equatable {
    private var values = [Int](repeating: 0, count: SizeClasses.count * SizeClasses.count)

    init() {}

    /// The numbers of pairs among articles of which so many are in each class.
    init(within sizes: [Int]) {
        for (one, count) in sizes.enumerated() where count > 0 {
            self[one, one] = count * (count - 1) / 2
            for other in 0..<one { self[one, other] = count * sizes[other] }
        }
    }

    /// The sum over all pairs of classes.
    var total: Int { values.reduce(0, +) }

    /// The pairs of classes, each once.
    static var strata: [(Int, Int)] { (0..<SizeClasses.count).flatMap { one in (0...one).map { (one, $0) } } }

    subscript(_ one: Int, _ other: Int) -> Int {
        get { values[max(one, other) * SizeClasses.count + min(one, other)] }
        set { values[max(one, other) * SizeClasses.count + min(one, other)] = newValue }
    }

    static func + (one: PairTable, other: PairTable) -> PairTable { one.joined(other, +) }
    static func - (one: PairTable, other: PairTable) -> PairTable { one.joined(other, -) }

    private func joined(_ other: PairTable, _ operation: (Int, Int) -> Int) -> PairTable {
        var table = self
        for place in values.indices { table.values[place] = operation(values[place], other.values[place]) }
        return table
    }
}
