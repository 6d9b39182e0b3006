/// Settles which phrases stand for the words and shorter phrases within them.
struct LabelPhrases {
    /// The words and phrases that mark the topic, without those that stand mostly within a longer phrase; that one takes their
    /// rank.
    let entries: [LabelShortlist.Entry]

    /// A phrase takes the place of a word that it holds where it stands in such a share of the word's articles, of all and of
    /// those that say it in words of their own. A larger value leaves more words beside phrases.
    static let coverOfWord = 0.5
    /// The same for a phrase within a phrase.
    static let coverOfPhrase = 0.7

    /// And where it names something so much as readily as the word: `cabinet` and not `met the cabinet`.
    static let worthOfWord = 0.6

    /// - Parameter found: words and phrases, those that may be chance too, in the order of the candidates.
    init(_ found: [LabelShortlist.Entry], _ candidates: LabelCandidates) {
        let usable = found.filter { !candidates.repeatsWord($0.candidate) }
        let places = Dictionary(uniqueKeysWithValues: usable.enumerated().map { ($1.candidate, $0) })
        var longer = [Int](repeating: -1, count: usable.count)
        var beside = [[Int]](repeating: [], count: usable.count)
        for (phrase, entry) in usable.enumerated() {
            for part in candidates.sequence(entry.candidate).parts {
                guard let place = candidates.number(of: part).flatMap({ places[$0] }) else { continue }
                let cover = part.count == 1 ? Self.coverOfWord : Self.coverOfPhrase
                guard Double(entry.inside) >= cover * Double(usable[place].inside),
                    Double(entry.own) >= cover * Double(usable[place].own),
                    entry.worth >= Self.worthOfWord * usable[place].worth
                else { continue }
                if entry.rank == 0 {
                    beside[place].append(entry.candidate)
                } else if longer[place] < 0 || usable[longer[place]].inside < entry.inside {
                    longer[place] = phrase
                }
            }
        }
        var entries = usable
        for place in usable.indices where longer[place] >= 0 {
            var last = longer[place]
            while longer[last] >= 0 { last = longer[last] }
            entries[last].rank = max(entries[last].rank, usable[place].rank)
        }
        self.entries = entries.indices.filter { longer[$0] < 0 && entries[$0].rank > 0 }.map { place in
            var entry = entries[place]
            entry.roots = ([entry.candidate] + beside[place]).flatMap { candidates.roots($0) }
            return entry
        }
    }
}

extension LabelCandidates {
    /// The roots of the words of a candidate but for those that only stand between two others, and of two words written as
    /// one: `cease-fire` and `ceasefire`.
    fileprivate func roots(_ candidate: Int) -> [WordRoot] {
        let list = sequence(candidate).list.map { words.names[Int($0)] }
        let single = partRoots(candidate)
        return list.count == 2 ? single + [WordRoot(list.joined())] : single
    }

    fileprivate func partRoots(_ candidate: Int) -> [WordRoot] {
        let list = sequence(candidate).list
        return list.indices.filter { $0 == 0 || $0 == list.count - 1 || words.isLabel(Int(list[$0])) }
            .map { WordRoot(words.names[Int(list[$0])]) }
    }

    /// Whether a phrase holds two words of one root.
    fileprivate func repeatsWord(_ candidate: Int) -> Bool {
        if candidate < words.names.count { return false }
        let roots = partRoots(candidate)
        return roots.indices.contains { place in roots[..<place].contains { $0.isRoot(of: roots[place]) } }
    }
}
