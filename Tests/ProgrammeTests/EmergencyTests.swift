import Testing

@testable import Programme

/// R5: it jumps the ladder, and climbs when nobody says that help is coming.
struct EmergencyTests {
    typealias Fixture = ReportFixture

    func report(_ fixture: Fixture, by person: PersonID = Fixture.member) -> Decision {
        fixture.report(Fixture.request(emergency: "fire"), by: person)
    }

    func answer(_ decision: Decision) -> ReportIssue.Emergency? {
        guard case .report(.emergency(let answer)) = decision.answers.first else { return nil }
        return answer
    }

    @Test func allThreeAreToldAtOnce() throws {
        let fixture = Fixture(unreachable: [Fixture.grid])
        let decision = report(fixture)
        #expect(decision.told == [Fixture.leader, Fixture.grid, Fixture.village])
        let passing = decision.notices.filter { $0.isUrgent }
        #expect(passing.count == 3)
        let desk = try #require(decision.landed?.desk)
        #expect(desk.holder == Fixture.leader)
        #expect(desk.due == Fixture.now.adding(seconds: 600))
        let said = try #require(answer(decision))
        #expect(said.told.map(\.post) == [.groupLeader, .villageSecretary])
        #expect(said.unreachable.map(\.post) == [.gridSecretary])
        guard case .report(.opened(_, let carriers)) = decision.changes.first else {
            throw TestFailure("\(decision.changes)")
        }
        #expect(carriers == decision.told)
    }

    @Test func onePersonIsToldOnce() {
        let both = Fixture(holders: [Fixture.leader, Fixture.leader, Fixture.village, Fixture.clerk])
        #expect(report(both).told == [Fixture.leader, Fixture.village])
        let all = Fixture(holders: [Fixture.leader, Fixture.leader, Fixture.leader, nil])
        #expect(report(all).told == [Fixture.leader])
    }

    @Test func theReporterIsNotTold() {
        let fixture = Fixture(holders: [Fixture.member, Fixture.grid, Fixture.member, Fixture.clerk])
        let decision = report(fixture)
        #expect(decision.told == [Fixture.grid])
        #expect(decision.landed?.desk?.holder == Fixture.grid)
    }

    /// Nobody else holds a post: it lies with the reporter, and with duty ten minutes later.
    @Test func theReportersOwnDesk() throws {
        let fixture = Fixture(holders: [nil, Fixture.member, Fixture.member, nil])
        let decision = report(fixture)
        let desk = try #require(decision.landed?.desk)
        #expect(desk.holder == Fixture.member && desk.rung == 2)
        #expect(desk.due == Fixture.now.adding(seconds: 600))
        #expect(decision.told.isEmpty)
        #expect(answer(report(Fixture(holders: [nil, nil, nil, nil]))) == nil)
        #expect(report(Fixture(holders: [nil, nil, nil, nil])).refusal == .emergencyNobody("fire"))
    }

    /// In a village without officers the first desk is the town's, and it is told.
    @Test func whoseDeskItLiesOnIsTold() {
        let decision = report(Fixture(holders: [nil, nil, nil, Fixture.clerk]))
        #expect(decision.landed?.desk?.holder == Fixture.clerk)
        #expect(decision.told == [Fixture.clerk])
        #expect(answer(decision)?.told.map(\.post) == [.townClerk])
    }

    /// Nobody is asked for a household's number while it burns.
    @Test func nothingIsAskedBack() {
        var request = Fixture.request(emergency: "fire")
        request.household = HouseholdMention(written: "99号", candidates: [])
        #expect(ReportIssue.check(request, households: []) == nil)
        request.emergency = nil
        #expect(ReportIssue.check(request, households: [])?.isRefusedOutright == true)
    }

    // MARK: Acknowledging

    func file(_ fixture: Fixture, carriers: Set<PersonID> = [PersonID(2), PersonID(3), PersonID(4)]) -> IssueFile {
        var desk = fixture.desk(0, returns: 1)
        desk.due = Fixture.now
        return fixture.file(.atDesk(desk), emergency: "fire", carriers: carriers)
    }

