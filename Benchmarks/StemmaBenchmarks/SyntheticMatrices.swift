import Foundation
import Stemma

/// A matrix of articles and terms whose leading singular values are known.
///
/// Half of the articles hold terms drawn by Zipf's law, about 100 different ones each. The others stand in groups, and those
/// of a group share 100 terms that no one else has, all with the group's weight. So a group is a block of its own, of rank
/// 1, with the singular value weight · √(articles · terms). The values fall like those of news, with the 0.3rd power of
/// their number, and end above what the first half can reach.
struct SyntheticMatrix: Sendable {
    /// Articles × terms.
    let matrix: SparseMatrix
    /// The leading singular values, largest first: one for each group.
    let singularValues: [Double]

    /// - Parameter count: the number of articles; the work of making them is in proportion to it.
    init(articles count: Int, seed: UInt64) {
        var rows = Rows(articles: count)
        let words = Vocabulary(CounterRandom(seed: seed))
        for article in 0..<count / 2 { rows.append(words.counts(ofArticle: article)) }
        let groups = Groups(articles: count - count / 2, least: 1.1 * rows.reach)
        for member in 0..<groups.articles { rows.append(groups.entries(ofMember: member)) }
        matrix = SparseMatrix(
            rows: count, columns: Vocabulary.size + groups.count * Groups.terms, rowOffsets: rows.offsets,
            columnIndices: rows.columns, values: rows.values)
        singularValues = (0..<groups.count).map(groups.singularValue)
    }
}

/// Terms by Zipf's law.
private struct Vocabulary {
    static let size = 20_000
    private static let wordsInArticle = 140
    private let random: CounterRandom

    init(_ random: CounterRandom) { self.random = random }

    /// How often an article has each of its terms, by rising term.
    func counts(ofArticle article: Int) -> [(term: Int, value: Float)] {
        let first = article * Self.wordsInArticle
        var counts: [(term: Int, value: Float)] = []
        for term in (first..<first + Self.wordsInArticle).map(term).sorted() {
            if counts.last?.term == term {
                counts[counts.count - 1].value += 1
            } else {
                counts.append((term, 1))
            }
        }
        return counts
    }

    /// Term r, from 0, has the chance log(1 + 1 / (r + 1)) / log(size + 1), nearly in proportion to 1 / (r + 1).
    private func term(at draw: Int) -> Int {
        min(Self.size - 1, Int(exp(random.uniform(at: draw) * log(Double(Self.size + 1)))) - 1)
    }
}

/// Groups of articles with terms of their own.
private struct Groups {
    static let terms = 100
    /// The number of articles in groups.
    let articles: Int
    /// The number of groups: 800, or fewer so that each has four articles.
    let count: Int
    /// The smallest singular value.
    private let least: Double

    init(articles: Int, least: Double) {
        self.articles = articles
        self.least = least
        count = min(800, articles / 4)
    }

    /// The entries of one of the articles.
    func entries(ofMember member: Int) -> [(term: Int, value: Float)] {
        let group = member % count
        let weight = weight(ofGroup: group)
        return (0..<Self.terms).map { (Vocabulary.size + $0 * count + group, weight) }
    }

    /// What the group's block has, its weight as it is stored.
    func singularValue(ofGroup group: Int) -> Double { Double(weight(ofGroup: group)) * length(ofGroup: group) }

    private func weight(ofGroup group: Int) -> Float {
        Float(least * pow(Double(count) / Double(group + 1), 0.3) / length(ofGroup: group))
    }

    /// √(articles · terms), the length of a vector of ones as large as the group's block.
    private func length(ofGroup group: Int) -> Double {
        let members = (articles - group + count - 1) / count
        return Double(members * Self.terms).squareRoot()
    }
}

/// The arrays of a matrix, row by row.
private struct Rows {
    private(set) var offsets = [0]
    private(set) var columns: [Int32] = []
    private(set) var values: [Float] = []

    init(articles: Int) {
        offsets.reserveCapacity(articles + 1)
        columns.reserveCapacity(articles * 110)
        values.reserveCapacity(articles * 110)
    }

    mutating func append(_ entries: [(term: Int, value: Float)]) {
        for (term, value) in entries {
            columns.append(Int32(term))
            values.append(value)
        }
        offsets.append(columns.count)
    }

    /// What no singular value of the rows so far exceeds: the root of the largest row sum times the largest column sum.
    var reach: Double {
        var columnSums = [Double](repeating: 0, count: Vocabulary.size)
        for (column, value) in zip(columns, values) { columnSums[Int(column)] += Double(value) }
        let rowSums = zip(offsets, offsets.dropFirst()).map { values[$0..<$1].reduce(0) { $0 + Double($1) } }
        return ((rowSums.max() ?? 0) * (columnSums.max() ?? 0)).squareRoot()
    }
}
