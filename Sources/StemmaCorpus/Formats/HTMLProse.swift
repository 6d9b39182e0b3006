/// Finds the running text of a page.
///
/// Scripts, navigation, forms and the like go first. Then the `<article>` or `<main>` with the most prose is taken if
/// it holds at least a third of the page's prose; else the element whose paragraphs carry the most prose. Prose is
/// text outside of links, a paragraph's links counted against it; half of a paragraph counts for the grandparent too,
/// since pages wrap paragraphs in twos and threes.
struct HTMLProse {
    /// A run of text that stands in one block.
    private struct Block {
        var text = ""
        var linked = 0
        /// The innermost block elements around it, from the outside in, as places in the list.
        var parent: Int
        var grandparent: Int
        var place: Int

        var prose: Int { text.utf8.count - 2 * linked }
    }

    private let nodes: [HTMLTree.Node]
    private var blocks: [Block] = []
    /// Places of `<article>`, `<main>` and their like.
    private var declared: [Int] = []
    /// The first `<h1>`.
    private(set) var heading: String?

    init(_ tree: HTMLTree) {
        nodes = tree.nodes
        gather()
    }

    /// The chosen blocks, a blank line between them.
    func mainText() -> String {
        let range = mainRange()
        let chosen = blocks.filter { range.contains($0.place) && $0.prose > 0 }
        return chosen.map(\.text).joined(separator: "\n\n")
    }

    private func mainRange() -> Range<Int> {
        let before = proseBefore()
        let all = before[nodes.count]
        let best = declared.map { ($0, before[nodes[$0].end] - before[$0]) }.max { $0.1 < $1.1 }
        if let best, best.1 > 0, best.1 * 3 >= all { return best.0..<nodes[best.0].end }
        var scores: [Int: Int] = [:]
        for block in blocks where block.prose >= 25 {
            scores[block.parent, default: 0] += block.prose
            scores[block.grandparent, default: 0] += block.prose / 2
        }
        // Of equal scores the first in the page counts, so that the answer does not hang on a dictionary's order.
        let winner = scores.max { ($0.value, -$0.key) < ($1.value, -$1.key) }
        guard let winner else { return 0..<nodes.count }
        return winner.key..<nodes[winner.key].end
    }

    /// The prose before each node, and of them all: so that of any range takes one subtraction.
    private func proseBefore() -> [Int] {
        var sums = [Int](repeating: 0, count: nodes.count + 1)
        for block in blocks { sums[block.place + 1] += max(0, block.prose) }
        for index in nodes.indices { sums[index + 1] += sums[index] }
        return sums
    }

    // MARK: Gathering

    private mutating func gather() {
        var walk = Walk()
        var index = 0
        while index < nodes.count {
            flushClosed(at: index, &walk)
            switch nodes[index].content {
            case .text(let text): append(text, at: index, &walk)
            case .element(let name, let attributes):
                if Self.isDropped(name, attributes) {
                    index = nodes[index].end
                    continue
                }
                open(name, attributes, at: index, &walk)
            }
            index += 1
        }
        flush(&walk)
    }

    /// What is open while walking.
    private struct Walk {
        /// Open block elements.
        var open: [Int] = [0]
        var linkEnd = 0
        var block: Block?
    }

    private mutating func open(_ name: String, _ attributes: [String: String], at index: Int, _ walk: inout Walk) {
        if name == "a" { walk.linkEnd = max(walk.linkEnd, nodes[index].end) }
        if name == "h1", heading == nil {
            heading = Self.plainText(nodes, index..<nodes[index].end).trimmed.nilIfBlank
        }
        if name == "br" { walk.block?.text += "\n" }
        guard !Self.inline.contains(name) else { return }
        flush(&walk)
        walk.open.append(index)
        let isMain = attributes["role"] == "main" || attributes["itemprop"]?.lowercased() == "articlebody"
        if name == "article" || name == "main" || isMain { declared.append(index) }
    }

    private mutating func flushClosed(at index: Int, _ walk: inout Walk) {
        while let last = walk.open.last, walk.open.count > 1, nodes[last].end <= index {
            flush(&walk)
            walk.open.removeLast()
        }
    }

    private mutating func append(_ text: String, at index: Int, _ walk: inout Walk) {
        if walk.block == nil {
            let open = walk.open.suffix(3)
            // A bare text counts for its own element, a paragraph's text for the one around it.
            walk.block = Block(
                parent: open.dropLast().last ?? 0, grandparent: open.dropLast(2).last ?? 0, place: index)
        }
        walk.block?.text += text
        if index < walk.linkEnd { walk.block?.linked += text.utf8.count }
    }

    private mutating func flush(_ walk: inout Walk) {
        guard var block = walk.block else { return }
        walk.block = nil
        block.text = Self.folded(block.text)
        if !block.text.isEmpty { blocks.append(block) }
    }

    /// Runs of white space (ASCII's, and the no-break space) as one blank, none at the ends.
    private static func folded(_ text: String) -> String {
        var folded: [UInt8] = []
        folded.reserveCapacity(text.utf8.count)
        for byte in text.utf8 {
            if byte == 0xA0, folded.last == 0xC2 {
                folded.removeLast()
            } else if byte > 0x20 {
                folded.append(byte)
                continue
            }
            if let last = folded.last, last != 0x20 { folded.append(0x20) }
        }
        if folded.last == 0x20 { folded.removeLast() }
        return String(decoding: folded, as: UTF8.self)
    }

    /// All text of a range of nodes.
    static func plainText(_ nodes: [HTMLTree.Node], _ range: Range<Int>) -> String {
        nodes[range].reduce(into: "") { text, node in
            if case .text(let piece) = node.content { text += piece }
        }
    }

    private static func isDropped(_ name: String, _ attributes: [String: String]) -> Bool {
        if dropped.contains(name) || attributes["hidden"] != nil || attributes["aria-hidden"] == "true" { return true }
        guard let style = attributes["style"]?.lowercased().filter({ $0 != " " }) else { return false }
        return style.contains("display:none") || style.contains("visibility:hidden")
    }

    private static let dropped: Set<String> = [
        "head", "script", "style", "nav", "header", "footer", "aside", "form", "noscript", "template", "svg", "button",
        "select", "textarea", "iframe", "object", "canvas", "dialog", "figcaption", "math", "video", "audio",
    ]
    private static let inline: Set<String> = [
        "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "br", "cite", "code", "data", "del", "dfn", "em", "font", "i",
        "img", "ins", "kbd", "mark", "q", "rp", "rt", "ruby", "s", "samp", "small", "span", "strike", "strong", "sub",
        "sup", "time", "tt", "u", "var", "wbr",
    ]
}
