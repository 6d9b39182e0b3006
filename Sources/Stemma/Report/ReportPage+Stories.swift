/// The stories: the largest stand on the page, the others are made by the script when they are asked for.
extension ReportPage {
    /// So many stories stand on the page, and so many the script shows at once.
    static let storyPage = 20
    /// Of a story on the page so many articles are listed; the script lists all.
    private static let listedMembers = 12

    func writeStories(to html: inout HTML) {
        openSection("stories", "Stories", to: &html)
        if model.stories.isEmpty {
            html.element("p", "No stories: no two articles tell of the same event.")
        } else {
            html.element("p", ["class": "lead"], storySummary)
            writeStoryTools(to: &html)
            html.element("p", ["id": "story-count", "class": "quiet", "role": "status"], storyCount)
            html.element("div", ["id": "story-list"]) { html in
                for story in model.stories.prefix(Self.storyPage) { writeStory(story, to: &html) }
            }
            writePager(to: &html)
        }
        html.close("section")
    }

    private var storySummary: String {
        let told = model.articles.count { $0.story != nil }
        return
            "\(counted(model.stories.count, "event", "events")) that more than one article tells of, by \(articles(told)). "
            + "\(articles(model.articles.count - told)) stand alone."
    }

    private var storyCount: String {
        "Stories 1 to \(grouped(min(Self.storyPage, model.stories.count))) of \(grouped(model.stories.count)), largest first"
    }

    private func writeStoryTools(to html: inout HTML) {
        guard model.stories.count > 1 else { return }
        html.element("div", ["class": "tools scripted", "role": "search", "aria-label": "Stories"]) { html in
            html.element("label") { html in
                html.element("span", "Words in a headline or name")
                html.open(
                    "input",
                    [
                        "id": "story-query", "type": "search", "autocomplete": "off", "spellcheck": "false",
                        "dir": "auto",
                    ])
            }
            html.element("label") { html in
                html.element("span", "Order")
                html.element("select", ["id": "story-order"]) { html in
                    for (value, name) in [
                        ("size", "most articles"), ("outlets", "most outlets"), ("first", "earliest"),
                        ("last", "latest"),
                    ] { html.element("option", ["value": value], name) }
                }
            }
        }
    }

    private func writePager(to html: inout HTML) {
        guard model.stories.count > Self.storyPage else { return }
        html.element("div", ["class": "pager scripted", "role": "group", "aria-label": "Pages of stories"]) { html in
            html.element("button", ["type": "button", "id": "story-back", "disabled": ""], "Previous")
            html.element("button", ["type": "button", "id": "story-on"], "Next")
        }
    }

    private func writeStory(_ story: ReportModel.Story, to html: inout HTML) {
        html.open("details", ["class": "family story", "data-story": "\(story.number)"])
        html.element("summary", ["id": "story-\(story.number)"]) { html in
            html.element("h3") { $0.foreign(model.articles[story.headline].shownTitle) }
            html.element("span", ["class": "byline"]) { html in
                for fact in facts(story) { html.element("span", fact) }
            }
        }
        html.element("div", ["class": "story-body"]) { html in
            html.element("div") { writeMembers(story, to: &$0) }
            html.element("div") { writeEntities(story, to: &$0) }
        }
        html.close("details")
    }

    private func facts(_ story: ReportModel.Story) -> [String] {
        let members = story.members.map { model.articles[$0] }
        var facts = [articles(members.count)]
        let outlets = Set(members.compactMap(\.source)).count
        if outlets > 0 { facts.append(counted(outlets, "outlet", "outlets")) }
        let dates = members.compactMap(\.date).map(ReportDate.day)
        if let first = dates.first, let last = dates.last {
            facts.append(first == last ? first : "\(first) to \(last)")
        }
        let copied = story.copies.reduce(0) { $0 + $1.count }
        if copied > 0 {
            facts.append("\(grouped(copied)) with copies, of \(counted(story.copies.count, "text", "texts"))")
        }
        return facts
    }

    /// The articles by time; those that are versions of one text stand together at the first of them.
    private func writeMembers(_ story: ReportModel.Story, to html: inout HTML) {
        var groups: [Int: [Int]] = [:]
        for group in story.copies { for member in group { groups[member] = group } }
        html.element("ol", ["class": "articles"]) { html in
            var listed = 0
            for member in story.members where groups[member].map({ $0[0] == member }) ?? true {
                guard listed < Self.listedMembers else { break }
                let group = groups[member] ?? [member]
                let shown = group.prefix(Self.listedMembers - listed)
                listed += shown.count
                html.element("li") { html in
                    if group.count > 1 {
                        writeWire(shown, of: group.count, to: &html)
                    } else {
                        writeMember(member, to: &html)
                    }
                }
            }
        }
        let hidden = story.members.count - Self.listedMembers
        if hidden > 0 {
            html.element("p", ["class": "quiet rest"], "… and \(counted(hidden, "more article", "more articles")).")
        }
    }

    private func writeWire(_ shown: ArraySlice<Int>, of count: Int, to html: inout HTML) {
        html.element("p", ["class": "wire"], "One text in \(articles(count))")
        html.element("ol", ["class": "articles"]) { html in
            for member in shown { html.element("li") { writeMember(member, to: &$0) } }
        }
    }

    private func writeMember(_ index: Int, to html: inout HTML) {
        let article = model.articles[index]
        writeHeadline(article, to: &html)
        html.element("span", ["class": "byline"]) { html in
            writeByline(article, to: &html)
            if let family = article.family { html.element("span") { writeFamilyLink(family, to: &$0) } }
        }
    }

    private func writeEntities(_ story: ReportModel.Story, to html: inout HTML) {
        let kinds = [("Names", story.names), ("Places", story.places), ("Numbers", story.numbers)]
        for (name, values) in kinds where !values.isEmpty {
            html.element("h4", name)
            html.element("ul", ["class": "terms"]) { html in
                for value in values { html.element("li") { $0.foreign(value) } }
            }
        }
    }
}

extension ReportModel.Article {
    /// The headline, or the id where there is none.
    var shownTitle: String { title.isEmpty ? id : title }
}
