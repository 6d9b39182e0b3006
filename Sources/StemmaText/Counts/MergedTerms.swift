/// The terms of several tables under one numbering.
struct MergedTerms: Sendable {
    /// The term of each word, by table; −1 for a word that is no term.
    let idsOfTable: [[Int32]]
    /// The number of articles of each term, where `areArticlesKnown`.
    let articles: [Int]
    /// Whether no two words of one table became one term, so that its articles are the sum of theirs.
    let areArticlesKnown: Bool
    private let tables: [TermList]
    /// Where each term is spelt: a table, and a word of it.
    private let places: [(table: Int32, word: Int32)]

    /// - Parameter tables: the words of each table, as the terms they stand for; an empty one is no term.
    init(_ tables: [TermList]) {
        var numbering = Numbering()
        idsOfTable = tables.indices.map { numbering.ids(of: tables[$0], table: Int32($0)) }
        articles = numbering.articles
        areArticlesKnown = !numbering.hasJoinedWords
        places = numbering.places
        self.tables = tables
    }

    var count: Int { articles.count }

    /// The bytes of a term.
    subscript(id: Int) -> ArraySlice<UInt8> { tables[Int(places[id].table)][Int(places[id].word)] }
}

/// Gives terms their numbers, table by table.
private struct Numbering: ~Copyable {
    private var terms = TermTable()
    private(set) var articles: [Int] = []
    private(set) var places: [(table: Int32, word: Int32)] = []
    private(set) var hasJoinedWords = false
    private var lastTable: [Int32] = []

    mutating func ids(of words: TermList, table: Int32) -> [Int32] {
        var ids = [Int32](repeating: -1, count: words.count)
        unsafe words.forEachTerm { word, term in
            guard !term.isEmpty else { return }
            let id = unsafe Int(terms.intern(term))
            if id == articles.count {
                articles.append(0)
                places.append((table, Int32(word)))
                lastTable.append(-1)
            }
            articles[id] += words.rows[word]
            if lastTable[id] == table { hasJoinedWords = true }
            lastTable[id] = table
            ids[word] = Int32(id)
        }
        return ids
    }
}
