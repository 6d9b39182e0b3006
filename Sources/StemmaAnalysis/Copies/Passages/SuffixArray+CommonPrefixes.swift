extension SuffixArray {
    /// The rank of the suffix that begins at each place.
    var ranks: [Int32] {
        var ranks = [Int32](repeating: 0, count: places.count)
        for rank in places.indices { ranks[Int(places[rank])] = Int32(rank) }
        return ranks
    }

    /// For each rank the number of symbols that its suffix shares at its head with the one a rank before; 0 for the first.
    ///
    /// - Parameter ranks: those of this array.
    /// - Complexity: O(text).
    ///
    /// Source: Kasai, Lee, Arimura, Arikawa and Park, "Linear-time longest-common-prefix computation in suffix arrays and
    /// its applications", CPM 2001, DOI 10.1007/3-540-48194-X_17.
    func commonPrefixes(of text: [Int32], ranks: [Int32]) -> [Int32] {
        var prefixes = [Int32](repeating: 0, count: text.count)
        var length = 0
        for place in text.indices {
            let rank = Int(ranks[place])
            guard rank > 0 else {
                length = 0
                continue
            }
            let before = Int(places[rank - 1])
            let most = text.count - max(place, before)
            while length < most && text[place + length] == text[before + length] { length += 1 }
            prefixes[rank] = Int32(length)
            length = max(0, length - 1)
        }
        return prefixes
    }
}
