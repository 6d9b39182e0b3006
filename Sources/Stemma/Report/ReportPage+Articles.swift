/// Articles: how one is shown in a list, and the search over all of them.
extension ReportPage {
    /// Writes the headline of an article, linked where it has an address on the web.
    func writeHeadline(_ article: ReportModel.Article, to html: inout HTML) {
        let title = article.title.isEmpty ? article.id : article.title
        guard let address = article.url?.webAddress else {
            html.element("span", ["class": "title"]) { $0.foreign(title) }
            return
        }
        html.element("a", ["class": "title", "href": address, "rel": "noopener noreferrer nofollow"]) {
            $0.foreign(title)
        }
    }

    /// Writes outlet, date and, where no address leads to the article, its id.
    func writeByline(_ article: ReportModel.Article, to html: inout HTML) {
        html.element("span") { $0.foreign(article.source ?? "outlet unknown") }
        writeDate(article.date, to: &html)
        if article.url?.webAddress == nil, !article.title.isEmpty {
            html.element("span", ["class": "id"]) { $0.foreign(article.id) }
        }
    }

    private func writeDate(_ iso: String?, to html: inout HTML) {
        let date = ReportDate(iso ?? "undated")
        if let machine = date.machine {
            html.element("time", ["datetime": machine], date.spoken)
        } else {
            html.element("span") { $0.foreign(date.spoken) }
        }
    }

    /// Writes the search section up to where its data follow. Without JavaScript the first articles stand in it.
    func writeArticles(to html: inout HTML) {
        openSection("articles", "Search the headlines", to: &html)
        if model.articles.isEmpty {
            html.element("p", "No articles were read, so there is nothing to search.")
        } else {
            writeSearchForm(to: &html)
            writeFirstArticles(to: &html)
        }
    }

    private func writeSearchForm(to html: inout HTML) {
        html.element("noscript") {
            $0.element("p", "The search needs JavaScript, which is off. Everything else on this page works without it.")
        }
        if model.articles.count > searchLimit {
            let known = "The search knows the first \(grouped(searchLimit)) of \(articles(model.articles.count))."
            html.element("p", ["class": "scripted"], known)
        }
        html.element("div", ["role": "search", "class": "scripted search"]) { html in
            html.element("label", ["for": "query"], "Words in the headline")
            html.open(
                "input",
                ["id": "query", "type": "search", "autocomplete": "off", "spellcheck": "false", "dir": "auto"])
            writeChips(to: &html)
        }
    }

    private func writeChips(to html: inout HTML) {
        guard !model.topics.isEmpty else { return }
        html.element("div", ["class": "chips", "role": "group", "aria-label": "Only this topic"]) { html in
            html.element("button", ["type": "button", "aria-pressed": "true", "data-topic": "all"], "All topics")
            for topic in model.topics {
                html.element(
                    "button", ["type": "button", "aria-pressed": "false", "data-topic": "\(topic.number)"]
                ) { $0.foreign(topic.label) }
            }
        }
    }

    private func writeFirstArticles(to html: inout HTML) {
        let first = model.articles.prefix(20)
        let count = "The first \(first.count) of \(articles(model.articles.count))"
        html.element("p", ["id": "hit-count", "class": "quiet", "role": "status"], count)
        html.element("ol", ["id": "hits", "class": "articles"]) { html in
            for article in first {
                html.element("li") { writeHit(article, to: &$0) }
            }
        }
        html.element("p", ["class": "scripted more"]) {
            $0.element("button", ["type": "button", "id": "more-hits", "hidden": ""], "Show 100 more")
        }
    }

    private func writeHit(_ article: ReportModel.Article, to html: inout HTML) {
        writeHeadline(article, to: &html)
        html.element("span", ["class": "byline"]) { html in
            writeByline(article, to: &html)
            if let label = topicLabels[article.topic] { html.element("span") { $0.foreign(label) } }
            if let story = article.story { html.element("span") { writeStoryLink(story, to: &$0) } }
            if let family = article.family {
                html.element("span") { writeFamilyLink(family, to: &$0) }
            }
        }
    }
}