    func acknowledge(_ fixture: Fixture, _ file: IssueFile, by person: PersonID) -> Decision {
        Emergency.acknowledge(IssueRequest(numbers: []), fixture.issue(file, by: person))
    }

    @Test(arguments: [0, 1, 2])
    func whoeverWasPushedTakesItInHand(rung: Int) throws {
        let fixture = Fixture()
        let person = fixture.holders[rung]!
        let decision = acknowledge(fixture, file(fixture), by: person)
        let desk = try #require(decision.landed?.desk)
        #expect(desk.holder == person && desk.rung == rung && desk.isAccepted && desk.returns == 1)
        #expect(desk.due == fixture.policy.due(fixture.policy.ladder[rung].within, from: Fixture.now))
        #expect(decision.actions == [.acknowledged(fixture.policy.ladder[rung].post)])
        #expect(decision.changes.contains(.report(.acknowledged(IssueNumber(1001)))))
        #expect(decision.moves.allSatisfy { $0.from == nil }, "undo does not reach it")
        let others: Set<PersonID> = [Fixture.member, Fixture.leader, Fixture.grid, Fixture.village]
        #expect(Set(decision.told) == others.subtracting([person]) && decision.told.count == 3)
    }

    @Test func theSecondHearsWhoWasQuicker() throws {
        let fixture = Fixture()
        var taken = file(fixture)
        taken.acknowledgedAt = Fixture.now
        let decision = acknowledge(fixture, taken, by: Fixture.grid)
        #expect(decision.changes.isEmpty && decision.notices.isEmpty)
        guard case .report(.acknowledged(let answer)) = decision.answers.first else {
            throw TestFailure("\(decision.answers)")
        }
        #expect(answer.by == Fixture.officer(Fixture.leader, .groupLeader))
    }

    @Test func nobodyElseAcknowledges() {
        let fixture = Fixture()
        #expect(acknowledge(fixture, file(fixture), by: Fixture.member).isRefusedOutright)
        #expect(acknowledge(fixture, file(fixture), by: Fixture.clerk).isRefusedOutright)
        var ordinary = file(fixture)
        ordinary.emergency = nil
        #expect(acknowledge(fixture, ordinary, by: Fixture.leader).isRefusedOutright)
    }

    /// Who follows it for a merged report, or carried it once, does not answer in the name of whoever has it.
    @Test func aFollowerDoesNotAnswerForTheDesk() {
        let fixture = Fixture()
        let followed = file(fixture, carriers: [Fixture.leader, Fixture.grid, Fixture.village, Fixture.neighbour])
        let decision = acknowledge(fixture, followed, by: Fixture.neighbour)
        #expect(decision.landed?.desk?.holder != Fixture.leader, "the group leader has said nothing")
    }

    // MARK: What ends it

    /// People are on their way: it waits with nobody, and the way out is said.
    @Test func itIsNotKept() {
        let fixture = Fixture()
        let request = IssueRequest(numbers: [], words: "等等")
        for acknowledged in [nil, Fixture.now] {
            var file = file(fixture)
            file.acknowledgedAt = acknowledged
            let kept = KeepIssue.decide(request, fixture.issue(file, by: Fixture.member))
            #expect(kept.refusal == .emergencyNotKept(file.number) && kept.isRefusedOutright)
        }
        let lowest = fixture.file(.atDesk(fixture.desk(0)), emergency: "fire")
        let returned = ReturnIssue.decide(request, fixture.issue(lowest, by: Fixture.leader))
        #expect(returned.refusal == .emergencyNotKept(lowest.number))
    }

