public import StemmaAnalysis
public import StemmaCorpus

/// Topics or stories, each with the number and the name it is printed under.
///
/// ```swift
/// let topics = LabelledGroups(model)
/// let overTime = pipeline.overTime(topics, corpus)
/// ```
public struct LabelledGroups: Sendable {
    /// What the groups are.
    public enum Kind: String, Sendable {
        case topic, story
    }

    public let kind: Kind
    /// The group of each article, an index into `labels` and `numbers`.
    public let assignments: [Int]
    /// A topic's label, a story's headline.
    public let labels: [String]
    /// The number of each group: its index, or that which it has from an earlier run.
    public private(set) var numbers: [Int]
    /// How many groups, from the first on, have something to tell: all topics, stories of two articles or more.
    public let toldCount: Int

    /// The topics of a model.
    public init(_ model: TopicModel) {
        self.init(.topic, model.assignments, model.topics.map(\.label), told: model.topics.count)
    }

    /// Stories, under the headline of the most central article that has one.
    public init(_ findings: StoryFindings, _ corpus: Corpus) {
        let labels = findings.stories.map { story in
            let titled = story.byCentrality.first { !(corpus.articles[$0].title ?? "").isEmpty }
            return corpus.headline(titled ?? story.byCentrality[0])
        }
        self.init(.story, findings.assignments, labels, told: findings.shared.count)
    }

    init(_ kind: Kind, _ assignments: [Int], _ labels: [String], told: Int) {
        (self.kind, self.assignments, self.labels, toldCount) = (kind, assignments, labels, told)
        numbers = Array(labels.indices)
    }

    /// The same groups under the numbers that continue an earlier run.
    public func numbered(by continuity: GroupContinuity) -> LabelledGroups {
        precondition(continuity.numbers.count == labels.count, "A number for each group.")
        var groups = self
        groups.numbers = continuity.numbers
        return groups
    }

    /// `3 topics`, `1 story`.
    func counted(_ count: Int) -> String {
        switch kind {
        case .topic: Stemma.counted(count, "topic", "topics")
        case .story: Stemma.counted(count, "story", "stories")
        }
    }
}

extension JSONValue {
    /// A row whose group stands under its number in place of its index.
    public func numbered(_ groups: LabelledGroups) -> JSONValue {
        guard case .object(let fields) = self else { return self }
        return .object(
            fields.map { field in
                guard Self.numberFields(groups.kind).contains(field.name), case .integer(let index) = field.value else {
                    return field
                }
                return Field(name: field.name, value: .integer(groups.numbers[index]))
            })
    }

    /// The fields that say the number of a group.
    private static func numberFields(_ kind: LabelledGroups.Kind) -> [String] {
        kind == .topic ? [kind.rawValue, "runnerUp"] : [kind.rawValue]
    }
}
