import TestSupport
import Testing

@testable import Programme

/// D1, A3: a day that an example names is one that would be accepted, whenever it is read.
struct MeetingDayTests {
    private static let (village, group, days) = (UnitID(3), UnitID(5), 70)

    @Test(arguments: SplitMix.seeds(4))
    func examplesAreAccepted(seed: UInt64) throws {
        let policy = try Repository.policy()
        let calendar = policy.calendar
        var random = SplitMix(seed: seed)
        for offset in 0..<Self.days {
            let day = calendar.adding(days: offset, to: Day(code: 20_261_101))
            let now = calendar.instant(day, hour: [8, 18, 20].randomElement(using: &random)!)
            let others = (0..<Int.random(in: 0...4, using: &random)).map { number in
                let kind = policy.meetings.randomElement(using: &random)!
                let at = calendar.adding(days: Int.random(in: 0...20, using: &random), to: day)
                return Meeting(
                    id: MeetingID(Int64(number + 1)), kind: kind.named.code,
                    unit: kind.level == policy.villageLevel ? Self.village : Self.group, unitName: "青山村",
                    convener: PersonID(1), at: calendar.instant(at, hour: 21), place: nil)
            }
            for kind in policy.meetings {
                let unit = kind.level == policy.villageLevel ? Self.village : Self.group
                let place: Comment = "\(kind.named.code) on \(day), seed \(seed)"
                let free = policy.firstDay(for: kind, from: now, unit: unit, others: others)
                #expect(refusal(kind, free, unit, others, now, policy) == nil, place)
                // Whatever day is refused, the one that the refusal names is not.
                let said = calendar.adding(days: Int.random(in: -2...30, using: &random), to: day)
                guard let shown = refusal(kind, said, unit, others, now, policy).flatMap(Self.free) else { continue }
                #expect(refusal(kind, shown, unit, others, now, policy) == nil, "\(place), refused \(said)")
            }
        }
    }

    private func refusal(
        _ kind: Policy.Meeting, _ day: Day, _ unit: UnitID, _ others: [Meeting], _ now: Instant, _ policy: Policy
    ) -> DiscussRefusal? {
        MeetingDay(kind: kind, at: policy.calendar.instant(day, hour: 19), now: now, policy: policy, others: others)
            .refusal(unit: unit, besides: nil)
    }

    private static func free(_ refusal: DiscussRefusal) -> Day? {
        switch refusal {
        case .meetingInPast(_, let free), .noticeTooShort(_, _, _, let free), .sameDay(_, let free),
            .wrongDistance(_, _, _, let free):
            free
        default: nil
        }
    }

    /// It is too late to meet before the meeting that should follow: the example names a day after it.
    @Test func tooLateForTheMeetingThatFollows() throws {
        let policy = try Repository.policy()
        let kind = try #require(policy.meeting("group_meeting"))
        let now = policy.calendar.instant(Day(code: 20_261_209), hour: 9)
        let committee = Meeting(
            id: MeetingID(1), kind: "committee", unit: Self.village, unitName: "青山村", convener: PersonID(1),
            at: policy.calendar.instant(Day(code: 20_261_210), hour: 19), place: nil)
        let said = policy.calendar.instant(Day(code: 20_261_210), hour: 18)
        let refusal = MeetingDay(kind: kind, at: said, now: now, policy: policy, others: [committee])
            .refusal(unit: Self.group, besides: nil)
        #expect(
            refusal
                == .wrongDistance("group_meeting", before: committee, days: [], free: Day(code: 20_261_210)))
    }
}
