import StemmaLinearAlgebra
import StemmaText
import Testing

@testable import StemmaAnalysis

@Suite struct TopicModelTests {
    private static let subjects = [
        "flood river dam water rain", "court judge trial jury verdict", "goal match league striker coach",
    ]

    /// Articles of eight words, each from one subject's words and a few of everyone's.
    private static let texts = (0..<90).map { number in
        let random = CounterRandom(seed: 4, stream: UInt64(number))
        let subject = subjects[number % 3].split(separator: " ")
        let common = ["today", "people", "city", "week"]
        let words = (0..<8).map { place in
            place < 6
                ? String(subject[random.integer(below: 5, at: place)]) : common[random.integer(below: 4, at: place)]
        }
        return words.joined(separator: " ")
    }

    private func model(_ texts: [String], count: Int? = nil, rank: Int = 10, workers: Int = 2) throws -> TopicModel {
        let vectors = TermVectors(weighting: try TermCounts(counting: texts))
        let space = try LatentSpace(fitting: vectors, rank: rank, seed: 1)
        let labeller = try TopicLabeller(reading: texts, languages: ArticleLanguages("en", count: texts.count))
        return try TopicModel(of: space, vectors, count: count, workers: Workers(workers))
            .labelled(by: labeller, workers: Workers(workers))
    }

    @Test("finds the subjects, largest topic first")
    func subjects() throws {
        let model = try model(Self.texts, count: 3)
        let agreement = try ClusterAgreement(
            truth: (0..<90).map { $0 % 3 }, found: model.assignments, seed: 1, replicates: 0)
        #expect(agreement.adjustedRandIndex.value == 1)
        for (number, topic) in model.topics.enumerated() {
            #expect(topic.size == 30)
            #expect(model.assignments[topic.medoid] == number)
            #expect(topic.stability.low <= topic.stability.jaccard && topic.stability.jaccard <= topic.stability.high)
            #expect(topic.stability.jaccard > 0.9)
        }
    }

    @Test("the medoid is the member nearest to the centre; articles without words go to the largest topic")
    func placement() {
        // Angles of 0, 16 and 37 degrees about 18; of 90, 106, 127 and 164 about 121.
        let rows = Matrix<Float>(
            rows: 7, columns: 2, storage: [1, 0, 0, 1, 0.96, 0.28, -0.28, 0.96, 0.8, 0.6, -0.6, 0.8, -0.96, 0.28])
        let placed = TopicModel.Placement(
            [0, 1, 0, 1, 0, 1, 1], of: rows, worded: [0, 2, 3, 4, 6, 7, 8], articles: 9)
        #expect(placed.order.map { [$0.cluster, $0.size, $0.medoid] } == [[1, 6, 7], [0, 3, 3]])
        #expect(placed.assignments == [1, 0, 0, 1, 0, 0, 1, 0, 0])
    }

    @Test("chooses a number by itself, with its reason")
    func chosenCount() throws {
        let model = try model(Self.texts)
        #expect(model.count.chosen == 3)
        #expect(!model.count.reason.isEmpty)
        #expect(model.count.curve.map(\.count).contains(3))
    }

    @Test("fits are spread evenly over 0 to 1 within each topic, and sizes add up")
    func fits() throws {
        let model = try model(Self.texts)
        #expect(model.topics.reduce(0) { $0 + $1.size } == 90)
        for (number, topic) in model.topics.enumerated() {
            let fits = model.assignments.indices.filter { model.assignments[$0] == number }.map { model.fits[$0] }
            #expect(fits.allSatisfy { $0 > 0 && $0 < 1 })
            // The mean of ranks is one half whatever the ties.
            #expect(abs(fits.reduce(0, +) / Double(topic.size) - 0.5) < 1e-12)
        }
    }

    @Test("each article has a runner-up that is another topic, and lies nearer to its own")
    func runnersUp() throws {
        let model = try model(Self.texts, count: 3)
        for article in model.assignments.indices {
            let other = try #require(model.runnersUp[article])
            #expect(other.topic != model.assignments[article] && model.topics.indices.contains(other.topic))
            #expect(try #require(model.margin(of: article)) == model.cosines[article] - other.cosine)
            #expect(model.cosines[article] > other.cosine)
        }
        let one = try self.model(Self.texts, count: 1)
        #expect(one.runnersUp.allSatisfy { $0 == nil } && one.margin(of: 0) == nil)
    }

    @Test("a topic shows typical articles, the best first, and doubtful ones, the smallest margin first")
    func examples() throws {
        let model = try model(Self.texts, count: 3)
        for (number, topic) in model.topics.enumerated() {
            #expect(topic.typical.count == 5 && topic.doubtful.count == 5)
            let own = topic.typical.map { model.cosines[$0] }
            #expect(own == own.sorted(by: >))
            #expect((topic.typical + topic.doubtful).allSatisfy { model.assignments[$0] == number })
            let margins = topic.doubtful.compactMap(model.margin(of:))
            #expect(margins.count == 5 && margins == margins.sorted())
            let members = model.assignments.indices.filter { model.assignments[$0] == number && !model.isMisfit[$0] }
            #expect(members.compactMap(model.margin(of:)).min() == margins.first)
            #expect(members.map { model.cosines[$0] }.max() == own.first)
            #expect(topic.misfits == model.misfits.count { model.assignments[$0] == number })
        }
    }

    @Test("versions of one text are shown once")
    func copiesAreShownOnce() throws {
        let copies = Array(repeating: Self.texts[0], count: 12)
        let model = try model(Self.texts + copies, count: 3)
        let same = Set([0] + (90..<102))
        for topic in model.topics { #expect(topic.typical.count(where: same.contains) <= 1) }
    }

    @Test("an article without terms fits nothing, and stands in the largest topic")
    func withoutTerms() throws {
        let model = try model(Self.texts + [""], count: 3)
        #expect(model.isMisfit[90] && model.fits[90] == 0 && model.cosines[90] == 0 && model.runnersUp[90] == nil)
        #expect(model.assignments[90] == 0 && model.topics[0].misfits >= 1)
    }

    @Test(
        "odd corpora get topics too",
        arguments: [
            ["one"], ["", ""], ["same words here"], Array(repeating: "same words here", count: 30), ["one", ""],
        ])
    func odd(_ texts: [String]) throws {
        let model = try model(texts)
        #expect(model.assignments.count == texts.count)
        #expect(model.isMisfit.count == texts.count && model.hierarchy.merges.count == model.topics.count - 1)
        #expect(model.topics.reduce(0) { $0 + $1.size } == texts.count)
    }

    @Test("no articles, no topics")
    func nothing() throws {
        let model = try model([])
        #expect(model.topics.isEmpty && model.assignments.isEmpty && model.hierarchy.merges.isEmpty)
    }

    @Test("the number of workers changes nothing")
    func workers() throws {
        let one = try model(Self.texts, workers: 1)
        let three = try model(Self.texts, workers: 3)
        #expect(one.assignments == three.assignments && one.fits == three.fits && one.topics == three.topics)
        #expect(one.cosines == three.cosines && one.runnersUp == three.runnersUp && one.hierarchy == three.hierarchy)
    }
}
