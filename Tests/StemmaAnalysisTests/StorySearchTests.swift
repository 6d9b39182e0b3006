import StemmaLinearAlgebra
import StemmaText
import Testing

@testable import StemmaAnalysis

@Suite("Search for stories")
struct StorySearchTests {
    private static let day = 86_400.0

    /// Words that no other event has, of one event.
    private static func words(_ event: Int, _ count: Int) -> [String] { (0..<count).map { "e\(event)w\($0)" } }

    /// Articles of events of one subject: half the words are the event's, half the subject's.
    private static func bodies(events: Int, articles: Int, seed: UInt64) -> [String] {
        let random = CounterRandom(seed: seed)
        return (0..<events * articles).map { article in
            let own = words(article / articles, 12)
            let common = (0..<40).map { "subject\($0)" }
            return (0..<24).map { place in
                let pool = place % 2 == 0 ? own : common
                return pool[random.integer(below: pool.count, at: article * 24 + place)]
            }.joined(separator: " ")
        }
    }

    private func stories(
        _ bodies: [String], titles: [String]? = nil, names: [String]? = nil, dates: [Double?]? = nil,
        window: Double = 7 * day, threads: Int = 2
    ) throws -> StoryFindings {
        let none = Array(repeating: "", count: bodies.count)
        let evidence = try StoryEvidence(
            titles: TermCounts(counting: titles ?? none), bodies: TermCounts(counting: bodies),
            names: TermCounts(counting: names ?? none), dates: dates ?? Array(repeating: nil, count: bodies.count))
        return try StorySearch(.init(window: window)).stories(of: evidence, workers: Workers(threads))
    }

    @Test("events of one subject are told apart, without headlines, names or dates", arguments: [1, 2, 3])
    func planted(seed: UInt64) throws {
        let found = try stories(Self.bodies(events: 12, articles: 5, seed: seed))
        #expect(found.assignments == (0..<60).map { $0 / 5 })
        #expect(found.stories.map(\.members) == (0..<12).map { Array($0 * 5..<$0 * 5 + 5) })
    }

    @Test("any number of threads gives the same stories", arguments: [1, 3, 8])
    func threads(count: Int) throws {
        let bodies = Self.bodies(events: 40, articles: 4, seed: 9)
        #expect(try stories(bodies, threads: count) == stories(bodies, threads: 2))
    }

    @Test("another order of the articles gives the same groups")
    func order() throws {
        let bodies = Self.bodies(events: 20, articles: 4, seed: 5)
        let order = bodies.indices.sorted { ($0 * 37) % bodies.count < ($1 * 37) % bodies.count }
        let shuffled = try stories(order.map { bodies[$0] }).stories.map { Set($0.members.map { order[$0] }) }
        #expect(try Set(shuffled) == Set(stories(bodies).stories.map { Set($0.members) }))
    }

    @Test("articles further apart than the window are never one story, be they word for word the same")
    func window() throws {
        let text = "flood bridge collapsed mayor harbour rescue"
        let others = Self.bodies(events: 5, articles: 4, seed: 2)
        let dates: [Double?] = [0, 6.9 * Self.day, 7.1 * Self.day, 20 * Self.day] + others.map { _ in 0 }
        let found = try stories([text, text, text, text] + others, dates: dates)
        for story in found.stories {
            let known = story.members.compactMap { dates[$0] }
            #expect(try #require(known.max()) - #require(known.min()) <= 7 * Self.day)
        }
        #expect(found.assignments[1] == found.assignments[2])
        #expect(found.assignments[3] != found.assignments[1])
    }

    @Test("a date that is missing keeps nothing apart and welds nothing together")
    func missingDates() throws {
        let bodies = Self.bodies(events: 8, articles: 4, seed: 4)
        let dates: [Double?] = bodies.indices.map { $0 % 4 == 3 ? nil : Double($0 / 4) * 30 * Self.day }
        #expect(try stories(bodies, dates: dates).assignments == bodies.indices.map { $0 / 4 })
    }