    /// Whoever was pushed hears that nobody needs to go any more, but for who did it and who reported it.
    @Test func everybodyPushedHearsThatItIsOver() {
        let fixture = Fixture()
        let file = file(fixture)
        let resolved = ResolveIssue.decide(
            IssueRequest(numbers: [], words: "灭了"), fixture.issue(file, by: Fixture.leader))
        let over = ReportNotice.emergencyOver(file.summary, by: Fixture.officer(Fixture.leader, .groupLeader))
        #expect(resolved.notices.filter { $0.content == .report(over) }.map(\.to) == [Fixture.grid, Fixture.village])
        #expect(resolved.notices.allSatisfy { $0.content != .report(over) || $0.isUrgent })
    }

    /// Passed up unanswered, it stays urgent and its clock stays short.
    @Test func passedUpItStaysUrgent() {
        let fixture = Fixture()
        let file = file(fixture)
        let decision = PassUp.decide(
            IssueRequest(numbers: [], words: "我在外地"), fixture.issue(file, by: Fixture.leader))
        #expect(decision.landed?.desk?.due == Fixture.now.adding(seconds: 600))
        let push = decision.notices.first { $0.to == Fixture.grid }
        #expect(push?.isUrgent == true)
    }

    // MARK: Climbing

    func climb(_ fixture: Fixture, _ file: IssueFile, at now: Instant = Fixture.now) -> Decision? {
        Emergency.climb(
            file, duty: fixture.dutyLadder, ladder: fixture.ladder, now: now, policy: fixture.policy)
    }

    @Test func toDuty() throws {
        let fixture = Fixture()
        let decision = try #require(climb(fixture, file(fixture)))
        let desk = try #require(decision.landed?.desk)
        #expect(desk.holder == Fixture.duty && desk.officer.post == .dutyOfficer)
        #expect(desk.due == Fixture.now.adding(seconds: 600))
        #expect(desk.below.map(\.holder) == [Fixture.leader] && desk.returns == 1)
        #expect(
            decision.actions == [
                .jumped(.gridSecretary), .jumped(.villageSecretary), .unacknowledged(climbsTo: .dutyOfficer),
            ])
        #expect(decision.told == [Fixture.duty])
    }

    @Test func withoutDutyAboveAllWhoWereTold() throws {
        let decision = try #require(climb(Fixture(dutyOfficer: nil), file(Fixture())))
        #expect(decision.landed?.desk?.holder == Fixture.clerk)
        #expect(decision.told == [Fixture.clerk])
        #expect(
            climb(
                Fixture(holders: [Fixture.leader, Fixture.grid, Fixture.village, nil], dutyOfficer: nil),
                file(Fixture()))
                == nil)
    }

    @Test func notBeforeItIsDueNorAfterAcknowledgement() {
        let fixture = Fixture()
        #expect(climb(fixture, file(fixture), at: Fixture.now.adding(seconds: -1)) == nil)
        var answered = file(fixture)
        answered.acknowledgedAt = Fixture.now
        #expect(climb(fixture, answered) == nil)
        var ordinary = file(fixture)
        ordinary.emergency = nil
        #expect(climb(fixture, ordinary) == nil)
        var ended = file(fixture)
        ended.state = .done(DeskTests.done(fixture.desk(0)))
        #expect(climb(fixture, ended) == nil)
    }

    /// It only ever goes up, and comes to rest: nobody is told a second time.
    @Test(arguments: [PersonID(10), nil])
    func itClimbsToTheTopAndRests(duty: PersonID?) throws {
        var fixture = Fixture(dutyOfficer: duty)
        fixture.policy.ladder.append(
            Policy.Rung(post: .countyLeader, level: "county", within: Deadline(1, .days)))
        fixture.holders.append(Fixture.organiser)
        var file = file(fixture)
        var told: [PersonID] = []
        var now = Fixture.now
        for _ in 0..<10 {
            now = max(now, file.state.desk!.due)
            guard let decision = climb(fixture, file, at: now) else { break }
            told += decision.told
            file.state = try #require(decision.landed)
        }
        #expect(told == [duty, Fixture.clerk, Fixture.organiser].compactMap { $0 })
        #expect(now <= Fixture.now.adding(hours: 1), "every one of them has ten minutes")
    }
}
