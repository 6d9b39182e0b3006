/// The tree of a copy family, as nested lists: each version stands in the list of the one it was taken from.
extension ReportPage {
    /// The most versions that one tree shows; the page says how many more there are.
    private static let versionLimit = 100

    func writeTree(_ family: ReportModel.Family, to html: inout HTML) {
        let shown = family.versions.prefix(Self.versionLimit)
        if family.isSeries { html.element("p", Self.seriesNote) }
        let label = family.isSeries ? "The articles by time" : "Who took the text from whom"
        html.open("ol", ["class": "versions", "aria-label": label])
        var depth = 0
        for (place, version) in shown.enumerated() {
            if place > 0 { writeStep(from: depth, to: version.depth, to: &html) }
            depth = version.depth
            html.open("li", version.article == family.earliest ? ["class": "first"] : [:])
            html.element("div", ["class": "entry"]) { writeVersion(version, of: family, to: &$0) }
        }
        for _ in 0..<depth {
            html.close("li")
            html.close("ol")
        }
        if !shown.isEmpty { html.close("li") }
        html.close("ol")
        let hidden = family.versions.count - shown.count
        if hidden > 0 { html.element("p", "… and \(counted(hidden, "more version", "more versions")).") }
    }

    private static let seriesNote =
        "This is \(CopyLineage.seriesWords): each text has much of its own. The articles stand by time."

    /// Closes the last version, or opens a list in it, so that the next one stands at its depth.
    private func writeStep(from depth: Int, to next: Int, to html: inout HTML) {
        precondition(next <= depth + 1, "A version stands after its parent.")
        if next > depth { return html.open("ol") }
        html.close("li")
        for _ in next..<depth {
            html.close("ol")
            html.close("li")
        }
    }

    private func writeVersion(_ version: ReportModel.Version, of family: ReportModel.Family, to html: inout HTML) {
        let article = model.articles[version.article]
        writeHeadline(article, to: &html)
        html.element("span", ["class": "byline"]) { writeByline(article, to: &$0) }
        html.element("span", ["class": "tags"]) { html in
            if version.article == family.earliest { html.element("strong", "earliest dated version") }
            if version.article == family.mostCentral { html.element("span", "most central") }
            if let words = version.words { html.element("span") { $0.foreign(words) } }
            if let place = version.difference { writeChangeLink(version, place, of: family, to: &html) }
        }
    }

    /// The link to a difference; its name for those who do not see where it stands tells the two versions.
    private func writeChangeLink(
        _ version: ReportModel.Version, _ place: Int, of family: ReportModel.Family, to html: inout HTML
    ) {
        let parent = version.parent.map { "from " + name(of: $0) } ?? ""
        let label = "What changed in \(name(of: version.article)) \(parent)"
        html.element("a", ["href": "#" + Self.changeName(family, place), "aria-label": label], "what changed")
    }

    private func name(of index: Int) -> String {
        let article = model.articles[index]
        return article.source ?? (article.title.isEmpty ? article.id : article.title)
    }
}

extension ReportModel.Family {
    /// The number of versions whose text is not that of their parent.
    var editedCount: Int { versions.count { $0.parent != nil && !($0.words ?? "").hasPrefix("identical") } }
}
