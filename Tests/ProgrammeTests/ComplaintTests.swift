import Testing

@testable import Programme

/// R9: a complaint never lies with the person complained of, whatever desks they hold, and they hear nothing of it.
struct ComplaintTests {
    typealias Fixture = ReportFixture

    func complain(
        _ fixture: Fixture = Fixture(), of accused: [PersonID], by person: PersonID = Fixture.member,
        text: String = "投诉的话"
    ) -> Decision {
        let facts = Complain.Facts(
            number: IssueNumber(1001), unit: Fixture.group, category: "other", accused: accused,
            desks: fixture.complaintDesks,
            told: [Fixture.holder(Fixture.supervisor, standingInFor: fixture.standIns[Fixture.supervisor])])
        return Complain.decide(
            Complain.Request(text: text), by: Fixture.person(person), facts, now: Fixture.now, policy: fixture.policy)
    }

    /// The complaint as it lies, for what is done to it next.
    func file(_ decision: Decision, _ fixture: Fixture = Fixture()) throws -> IssueFile {
        let issue = try #require(decision.opened)
        return fixture.file(
            issue.state, reporter: issue.reporter, isComplaint: issue.isComplaint, accused: Set(issue.accused))
    }

    @Test func itGoesToTheTown() throws {
        let decision = complain(of: [])
        let desk = try #require(decision.landed?.desk)
        #expect(desk.holder == Fixture.townSecretary && desk.officer.post == .townSecretary)
        #expect(desk.due == Fixture.policy.due(Deadline(7, .days), from: Fixture.now))
        #expect(decision.told == [Fixture.townSecretary, Fixture.supervisor])
        #expect(decision.opened?.isConfidential == true && decision.opened?.isComplaint == true)
        #expect(complain(of: [], text: "").refusal == .complaintOfWhom)
    }

    @Test(arguments: [
        ([PersonID(7)], PersonID(5)), ([PersonID(7), PersonID(5)], PersonID(8)), ([PersonID(6)], PersonID(7)),
        ([PersonID(2)], PersonID(7)),
    ])
    func theAccusedIsGoneRound(accused: [PersonID], holder: PersonID) throws {
        let decision = complain(of: accused)
        #expect(decision.landed?.desk?.holder == holder)
        #expect(Set(decision.told).isDisjoint(with: accused))
        #expect(decision.opened?.accused == accused.sorted())
        let avoided = decision.actions.filter {
            guard case .avoided = $0 else { return false }
            return true
        }
        #expect(avoided.count == Fixture().complaintDesks.seats.prefix { $0.holder?.id != holder }.count)
    }

    @Test func onePersonOnBothDesks() {
        let fixture = Fixture(holders: [Fixture.leader, Fixture.grid, Fixture.village, Fixture.townSecretary])
        #expect(complain(fixture, of: [Fixture.townSecretary]).landed?.desk?.holder == Fixture.organiser)
    }

    @Test func nobodyIsLeft() {
        let decision = complain(of: [Fixture.townSecretary, Fixture.clerk, Fixture.organiser])
        #expect(decision.refusal == .nobodyForComplaint)
        #expect(decision.isRefusedOutright)
    }

    @Test func theReporterDoesNotDecideIt() {
        let decision = complain(of: [], by: Fixture.townSecretary)
        #expect(decision.landed?.desk?.holder == Fixture.clerk)
        #expect(!decision.told.contains(Fixture.townSecretary))
        #expect(complain(of: [], by: Fixture.supervisor).told == [Fixture.townSecretary])
    }

    /// Two group leaders called 王组长, and one complains of the other: the words may mean the sender too.
    @Test func aReporterOfTheSameNameStillSeesIt() throws {
        let decision = complain(of: [Fixture.leader], by: Fixture.leader)
        let file = try file(decision)
        #expect(Access.maySee(file, Fixture.person(Fixture.leader)))
    }

