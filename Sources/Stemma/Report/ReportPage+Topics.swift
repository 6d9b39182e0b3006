/// The topics: a table of all, then each with its terms, its course in time and typical articles.
extension ReportPage {
    func writeTopics(to html: inout HTML) {
        writeSection("topics", "Topics", to: &html) { html in
            if model.topics.isEmpty {
                html.element("p", "No topics: there is too little text to sort.")
            } else {
                html.element("p", ["class": "lead"]) { $0.foreign(model.topicReason) }
                writeOverview(to: &html)
                html.element("div", ["class": "cards"]) { html in
                    for topic in model.topics { writeTopic(topic, to: &html) }
                }
            }
        }
    }

    private func writeOverview(to html: inout HTML) {
        html.element("table", ["class": "overview"]) { html in
            html.element("caption", "All topics by size, and how well each is found again in half of the articles")
            html.element("thead") { html in
                html.element("tr") { html in
                    html.element("th", ["scope": "col"], "Topic")
                    html.element("th", ["scope": "col", "class": "number"], "Articles")
                    html.element("th", ["scope": "col", "class": "number share"], "Share")
                    html.element("th", ["scope": "col"], "Stability")
                    if model.map != nil { html.element("th", ["scope": "col", "class": "where"], "On the map") }
                }
            }
            let largest = model.topics.map(\.size).max() ?? 1
            html.element("tbody") { html in
                for (place, topic) in model.topics.enumerated() {
                    writeOverviewRow(topic, place, largest: largest, to: &html)
                }
            }
        }
    }

    private func writeOverviewRow(_ topic: ReportModel.Topic, _ place: Int, largest: Int, to html: inout HTML) {
        html.element("tr") { html in
            html.element("th", ["scope": "row"]) { html in
                TopicMark.write(place, to: &html)
                html.element("b", "\(topic.number)")
                html.element("a", ["href": "#topic-\(topic.number)"]) { $0.foreign(topic.label) }
                Drawing.bar(Double(topic.size) / Double(max(1, largest)), to: &html)
            }
            html.element("td", ["class": "number"], grouped(topic.size))
            html.element("td", ["class": "number share"], percentage(topic.size, of: model.articles.count))
            html.element("td") { html in
                let stability = Stability(topic.stability)
                html.element("span", ["class": "word"], stability.word)
                html.element("span", ["class": "figure"], stability.figure)
                Drawing.interval(topic.stability, to: &html)
            }
            if let map = model.map {
                html.element("td", ["class": "where"], map.words(place, model.topics) ?? "nowhere")
            }
        }
    }

    private func writeTerms(_ topic: ReportModel.Topic, to html: inout HTML) {
        html.element("ul", ["class": "terms", "aria-label": "Terms of this topic"]) { html in
            for (rank, term) in topic.terms.enumerated() {
                html.element("li") { html in
                    html.foreign(term)
                    if rank < topic.coverage.count { writeCoverage(topic.coverage[rank], to: &html) }
                }
            }
        }
    }

    private func writeTopic(_ topic: ReportModel.Topic, to html: inout HTML) {
        html.element("article", ["id": "topic-\(topic.number)", "class": "topic"]) { html in
            html.element("h3") { $0.foreign(topic.label) }
            writeTopicFacts(topic, to: &html)
            if !topic.terms.isEmpty { writeTerms(topic, to: &html) }
            Drawing.timeline(topic.timeline, topic.timelineUnit, to: &html)
            writeExamples(topic, to: &html)
            html.element("p", ["class": "scripted more"]) {
                let name = "Search the \(articles(topic.size)) of this topic"
                $0.element("a", ["href": "#articles", "data-topic": "\(topic.number)"], name)
            }
        }
    }

    /// `62 % · 3 %`: of the topic's articles, and of the others.
    private func writeCoverage(_ coverage: (inside: Double, outside: Double), to html: inout HTML) {
        let (inside, outside) = (wholePercent(coverage.inside), wholePercent(coverage.outside))
        html.element(
            "span", ["class": "cover", "title": "in \(inside) of its articles, \(outside) of the others"],
            " \(inside) · \(outside)")
    }

    private func wholePercent(_ share: Double) -> String { "\(Int((100 * share).rounded())) %" }

    private func writeTopicFacts(_ topic: ReportModel.Topic, to html: inout HTML) {
        let stability = Stability(topic.stability)
        html.element("p", ["class": "byline"]) { html in
            let share = percentage(topic.size, of: model.articles.count)
            html.element("span", "\(articles(topic.size)), \(share)")
            html.element("span", stability.sentence)
        }
    }

    private func writeExamples(_ topic: ReportModel.Topic, to html: inout HTML) {
        guard !topic.examples.isEmpty else { return }
        html.element("h4", "Typical articles")
        html.element("ol", ["class": "articles"]) { html in
            for (rank, index) in topic.examples.enumerated() {
                let similar = rank < topic.similar.count ? topic.similar[rank] : []
                html.element("li") { writeExample(model.articles[index], similar, to: &$0) }
            }
        }
    }

    private func writeExample(
        _ article: ReportModel.Article, _ similar: [(article: Int, score: Double)], to html: inout HTML
    ) {
        writeHeadline(article, to: &html)
        html.element("span", ["class": "byline"]) { html in
            writeByline(article, to: &html)
            html.element("span", "fit \(String(format: article.fit))")
        }
        guard !similar.isEmpty else { return }
        html.element("details") { html in
            html.element("summary", counted(similar.count, "similar report", "similar reports"))
            html.element("ol", ["class": "articles"]) { html in
                for hit in similar { html.element("li") { writeSimilar(hit, to: &$0) } }
            }
        }
    }

    private func writeSimilar(_ hit: (article: Int, score: Double), to html: inout HTML) {
        let article = model.articles[hit.article]
        writeHeadline(article, to: &html)
        html.element("span", ["class": "byline"]) { html in
            writeByline(article, to: &html)
            html.element("span", "similarity \(String(format: hit.score))")
        }
    }
}
