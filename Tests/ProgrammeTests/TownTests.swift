import Foundation
import Testing

@testable import Programme

/// S3, S4, S9: what holds of whistles, ratings, the roll-up and tasks, whatever happens.
struct TownTests {
    typealias Fixture = ReportFixture
    private static let policy = Fixture.policy

    private func whistle(_ phase: Whistle.Phase = .called) -> Whistle {
        Whistle(
            id: WhistleID(1),
            issue: IssueSummary(number: IssueNumber(1001), text: "路塌了", category: "other", household: nil),
            department: "transport", holder: PersonID(90), holderName: "许", asker: PersonID(91), isOfTown: false,
            isWay: false, kind: "general", called: Fixture.now, due: Fixture.now.adding(hours: 2), phase: phase)
    }

    @Test(arguments: Whistle.Phase.allCases)
    func everyWhistleEnds(phase: Whistle.Phase) {
        let ways = Whistle.Move.allCases.compactMap { phase.after($0) }
        switch phase {
        case .called: #expect(ways == [.reported, .done, .cancelled])
        case .reported: #expect(ways == [.done, .cancelled])
        case .done, .cancelled: #expect(ways == [])
        }
        #expect(whistle(phase).isOpen == !ways.isEmpty)
    }

    /// Who does not come is told of once, to those above and never to the one who was called.
    @Test func aWhistleThatIsNotAnsweredClimbs() {
        let decision = WhistleClimb.decide(
            whistle(), told: [PersonID(1), PersonID(2), PersonID(1), PersonID(90)], policy: Self.policy)
        #expect(decision.changes == [.resolve(.town(.climbed(WhistleID(1))))])
        #expect(decision.notices.map(\.to) == [PersonID(1), PersonID(2)])
    }

    private func rate(_ score: Int?, after hours: Int?, isDone: Bool = true) -> Decision {
        let subject = Rating.Subject.whistle(WhistleID(1))
        let rating = hours.map { _ in
            Rating(
                subject: subject, issue: IssueNumber(1001), body: "transport", score: 3, by: PersonID(91),
                isOfTown: false, at: Fixture.now)
        }
        return RateDepartment.decide(
            RateDepartment.Request(number: IssueNumber(1001), body: nil, score: score), IssueNumber(1001),
            called: [.init(subject: subject, body: "transport", isDone: isDone, isOfTown: false, rating: rating)],
            by: Person(id: PersonID(91), name: "书记"), now: Fixture.now.adding(hours: hours ?? 0),
            policy: Self.policy)
    }

    @Test(arguments: 0...100)
    func nobodyRatesTwice(hours: Int) {
        let decision = rate(5, after: hours)
        if hours <= Self.policy.undoHours {
            guard case .resolve(.town(.rated(let rating, let was)))? = decision.changes.first else {
                Issue.record("within the hours it is changed")
                return
            }
            #expect(rating.score == 5 && was?.score == 3)
            #expect(rating.at == Fixture.now, "changing it does not begin the hours anew")
        } else {
            #expect(decision.changes.isEmpty)
        }
    }

