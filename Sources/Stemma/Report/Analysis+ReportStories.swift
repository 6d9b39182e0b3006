extension Analysis {
    /// The stories of two articles or more, largest first.
    var reportStories: [ReportModel.Story] {
        stories.findings.shared.enumerated().map { number, story in
            let entities = stories.entities[number]
            return ReportModel.Story(
                number: groups.stories.numbers[number], headline: stories.headlineArticle(of: story, corpus),
                members: byTime(story.members),
                copies: stories.copies[number].map(byTime), names: entities.names, places: entities.places,
                numbers: entities.numbers)
        }
    }

    private func byTime(_ members: [Int]) -> [Int] { members.sorted(by: corpus.precedes) }

    /// The map's figures in words, and where topics stand on it.
    var reportMap: ReportModel.Map {
        var places = [[SIMD2<Float>]](repeating: [], count: topics.topics.count)
        for (article, place) in map.places.enumerated() {
            if let place { places[topics.assignments[article]].append(place) }
        }
        return ReportModel.Map(sentences: map.sentences, middles: places.map(middle))
    }

    /// The median in both directions.
    private func middle(_ places: [SIMD2<Float>]) -> SIMD2<Float>? {
        guard !places.isEmpty else { return nil }
        let (x, y) = (places.map(\.x).sorted(), places.map(\.y).sorted())
        return SIMD2(x[x.count / 2], y[y.count / 2])
    }
}

extension TopicMap {
    /// What the map keeps, in words.
    var sentences: String {
        guard let survival else { return "Too few articles to say how well the map keeps neighbours." }
        let kept =
            "Of an article's \(Self.neighbours) nearest in the latent space \(String(tenth: survival * 10)) stand among its "
            + "\(Self.neighbours) nearest here, on average"
        let plain = survivalOfAxes.map { " (\(String(tenth: $0 * 10)) on the two principal axes)" } ?? ""
        let all = places.count { $0 != nil }
        let sample =
            laidOut < all
            ? " \(grouped(laidOut)) articles, evenly chosen, were laid out; the others stand between those nearest to them."
            : ""
        return kept + plain + "." + sample
    }
}

extension String {
    /// A number of 0 or more with one place after the point.
    fileprivate init(tenth number: Double) {
        let tenths = Int((number * 10).rounded())
        self = "\(tenths / 10).\(tenths % 10)"
    }
}
