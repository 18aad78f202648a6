import Foundation
import Programme

/// The farmers' calendar 农历, as Foundation counts it: 腊月二十三, 九月初九, 正月十五.
enum LunarCalendar {
    private static let zone = TimeZone(identifier: "Asia/Shanghai")!
    private static let chinese: Calendar = {
        var calendar = Calendar(identifier: .chinese)
        calendar.timeZone = zone
        return calendar
    }()
    private static let gregorian: Calendar = {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = zone
        return calendar
    }()

    /// The latest such day until today, or the next one after it. Without a month: of this month or its neighbour.
    static func day(month: Int?, day: Int, around today: Today, isDue: Bool) -> Day? {
        guard (1...30).contains(day), (1...12).contains(month ?? 1), let now = date(today.day) else { return nil }
        let parts = chinese.dateComponents([.era, .year, .month], from: now)
        guard let year = parts.year, let thisMonth = parts.month else { return nil }
        let tries: [(Int, Int)] =
            if let month { (-1...1).map { (year + $0, month) } } else {
                (-2...2).map { on in
                    let sum = thisMonth - 1 + on
                    return (year + (sum < 0 ? -1 : sum / 12), (sum + 12) % 12 + 1)
                }
            }
        let days = tries.compactMap { find(era: parts.era, year: $0.0, month: $0.1, day: day) }.sorted()
        return isDue ? days.first { $0 > today.day } : days.last { $0 <= today.day }
    }

    private static func find(era: Int?, year: Int, month: Int, day: Int) -> Day? {
        var parts = DateComponents(era: era, year: year, month: month, day: day, hour: 12)
        parts.isLeapMonth = false
        guard let date = chinese.date(from: parts) else { return nil }
        let back = chinese.dateComponents([.month, .day], from: date)
        // A month of 29 days has no thirtieth: its last night is 除夕 all the same.
        guard back.month == month && back.day == day || day == 30 else { return nil }
        let found = back.day == day ? date : date.addingTimeInterval(-86_400)
        let solar = gregorian.dateComponents([.year, .month, .day], from: found)
        guard let year = solar.year, let month = solar.month, let day = solar.day else { return nil }
        return LocalCalendar(timeZone: zone).day(year: year, month: month, day: day)
    }

    private static func date(_ day: Day) -> Date? {
        gregorian.date(from: DateComponents(year: day.year, month: day.month, day: day.day, hour: 12))
    }
}
