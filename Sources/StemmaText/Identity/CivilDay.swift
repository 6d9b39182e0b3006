/// Conversions between calendar days and day numbers (0 is 1970-01-01), proleptic Gregorian calendar.
///
/// Years are counted from March, so that the leap day is the last of its year and 400 years are 146,097 days.
package enum CivilDay {
    /// Whether the calendar has such a day, years 1 ... 9999.
    package static func exists(year: Int, month: Int, day: Int) -> Bool {
        guard (1...9999).contains(year), (1...12).contains(month) else { return false }
        return (1...length(ofMonth: month, year: year)).contains(day)
    }

    package static func length(ofMonth month: Int, year: Int) -> Int {
        switch month {
        case 2: isLeap(year) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    package static func isLeap(_ year: Int) -> Bool { year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) }

    /// The number of days from 1970-01-01 to a day that exists.
    package static func number(year: Int, month: Int, day: Int) -> Int {
        let marchYear = month > 2 ? year : year - 1
        let marchMonth = (month + 9) % 12
        let leapDays = marchYear / 4 - marchYear / 100 + marchYear / 400
        return marchYear * 365 + leapDays + (marchMonth * 153 + 2) / 5 + day - 1 - daysBefore1970
    }

    /// The calendar day of a day number of the years 1 ... 9999.
    package static func components(ofDay number: Int) -> (year: Int, month: Int, day: Int) {
        let days = number + daysBefore1970
        // The estimate is never above the true year and at most one below it.
        var marchYear = (days * 400) / 146_097
        while firstDay(ofMarchYear: marchYear) > days { marchYear -= 1 }
        while firstDay(ofMarchYear: marchYear + 1) <= days { marchYear += 1 }
        let dayOfYear = days - firstDay(ofMarchYear: marchYear)
        let marchMonth = (dayOfYear * 5 + 2) / 153
        let day = dayOfYear - (marchMonth * 153 + 2) / 5 + 1
        let month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
        return (month > 2 ? marchYear : marchYear + 1, month, day)
    }

    private static func firstDay(ofMarchYear year: Int) -> Int { year * 365 + year / 4 - year / 100 + year / 400 }

    /// From 1 March of the year 0 to 1970-01-01.
    private static let daysBefore1970 = 719_468
}
