/// The terms of all blocks under one numbering, after stop words and stemming, which are asked once a distinct word.
struct MergedTerms: Sendable {
    private let bytes: [UInt8]
    private let offsets: [Int]
    private let blockIDs: [[Int32]]

    init(_ blocks: [CountedBlock], _ configuration: TermCounts.Configuration) {
        var words = TermTable()
        var terms = TermTable()
        var termOfWord: [Int32] = []
        let stemmer = configuration.stemming.flatMap { Stemmer(language: $0) }
        let stopWords = Set(configuration.stopWords.words.map { Array($0.utf8) })
        var blockIDs: [[Int32]] = []
        for block in blocks {
            var ids: [Int32] = []
            ids.reserveCapacity(block.termCount)
            for term in 0..<block.termCount {
                let word = block.bytes[block.offsets[term]..<block.offsets[term + 1]]
                let number = unsafe word.withUnsafeBufferPointer { unsafe words.intern($0) }
                if Int(number) == termOfWord.count {
                    termOfWord.append(
                        stopWords.contains(Array(word)) ? -1 : Self.intern(word, stemmer, &terms))
                }
                ids.append(termOfWord[Int(number)])
            }
            blockIDs.append(ids)
        }
        bytes = terms.bytes
        offsets = terms.offsets
        self.blockIDs = blockIDs
    }

    private static func intern(
        _ word: ArraySlice<UInt8>, _ stemmer: borrowing Stemmer?, _ terms: inout TermTable
    ) -> Int32 {
        let term = stemmer?.stem(word) ?? Array(word)
        return unsafe term.withUnsafeBufferPointer { unsafe terms.intern($0) }
    }

    var count: Int { offsets.count - 1 }

    func utf8(of id: Int) -> ArraySlice<UInt8> { bytes[offsets[id]..<offsets[id + 1]] }

    /// The merged number of each word of a block; −1 for a stop word.
    func ids(ofBlock block: Int) -> [Int32] { blockIDs[block] }

    /// The numbers of the terms that `isKept`, sorted by their bytes.
    func sortedTerms(where isKept: (Int) -> Bool) -> [Int] {
        (0..<count).filter(isKept).sorted { utf8(of: $0).lexicographicallyPrecedes(utf8(of: $1)) }
    }
}
