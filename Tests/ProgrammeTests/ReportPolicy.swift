import Foundation

@testable import Programme

/// The shipped policy as far as the room Report needs it, written out here: these tests read no file.
extension ReportFixture {
    static let policy = Policy(
        version: "test", timeZone: TimeZone(identifier: "Asia/Shanghai")!,
        levels: ["county", "town", "village", "grid", "group"].map { Policy.Level(code: $0, names: names($0)) },
        householdsPerMember: 5...15,
        links: Policy.Links(leaveDays: 180, movesByChat: 20, residentsPerHousehold: 5), visitDaysBack: 60,
        undoHours: 24, questionHours: 72,
        ladder: [
            rung(.groupLeader, "group", Deadline(3, .days)), rung(.gridSecretary, "grid", Deadline(3, .days)),
            rung(.villageSecretary, "village", Deadline(7, .days)), rung(.townClerk, "town", Deadline(7, .days)),
        ],
        categories: [
            Policy.Category(code: "power", names: names("供电"), words: ["路灯"], utility: "power"),
            Policy.Category(code: "other", names: names("其他"), words: ["其他"]),
        ],
        issues: Policy.Issues(
            returnLimit: 2, grounds: [named("settled_by_policy"), named("not_ours")], duplicateDays: 30,
            clusterCount: 3, clusterDays: 7, reopenDays: 30, emergency: emergency,
            complaintDesks: [
                rung(.townSecretary, "town", Deadline(7, .days)), rung(.townClerk, "town", Deadline(7, .days)),
                rung(.countyOrganiser, "county", Deadline(15, .days)),
            ], complaintTold: [.supervisor], errand: Deadline(7, .workingDays),
            places: places, networkAssistantWithin: Deadline(24, .hours)),
        tags: [], visits: visits,
        circulars: Policy.Circulars(
            senders: [.villageSecretary], explainSenders: [.villageSecretary], urgentSenders: [], audiences: [],
            perMinute: 600, mostCharacters: 500, costs: []),
        events: Policy.Events(
            kinds: [], visitWithin: Deadline(24, .hours), lapseAfter: Deadline(7, .days), offeredAsHelp: []),
        servicePosts: [],
        utilities: [Policy.Utility(named: named("power"), within: Deadline(36, .hours))], departments: [],
        binding: Policy.Binding(
            codeDays: 14, attemptsPerAccount: 5, attemptsOverall: 100, attemptMinutes: 60,
            repliesToStrangersPerDay: 10, sharedPhoneMinutes: 30),
        reminders: Policy.Reminders(
            quietFrom: 21, quietUntil: 8, hour: 9, monthListDay: 1, midMonthDay: 15, monthEndDays: 3, lateDays: 3,
            shortClock: Deadline(48, .hours), overdueAgainDays: 7, sentBackDays: 7, besideTheMessage: 3),
        retention: Policy.Retention(rawMessageDays: 90, sentMessageDays: 90),
        attachments: Policy.Attachments(
            mostBytes: 1_000_000, kinds: [.photo], mostPerIssue: 5, keepDays: 365, belongMinutes: 10),
        workDays: workDays2026, meetings: [],
        leftMeetings: Policy.LeftMeetings(remind: Deadline(3, .hours), close: Deadline(2, .days)),
        major: Policy.Major(categories: [], collectiveYuan: 20000, yuan: 100_000, proposalDays: 3, disclosedDays: 5),
        monthDays: Policy.MonthDays(theme: 20, contact: 10),
        resolving: Policy.Resolving(
            work: Deadline(30, .days), visitTries: 3, visitAgain: Deadline(7, .days), sampledCalls: 100,
            dueSoon: Deadline(24, .hours),
            overdue: .tell,
            longestPauseDays: 60, pauseAtTop: [],
            whistles: [], ratingWeight: 30, generalTowns: 3, county: Deadline(15, .days), accessList: []),
        points: Policy.Points(
            isOn: true, saysThanks: true,
            rules: [
                .visit: Policy.PointRule(each: 1, perDay: 3, perMonth: 5),
                .report: Policy.PointRule(each: 2, perDay: 6, perMonth: 40),
            ]),
        practice: Policy.Practice(hours: 24, mostMessages: 200))

    private static let emergency = Policy.Emergency(
        kinds: [Policy.Emergency.Kind(named: named("fire"), call: "119")], acknowledgeWithin: Deadline(10, .minutes),
        posts: [.groupLeader, .gridSecretary, .villageSecretary], duty: .dutyOfficer, dutyLevel: "town")

    private static let visits = Policy.Visits(
        perMonth: 1, explainDays: 60,
        patterns: Policy.Patterns(notHomeTimes: 3, unreachedMonths: 3, burstVisits: 5, burstSeconds: 60),
        confirmation: Policy.Confirmation(perThousand: 0, hour: 18))

    /// The State Council's notice for 2026.
    private static let workDays2026 = WorkDays(
        holidays: days(
            [101...103, 215...223, 404...406, 501...505, 619...621, 925...927, 1001...1007]),
        shifted: days([104...104, 214...214, 228...228, 509...509, 920...920, 1010...1010]))

    /// Months and days of 2026, as one number each.
    private static func days(_ spans: [ClosedRange<Int>]) -> Set<Day> {
        Set(spans.flatMap { $0 }.map { Day(code: 20_260_000 + $0) })
    }

    static let places = Policy.Places(
        words: [
            "党群服务中心", "村委会", "卫生室", "养猪场", "垃圾池", "岔路口", "桥头", "村口", "路口", "老井", "小学", "学校", "广场",
            "塘边", "塘堰", "公厕", "后山", "山上",
        ], parts: ["号楼", "单元", "组", "队", "塆", "湾"], markers: Set("0123456789一二三四五六七八九十东西南北上下前后"))

    private static func rung(_ post: Post, _ level: String, _ within: Deadline) -> Policy.Rung {
        Policy.Rung(post: post, level: level, within: within)
    }

    private static func names(_ name: String) -> Policy.Names {
        Policy.Names(simplified: name, traditional: name, english: name)
    }

    private static func named(_ code: String) -> Policy.Named {
        Policy.Named(code: code, names: names(code), words: [code])
    }
}
