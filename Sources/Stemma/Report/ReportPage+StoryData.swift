import Foundation

/// The data of the map and of the stories, each in an element that no browser runs.
extension ReportPage {
    /// Writes the map: base64 of six bytes an article, in their order: x, y (0 to 65,534; 65,535 for none) and the place of
    /// the topic in the list, each a whole number of 16 bits, low byte first.
    func writeMapData(_ write: (String) throws -> Void) rethrows {
        guard model.map != nil, model.articles.contains(where: { $0.place != nil }) else { return }
        let order = Dictionary(zip(model.topics.map(\.number), 0...)) { first, _ in first }
        var bytes = Data(capacity: 6 * model.articles.count)
        for article in model.articles.prefix(searchLimit) {
            for value in [
                scaled(article.place?.x), scaled(article.place?.y), UInt16(clamping: order[article.topic] ?? 65_535),
            ] {
                bytes.append(UInt8(truncatingIfNeeded: value))
                bytes.append(UInt8(truncatingIfNeeded: value >> 8))
            }
        }
        try write(
            "<script type=\"application/octet-stream\" id=\"map-data\">" + bytes.base64EncodedString() + "</script>")
    }

    private func scaled(_ coordinate: Float?) -> UInt16 {
        coordinate.map { UInt16(max(0, min(65_534, $0 * 65_534))) } ?? .max
    }

    /// Writes the stories, 500 a piece: `[[headline,members,copies,names,places,numbers],…]`, articles by their places in the
    /// data of the search.
    func writeStoryData(_ write: (String) throws -> Void) rethrows {
        let stories = model.stories.filter { ($0.members.max() ?? 0) < searchLimit }
        guard !stories.isEmpty else { return }
        try write("<script type=\"application/json\" id=\"story-data\">[")
        for start in stride(from: 0, to: stories.count, by: 500) {
            let rows = stories[start..<min(start + 500, stories.count)].map { row($0).compact }
            try write((start == 0 ? "" : ",\n") + rows.joined(separator: ",\n"))
        }
        try write("]</script>")
    }

    private func row(_ story: ReportModel.Story) -> JSONValue {
        func texts(_ values: [String]) -> JSONValue { .array(values.map { .string($0.withoutControls) }) }
        return .array([
            .integer(story.number), .integer(story.headline), .array(story.members.map { .integer($0) }),
            .array(story.copies.map { .array($0.map { .integer($0) }) }),
            texts(story.names), texts(story.places), texts(story.numbers),
        ])
    }
}
