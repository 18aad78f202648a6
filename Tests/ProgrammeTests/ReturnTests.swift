import Testing

@testable import Programme

/// R4: returns, at most as often as the policy allows; then the level above decides.
struct ReturnTests {
    typealias Fixture = ReportFixture

    func give(_ fixture: Fixture, _ desk: Desk, reporter: PersonID = Fixture.member) -> Decision {
        ReturnIssue.decide(
            IssueRequest(numbers: [], words: "材料不全"),
            fixture.issue(fixture.file(.atDesk(desk), reporter: reporter), by: desk.holder))
    }

    @Test func itGoesBackADesk() throws {
        let fixture = Fixture()
        let decision = give(fixture, fixture.desk(2, below: [0, 1], returns: 1, isAccepted: true))
        let desk = try #require(decision.landed?.desk)
        #expect(desk.holder == Fixture.grid && desk.below.map(\.rung) == [0])
        #expect(desk.returns == 2 && !desk.isAccepted)
        #expect(desk.since == Fixture.now)
        #expect(desk.due == fixture.policy.due(fixture.policy.ladder[1].within, from: Fixture.now))
        #expect(decision.actions == [.returned(to: .gridSecretary, reason: "材料不全")])
        #expect(decision.told == [Fixture.grid])
    }

    @Test func fromTheLowestDeskItGoesToTheReporter() {
        let fixture = Fixture()
        let decision = give(fixture, fixture.desk(0, returns: 1))
        #expect(decision.landed == .kept(returns: 2))
        #expect(decision.actions == [.returned(to: nil, reason: "材料不全")])
        #expect(decision.told == [Fixture.member])
        #expect(give(fixture, fixture.desk(0), reporter: Fixture.leader).isRefusedOutright)
    }

    /// The count goes with the issue, to the reporter and back.
    @Test func theReporterSendsItOnAgain() throws {
        let fixture = Fixture()
        let decision = PassUp.decide(
            IssueRequest(numbers: []), fixture.issue(fixture.file(.kept(returns: 2)), by: Fixture.member))
        let desk = try #require(decision.landed?.desk)
        #expect(desk.rung == 0 && desk.returns == 2 && desk.below.isEmpty)
        #expect(decision.told == [Fixture.leader])
    }

    @Test(arguments: [0, 1, 2])
    func afterTheLimitTheLevelAboveDecides(rung: Int) throws {
        let fixture = Fixture()
        let decision = give(fixture, fixture.desk(rung, below: Array(0..<rung), returns: 2))
        let desk = try #require(decision.landed?.desk)
        #expect(desk.rung == rung + 1 && desk.returns == 2)
        guard case .report(.passedUp(let passed)) = decision.answers.first else {
            throw TestFailure("\(decision.answers)")
        }
        #expect(passed.returnsSpent == 2)
    }

    @Test func afterTheLimitTheHighestHasToDecideItself() {
        let fixture = Fixture()
        let decision = give(fixture, fixture.desk(3, below: [2], returns: 2))
        #expect(decision.answers == [.refused(.resolve(.town(.waysOfTown(IssueNumber(1001)))))])
        #expect(decision.isRefusedOutright)
    }

    @Test func withoutReturnsTheLevelAboveDecidesAtOnce() {
        var fixture = Fixture()
        fixture.policy.issues.returnLimit = 0
        #expect(give(fixture, fixture.desk(1, below: [0])).landed?.desk?.rung == 2)
    }

    /// The desk below has changed hands since.
    @Test func itGoesToWhoSitsThereNow() {
        let before = Fixture()
        let now = Fixture(holders: [Fixture.neighbour, Fixture.grid, Fixture.village, Fixture.clerk])
        let decision = give(now, before.desk(1, below: [0]))
        #expect(decision.landed?.desk?.holder == Fixture.neighbour)
        #expect(decision.told == [Fixture.neighbour])
    }

    /// Duty stands beside the ladder (R5): what it had is not the lowest desk's.
    @Test func itGoesBackToDuty() throws {
        let fixture = Fixture()
        let file = fixture.file(
            .atDesk(fixture.desk(0)), emergency: "fire", carriers: [Fixture.leader, Fixture.grid, Fixture.village])
        let later = Fixture.now.adding(hours: 2)
        let climbed = Emergency.climb(
            file, duty: fixture.dutyLadder, ladder: fixture.ladder, now: later, policy: fixture.policy)
        let duty = try #require(climbed?.landed?.desk)
        let passed = PassUp.decide(
            IssueRequest(numbers: []), fixture.issue(fixture.file(.atDesk(duty)), by: Fixture.duty, at: later))
        let clerk = try #require(passed.landed?.desk)
        #expect(clerk.holder == Fixture.clerk, "duty stands at the town; above it is the town clerk")
        #expect(give(fixture, clerk).landed?.desk?.holder == Fixture.duty)
    }
}
