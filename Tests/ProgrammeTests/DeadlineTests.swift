import Foundation
import TestSupport
import Testing

@testable import Programme

/// S5: when something is due, in minutes, hours, calendar days and working days.
struct DeadlineTests {
    static func policy(_ zone: String = "Asia/Shanghai") -> Policy {
        var policy = ReportFixture.policy
        policy.timeZone = TimeZone(identifier: zone)!
        return policy
    }

    static func instant(_ day: Int, _ hour: Int, _ minute: Int = 0, _ policy: Policy = policy()) -> Instant {
        policy.calendar.instant(Day(code: 20_260_000 + day), hour: hour, minute: minute)
    }

    @Test func minutesAndHoursAreExact() {
        let (policy, start) = (Self.policy(), Self.instant(1120, 23, 55).adding(seconds: 7))
        #expect(policy.due(Deadline(10, .minutes), from: start) == start.adding(seconds: 600))
        #expect(policy.due(Deadline(72, .hours), from: start) == start.adding(hours: 72))
    }

    /// The same time of a later day.
    @Test(arguments: [(1, 1121), (3, 1123), (10, 1130), (11, 1201)])
    func calendarDays(count: Int, day: Int) {
        let due = Self.policy().due(Deadline(count, .days), from: Self.instant(1120, 14, 30))
        #expect(due == Self.instant(day, 14, 30))
    }

    @Test(arguments: [
        // Friday 20 November; the week-end does not count.
        (1120, 1, 1123), (1120, 5, 1127), (1120, 6, 1130),
        // From a Saturday and a Sunday.
        (1121, 1, 1123), (1122, 1, 1123), (1122, 2, 1124),
        // New Year: Sunday 4 January is worked.
        (101, 1, 104), (104, 1, 105), (102, 6, 109),
        // Spring Festival: Saturday 14 and Saturday 28 February are worked, 15–23 are not.
        (213, 1, 214), (213, 2, 224), (214, 1, 224), (218, 1, 224), (226, 3, 302), (213, 7, 302),
        // Qingming, Labour Day with Saturday 9 May worked, Dragon Boat.
        (403, 1, 407), (430, 1, 506), (507, 2, 509), (507, 3, 511), (618, 1, 622),
        // Mid-Autumn, Sunday 20 September worked.
        (918, 1, 920), (924, 1, 928),
        // National Day: 1–7 October, Saturday 10 October worked.
        (930, 1, 1008), (930, 2, 1009), (930, 3, 1010), (930, 4, 1012), (1004, 1, 1008), (1009, 2, 1012),
    ])
    func workingDaysOf2026(from: Int, count: Int, day: Int) {
        let due = Self.policy().due(Deadline(count, .workingDays), from: Self.instant(from, 9, 15))
        #expect(due == Self.instant(day, 9, 15))
    }

    @Test func everyDayOf2026IsWorkedOrNot() {
        let policy = Self.policy()
        var (worked, day) = (0, Day(code: 20_260_101))
        while day.year == 2026 {
            if policy.workDays.isWorked(day, policy.calendar) { worked += 1 }
            day = policy.calendar.adding(days: 1, to: day)
        }
        #expect(worked == 248)
    }

    /// Days are counted as the clock on the wall shows them, over the change to summer time and back.
    @Test(arguments: [328, 329, 1024, 1025])
    func daysAcrossSummerTime(day: Int) {
        let policy = Self.policy("Europe/Berlin")
        let start = Self.instant(day, 9, 0, policy)
        let due = policy.due(Deadline(2, .days), from: start)
        #expect(due == Self.instant(day + 2, 9, 0, policy))
        let hours = (due.milliseconds - start.milliseconds) / 3_600_000
        #expect(hours == (day == 328 ? 47 : day == 1024 ? 49 : 48))
        #expect(policy.due(Deadline(48, .hours), from: start) == start.adding(hours: 48))
    }

    /// 02:30 does not exist on 29 March, and comes twice on 25 October.
    @Test func anHourThatIsNotThere() {
        let policy = Self.policy("Europe/Berlin")
        let spring = policy.due(Deadline(1, .days), from: Self.instant(328, 2, 30, policy))
        #expect(policy.calendar.day(of: spring) == Day(code: 20_260_329))
        let autumn = policy.due(Deadline(1, .days), from: Self.instant(1024, 2, 30, policy))
        #expect(policy.calendar.day(of: autumn) == Day(code: 20_261_025))
        #expect(policy.calendar.time(of: autumn) == (2, 30))
    }

    /// Shanghai keeps one time all year.
    @Test func shanghaiHasNoSummerTime() {
        let policy = Self.policy()
        for day in [328, 329, 1024, 1025] {
            let start = Self.instant(day, 9)
            #expect(policy.due(Deadline(2, .days), from: start) == start.adding(hours: 48))
        }
    }

    @Test(arguments: SplitMix.seeds(20))
    func laterForMoreAndNeverBeforeTheStart(seed: UInt64) {
        var numbers = SplitMix(seed: seed)
        let policy = Self.policy()
        for _ in 0..<50 {
            let start = Self.instant(101, 0).adding(seconds: Int64.random(in: 0..<31_000_000, using: &numbers))
            let count = Int.random(in: 1...30, using: &numbers)
            for unit in Deadline.Unit.allCases {
                let due = policy.due(Deadline(count, unit), from: start)
                #expect(due > start, "seed \(seed)")
                #expect(policy.due(Deadline(count + 1, unit), from: start) > due, "seed \(seed)")
            }
            let worked = policy.calendar.day(of: policy.due(Deadline(count, .workingDays), from: start))
            #expect(policy.workDays.isWorked(worked, policy.calendar), "seed \(seed)")
        }
    }
}
