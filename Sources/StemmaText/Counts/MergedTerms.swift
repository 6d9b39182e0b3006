internal import StemmaLinearAlgebra

/// The terms of several tables under one numbering.
///
/// Terms are dealt into parts by their hashes, and the parts numbered one after another, each by one thread.
struct MergedTerms: Sendable {
    /// The term of each word, by table; −1 for a word that is no term.
    let idsOfTable: [[Int32]]
    /// The number of articles of each term, where `areArticlesKnown`.
    let articles: [Int]
    /// Whether no two words of one table became one term, so that its articles are the sum of theirs.
    let areArticlesKnown: Bool
    private let tables: [TermList]
    /// Where each term is spelt: a table, and a word of it.
    private let places: [TermPlace]

    /// No term at all.
    init() { (idsOfTable, articles, areArticlesKnown, tables, places) = ([], [], true, [], []) }

    /// - Parameter tables: the words of each table, as the terms they stand for; an empty one is no term.
    init(_ tables: [TermList], workers: Workers) {
        let deals = workers.map(blocks: tables.count) { TermDeal(tables[$0]) }
        let parts = workers.map(blocks: TermDeal.parts) {
            TermTable()
        } _: { table, part in
            TermNumbering(tables, deals, part: part, &table)
        } finish: { _ in
        }.results.map(\.result)
        var firsts = [0]
        for part in parts { firsts.append(firsts[firsts.count - 1] + part.places.count) }
        precondition(firsts[parts.count] < Int(Int32.max), "A vocabulary holds at most 2³¹ − 1 terms.")
        let starts = firsts
        idsOfTable = workers.map(blocks: tables.count) { table in
            var ids = [Int32](repeating: -1, count: tables[table].count)
            for part in parts.indices {
                let first = Int32(starts[part])
                for (word, id) in zip(deals[table].words(ofPart: part), parts[part].idsOfTable[table]) {
                    ids[Int(word)] = first + id
                }
            }
            return ids
        }
        articles = parts.flatMap(\.articles)
        places = parts.flatMap(\.places)
        areArticlesKnown = parts.allSatisfy { !$0.hasJoinedWords }
        self.tables = tables
    }

    var count: Int { articles.count }

    /// The final number of each word, by table, given that of each term; −1 for a word that is no term.
    func numbers(_ final: [Int32], workers: Workers) -> [[Int32]] {
        workers.map(blocks: idsOfTable.count) { table in idsOfTable[table].map { $0 < 0 ? -1 : final[Int($0)] } }
    }

    /// The bytes of a term.
    subscript(id: Int) -> ArraySlice<UInt8> { tables[Int(places[id].table)][Int(places[id].word)] }
}

/// A word of a table.
struct TermPlace: Sendable {
    let table: Int32
    let word: Int32
}

/// The words of one table dealt into parts, so that equal words of all tables are in the same part.
private struct TermDeal: Sendable {
    static let parts = 64
    private var words: [Int32]
    private var ends: [Int]

    /// - Parameter list: empty words are dealt to no part.
    init(_ list: TermList) {
        var partOfWord: [UInt8] = []
        partOfWord.reserveCapacity(list.count)
        unsafe list.forEachTerm { _, word in
            // The last six bits: a table looks at the leading ones.
            let part = unsafe hashTerm(word) % UInt64(Self.parts)
            partOfWord.append(word.isEmpty ? UInt8(Self.parts) : UInt8(truncatingIfNeeded: part))
        }
        ends = [Int](repeating: 0, count: Self.parts + 1)
        for part in partOfWord where part < Self.parts { ends[Int(part) + 1] += 1 }
        for part in 0..<Self.parts { ends[part + 1] += ends[part] }
        var next = ends
        words = [Int32](repeating: 0, count: ends[Self.parts])
        for (word, part) in partOfWord.enumerated() where part < Self.parts {
            words[next[Int(part)]] = Int32(word)
            next[Int(part)] += 1
        }
    }

    /// The words of a part, in the order of the table.
    func words(ofPart part: Int) -> ArraySlice<Int32> { words[ends[part]..<ends[part + 1]] }
}

/// The numbers of the terms of one part, table by table.
private struct TermNumbering: Sendable {
    /// The term of each word of the part, by table, in the order they were dealt.
    private(set) var idsOfTable: [[Int32]] = []
    private(set) var articles: [Int] = []
    private(set) var places: [TermPlace] = []
    private(set) var hasJoinedWords = false

    /// - Parameter terms: a table whose memory is used again for each part.
    init(_ tables: [TermList], _ deals: [TermDeal], part: Int, _ terms: inout TermTable) {
        terms.removeAll()
        for number in tables.indices {
            let words = deals[number].words(ofPart: part)
            var ids: [Int32] = []
            ids.reserveCapacity(words.count)
            unsafe tables[number].forEachTerm(of: words) { _, term in unsafe ids.append(terms.intern(term)) }
            note(ids, words, tables[number], number)
            idsOfTable.append(ids)
        }
    }

    /// Takes in what a table knows of its terms.
    private mutating func note(_ ids: [Int32], _ words: ArraySlice<Int32>, _ table: TermList, _ number: Int) {
        var isSeen = [Bool](repeating: false, count: max(articles.count, Int(ids.max() ?? -1) + 1))
        for (id, word) in zip(ids, words) {
            if id == articles.count {
                articles.append(0)
                places.append(TermPlace(table: Int32(number), word: word))
            }
            articles[Int(id)] += Int(table.rows[Int(word)])
            if isSeen[Int(id)] { hasJoinedWords = true }
            isSeen[Int(id)] = true
        }
    }
}
