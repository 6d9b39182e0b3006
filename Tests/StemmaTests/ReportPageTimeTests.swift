import Testing

@testable import Stemma

@Suite("Report page: time")
struct ReportPageTimeTests {
    private func dates(_ days: [Int]) -> [PublicationDate] {
        days.compactMap { PublicationDate(millisecondsSince1970: Int64($0) * 86_400_000) }
    }

    @Test(
        "the length of a period follows from the span",
        arguments: [
            (0, Timeline.Unit.day, 1), (92, .day, 93), (93, .week, 14), (731, .week, 105), (732, .month, 25),
            (5_479, .month, 181), (5_480, .year, 16),
        ])
    func units(days: Int, unit: Timeline.Unit, count: Int) {
        // 5 January 1970 was a Monday.
        let timeline = Timeline(dates([4, 4 + days]))
        #expect(timeline.unit == unit && timeline.periods.count == count)
    }

    @Test(
        "every day lies in one period, weeks begin on Monday, and there are no gaps",
        arguments: [40, 300, 3_000, 9_000])
    func periods(days: Int) {
        let all = dates(Array(-200..<days))
        let timeline = Timeline(all)
        let margin = all.count / 200
        let places = all.dropFirst(margin).dropLast(margin).map { timeline.period(of: $0) }
        #expect(places.allSatisfy { $0 != nil })
        #expect(zip(places, places.dropFirst()).allSatisfy { [0, 1].contains(($1 ?? 9) - ($0 ?? 0)) })
        #expect(places.first == 0 && places.last == timeline.periods.count - 1)
        let weeks = Timeline(dates([4, 10, 11, 200]))
        #expect(weeks.periods[0] == "1970-01-05" && weeks.period(of: dates([10])[0]) == 0)
        #expect(weeks.period(of: dates([11])[0]) == 1 && weeks.period(of: dates([3])[0]) == nil)
    }

    @Test("rows say their sum, their highest column and their bursts, and what is not shown is said")
    func rows() {
        let page = ReportPage(ReportFixture.small).text
        #expect(page.contains("Articles per month."))
        #expect(page.contains("<span>7 in all</span><span>most 7, April 2024</span><span>burst April 2024</span>"))
        #expect(page.contains("class=\"burst\" d=\"M10 37h10v3h-10z\""))
        #expect(page.contains("Not shown: 2 articles without a date."))
        #expect(page.contains("<span>March 2024 to April 2024</span>"))
        #expect(Timeline.Unit.week.spoken("2024-03-04") == "the week of 4 March 2024")
    }

    @Test("topics beyond the twelfth are folded away")
    func folded() {
        var model = ReportFixture.small
        let row = ReportModel.Chronicle.Row(topic: 0, name: "drought", counts: [1, 0, 0])
        model.chronicle?.rows += Array(repeating: row, count: 13)
        #expect(ReportPage(model).text.contains("<summary>3 smaller topics</summary>"))
    }

    @Test("a corpus without dates, or of one day, has no course in time")
    func none() throws {
        let date = PublicationDate(year: 2024, month: 3, day: 1)
        for day in [nil, date] {
            let articles = (0..<6).map {
                Article(
                    id: "a\($0)", title: "Dockers walk out", text: "The harbour stood still on day \($0).", date: day)
            }
            let analysis = try Pipeline().analyze(Corpus(articles: articles), copies: .init(threshold: 0.3))
            #expect(analysis.reportChronicle == nil)
            #expect(!ReportPage(analysis.reportModel).text.contains("id=\"time\""))
        }
    }

    @Test("each row of an analysis counts the articles that lie in a period")
    func sums() throws {
        let analysis = try Pipeline().analyze(.sample(), copies: .init(threshold: 0.3))
        let chronicle = try #require(analysis.reportChronicle)
        let counted = analysis.corpus.count - chronicle.undated - chronicle.outside
        #expect(chronicle.rows[0].counts.reduce(0, +) == counted)
        #expect(chronicle.rows.dropFirst(2).reduce(0) { $0 + $1.counts.reduce(0, +) } == counted)
        #expect(chronicle.rows.count == analysis.topics.topics.count + 2)
    }
}
