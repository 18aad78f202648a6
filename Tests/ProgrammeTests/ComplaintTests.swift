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
            desks: fixture.complaintDesks, told: [Fixture.supervisor])
        return Complain.decide(
            Complain.Request(text: text), by: Fixture.person(person), facts, now: Fixture.now, policy: fixture.policy)
    }

    /// The complaint as it lies, for what is done to it next.
    func file(_ decision: Decision, _ fixture: Fixture = Fixture()) throws -> IssueFile {
        let issue = try #require(decision.opened)
        var file = fixture.file(issue.state, reporter: issue.reporter, accused: issue.accused)
        file.isConfidential = issue.isConfidential
        return file
    }

    @Test func itGoesToTheTown() throws {
        let decision = complain(of: [])
        let desk = try #require(decision.landed?.desk)
        #expect(desk.holder == Fixture.townSecretary && desk.officer.post == .townSecretary)
        #expect(desk.due == Fixture.policy.due(Deadline(7, .days), from: Fixture.now))
        #expect(decision.told == [Fixture.townSecretary, Fixture.supervisor])
        #expect(decision.opened?.isConfidential == true)
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
        #expect(decision.opened.map { accused.contains($0.accused!) } == true)
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

    // MARK: What becomes of it

    /// What is decided beside the ladder is not passed down to it: not by its desk…
    @Test func itsDeskDoesNotPassItDown() throws {
        let fixture = Fixture()
        let file = try file(complain(of: []))
        for decide in [PassUp.decide, ReturnIssue.decide] {
            let decision = decide(
                IssueRequest(numbers: [], words: "请再看看"), fixture.issue(file, by: Fixture.townSecretary))
            #expect(isKeptFromTheVillage(decision), "\(decision.landed as Any)")
        }
    }

    /// …nor when the reporter is not satisfied…
    @Test func notSatisfiedIsNoWayDown() throws {
        let fixture = Fixture()
        let desk = try #require(complain(of: []).landed?.desk)
        for state in [IssueState.done(DeskTests.done(desk)), .closed(DeskTests.done(desk))] {
            let decision = JudgeResult.decide(
                JudgeResult.Request(numbers: [], isSatisfied: false, words: "没有查"),
                fixture.issue(fixture.file(state), by: Fixture.member))
            #expect(decision.landed?.phase == .atDesk)
            #expect(isKeptFromTheVillage(decision), "\(decision.landed as Any)")
        }
    }

    /// …nor by keeping it or getting it back, and sending it on again.
    @Test func aKeptOneDoesNotReachTheAccused() throws {
        let fixture = Fixture()
        let file = fixture.file(.kept(returns: 1), accused: Fixture.leader)
        let decision = PassUp.decide(IssueRequest(numbers: []), fixture.issue(file, by: Fixture.member))
        #expect(decision.landed?.desk?.holder != Fixture.leader)
        #expect(!decision.told.contains(Fixture.leader))
    }

    private func isKeptFromTheVillage(_ decision: Decision) -> Bool {
        let village: Set<PersonID> = [Fixture.leader, Fixture.grid, Fixture.village]
        return village.isDisjoint(with: decision.told)
            && !village.contains(decision.landed?.desk?.holder ?? Fixture.townSecretary)
    }
}
