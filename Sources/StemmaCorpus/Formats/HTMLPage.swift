/// What an HTML page says about the article it holds.
struct HTMLPage {
    private let tree: HTMLTree
    private var meta: [String: String] = [:]
    private(set) var title: String?
    private(set) var date: String?
    private(set) var source: String?
    private(set) var url: String?
    private(set) var language: String?
    /// The article's paragraphs, a blank line between them.
    private(set) var text = ""

    init(_ tree: HTMLTree) {
        self.tree = tree
        readHead()
        let prose = HTMLProse(tree)
        let pageTitle = element("title")?.trimmed.nilIfBlank
        title = meta["og:title"] ?? prose.heading ?? pageTitle
        source = meta["og:site_name"]
        text = prose.mainText()
    }

    private mutating func readHead() {
        var times: [String] = []
        for index in tree.nodes.indices {
            guard case .element(let name, let attributes) = tree.nodes[index].content else { continue }
            switch name {
            case "html": language = (attributes["lang"] ?? attributes["xml:lang"])?.trimmed.nilIfBlank
            case "meta": readMeta(attributes)
            case "link" where attributes["rel"]?.lowercased() == "canonical":
                url = url ?? attributes["href"]?.trimmed.nilIfBlank
            case "time": if let time = attributes["datetime"] { times.append(time) }
            default: break
            }
        }
        url = url ?? meta["og:url"]
        let stated = ["article:published_time", "og:published_time", "datepublished"].compactMap { meta[$0] }
        let named = ["date", "pubdate", "publishdate", "dc.date", "dc.date.issued", "dcterms.created"]
        let candidates = stated + linkedData("datePublished") + times + named.compactMap { meta[$0] }
        date = candidates.first { DateParser.parse($0) != nil } ?? candidates.first
    }

    private mutating func readMeta(_ attributes: [String: String]) {
        guard let name = attributes["property"] ?? attributes["name"] ?? attributes["itemprop"],
            let content = attributes["content"]?.trimmed.nilIfBlank
        else { return }
        if meta[name.lowercased()] == nil { meta[name.lowercased()] = content }
    }

    /// The text of the first element of a name.
    private func element(_ name: String) -> String? {
        let first = tree.nodes.firstIndex { node in
            if case .element(name, _) = node.content { return true }
            return false
        }
        return first.map { HTMLProse.plainText(tree.nodes, $0..<tree.nodes[$0].end) }
    }

    /// The strings of a field in the page's JSON-LD, found by its name alone: such data are often not quite JSON.
    private func linkedData(_ field: String) -> [String] {
        var values: [String] = []
        for (index, node) in tree.nodes.enumerated() {
            guard case .element("script", let attributes) = node.content,
                attributes["type"]?.lowercased() == "application/ld+json"
            else { continue }
            let script = HTMLProse.plainText(tree.nodes, index..<node.end)
            let pieces = script.split(separator: "\"", omittingEmptySubsequences: false)
            for (place, piece) in pieces.enumerated() where piece == field && place + 2 < pieces.count {
                if pieces[place + 1].filter({ !$0.isWhitespace }) == ":" { values.append(String(pieces[place + 2])) }
            }
        }
        return values
    }
}
