import TestSupport
import Testing

@testable import Programme

/// V1, V3, V4: how many visits a household still wants, and what a visit meets.
struct VisitBookTests {
    let policy: Policy
    let today: Today

    init() throws {
        policy = try Repository.policy()
        today = Today(Village.now(policy), policy.calendar)
    }

    func book(_ tags: [String], met days: [Int], notHome: [Int] = []) -> VisitBook {
        var household = Village.household(1, "张德才")
        household.tags = tags
        var month = MonthVisits(since: today.day.firstOfMonth)
        for day in days { month.add(household.id, on: Day(code: day), wasMet: true) }
        for day in notHome { month.add(household.id, on: Day(code: day), wasMet: false) }
        return VisitBook(households: [household], month: month)
    }

    @Test func everyHouseholdWantsWhatThePolicySays() {
        #expect(book([], met: []).left(policy).map(\.more) == [1])
        #expect(book(["advanced"], met: []).left(policy).map(\.more) == [1])
        #expect(book(["advanced", "hardship"], met: []).left(policy).map(\.tag) == ["hardship"])
        #expect(book(["hardship"], met: []).left(policy).map(\.more) == [2])
        #expect(book(["unknown"], met: []).left(policy).map(\.more) == [1])
    }

    @Test func onlyDaysCountNotMessages() {
        #expect(book(["hardship"], met: [20_261_102, 20_261_102]).left(policy).map(\.more) == [1])
        #expect(book(["hardship"], met: [20_261_102, 20_261_103]).left(policy).isEmpty)
        #expect(book([], met: [20_261_031]).left(policy).count == 1)
        #expect(book([], met: [], notHome: [20_261_105]).left(policy).count == 1)
    }

    @Test func aDueIsMetByALaterVisitWithSomebodyMet() {
        let due = VisitDue(
            id: DueID(1), household: HouseholdID(1), kind: "dispute", day: Day(code: 20_261_110),
            due: Village.now(policy))
        func visit(_ household: Int64, _ day: Int, _ outcome: Visit.Outcome) -> Visit {
            Visit(
                household: HouseholdID(household), by: PersonID(1), day: Day(code: day), mode: .phone, outcome: outcome,
                note: "")
        }
        #expect(due.isMet(by: visit(1, 20_261_110, .met)))
        #expect(!due.isMet(by: visit(1, 20_261_109, .met)))
        #expect(!due.isMet(by: visit(1, 20_261_111, .notHome)))
        #expect(!due.isMet(by: visit(2, 20_261_111, .met)))
        var month = MonthVisits(since: today.day.firstOfMonth)
        month.add(due)
        month.add(visit(1, 20_261_111, .notHome))
        #expect(month.dues == [due])
        month.add(visit(1, 20_261_111, .met))
        #expect(month.dues.isEmpty)
    }

    @Test func whereADueStands() {
        let now = Village.now(policy)
        func state(_ due: Instant, met: Bool = false, back: Bool = false) -> VisitDue.State {
            VisitDue.State(due: due, isMet: met, isTakenBack: back, now: now, policy: policy)
        }
        #expect(state(now.adding(hours: 1)) == .due)
        #expect(state(now) == .overdue)
        #expect(state(now, met: true) == .met)
        #expect(state(now, met: true, back: true) == .takenBack)
        #expect(state(now).isOpen && !state(now, met: true).isOpen && !state(now, back: true).isOpen)
    }
}

/// V4: where a visit due stands follows from its time and the policy's alone.
struct VisitDueTests {
    @Test func itIsDueThenOverdueThenLapses() throws {
        let policy = try Repository.policy()
        let due = policy.calendar.instant(Day(code: 20_261_121), hour: 9)
        func state(_ now: Instant, isMet: Bool = false) -> VisitDue.State {
            VisitDue.State(due: due, isMet: isMet, isTakenBack: false, now: now, policy: policy)
        }
        let end = policy.due(policy.events.lapseAfter, from: due)
        #expect(state(due.adding(seconds: -1)) == .due && state(due) == .overdue)
        #expect(state(end.adding(seconds: -1)) == .overdue && state(end) == .lapsed)
        #expect(state(end, isMet: true) == .met)
        #expect(!VisitDue.State.lapsed.isOpen && VisitDue.State.overdue.isOpen)
        var month = MonthVisits(since: Day(code: 20_261_101))
        month.add(
            VisitDue(
                id: DueID(1), household: HouseholdID(3), kind: "great_event", day: Day(code: 20_261_120), due: due))
        #expect(month.standing(at: end.adding(seconds: -1), policy).dues.count == 1)
        #expect(month.standing(at: end, policy).dues.isEmpty)
    }
}
