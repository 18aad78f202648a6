import Programme
import TestSupport
import Testing

@testable import Agenda

struct AgendaTests {
    let policy: Policy
    var calendar: LocalCalendar { policy.calendar }

    init() throws { policy = try Repository.policy() }

    func moment(_ day: Int, _ hour: Int, _ minute: Int = 0) -> Instant {
        calendar.instant(Day(code: day), hour: hour, minute: minute)
    }

    func issue(_ number: Int64, since: Instant, due: Instant, rests: Bool = false, isTaken: Bool = true) -> Timed {
        let summary = IssueSummary(
            number: IssueNumber(number), text: "路灯坏了", category: "power_comms", household: nil)
        return Timed(
            subject: .issue(summary, .atDesk), id: number, since: since, due: due, rests: rests, isTaken: isTaken)
    }

    func owed(_ duties: Duties, from: Int, to: Int, hour: Int = 9) -> [Owed] {
        Agenda(policy: policy, hour: hour, from: moment(from, 0), to: moment(to, 23, 59)).owed(to: duties)
            .sorted { ($0.moment, $0.line.key.kind.rawValue) < ($1.moment, $1.line.key.kind.rawValue) }
    }

    @Test func aLongClockIsToldOfInTheMessagesOfItsDays() {
        var duties = Duties(person: PersonID(1))
        duties.timed = [issue(1001, since: moment(2026_1202, 15), due: moment(2026_1209, 15))]
        let told = owed(duties, from: 2026_1201, to: 2026_1220)
        #expect(told.map(\.line.key.kind) == [.half, .soon, .overdue, .overdue])
        // Half of it has gone on the 6th at three in the morning.
        #expect(
            told.map(\.moment) == [
                moment(2026_1206, 9), moment(2026_1208, 9), moment(2026_1210, 9), moment(2026_1217, 9),
            ])
    }

    @Test func whatIsDueInTheMorningIsToldTheDayBefore() {
        var duties = Duties(person: PersonID(1))
        duties.timed = [issue(1001, since: moment(2026_1202, 8), due: moment(2026_1209, 8))]
        let soon = owed(duties, from: 2026_1201, to: 2026_1220).first { $0.line.key.kind == .soon }
        #expect(soon?.moment == moment(2026_1207, 9))
    }

    @Test func aShortClockIsToldOfWhenTheMomentComes() {
        var duties = Duties(person: PersonID(1))
        duties.timed = [issue(1001, since: moment(2026_1202, 10), due: moment(2026_1202, 12))]
        let told = owed(duties, from: 2026_1201, to: 2026_1203)
        #expect(told.map(\.moment) == [moment(2026_1202, 11), moment(2026_1202, 12)])
        #expect(told.allSatisfy { $0.isBesideTheMessage })
    }

    @Test func aRestingClockIsToldOfOnlyWhenItHasRunOut() {
        var duties = Duties(person: PersonID(1))
        duties.timed = [issue(1001, since: moment(2026_1202, 15), due: moment(2026_1209, 15), rests: true)]
        #expect(owed(duties, from: 2026_1201, to: 2026_1212).map(\.line.key.kind) == [.overdue])
    }

    @Test func aNewClockOfTheSameIssueIsAnotherThing() {
        let first = issue(1001, since: moment(2026_1202, 15), due: moment(2026_1209, 15))
        let second = issue(1001, since: moment(2026_1203, 15), due: moment(2026_1210, 15))
        #expect(first.key(.half) != second.key(.half))
        let task = Timed(subject: .utility(IssueSummary.some), id: 1001, since: first.since, due: first.due)
        #expect(first.key(.half) != task.key(.half))
    }

    /// A12: the theme day of February 2026 falls into the Spring Festival, and the committee's days go with it.
    @Test func theThemeDayAndItsChainAreAfterTheSpringFestival() {
        var duties = Duties(person: PersonID(1))
        duties.holdsThemeDay = true
        duties.convening = [
            Duties.Convening(kind: "committee", unit: UnitID(7), unitName: "青山村", held: [], later: [])
        ]
        let told = owed(duties, from: 2026_0201, to: 2026_0228)
        #expect(told.map(\.line.key.kind) == [.convene, .theme])
        #expect(told.last?.moment == moment(2026_0224, 9))
        guard case .convene(_, _, let first, let last, let before) = told.first?.line.content else {
            Issue.record("nobody is told to convene")
            return
        }
        #expect(before == Day(code: 2026_0224))
        #expect(first == Day(code: 2026_0214) && last == Day(code: 2026_0223))
        duties.convening[0].held = [Day(code: 2026_0216)]
        #expect(owed(duties, from: 2026_0201, to: 2026_0228).map(\.line.key.kind) == [.theme])
    }

    @Test func theGroupsMeetingFollowsTheCommittees() {
        var duties = Duties(person: PersonID(1))
        duties.convening = [
            Duties.Convening(kind: "group_meeting", unit: UnitID(9), unitName: "李家塆", held: [], later: [])
        ]
        #expect(owed(duties, from: 2026_1201, to: 2026_1231).isEmpty)
        duties.convening[0].later = [Day(code: 2026_1218)]
        let told = owed(duties, from: 2026_1201, to: 2026_1231)
        #expect(told.map(\.moment) == [moment(2026_1215, 9)])
    }

    @Test func theDaysOfTheMonthEndWithTheMonth() {
        var duties = Duties(person: PersonID(1))
        duties.book = VisitBook(
            households: [
                Household(
                    id: HouseholdID(1), number: 1, head: "张德才", called: [], village: UnitID(1), unit: UnitID(1),
                    isResident: true, tags: [])
            ], month: MonthVisits(since: Day(code: 2027_0201)))
        let told = owed(duties, from: 2027_0201, to: 2027_0331)
        let days = [2027_0201, 2027_0215, 2027_0226, 2027_0301, 2027_0315, 2027_0329]
        #expect(told.map(\.moment) == days.map { moment($0, 9) })
        #expect(told[2].stale == moment(2027_0301, 0))
    }

    @Test func stopSilencesAllButTheDesk() {
        var duties = Duties(person: PersonID(1))
        duties.isMuted = true
        duties.holdsThemeDay = true
        duties.timed = [issue(1001, since: moment(2026_1202, 15), due: moment(2026_1209, 15))]
        #expect(Set(owed(duties, from: 2026_1201, to: 2026_1231).map(\.line.key.kind)) == [.half, .soon, .overdue])
    }

    @Test func aMeetingOfTheMorningIsToldOfTheDayBefore() {
        func told(_ hour: Int) -> Instant? {
            var duties = Duties(person: PersonID(1))
            let meeting = Meeting(
                id: MeetingID(1), kind: "committee", unit: UnitID(1), unitName: "青山村", convener: PersonID(2),
                at: moment(2026_1212, hour), place: nil)
            duties.meetings = [Duties.Attended(meeting: meeting, items: 2)]
            return owed(duties, from: 2026_1201, to: 2026_1231).first?.moment
        }
        #expect(told(10) == moment(2026_1211, 9))
        #expect(told(19) == moment(2026_1212, 9))
    }

    /// A daemon that was down: what is owed comes in one message, what says nothing any more is counted.
    @Test func afterThreeDaysOnlyWhatIsStillOfUseIsTold() {
        var duties = Duties(person: PersonID(1))
        duties.holdsThemeDay = true
        duties.timed = [
            issue(1001, since: moment(2026_1202, 15), due: moment(2026_1220, 15)),
            issue(1002, since: moment(2026_1210, 15), due: moment(2026_1222, 15)),
        ]
        let now = moment(2026_1222, 9)
        let agenda = Agenda(policy: policy, hour: 9, from: moment(2026_1214, 0), to: now)
        let round = DayRound(
            agenda.owed(to: duties), waiting: 2, told: [duties.timed[1].key(.half)], lastRound: moment(2026_1218, 9),
            at: now)
        #expect(round.message?.lines.map(\.key.kind) == [.overdue, .soon])
        #expect(Set(round.dropped.map(\.kind)) == [.theme, .soon])
    }
}

extension IssueSummary {
    static let some = IssueSummary(number: IssueNumber(1001), text: "", category: "", household: nil)
}
