public import StemmaAnalysis
public import StemmaCorpus
import StemmaLinearAlgebra
import StemmaText

/// What is to be said of each story.
public struct StoryDetails: Sendable {
    /// The stories.
    public let findings: StoryFindings
    /// For each story the groups of its members that are versions of one text, rising, the largest group first.
    public let copies: [[[Int]]]
    /// For each story of two articles or more its names, places and numbers.
    let entities: [StoryEntities]
}

extension Pipeline {
    /// Looks for copies and entities in stories.
    ///
    /// - Parameter families: the copy families, where they are known; nil looks for them.
    /// - Throws: what the corpus throws where a text cannot be had.
    public func details(
        of findings: StoryFindings, _ corpus: Corpus, families: [CopyFamily]? = nil
    ) throws -> StoryDetails {
        try details(of: findings, reading(corpus), families: families)
    }

    func details(
        of findings: StoryFindings, _ reading: CorpusReading, families: [CopyFamily]?
    ) throws -> StoryDetails {
        let copies = try storyCopies(findings, families ?? storyFamilies(findings, reading.corpus))
        let entities = try stopwatch.measure(.stories) { try self.entities(of: findings, reading) }
        return StoryDetails(findings: findings, copies: copies, entities: entities)
    }

    /// The copy families of the corpus, each cut to the stories its members stand in.
    private func storyCopies(_ findings: StoryFindings, _ families: [CopyFamily]) -> [[[Int]]] {
        var groups = [[[Int]]](repeating: [], count: findings.stories.count)
        for family in families {
            for (story, members) in Dictionary(grouping: family.members, by: { findings.assignments[$0] })
            where members.count > 1 {
                groups[story].append(members.sorted())
            }
        }
        return groups.map { $0.sorted { ($1.count, $0[0]) < ($0.count, $1[0]) } }
    }

    /// The families; none, and a note, where pairs are too many to list.
    private func storyFamilies(_ findings: StoryFindings, _ corpus: Corpus) throws -> [CopyFamily] {
        do {
            let configuration = try CopySearch.Configuration(threshold: 0.3)
            return try copies(corpus, configuration, within: findings.configuration.window).families.families
        } catch let failure as CopySearchFailure {
            notes.add(["copies inside stories were left out: \(failure)"])
            return []
        }
    }

    private func entities(of findings: StoryFindings, _ reading: CorpusReading) throws -> [StoryEntities] {
        let stories = findings.shared
        let texts = StoryTexts(corpus: reading.corpus, part: .whole, tails: reading.tails)
        let parts = blocks(of: stories.count, size: 16)
        let mentions = try workers.map(blocks: parts.count) { part in
            let reader = FactReader()
            return try parts[part].map { number in
                let members = stories[number].members
                return try StoryMentions(of: members, texts, language: reading.languages[members[0]], reader)
            }
        }.flatMap(\.self)
        return StoryEntities.choose(mentions)
    }
}
