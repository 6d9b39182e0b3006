/// The copy families: who has the same text, who took it from whom, and what was changed.
extension ReportPage {
    func writeCopiesStart(to html: inout HTML) {
        openSection("copies", "Copies", to: &html)
        guard model.familyCount > 0 else {
            let nothing = "No copies: no two articles are alike by the rule \(model.copyRule)."
            html.element("p", model.copiesLeftOut ?? nothing)
            return
        }
        html.element("p", ["class": "lead"], copySummary)
        html.element("p", ["class": "quiet"], "The rule: \(model.copyRule). " + Self.treeNote)
        writeCalibration(to: &html)
    }

    private static let treeNote =
        "Each version stands below the one its text most likely comes from, among those found and not later."

    private var copySummary: String {
        let members = model.articles.count { $0.family != nil }
        let families = counted(model.familyCount, "copy family", "copy families")
        let pairs = counted(model.pairCount, "pair of copies", "pairs of copies")
        return "\(articles(members)) in \(families), by \(pairs). " + shownFamilies
    }

    private var shownFamilies: String {
        if model.families.count >= model.familyCount { return "" }
        return model.families.count == 1 ? "The largest is shown." : "The \(model.families.count) largest are shown."
    }

    func writeCopiesEnd(to html: inout HTML) { html.close("section") }

    func writeFamily(_ family: ReportModel.Family, isOpen: Bool, to html: inout HTML) {
        html.open("details", isOpen ? ["class": "family", "open": ""] : ["class": "family"])
        html.element("summary") { html in
            html.element("h3") { $0.foreign(familyTitle(family)) }
            html.element("span", ["class": "byline"]) { writeFamilyFacts(family, to: &$0) }
        }
        html.element("div", ["id": "family-\(family.number)", "class": "family-body"]) { html in
            html.element("div") { html in
                writeEarliest(family, to: &html)
                writeTree(family, to: &html)
            }
            html.element("div", ["class": "comparison"]) { writeComparison(family, to: &$0) }
        }
        html.close("details")
    }

    private func familyTitle(_ family: ReportModel.Family) -> String {
        let article = model.articles[family.earliest ?? family.mostCentral]
        return article.title.isEmpty ? article.id : article.title
    }

    private func writeFamilyFacts(_ family: ReportModel.Family, to html: inout HTML) {
        let outlets = Set(family.versions.compactMap { model.articles[$0.article].source }).count
        html.element("span", articles(family.versions.count))
        if family.texts < family.versions.count { html.element("span", counted(family.texts, "text", "texts")) }
        if outlets > 0 { html.element("span", counted(outlets, "outlet", "outlets")) }
        let earliest = family.earliest.flatMap { model.articles[$0].date }
        html.element("span", earliest.map { "earliest \(ReportDate.day($0))" } ?? "none dated")
    }

    /// Says what the dates of a family allow to say.
    private func writeEarliest(_ family: ReportModel.Family, to html: inout HTML) {
        let undated = family.versions.count { model.articles[$0.article].date == nil }
        if family.earliest == nil {
            html.element("p", "No version carries a date, so none can be called the earliest.")
        } else if undated > 0 {
            let share = "\(grouped(undated)) of \(grouped(family.versions.count))"
            html.element("p", ["class": "quiet"], "The earliest is that of the dated versions; undated: \(share).")
        }
    }
}
