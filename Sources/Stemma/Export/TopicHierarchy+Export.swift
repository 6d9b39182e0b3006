public import StemmaAnalysis
public import StemmaCorpus

extension TopicModel {
    /// The fields of `treeRows`.
    public static let treeColumns = ["topic", "parent", "height", "size", "label"]

    /// A row a node of the tree: the topics, then each union of two, lowest first, the last one being all.
    ///
    /// Topics have their numbers, unions those that follow; `parent` is null for the last node, `height` for a topic.
    public var treeRows: [JSONValue] {
        let nodes = TopicNodes(self)
        return nodes.sizes.indices.map { node in
            [
                "topic": .integer(node),
                "parent": JSONValue(nodes.parents[node]),
                "height": nodes.heights[node].map { JSONValue.number($0.rounded(toPlaces: 6)) } ?? .null,
                "size": .integer(nodes.sizes[node]),
                "label": .string(nodes.label(node)),
            ]
        }
    }

    /// The tree, indented, at most 80 columns wide; the parts that differ most are at the left.
    public var treeDrawing: String {
        let nodes = TopicNodes(self)
        guard let root = nodes.sizes.indices.last else { return "0 articles in 0 topics\n" }
        var lines = [
            "\(articles(assignments.count)) in \(counted(topics.count, "topic", "topics"))", "",
            "height    size  topic",
        ]
        draw(root, depth: 0, nodes, &lines)
        return lines.joined(separator: "\n") + "\n"
    }

    private func draw(_ node: Int, depth: Int, _ nodes: TopicNodes, _ lines: inout [String]) {
        let height = nodes.heights[node].map { String(format: $0 * 100) + " %" } ?? ""
        let name = nodes.children[node] == nil ? "\(node) \(topics[node].label)" : "+"
        // Beyond 20 steps the names would have no room left.
        let indent = 2 * min(depth, 20)
        lines.append(
            height.padded(7) + "\(nodes.sizes[node])".padded(7) + String(repeating: " ", count: 2 + indent)
                + name.clipped(to: 64 - indent))
        for child in nodes.childrenBySize(of: node) { draw(child, depth: depth + 1, nodes, &lines) }
    }

    /// The fields of `groupRows`.
    public static let groupColumns = ["id", "group", "topic", "label"]

    /// A row an article, in canonical order: its group where the tree is cut into so many, and its topic.
    ///
    /// - Parameter count: 1 or more; with more than there are topics each topic is a group.
    public func groupRows(_ corpus: Corpus, count: Int) -> some Sequence<JSONValue> {
        let groups = hierarchy.cut(count: count)
        return assignments.indices.lazy.map { article in
            [
                "id": .string(corpus.articles[article].id),
                "group": .integer(groups[assignments[article]]),
                "topic": .integer(assignments[article]),
                "label": .string(topics[assignments[article]].label),
            ]
        }
    }

    /// The groups of a cut with their topics, at most 80 columns wide.
    public func groupOverview(count: Int) -> String {
        let groups = hierarchy.cut(count: count)
        let members = Dictionary(grouping: topics.indices) { groups[$0] }
        let isFewer = members.count < count
        var lines = [
            "\(counted(topics.count, "topic", "topics")) in \(counted(members.count, "group", "groups"))"
                + (isFewer ? ", as there are no more topics than these" : "")
        ]
        for (group, members) in members.sorted(by: { $0.key < $1.key }) {
            lines += ["", "Group \(group): \(articles(members.reduce(0) { $0 + topics[$1].size }))"]
            lines += members.map { topic in
                "\(topic)".padded(5) + "\(topics[topic].size)".padded(8) + "  " + topics[topic].label.clipped(to: 64)
            }
        }
        return lines.joined(separator: "\n") + "\n"
    }
}

extension TopicHierarchy {
    /// The unions, lowest first, of topics by their numbers; the first one makes the node with the first unused number.
    func summaryJSON(_ groups: AnalysisGroups) -> JSONValue {
        let topics = groups.topics.numbers
        func number(_ node: Int) -> JSONValue {
            .integer(node < topics.count ? topics[node] : groups.unused.topics + node - topics.count)
        }
        return .array(
            merges.map { ["a": number($0.a), "b": number($0.b), "height": .number($0.height.rounded(toPlaces: 6))] })
    }
}

/// The nodes of the tree with what is said of each.
private struct TopicNodes {
    private(set) var parents: [Int?]
    private(set) var heights: [Double?]
    private(set) var sizes: [Int]
    private(set) var children: [(Int, Int)?]
    /// The largest topic of each node, and the number of its topics.
    private var chief: [(topic: Int, topics: Int)]
    private let labels: [String]

    init(_ model: TopicModel) {
        let topics = model.topics
        labels = topics.map(\.label)
        parents = topics.map { _ in nil }
        heights = parents.map { _ in nil }
        children = parents.map { _ in nil }
        sizes = topics.map(\.size)
        chief = topics.indices.map { ($0, 1) }
        for merge in model.hierarchy.merges { join(merge) }
    }

    private mutating func join(_ merge: TopicHierarchy.Merge) {
        let (a, b) = (merge.a, merge.b)
        (parents[a], parents[b]) = (sizes.count, sizes.count)
        parents.append(nil)
        heights.append(merge.height)
        sizes.append(sizes[a] + sizes[b])
        children.append((a, b))
        // Topics are numbered by size: the lower is the larger.
        chief.append((min(chief[a].topic, chief[b].topic), chief[a].topics + chief[b].topics))
    }

    /// The label of a topic; of a union that of its largest topic, and how many more there are.
    func label(_ node: Int) -> String {
        let (topic, count) = chief[node]
        return count == 1 ? labels[topic] : "\(labels[topic]), and \(counted(count - 1, "more topic", "more topics"))"
    }

    /// The larger child first; of equal ones the lower.
    func childrenBySize(of node: Int) -> [Int] {
        children[node].map { [$0.0, $0.1].sorted { (sizes[$1], $0) < (sizes[$0], $1) } } ?? []
    }
}