    @Test(arguments: [-1, 0, 6, 100])
    func noRatingBeyondTheScale(score: Int) { #expect(rate(score, after: nil).changes.isEmpty) }

    @Test func onlyWhatIsDoneIsRated() {
        #expect(rate(5, after: nil, isDone: false).changes.isEmpty)
        #expect(rate(nil, after: nil).changes.isEmpty)
        #expect(!rate(5, after: nil).changes.isEmpty)
    }

    @Test(arguments: [
        (10, 2, 3, 1, 30, 44), (0, 0, 3, 1, 30, 30), (5, 1, 0, 0, 30, 50), (5, 1, 1, 1, 0, 50), (5, 1, 1, 1, 100, 10),
    ])
    func theTownsWeightCounts(
        villageSum: Int, villageCount: Int, townSum: Int, townCount: Int, weight: Int, tenths: Int
    ) {
        let count = DepartmentRatings.Count(
            body: "transport", called: 3, inTime: 3, villageSum: villageSum, villageCount: villageCount,
            townSum: townSum, townCount: townCount)
        #expect(count.meanTenths(townWeight: weight) == tenths)
    }

    @Test func withoutARatingThereIsNoMean() {
        let count = DepartmentRatings.Count(
            body: "transport", called: 1, inTime: 0, villageSum: 0, villageCount: 0, townSum: 0, townCount: 0)
        #expect(count.meanTenths(townWeight: 30) == nil)
    }

    /// Every item stands in the roll-up once, the unanswered before the answered.
    @Test(arguments: 0..<60)
    func theRollUpLosesNothing(seed: Int) {
        let kinds = Self.policy.categories.map(\.code)
        let items = (0..<seed).map { number in
            CountyRollUp.Item(
                issue: IssueNumber(Int64(1001 + number)), category: kinds[(number * 7 + seed) % kinds.count],
                text: "事", town: "镇\((number * 5 + seed) % 4)", month: Day(code: 20_261_101),
                isAnswered: (number * 3 + seed) % 5 < 2)
        }
        let report = CountyRollUp.report(items, month: Day(code: 20_261_101), policy: Self.policy)
        #expect(report.items.map(\.issue).sorted() == items.map(\.issue))
        for kind in report.kinds {
            let flags = kind.items.map(\.isAnswered)
            #expect(flags == flags.sorted { !$0 && $1 }, "the unanswered come first")
            #expect(kind.isGeneral == (Set(kind.items.map(\.town)).count >= Self.policy.resolving.generalTowns))
        }
        let open = report.kinds.map { !$0.unanswered.isEmpty }
        #expect(open == open.sorted { $0 && !$1 }, "kinds with something unanswered come first")
    }

    private func task(_ basis: String?, _ phase: Mandate.Phase) -> Mandate {
        Mandate(
            id: MandateID(1), village: UnitID(1), villageName: "村", holder: PersonID(5), asker: PersonID(6),
            from: NamedOfficer(name: "赵", post: .townClerk), text: "值守", basis: basis, due: Day(code: 20_261_201),
            phase: phase)
    }

    @Test(arguments: Mandate.Phase.allCases, ["safety", nil])
    func whatIsNotListedCanAlwaysBeRefused(phase: Mandate.Phase, basis: String?) {
        let task = task(basis, phase)
        let decision = AnswerMandate.decide(
            .refuse(reason: nil), task.id, by: Person(id: PersonID(5), name: "李"), tasks: [task])
        #expect(decision.changes.isEmpty == !(basis == nil && task.isOpen))
        if basis == nil, task.isOpen {
            #expect(decision.changes == [.resolve(.list(.moved([.task(task.id, from: phase, to: .refused)])))])
            #expect(decision.notices.map(\.to) == [PersonID(6)])
        }
    }

    @Test(arguments: Mandate.Phase.allCases)
    func tasksMatchesNeedsAndResourcesEnd(phase: Mandate.Phase) {
        let ways = Mandate.Move.allCases.compactMap { phase.after($0) }
        #expect(ways.isEmpty == (phase == .done || phase == .refused || phase == .cancelled))
        #expect(
            Match.Phase.allCases.filter { phase in Match.Move.allCases.allSatisfy { phase.after($0) == nil } } == [
                .received, .cancelled,
            ])
        #expect(
            Need.Phase.allCases.filter { phase in Need.Move.allCases.allSatisfy { phase.after($0) == nil } } == [
                .met, .cancelled,
            ])
        #expect(
            Resource.Phase.allCases.filter { phase in Resource.Move.allCases.allSatisfy { phase.after($0) == nil } }
                == [.cancelled])
    }

    /// L4: whoever sits in for somebody finds every issue as it was.
    @Test(arguments: IssueState.Phase.allCases)
    func aDeskChangesHandsAndNothingElse(phase: IssueState.Phase) {
        let fixture = Fixture()
        let state = DeskTests.state(phase)
        var desk = fixture.desk(1, below: [0])
        desk.holder = PersonID(77)
        let after = state.lying(at: desk)
        #expect(after.phase == phase)
        #expect(after.desk?.holder == (state.desk == nil ? nil : PersonID(77)))
    }

    /// A12: a holiday puts the day off to one that is worked, and to nothing else.
    @Test(arguments: 0..<400)
    func theThemeDayIsNeverOnAHoliday(after days: Int) {
        let policy = Self.policy
        let today = policy.calendar.adding(days: days, to: Day(code: 20_260_101))
        for kind in CalendarDays.Kind.allCases {
            let coming = CalendarDays.coming(kind, from: today, policy)
            #expect(coming.day >= today)
            #expect(!policy.workDays.holidays.contains(coming.day))
            if let from = coming.movedFrom {
                #expect(policy.workDays.holidays.contains(from) && from < coming.day)
                #expect(policy.workDays.isWorked(coming.day, policy.calendar))
            }
        }
    }
}

/// A name that several people have is asked about, and the answer settles it.
struct NamesakeTests {
    private let people = [
        NamedPerson(id: PersonID(1), name: "李强", place: "清河镇"), NamedPerson(id: PersonID(2), name: "李强", place: "青山村"),
    ]

    @Test func twoOfOneNameAreAskedAbout() throws {
        let request = AssignDuty.Request(
            day: Day(code: 20_261_201), person: PersonMention(written: "李强", plain: "李强"))
        let facts = AssignDuty.Facts(unit: UnitID(1), unitName: "清河镇", people: people, present: nil)
        let asked = AssignDuty.decide(
            request, by: Person(id: PersonID(9), name: "方"), facts, today: Day(code: 20_261_120))
        #expect(asked.changes.isEmpty)
        let acts = try #require(asked.question).acts(choosing: 2)
        guard case .resolve(.list(.assignDuty(let settled)))? = acts.first else {
            Issue.record("\(acts)")
            return
        }
        #expect(settled.person?.chosen == PersonID(2))
    }
}
