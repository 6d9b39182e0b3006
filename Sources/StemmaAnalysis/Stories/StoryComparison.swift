import StemmaLinearAlgebra

/// One article laid out so that others can be compared with it. One object serves one thread.
struct StoryComparison {
    private let space: StorySpace
    /// For each channel, the article's weight of each term.
    private var weights: [[Float]]
    private var article = 0

    init(_ space: StorySpace) {
        self.space = space
        weights = space.channels.map { Array(repeating: 0, count: $0.matrix.columns) }
    }

    /// Lays out an article in place of the last one.
    mutating func take(_ article: Int) {
        let last = self.article
        for (number, channel) in space.channels.enumerated() {
            for entry in channel.matrix.entries(ofRow: last) {
                weights[number][Int(channel.matrix.columnIndices[entry])] = 0
            }
            for entry in channel.matrix.entries(ofRow: article) {
                weights[number][Int(channel.matrix.columnIndices[entry])] = channel.matrix.values[entry]
            }
        }
        self.article = article
    }

    /// How likely the article and another tell of the same event, 0 to 1; the same whichever is laid out.
    ///
    /// The geometric mean of the similarities of body, headline, and names, and of the nearness in time, those that both have.
    /// Headline and names are expected to be as alike as the words, until they show. Headlines of one event often share
    /// no word, so theirs counts 0.3 at the least where there are bodies to compare.
    ///
    /// - Parameter nearness: of the two in time, 0 to 1; nil where it is not known.
    func score(with other: Int, nearness: Double?) -> Double {
        var product = 1.0
        var count = 0.0
        var expected: Double?
        func take(_ value: Double) { (product, count) = (product * value, count + 1) }
        if let body = similarity(space.bodies, 0, other, expected: 0) {
            take(body)
            expected = body
        }
        if let title = similarity(space.titles, 1, other, expected: expected ?? 0) {
            take(expected == nil ? title : 0.3 + 0.7 * title)
            expected = expected ?? title
        }
        if let names = similarity(space.names, 2, other, expected: expected ?? 0) { take(names) }
        if count == 0 { return 0 }
        if let nearness { take(nearness) }
        return Self.root(product, count)
    }

    private func similarity(_ channel: StoryChannel, _ number: Int, _ other: Int, expected: Double) -> Double? {
        guard channel.has(article), channel.has(other) else { return nil }
        var product = 0.0
        for entry in channel.matrix.entries(ofRow: other) {
            let weight = weights[number][Int(channel.matrix.columnIndices[entry])]
            product += Double(weight) * Double(channel.matrix.values[entry])
        }
        return channel.similarity(product: product, article, other, expected: expected)
    }
}