    @Test("names that differ keep apart what the same words tell of")
    func veto() throws {
        let body = "minister resigned after report on contracts"
        let others = Self.bodies(events: 10, articles: 3, seed: 6)
        let names = [
            "alder brent croft dorset", "alder brent croft dorset", "eastham fairfax gorse hollin",
            "eastham fairfax gorse hollin",
        ]
        let bodies = (0..<4).map { "\(body) \(Self.words(90 + $0, 6).joined(separator: " "))" }
        let found = try stories(bodies + others, names: names + others.map { _ in "" })
        #expect(found.assignments[0] == found.assignments[1] && found.assignments[2] == found.assignments[3])
        #expect(found.assignments[0] != found.assignments[2])
    }

    @Test("headlines alone are enough")
    func titlesOnly() throws {
        let titles = Self.bodies(events: 8, articles: 3, seed: 7)
        let found = try stories(titles.map { _ in "" }, titles: titles)
        #expect(found.assignments == titles.indices.map { $0 / 3 })
    }

    @Test("no article, one, empty ones, and all the same")
    func edges() throws {
        #expect(try stories([]).stories.isEmpty)
        #expect(try stories(["one text"]).assignments == [0])
        #expect(try stories(["", "", ""]).assignments == [0, 1, 2])
        let same = try stories(Array(repeating: "the very same words in each of them", count: 50))
        #expect(same.stories.count == 1 && same.stories[0].members == Array(0..<50))
        #expect(try stories(["storm hits coast town", "storm hits coast town"]).stories.count == 1)
        #expect(try stories(["storm hits coast town", "bank raises main rate"]).stories.count == 2)
    }

    @Test("hundreds of the very same article are one story, and keep no other apart")
    func copies() throws {
        let others = Self.bodies(events: 12, articles: 5, seed: 8)
        let wire = Self.bodies(events: 14, articles: 1, seed: 8)[13] + " " + Self.words(13, 12).joined(separator: " ")
        let found = try stories(Array(repeating: wire, count: 500) + others)
        #expect(found.stories[0].members == Array(0..<500))
        #expect(found.assignments[500...].map { $0 - 1 } == others.indices.map { $0 / 5 })
    }

    @Test("a report joins the story of five hundred copies")
    func copiesAndReports() throws {
        let others = Self.bodies(events: 12, articles: 5, seed: 8)
        let found = try stories(Array(repeating: others[0], count: 500) + others)
        #expect(found.stories[0].members == Array(0..<505))
    }

    @Test("where all is about one subject, distant articles raise the threshold; a given one stands")
    func chance() throws {
        let (bodies, dates) = Self.beat(days: 120)
        let found = try stories(bodies, dates: dates)
        #expect(found.threshold > StoryChance.lowest && found.chanceShare != nil)
        let undated = try stories(bodies)
        #expect(undated.threshold == StoryChance.lowest && undated.chanceShare == nil)
        let evidence = try StoryEvidence(
            titles: TermCounts(counting: bodies.map { _ in "" }), bodies: TermCounts(counting: bodies),
            names: TermCounts(counting: bodies.map { _ in "" }), dates: dates)
        let given = try StorySearch(.init(threshold: 0.3)).stories(of: evidence)
        #expect(given.threshold == 0.3 && given.chanceShare == nil)
    }

    /// A column a day that is always in nearly the same words, two articles each.
    private static func beat(days: Int) -> (bodies: [String], dates: [Double?]) {
        let random = CounterRandom(seed: 4)
        let bodies = (0..<2 * days).map { article in
            (0..<30).map { "column\(random.integer(below: 45, at: article * 30 + $0))" }.joined(separator: " ")
        }
        return (bodies, bodies.indices.map { Double($0 / 2) * day })
    }

    @Test("any number of threads gives the same threshold and stories of dated articles", arguments: [1, 3, 8])
    func datedThreads(count: Int) throws {
        let (bodies, dates) = Self.beat(days: 60)
        #expect(try stories(bodies, dates: dates, threads: count) == stories(bodies, dates: dates, threads: 2))
    }

    @Test("settings that make no sense are refused", arguments: [0, -1, Double.nan, .infinity])
    func settings(value: Double) {
        #expect(throws: StorySearchFailure.self) { try StorySearch.Configuration(window: value) }
        #expect(throws: StorySearchFailure.self) { try StorySearch.Configuration(threshold: value) }
    }
}
