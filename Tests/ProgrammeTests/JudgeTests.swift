import Testing

@testable import Programme

/// L9, S6: the resident's word, and what ends being reopened by it.
struct JudgeTests {
    typealias Fixture = ReportFixture

    func judge(
        _ fixture: Fixture, _ state: IssueState, by person: PersonID = Fixture.member, isSatisfied: Bool = false,
        daysLater: Int = 0, residents: Set<PersonID> = [Fixture.resident]
    ) -> Decision {
        let file = fixture.file(state, residents: residents)
        let ended = file.endedAt ?? Fixture.now
        return JudgeResult.decide(
            JudgeResult.Request(numbers: [], isSatisfied: isSatisfied, words: "又坏了"),
            fixture.issue(file, by: person, at: ended.adding(hours: 24 * daysLater)))
    }

    @Test(arguments: [true, false], [IssueState.Phase.done, .closed, .refused])
    func neverByTheHandler(isSatisfied: Bool, phase: IssueState.Phase) {
        let decision = judge(Fixture(), DeskTests.state(phase), by: Fixture.grid, isSatisfied: isSatisfied)
        #expect(decision.refusal == .notYoursToJudge(IssueNumber(1001)))
        #expect(decision.isRefusedOutright)
    }

    /// Nor by a reporter who solved it on the spot.
    @Test func notByAReporterWhoDidIt() {
        let done = IssueState.Done(
            by: Fixture.member, officer: Fixture.officer(Fixture.member, .linkedMember), what: nil, at: Fixture.now,
            desk: nil)
        #expect(judge(Fixture(), .done(done), isSatisfied: true).refusal == .notYoursToJudge(IssueNumber(1001)))
        let contradicted = judge(Fixture(), .done(done), by: Fixture.resident)
        #expect(contradicted.landed?.desk?.holder == Fixture.leader)
        #expect(contradicted.told == [Fixture.leader, Fixture.member])
    }

    @Test(arguments: [PersonID(1), PersonID(11), PersonID(2)])
    func byReporterResidentOrAnotherWhoCarriedIt(person: PersonID) throws {
        let decision = judge(Fixture(), DeskTests.state(.done), by: person, isSatisfied: true)
        #expect(decision.landed?.phase == .closed)
        #expect(decision.actions == [.satisfied])
        #expect(decision.told == [Fixture.grid])
    }

    @Test func strangersAreToldNothing() {
        let decision = judge(Fixture(), DeskTests.state(.done), by: Fixture.neighbour)
        #expect(decision.refusal == .issueNotFound(IssueNumber(1001)))
    }

    /// Reopened one level up, with the words said and a clock of its own.
    @Test(arguments: [IssueState.Phase.done, .closed, .refused])
    func notSatisfiedGoesALevelUp(phase: IssueState.Phase) throws {
        let fixture = Fixture()
        let decision = judge(fixture, DeskTests.state(phase))
        let desk = try #require(decision.landed?.desk)
        #expect(desk.rung == 2 && !desk.isAccepted && desk.returns == 0)
        #expect(desk.below.map(\.holder) == [Fixture.grid], "sent back it goes to who did it")
        let action: IssueEntry.Action =
            phase == .done
            ? .unsatisfied(reason: "又坏了", to: .villageSecretary) : .reopened(reason: "又坏了", to: .villageSecretary)
        #expect(decision.actions == [action])
        #expect(decision.told == [Fixture.village, Fixture.grid])
    }

    @Test func theHighestDeskHasItAgainWithANewClock() throws {
        let fixture = Fixture()
        let desk = fixture.desk(3, below: [0, 1, 2])
        let decision = judge(fixture, .closed(DeskTests.done(desk)), daysLater: 20)
        let again = try #require(decision.landed?.desk)
        let now = Fixture.now.adding(hours: 24 * 19)
        #expect(again.holder == Fixture.clerk && again.since == now)
        #expect(again.due == fixture.policy.due(fixture.policy.ladder[3].within, from: now))
        #expect(decision.told == [Fixture.clerk])
    }

    /// Whoever had the highest desk may have left it since.
    @Test func whoSitsThereNowHasItAgain() throws {
        let desk = Fixture().desk(3)
        let now = Fixture(holders: [Fixture.leader, Fixture.grid, Fixture.village, Fixture.neighbour])
        #expect(judge(now, .done(DeskTests.done(desk))).landed?.desk?.holder == Fixture.neighbour)
    }

    @Test func whatWasMergedStartsAgain() {
        let decision = judge(Fixture(), .merged(into: IssueNumber(1002)))
        #expect(decision.landed?.desk?.rung == 0)
    }

    /// To the last hour of the last day, not one day more.
    @Test(arguments: [IssueState.Phase.closed, .refused, .merged], [0, 30, 31])
    func withinTheDaysOfThePolicy(phase: IssueState.Phase, days: Int) {
        let decision = judge(Fixture(), DeskTests.state(phase), daysLater: days)
        guard days > 30 else {
            #expect(decision.landed?.phase == .atDesk)
            return
        }
        #expect(decision.refusal == .tooLateToReopen(IssueNumber(1001), days: 30))
        #expect(decision.isRefusedOutright)
    }

    @Test func whoIsSatisfiedAfterTheEndChangesNothing() {
        for phase in [IssueState.Phase.closed, .refused, .merged] {
            let decision = judge(Fixture(), DeskTests.state(phase), isSatisfied: true)
            #expect(decision.changes.isEmpty && decision.notices.isEmpty && !decision.isRefused)
        }
    }

    /// R8: whose move is awaited.
    @Test func theStatusSaysWhoseMoveItIs() throws {
        let fixture = Fixture()
        func status(_ state: IssueState, _ person: PersonID) -> IssueStatus.Status? {
            let decision = IssueStatus.decide(
                IssueNumber(1001), by: Fixture.person(person), fixture.file(state), calendar: fixture.policy.calendar)
            guard case .report(.status(let status)) = decision.answers.first else { return nil }
            return status
        }
        #expect(status(DeskTests.state(.atDesk), Fixture.grid)?.isYours == true)
        #expect(status(DeskTests.state(.atDesk), Fixture.member)?.isYours == false)
        #expect(status(DeskTests.state(.done), Fixture.member)?.isYours == true)
        #expect(status(DeskTests.state(.done), Fixture.grid)?.isYours == false)
        #expect(status(.kept(returns: 0), Fixture.member)?.isYours == true)
        #expect(status(DeskTests.state(.atDesk), Fixture.neighbour) == nil)
    }
}
