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
            (0, Timeline.Unit.day, 1), (62, .day, 63), (63, .week, 10), (731, .week, 105), (732, .month, 25),
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

    @Test(
        "but for years the axis has the periods by which bursts are found",
        arguments: [5, 62, 63, 400, 731, 732, 5_000])
    func sameAsBursts(days: Int) {
        let span = dates([4, 4 + days / 2, 4 + days])
        let (axis, period) = (Timeline(span), CalendarPeriod.fitting(span))
        #expect(axis.unit.rawValue == period.rawValue)
        for date in span {
            #expect(axis.place(ofStart: period.start(of: period.number(of: date))) == axis.period(of: date))
        }
    }

    @Test("on an axis of years a month stands in its year, and what is beyond the ends nowhere")
    func years() {
        let axis = Timeline(dates([0, 9_000]))
        #expect(axis.place(ofStart: "1970-05-01") == 0 && axis.place(ofStart: "1994-08-01") == 24)
        #expect(axis.place(ofStart: "1969-12-01") == nil && axis.place(ofStart: "1995-01-01") == nil)
    }

    @Test("rows say their sum and their highest column, and what is not shown is said")
    func rows() {
        let page = ReportPage(ReportFixture.small).text
        #expect(page.contains("Articles per month."))
        #expect(page.contains("<span>7 in all</span><span>most 7, April 2024</span></span>"))
        #expect(page.contains("Not shown: 2 articles without a date."))
        #expect(page.contains("<span>March 2024 to April 2024</span>"))
        #expect(Timeline.Unit.week.spoken("2024-03-04") == "the week of 4 March 2024")
    }

    @Test("a week is called one below every drawing, by its Monday")
    func weeks() {
        var model = ReportFixture.small
        model.chronicle?.unit = .week
        model.chronicle?.periods = ["2024-03-04", "2024-03-11"]
        model.topics[0].timeline = [("2024-04-29", 1), ("2024-05-06", 2)]
        model.topics[0].timelineUnit = .week
        let page = ReportPage(model).text
        #expect(page.contains("<span>week of 4 March 2024</span>"))
        #expect(page.contains("<span>week of 11 March 2024</span>"))
        #expect(page.contains("<span>week of 29 April 2024</span><span>most: 2, week of 6 May 2024</span>"))
        #expect(!page.contains("<span>4 March 2024</span>"))
    }

    @Test("a burst has a ground, a line below the columns, and its period and figures in words; the rule stands above")
    func bursts() {
        let page = ReportPage(ReportFixture.small).text
        #expect(page.contains("<p class=\"quiet\">What a burst is.</p>"))
        #expect(page.contains("<path class=\"lit\" d=\"M10 0h10V35h-10z\"></path>"))
        #expect(page.contains("<path class=\"burst\" d=\"M12 37.5h6\"></path>"))
        #expect(page.count(of: "class=\"burst\"") == 1 && page.count(of: "<b>Burst</b>") == 1)
        #expect(page.contains("<li><b>Burst</b> April 2024: 7 articles, 2.1 expected, q 0.003</li>"))
    }

    @Test("of many bursts three stand in the row, the others are folded away; a story has its own too")
    func manyBursts() {
        var model = ReportFixture.small
        model.chronicle?.rows[3].bursts = (0..<5).map { ReportFixture.burst($0 % 3...$0 % 3) }
        model.chronicle?.spans[0].bursts = [ReportFixture.burst(0...1)]
        let page = ReportPage(model).text
        #expect(page.contains("</ul><details><summary>2 later bursts</summary><ul><li><b>Burst</b>"))
        #expect(page.contains("d=\"M2 34h16\"") && page.contains("so a burst here stands out from"))
        #expect(page.count(of: "<b>Burst</b>") == 6)
        #expect(!ReportPage(ReportFixture.small).text.contains("so a burst here stands out from"))
    }

    @Test("the bursts of an analysis are those of its timeline, where they stand on the axis")
    func burstsOfAnalysis() throws {
        let analysis = try SampleAnalysis.made.get()
        let (chronicle, overTime) = (try #require(analysis.reportChronicle), try #require(analysis.timeline).topics)
        let rows = chronicle.rows.dropFirst(2)
        #expect(rows.map(\.bursts.count) == overTime.overTime.groups.map(\.bursts.count))
        #expect(rows.contains { !$0.bursts.isEmpty })
        for (row, group) in zip(rows, overTime.overTime.groups) {
            for (shown, burst) in zip(row.bursts, group.bursts) {
                #expect(row.counts[shown.places].reduce(0, +) == burst.articles)
                #expect(shown.figures == overTime.figures(of: burst))
                #expect(shown.period.hasPrefix(chronicle.unit.spoken(chronicle.periods[shown.places.lowerBound])))
            }
        }
        let rule = try #require(chronicle.burstRule)
        for words in ["Fisher's exact test", "at most 5 %", "\(overTime.overTime.tests) tests"] {
            #expect(rule.contains(words))
        }
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

    @Test("where nothing bursts, nothing is said of bursts")
    func noBursts() throws {
        let articles = (1...9).map { day in
            Article(
                id: "a\(day)", title: "Dockers walk out", text: "The harbour stood still on day \(day).",
                date: PublicationDate(year: 2024, month: 3, day: day))
        }
        let analysis = try Pipeline().analyze(Corpus(articles: articles), copies: .init(threshold: 0.3))
        #expect(try #require(analysis.timeline).topics.overTime.tests > 0)
        #expect(try #require(analysis.reportChronicle).burstRule == nil)
    }

    @Test("each row of an analysis counts the articles that lie in a period")
    func sums() throws {
        let analysis = try SampleAnalysis.made.get()
        let chronicle = try #require(analysis.reportChronicle)
        let counted = analysis.corpus.count - chronicle.undated - chronicle.outside
        #expect(chronicle.rows[0].counts.reduce(0, +) == counted)
        #expect(chronicle.rows.dropFirst(2).reduce(0) { $0 + $1.counts.reduce(0, +) } == counted)
        #expect(chronicle.rows.count == analysis.topics.topics.count + 2)
    }
}
