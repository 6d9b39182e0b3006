/// The head of the page, its header and its table of contents.
extension ReportPage {
    /// What the browser may load or run: the page's own style and script, known by their digests, and nothing else.
    ///
    /// A test says what to write here when the style or the script changes.
    /// Source: Content Security Policy Level 3, W3C, section 2.3.1 (hash-source).
    static let securityPolicy = [
        "default-src 'none'", "style-src 'sha256-//HQbr9bZXb99qdnRSkkxA1pGQfeOrZFhg8aCnHImQo='",
        "script-src 'sha256-hUQARjV6SaYWLJKpD8v4+z6LD4vcKvIa5F4oxHml7ig='", "base-uri 'none'",
        "form-action 'none'",
    ].joined(separator: "; ")

    func writeHead(to html: inout HTML) {
        html.verbatim("<!DOCTYPE html>\n")
        html.open("html", ["lang": "en"])
        html.open("head")
        html.open("meta", ["charset": "utf-8"])
        html.open("meta", ["http-equiv": "Content-Security-Policy", "content": Self.securityPolicy])
        html.open("meta", ["name": "viewport", "content": "width=device-width, initial-scale=1"])
        html.open("meta", ["name": "referrer", "content": "no-referrer"])
        html.open("meta", ["name": "color-scheme", "content": "light dark"])
        html.element("title", "\(model.headline) – Stemma")
        html.element("style") { $0.verbatim(ReportStyle.text) }
        html.close("head")
    }

    func writeHeader(to html: inout HTML) {
        html.open("header", ["class": "masthead"])
        html.element("p", ["class": "name"], "Stemma report")
        html.element("h1", model.headline)
        html.element("dl", ["class": "figures"]) { html in
            for figure in figures { writeFigure(figure, to: &html) }
        }
        if model.skippedCount > 0 || !model.remarks.isEmpty {
            html.element("p", ["class": "caveat"]) {
                $0.element("a", ["href": "#reading"], "What was read, what was skipped or left out")
            }
        }
        html.close("header")
    }

    private func writeFigure(_ figure: ReportModel.Row, to html: inout HTML) {
        html.element("div") {
            $0.element("dt", figure.name)
            $0.element("dd", figure.value)
        }
    }

    /// The figures that matter most, six at most.
    private var figures: [ReportModel.Row] {
        let outlets = Set(model.articles.compactMap(\.source)).count
        return [
            .init(name: "Articles", value: grouped(model.articles.count)),
            .init(name: "Outlets", value: grouped(outlets)),
            .init(name: "Topics", value: grouped(model.topics.count)),
            .init(name: "Stories", value: grouped(model.stories.count)),
            .init(name: "Copy families", value: grouped(model.familyCount)),
            .init(name: "Records skipped", value: grouped(model.skippedCount)),
        ]
    }

    func writeContents(to html: inout HTML) {
        let changes = model.changes.isEmpty ? [] : [("#changes", "Changes")]
        let map = model.map == nil || !model.articles.contains { $0.place != nil } ? [] : [("#map", "Map")]
        let time = model.chronicle == nil ? [] : [("#time", "Time")]
        let dimensions = model.dimensions == nil ? [] : [("#dimensions", "Certainty")]
        let places =
            changes + map + [("#topics", "Topics")] + time
            + [("#stories", "Stories"), ("#copies", "Copies"), ("#articles", "Search")] + dimensions
            + [("#guide", "Guide"), ("#reading", "Input"), ("#making", "Settings")]
        html.element("nav", ["aria-label": "On this page"]) { html in
            html.element("ul") { html in
                for (place, name) in places {
                    html.element("li") { $0.element("a", ["href": place], name) }
                }
            }
        }
    }
}
