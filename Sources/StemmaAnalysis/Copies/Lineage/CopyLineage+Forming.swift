extension CopyLineage {
    /// Finds the lineage of a family.
    ///
    /// - Parameters:
    ///   - pairs: those of two members of the family, with their relations, in any order.
    ///   - dates: for each article of the corpus, nil where unknown.
    ///   - shingleWidth: that of the search.
    /// - Complexity: O((m + p) log (m + p)) for m members and p pairs. Articles all alike count once.
    public init(of family: CopyFamily, _ pairs: [CopyPair], dates: [CopyDate?], shingleWidth: Int) {
        let versions = LineageVersions(family, pairs, dates: dates)
        let forming = LineageForming(
            versions: versions, steps: LineageSteps(versions), dates: dates,
            confidence: LineageConfidence(shingleWidth: shingleWidth))
        self.init(forming.branches(), texts: versions.versions.count)
    }
}

extension CopyFindings {
    /// The lineage of each family, in the order of `families.families`.
    ///
    /// - Parameter dates: for each article, nil where unknown.
    /// - Complexity: that of `CopyLineage` for each family; 44 bytes of memory for each pair of the largest one.
    public func lineages(dates: [CopyDate?]) -> [CopyLineage] {
        let list = families.families
        let numbers = Dictionary(uniqueKeysWithValues: list.enumerated().map { ($0.element.id, $0.offset) })
        var places = [[Int32]](repeating: [], count: list.count)
        for (place, pair) in pairs.enumerated() {
            if let number = pair.family.flatMap({ numbers[$0] }) { places[number].append(Int32(place)) }
        }
        return zip(list, places).map { family, places in
            CopyLineage(
                of: family, places.map { pairs[Int($0)] }, dates: dates, shingleWidth: configuration.shingleWidth)
        }
    }
}

/// From the cheapest tree of versions to the branches of articles.
struct LineageForming {
    let versions: LineageVersions
    let steps: LineageSteps
    let dates: [CopyDate?]
    let confidence: LineageConfidence

    /// A branch for each article of the family.
    func branches() -> [CopyLineage.Branch] {
        let tree = steps.cheapestTree()
        return tree.steps.enumerated().flatMap { version, step in
            version == tree.root ? rootBranches(version) : branches(version, step)
        }
    }

    /// The first article of the root version, and the others below it.
    private func rootBranches(_ version: Int) -> [CopyLineage.Branch] {
        let root = CopyLineage.Branch(
            article: versions.versions[version].first, parent: nil, relation: nil, confidence: nil, basis: nil,
            ownPart: nil, carriers: 0)
        return [root] + copies(of: version, peers: peers(version).count)
    }

    /// The first article of a version and its peers below the parent, later ones of the same text below the first.
    private func branches(_ version: Int, _ step: LineageStep?) -> [CopyLineage.Branch] {
        let text = versions.versions[version]
        let parent = Int(step?.parent ?? steps.earliest)
        let certainty = step.map { confidence.ofText($0, among: steps.steps[version], back: back($0)) } ?? 0
        let peers = peers(version).filter { CopyDate.order(versions.versions[parent].date, dates[$0]) != .after }
        return ([text.first] + peers).map { article in
            branch(article, below: parent, step, certainty)
        } + copies(of: version, peers: 0, without: Set(peers))
    }

    /// A branch below another version; an unsupported one where no step leads there, or one from no source.
    private func branch(
        _ article: Int, below parent: Int, _ step: LineageStep?, _ certainty: Double
    ) -> CopyLineage.Branch {
        let version = versions.versions[parent]
        let isSource = step?.isSource ?? false
        let basis = isSource ? Self.basis(CopyDate.order(version.date, dates[article])) : .unsupported
        let factor = basis == .dateAndText ? 1 : LineageConfidence.undated
        return .init(
            article: article, parent: version.first, relation: step?.relation, confidence: certainty * factor,
            basis: basis, ownPart: step?.ownPart, carriers: max(1, version.carriers(before: dates[article])))
    }

    /// The articles of a version below its first one.
    ///
    /// Of k that may all be the first, each other one comes from the first with a chance of 1 / k.
    private func copies(of version: Int, peers: Int, without others: Set<Int> = []) -> [CopyLineage.Branch] {
        let text = versions.versions[version]
        return text.articles.filter { $0 != text.first && !others.contains($0) }.map { article in
            let order = CopyDate.order(text.date, dates[article])
            let chance = LineageConfidence.undated / Double(max(1, peers) + 1)
            return .init(
                article: article, parent: text.first, relation: versions.relation(of: article, to: text.first),
                confidence: order == .before ? LineageConfidence.identical : chance, basis: Self.basis(order),
                ownPart: 0, carriers: max(1, text.carriers(before: dates[article]) - 1))
        }
    }

    /// The other articles of a version that may be as early as its first one.
    private func peers(_ version: Int) -> [Int] {
        let text = versions.versions[version]
        return text.articles.filter { article in
            guard article != text.first else { return false }
            return dates[article] == nil ? text.date == nil : CopyDate.order(text.date, dates[article]) == .equal
        }
    }

    /// The step the other way round, where dates allow it.
    private func back(_ step: LineageStep) -> LineageStep? {
        steps.steps[Int(step.parent)].first { $0.parent == step.child }
    }

    private static func basis(_ order: CopyDate.Order) -> CopyLineage.Basis {
        switch order {
        case .before: .dateAndText
        case .equal: .equalDates
        case .unknown, .after: .noDate
        }
    }
}
