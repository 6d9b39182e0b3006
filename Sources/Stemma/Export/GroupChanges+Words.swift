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

    /// `of 48 articles in both runs: 5 topics kept, 1 split, …`: kept are those that neither lost nor took in a main part, so
    /// that no earlier group counts as kept and as something else.
    var headSentence: String {
        let told = told
        let others = GroupChange.Kind.allCases.dropFirst()
        let counts = others.map { kind in "\(told.count { $0.kind == kind }) \(kind.rawValue)" }
        let alone = changes.count - told.count
        let changed = Set(told.filter { $0.kind != .kept }.flatMap(\.earlier))
        let kept = told.count { $0.kind == .kept && !changed.contains($0.earlier[0]) }
        return "of \(articles(commonArticles)) in both runs: \(groups.counted(kept)) kept, "
            + counts.joined(separator: ", ")
            + (alone > 0 ? "; \(articles(alone)) alone, before or now, not counted" : "")
    }

    /// What is not as it was: ten of each kind, those of most articles first, then new labels of topics, but for those that
    /// are told with a split. (That a story is told under another headline is no news.)
    var changeSentences: [String] {
        let told = told
        let split = Set(told.filter { $0.kind == .split }.flatMap(\.earlier))
        return GroupChange.Kind.allCases.dropFirst().flatMap { kind in
            let changes = told.filter { $0.kind == kind }.sorted { $0.articles > $1.articles }
            return listed(changes, sentence)
        } + listed(told.filter { isRenamed($0) && !split.contains($0.earlier[0]) }, renamed)
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

    private func isRenamed(_ change: GroupChange) -> Bool { change.kind == .kept && isRenamed(change.earlier[0]) }

    /// Whether a topic that kept its number has another label.
    private func isRenamed(_ number: Int) -> Bool {
        guard groups.kind == .topic, let before = earlierLabels[number] else { return false }
        return before != labels[number]
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
        if part.current == part.earlier {
            return (isOne ? "stays" : "stay") + (isRenamed(part.current) ? " as \(name(part.current, labels))" : "")
        }
        if kept.contains(part.current) { return "went into \(name(part.current, labels))" }
        return (isOne ? "is" : "are") + " now \(name(part.current, labels))"
    }

    /// `its one article`, `all its 12 articles`, `6 of its 10 articles`; of a group that lost some, `… still here`.
    private func share(_ part: GroupChange.Part) -> String {
        let here = stillHere([part])
        if part.ofEarlier == 1 { return "its one article" + here }
        let (some, all) = (grouped(part.articles), articles(part.ofEarlier))
        return (part.articles == part.ofEarlier ? "all its \(all)" : "\(some) of its \(all)") + here
    }

    /// ` still here` where an earlier group of a part has articles that are here no more; else nothing.
    private func stillHere(_ parts: [GroupChange.Part]) -> String {
        parts.contains { $0.ofEarlier < earlierSizes[$0.earlier, default: 0] } ? " still here" : ""
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
        return "\(who) \(verb) into \(name(into, labels)): " + shares.inWords
            + (came.count > 1 ? " articles" + stillHere(came) : "")
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
        if named.isEmpty {
            let left = articles(change.articles) + stillHere(change.parts)
            return "\(before(change)) is gone: its \(left) are in several others"
        }
        return "\(before(change)) is gone: \(fates(change, of: named))"
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