    @Test func theAccusedSeesNothing() throws {
        let fixture = Fixture()
        var file = try file(complain(of: [Fixture.leader]))
        file.carriers.insert(Fixture.leader)
        let issue = fixture.issue(file, by: Fixture.leader)
        #expect(!Access.maySee(file, Fixture.person(Fixture.leader)))
        for verb in DeskTests.Verb.allCases { #expect(verb.decide(issue).isRefusedOutright) }
        let status = IssueStatus.decide(
            file.number, by: issue.person, file, calendar: fixture.policy.calendar)
        #expect(status.refusal == .issueNotFound(file.number))
    }

    /// L4: who stands in for the person complained of is as near to them as can be.
    @Test func noStandInOfTheAccusedGetsIt() {
        var fixture = Fixture()
        fixture.standIns = [Fixture.townSecretary: Fixture.grid, Fixture.supervisor: Fixture.leader]
        let decision = complain(fixture, of: [Fixture.grid, Fixture.leader])
        #expect(decision.landed?.desk?.holder == Fixture.clerk)
        #expect(decision.told == [Fixture.clerk])
        #expect(decision.actions == [.reported, .avoided(.townSecretary)])
    }

    @Test func whoIsNotRecognisedIsSaid() throws {
        for (accused, isKnown) in [([], false), ([Fixture.leader], true)] {
            guard case .report(.complaintReceived(let received)) = complain(of: accused).answers.first else {
                throw TestFailure("no receipt")
            }
            #expect(received.isAccusedKnown == isKnown && received.isReachable)
        }
    }

    // MARK: What becomes of it

    private static let request = IssueRequest(numbers: [], words: "请再看看")

    /// It climbs the desks for complaints one by one, and comes back down them.
    @Test func itsDesksAreItsLadder() throws {
        let fixture = Fixture()
        var file = try file(complain(of: []))
        for (from, to) in [(Fixture.townSecretary, Fixture.clerk), (Fixture.clerk, Fixture.organiser)] {
            let decision = PassUp.decide(Self.request, fixture.issue(file, by: from))
            #expect(decision.landed?.desk?.holder == to)
            file.state = try #require(decision.landed)
        }
        #expect(
            PassUp.decide(Self.request, fixture.issue(file, by: Fixture.organiser)).refusal
                == .nobodyAbove(file.number))
        for (from, to) in [(Fixture.organiser, Fixture.clerk), (Fixture.clerk, Fixture.townSecretary)] {
            let decision = ReturnIssue.decide(Self.request, fixture.issue(file, by: from))
            #expect(decision.landed?.desk?.holder == to)
            file.state = try #require(decision.landed)
        }
    }

    /// Nothing that anybody does to it brings it to the village, nor to the person complained of.
    @Test(arguments: DeskTests.Verb.allCases, [PersonID(5), PersonID(8), PersonID(2)])
    func noVerbLeadsToTheAccused(verb: DeskTests.Verb, accused: PersonID) throws {
        let fixture = Fixture()
        let desk = try #require(complain(of: [accused]).landed?.desk)
        let states: [IssueState] = [
            .atDesk(desk), .kept(returns: 1), .done(DeskTests.done(desk)), .closed(DeskTests.done(desk)),
        ]
        for state in states {
            let file = fixture.file(state, isComplaint: true, accused: [accused])
            for person in [Fixture.member, desk.holder] {
                let decision = verb.decide(fixture.issue(file, by: person))
                let reached = Set(decision.told + [decision.landed?.desk?.holder].compactMap { $0 })
                #expect(!reached.contains(accused), "\(verb) by \(person)")
                #expect(reached.isDisjoint(with: [Fixture.leader, Fixture.grid, Fixture.village]), "\(verb)")
            }
        }
    }

    /// The desk below has come to the person complained of since: it goes back past them.
    @Test func returnedPastTheAccused() throws {
        let fixture = Fixture()
        var desk = try #require(complain(of: [Fixture.townSecretary, Fixture.clerk]).landed?.desk)
        desk.below = try [complain(of: []), complain(of: [Fixture.townSecretary])].map { decision in
            try #require(decision.landed?.desk)
        }
        let file = fixture.file(.atDesk(desk), isComplaint: true, accused: [Fixture.clerk])
        let decision = ReturnIssue.decide(Self.request, fixture.issue(file, by: Fixture.organiser))
        #expect(decision.landed?.desk?.holder == Fixture.townSecretary)
        #expect(decision.actions == [.avoided(.townClerk), .returned(to: .townSecretary, reason: "请再看看")])
        var both = file
        both.accused = [Fixture.clerk, Fixture.townSecretary]
        let home = ReturnIssue.decide(Self.request, fixture.issue(both, by: Fixture.organiser))
        #expect(home.landed == .kept(returns: 1) && home.told == [Fixture.member])
    }

    /// L4: its holder goes away and the person complained of stands in.
    @Test func itGoesRoundAStandIn() throws {
        var fixture = Fixture()
        let file = try file(complain(of: [Fixture.leader]))
        fixture.standIns = [Fixture.leader: Fixture.townSecretary]
        let decision = try #require(
            Complain.goRound(file, desks: fixture.complaintDesks, now: Fixture.now, policy: fixture.policy))
        #expect(decision.landed?.desk?.holder == Fixture.clerk && decision.told == [Fixture.clerk])
        #expect(decision.actions == [.avoided(.townSecretary), .passedUp(to: .townClerk, reason: nil)])
        let alone = fixture.ladder(
            [fixture.policy.issues.complaintDesks[0]], [Fixture.townSecretary])
        #expect(Complain.goRound(file, desks: alone, now: Fixture.now, policy: fixture.policy) == nil)
        #expect(
            Complain.goRound(
                fixture.file(.atDesk(fixture.desk(0))), desks: fixture.complaintDesks, now: Fixture.now,
                policy: fixture.policy) == nil)
    }
}
