import StemmaAnalysis

extension GroupChangeReport {
    /// The changes in sentences of one line each: how many of each kind, then those that are not merely kept.
    public var sentences: [String] { [headSentence] + changeSentences }

    /// The sentences for people, 80 columns wide: the first after a heading, the others below it.
    public func paragraph(_ heading: String = "") -> String {
        let head = (heading.isEmpty ? "" : heading + ": ") + headSentence
        let others = changeSentences.map { "- " + $0.wrapped(at: 78).replacing("\n", with: "\n  ") }
        return ([head.wrapped(at: 80)] + others).joined(separator: "\n") + "\n"
    }

    /// `of 48 articles in both runs: 5 topics kept, 1 split, …`.
    var headSentence: String {
        let told = told
        let others = GroupChange.Kind.allCases.dropFirst()
        let counts = others.map { kind in "\(told.count { $0.kind == kind }) \(kind.rawValue)" }
        let alone = changes.count - told.count
        return "of \(articles(commonArticles)) in both runs: \(groups.counted(told.count { $0.kind == .kept })) kept, "
            + counts.joined(separator: ", ")
            + (alone > 0 ? "; \(articles(alone)) alone, before or now, not counted" : "")
    }

    /// What is not as it was: ten of each kind, those of most articles first, then new labels of topics. (That a story is told
    /// under another headline is no news.)
    var changeSentences: [String] {
        let told = told
        return GroupChange.Kind.allCases.dropFirst().flatMap { kind in
            let changes = told.filter { $0.kind == kind }.sorted { $0.articles > $1.articles }
            return listed(changes, sentence)
        } + listed(told.filter(isRenamed), renamed)
    }

    private func listed(_ changes: [GroupChange], _ sentence: (GroupChange) -> String) -> [String] {
        let limit = 10
        let rest = changes.count - limit
        return changes.prefix(limit).map(sentence) + (rest > 0 ? ["… and \(grouped(rest)) more like these"] : [])
    }

    /// A change in words, such as `topic 3 (rain, river) split: 6 of its 10 articles stay, 4 are now topic 8 (dams)`.
    func sentence(_ change: GroupChange) -> String {
        switch change.kind {
        case .kept: "\(name(change.current[0], labels)) is kept"
        case .split, .moved: "\(before(change)) \(change.kind.rawValue): \(fates(change, of: change.current))"
        case .merged: merger(change)
        case .born: birth(change)
        case .gone: end(change)
        }
    }

    private func isRenamed(_ change: GroupChange) -> Bool {
        guard groups.kind == .topic, change.kind == .kept, let before = earlierLabels[change.earlier[0]] else {
            return false
        }
        return before != labels[change.current[0]]
    }

    private func renamed(_ change: GroupChange) -> String {
        let (before, now) = (earlierLabels[change.earlier[0], default: ""], labels[change.current[0], default: ""])
        return "topic \(change.current[0]) has a new label: \(now.clipped(to: 60)) "
            + "(was \(before.clipped(to: 60)))"
    }

    // MARK: Kinds of change

    /// Where the articles of an earlier group are: `6 of its 10 articles stay, 3 are now topic 8 (dams), 1 is elsewhere`.
    ///
    /// - Parameter named: the groups that are named, of all that have a part.
    private func fates(_ change: GroupChange, of named: [Int]) -> String {
        let shown = change.parts.filter { named.contains($0.current) }
        let rest = change.parts.reduce(0) { $0 + $1.articles } - shown.reduce(0) { $0 + $1.articles }
        let words = shown.enumerated().map { place, part in
            (place == 0 ? share(part) : grouped(part.articles)) + " " + fate(part)
        }
        return (words + (rest > 0 ? ["\(grouped(rest)) \(rest == 1 ? "is" : "are") elsewhere"] : []))
            .joined(separator: ", ")
    }

    private func fate(_ part: GroupChange.Part) -> String {
        let isOne = part.articles == 1
        if part.current == part.earlier { return isOne ? "stays" : "stay" }
        if kept.contains(part.current) { return "went into \(name(part.current, labels))" }
        return (isOne ? "is" : "are") + " now \(name(part.current, labels))"
    }

    /// `its one article`, `all its 12 articles`, `6 of its 10 articles`.
    private func share(_ part: GroupChange.Part) -> String {
        if part.ofEarlier == 1 { return "its one article" }
        let (some, all) = (grouped(part.articles), articles(part.ofEarlier))
        return part.articles == part.ofEarlier ? "all its \(all)" : "\(some) of its \(all)"
    }

    private func merger(_ change: GroupChange) -> String {
        let into = change.current[0]
        let came = change.parts.filter { $0.earlier != into }
        let shares = came.map { part in
            came.count > 1 ? "\(grouped(part.articles)) of \(grouped(part.ofEarlier))" : share(part)
        }
        let who =
            came.count == 1
            ? name(came[0].earlier, earlierLabels) : "\(groups.kind.plural) " + came.map { "\($0.earlier)" }.inWords
        let verb = kept.contains(into) ? "went" : "merged"
        return "\(who) \(verb) into \(name(into, labels)): " + shares.inWords + (came.count > 1 ? " articles" : "")
    }

    private func birth(_ change: GroupChange) -> String {
        let old = change.parts.reduce(0) { $0 + $1.articles }
        let origin =
            switch old {
            case 0: ""
            case 1: ", 1 of which was in another"
            default: ", \(grouped(old)) of which were in others"
            }
        return "\(name(change.current[0], labels)) is new: \(articles(change.articles))\(origin)"
    }

    private func end(_ change: GroupChange) -> String {
        guard change.articles > 0 else { return "\(before(change)) is gone with its articles" }
        // Parts under a quarter say little by their number.
        let named = change.parts.filter { 4 * $0.articles >= $0.ofEarlier }.map(\.current)
        let parts = named.isEmpty ? "its \(articles(change.articles)) are in several others" : fates(change, of: named)
        return "\(before(change)) is gone: \(parts)"
    }

    // MARK: Names

    private func before(_ change: GroupChange) -> String { name(change.earlier[0], earlierLabels) }

    /// `topic 3 (elections, vote)`.
    private func name(_ number: Int, _ labels: [Int: String]) -> String {
        groups.kind.rawValue + " \(number)" + (labels[number].map { " (\($0.clipped(to: 60)))" } ?? "")
    }
}

extension LabelledGroups.Kind {
    var plural: String { self == .topic ? "topics" : "stories" }
}

extension [String] {
    /// `3`, `3 and 14`, `3, 7 and 14`.
    fileprivate var inWords: String {
        guard count > 1, let last else { return joined() }
        return dropLast().joined(separator: ", ") + " and " + last
    }
}
