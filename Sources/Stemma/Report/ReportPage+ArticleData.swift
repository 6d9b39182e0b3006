/// The data of the search: JSON in an element that no browser runs.
///
/// `{"total":…,"topics":[[number,label],…],"outlets":[…],"articles":[[title,outlet,date,topic,family,address,id,story],…]}`,
/// where `outlet` is a position in `outlets`, and null stands for what is unknown.
extension ReportPage {
    /// Writes the data, 1,000 articles a piece, and ends the search section.
    func writeArticleData(_ write: (String) throws -> Void) rethrows {
        let listed = model.articles.prefix(searchLimit)
        let outlets = Outlets(listed)
        if !listed.isEmpty {
            try write("<script type=\"application/json\" id=\"article-data\">" + dataStart(outlets))
            for start in stride(from: 0, to: listed.count, by: 1_000) {
                let block = listed[start..<min(start + 1_000, listed.count)]
                let rows = block.map { dataRow($0, outlets).compact }.joined(separator: ",\n")
                try write((start == 0 ? "" : ",\n") + rows)
            }
            try write("]}</script>")
        }
        try write("</section>")
    }

    private func dataStart(_ outlets: Outlets) -> String {
        let topics = model.topics.map { JSONValue.array([.integer($0.number), .string($0.label.withoutControls)]) }
        let names = outlets.names.map { JSONValue.string($0.withoutControls) }
        return "{\"total\":\(model.articles.count),\"topics\":\(JSONValue.array(topics).compact),"
            + "\"outlets\":\(JSONValue.array(names).compact),\"articles\":[\n"
    }

    private func dataRow(_ article: ReportModel.Article, _ outlets: Outlets) -> JSONValue {
        let address = article.url?.webAddress
        let title = article.title.isEmpty ? article.id : article.title
        let id = address == nil && !article.title.isEmpty ? article.id.withoutControls : nil
        return .array([
            .string(title.withoutControls),
            JSONValue(article.source.flatMap { outlets.positions[$0] }),
            JSONValue(article.date.map { ReportDate($0).spoken.withoutControls }),
            .integer(article.topic), JSONValue(article.family), JSONValue(address), JSONValue(id),
            JSONValue(article.story),
        ])
    }

    /// Each outlet once, in the order of appearance.
    private struct Outlets {
        var names: [String] = []
        var positions: [String: Int] = [:]

        init(_ articles: ArraySlice<ReportModel.Article>) {
            for case let source? in articles.lazy.map(\.source) where positions[source] == nil {
                positions[source] = names.count
                names.append(source)
            }
        }
    }
}
