import Testing

@testable import Programme

/// R3: a rung at a time, and what is said of the rungs on the way.
struct LadderTests {
    typealias Fixture = ReportFixture

    func up(
        _ fixture: Fixture, above rung: Int? = nil, past person: PersonID = Fixture.member,
        avoiding accused: Set<PersonID> = []
    ) -> Ladder.Climb? {
        fixture.ladder.avoiding(accused).climb(above: rung, past: person, now: Fixture.now, policy: fixture.policy)
    }

    @Test(arguments: [nil, 0, 1, 2])
    func oneRungAtATime(rung: Int?) throws {
        let fixture = Fixture()
        let climb = try #require(up(fixture, above: rung))
        let next = (rung ?? -1) + 1
        #expect(climb.desk.rung == next)
        #expect(climb.desk.holder == fixture.holders[next])
        #expect(climb.desk.officer.post == fixture.policy.ladder[next].post)
        #expect(climb.desk.since == Fixture.now)
        #expect(climb.desk.due == fixture.policy.due(fixture.policy.ladder[next].within, from: Fixture.now))
        #expect(!climb.desk.isAccepted && climb.desk.below.isEmpty && climb.desk.returns == 0)
        #expect(climb.onTheWay.isEmpty)
    }

    @Test func aPostNobodyHoldsIsSkipped() throws {
        let climb = try #require(up(Fixture(holders: [nil, nil, Fixture.village, Fixture.clerk])))
        #expect(climb.desk.holder == Fixture.village)
        #expect(climb.onTheWay == [.skipped(.groupLeader), .skipped(.gridSecretary)])
    }

    /// Whoever passes it up and sits on the next rung as well has passed it up from there too, with one push.
    @Test func onePersonOnTwoRungsPassesThroughInOneAct() throws {
        let both = Fixture(holders: [Fixture.leader, Fixture.leader, Fixture.village, Fixture.clerk])
        let first = try #require(up(both))
        #expect(first.desk.rung == 0 && first.onTheWay.isEmpty)
        let decision = PassUp.decide(
            IssueRequest(numbers: []), both.issue(both.file(.atDesk(both.desk(0))), by: Fixture.leader))
        #expect(decision.landed?.desk?.holder == Fixture.village)
        #expect(
            decision.actions == [.passedThrough(.gridSecretary), .passedUp(to: .villageSecretary, reason: nil)])
        #expect(decision.told.filter { $0 == Fixture.village }.count == 1)
        #expect(!decision.told.contains(Fixture.leader))
    }

    @Test func theReportersOwnRungIsPassedThrough() throws {
        let decision = Fixture(holders: [Fixture.member, nil, Fixture.village, Fixture.clerk]).report()
        #expect(decision.landed?.desk?.holder == Fixture.village)
        #expect(decision.actions == [.reported, .passedThrough(.groupLeader), .skipped(.gridSecretary)])
        #expect(decision.told == [Fixture.village])
    }

    /// R3: nobody is above, so it stays at the reporter's own highest desk.
    @Test func aReporterWhoHoldsEveryDesk() throws {
        let alone = Fixture(holders: [Fixture.member, Fixture.member, Fixture.member, nil])
        #expect(up(alone) == nil)
        let decision = alone.report()
        let desk = try #require(decision.landed?.desk)
        #expect(desk.rung == 2 && desk.holder == Fixture.member && desk.officer.post == .villageSecretary)
        #expect(desk.due == alone.policy.due(alone.policy.ladder[2].within, from: Fixture.now))
        #expect(decision.notices.isEmpty)
        guard case .report(.reported(let reported)) = decision.answers.first else {
            throw TestFailure("\(decision.answers)")
        }
        #expect(reported.isOwnDesk)
        let passed = PassUp.decide(
            IssueRequest(numbers: []), alone.issue(alone.file(.atDesk(desk)), by: Fixture.member))
        #expect(passed.refusal == .nobodyAbove(IssueNumber(1001)))
    }

    @Test func nobodyAtAll() {
        let empty = Fixture(holders: [nil, nil, nil, nil])
        #expect(up(empty) == nil)
        #expect(empty.ladder.ownDesk(of: Fixture.member, now: Fixture.now, policy: empty.policy) == nil)
        #expect(empty.report().refusal == .nobodyToTake)
        #expect(empty.report().isRefusedOutright)
        #expect(
            Ladder(seats: []).climb(above: nil, past: Fixture.member, now: Fixture.now, policy: empty.policy) == nil)
    }

    @Test func nobodyAboveTheHighest() {
        #expect(up(Fixture(), above: 3) == nil)
        #expect(up(Fixture(holders: [Fixture.leader, nil, nil, nil]), above: 0) == nil)
    }

    /// R9
    @Test func thePersonComplainedOfIsGoneRound() throws {
        let passed = try #require(up(Fixture(), avoiding: [Fixture.leader]))
        #expect(passed.desk.holder == Fixture.grid)
        #expect(passed.onTheWay == [.avoided(.groupLeader)])
        let mighty = Fixture(holders: [Fixture.leader, Fixture.leader, Fixture.leader, Fixture.clerk])
        let round = try #require(up(mighty, avoiding: [Fixture.leader]))
        #expect(round.desk.holder == Fixture.clerk)
        #expect(round.onTheWay.count == 3)
        #expect(up(Fixture(holders: [Fixture.leader, nil, nil, nil]), avoiding: [Fixture.leader]) == nil)
    }

    @Test func whoCannotBePushedIsSaid() throws {
        #expect(up(Fixture(unreachable: [Fixture.leader]))?.isReachable == false)
        #expect(up(Fixture(unreachable: [Fixture.grid]))?.isReachable == true)
    }
}

/// Something a test needed was not there.
struct TestFailure: Error, CustomStringConvertible {
    var description: String
    init(_ description: String) { self.description = description }
}
