import Testing

@testable import Programme

/// S6: whose word is waited for, and how what is done comes to its end.
struct ReturnVisitTests {
    typealias Fixture = ReportFixture

    static let supervisors = [Ladder.Holder(id: Fixture.supervisor, name: "监督", isReachable: true)]

    func whom(
        reporter: PersonID = Fixture.member, residents: Set<PersonID> = [], member: PersonID? = nil,
        by handler: PersonID, isOnTheSpot: Bool = false, number: Int64 = 1001, isConfidential: Bool = false,
        isReachable: Bool = true
    ) -> ReturnVisit.Asked? {
        let concerned = ReturnVisit.Concerned(
            number: IssueNumber(number), reporter: reporter, reporterName: "报", residents: residents,
            member: member.map { Ladder.Holder(id: $0, name: "联", isReachable: isReachable) },
            isConfidential: isConfidential, ladder: Fixture().ladder)
        return ReturnVisit.whom(
            concerned, doneBy: handler, isOnTheSpot: isOnTheSpot, now: Fixture.now, policy: Fixture.policy)
    }

    @Test func theResidentBeforeAllOthers() {
        let asked = whom(residents: [Fixture.resident], member: Fixture.member, by: Fixture.leader)
        #expect(asked?.person == Fixture.resident && asked?.way == .resident)
        let own = whom(reporter: Fixture.neighbour, residents: [Fixture.resident, Fixture.neighbour], by: Fixture.grid)
        #expect(own?.person == Fixture.neighbour, "who reported it, of those who live there")
    }

    @Test func thenWhoReportedIt() {
        #expect(whom(by: Fixture.leader)?.way == .reporter)
        #expect(whom(by: Fixture.leader)?.person == Fixture.member)
    }

    /// The leader reported and did it: the linked member is asked; who has no account cannot be.
    @Test func thenTheLinkedMember() {
        let asked = whom(reporter: Fixture.leader, member: Fixture.neighbour, by: Fixture.leader)
        #expect(asked?.person == Fixture.neighbour && asked?.way == .member)
        let other = whom(
            reporter: Fixture.leader, member: Fixture.neighbour, by: Fixture.leader, isReachable: false)
        #expect(other?.person == Fixture.grid && other?.way == .officer)
    }

    /// Solved on the spot by the linked member: the leader calls a few.
    @Test func aSampleOfWhatWasSolvedOnTheSpot() {
        let asked = (1001...3000).map {
            whom(member: Fixture.member, by: Fixture.member, isOnTheSpot: true, number: $0)
        }
        let sampled = asked.compactMap { $0 }
        #expect(sampled.allSatisfy { $0.person == Fixture.leader && $0.way == .officer })
        #expect((100...300).contains(sampled.count), "\(sampled.count) of 2000 at 100 per mille")
        let again = (1001...3000).map {
            whom(member: Fixture.member, by: Fixture.member, isOnTheSpot: true, number: $0)
        }
        #expect(asked == again, "the same numbers whenever it is asked")
    }

    /// R9: what was said in confidence is for its reporter alone.
    @Test func confidenceAsksNobodyElse() {
        #expect(
            whom(reporter: Fixture.leader, member: Fixture.neighbour, by: Fixture.leader, isConfidential: true) == nil)
    }

    @Test(arguments: Fixture.everybody)
    func neverTheHandler(handler: PersonID) {
        for reporter in Fixture.everybody {
            for residents in [Set<PersonID>(), [handler], [handler, Fixture.resident]] {
                let asked = whom(
                    reporter: reporter, residents: residents, member: Fixture.member, by: handler)
                #expect(asked?.person != handler)
            }
        }
    }

    // MARK: Tries

    func done(tries: Int, by handler: PersonID = Fixture.grid, givenUp: ReturnVisit.GivenUp? = nil) -> IssueState {
        var done = DeskTests.done(Fixture().desk(1))
        done.by = handler
        done.tries = (0..<tries).map {
            ReturnVisit.Try(
                by: Fixture.leader, on: Fixture.policy.calendar.adding(days: -$0 - 1, to: Day(code: 20_261_120)))
        }
        done.givenUp = givenUp
        return .done(done)
    }

    func close(_ state: IssueState, by person: PersonID) -> Decision {
        let fixture = Fixture()
        let file = fixture.file(state)
        return CloseNotReached.decide(
            IssueRequest(numbers: []), fixture.issue(file, by: person), supervisors: Self.supervisors)
    }

    @Test func twoOfThemAndNeitherWhoDidIt() throws {
        #expect(close(done(tries: 2), by: Fixture.village).isRefusedOutright)
        let first = close(done(tries: 3), by: Fixture.village)
        #expect(first.landed?.phase == .done && first.told == [Fixture.supervisor])
        let state = try #require(first.landed)
        #expect(close(state, by: Fixture.village).changes.isEmpty, "once is not twice")
        #expect(close(state, by: Fixture.grid).isRefusedOutright, "who did it")
        #expect(close(state, by: Fixture.leader).isRefusedOutright)
        let second = close(state, by: Fixture.supervisor)
        #expect(second.landed?.phase == .notReached)
        #expect(!second.told.contains(Fixture.supervisor) && second.told.contains(Fixture.grid))
    }

    /// Where the secretary did it, who sits above takes their place.
    @Test func theSecretaryDidIt() {
        let state = done(tries: 3, by: Fixture.village)
        #expect(close(state, by: Fixture.village).isRefusedOutright)
        #expect(close(state, by: Fixture.clerk).landed?.phase == .done)
    }

    @Test func oneTryADay() {
        let fixture = Fixture()
        func visit(_ state: IssueState, by person: PersonID) -> Decision {
            VisitBack.decide(
                VisitBack.Request(numbers: [], outcome: .notMet, words: nil),
                fixture.issue(fixture.file(state), by: person), supervisors: Self.supervisors)
        }
        let first = visit(done(tries: 0), by: Fixture.leader)
        #expect(visit(first.landed!, by: Fixture.village).isRefusedOutright)
        let last = visit(done(tries: 2), by: Fixture.leader)
        #expect(last.told == [Fixture.village, Fixture.supervisor])
        #expect(last.landed?.asked == Fixture.village)
        #expect(visit(done(tries: 1), by: Fixture.grid).isRefusedOutright, "who did it")
        #expect(visit(done(tries: 1), by: Fixture.neighbour).isRefusedOutright)
    }

    // MARK: Asking again

    @Test func askedAgainUntilTheSecretarySeesToIt() throws {
        let fixture = Fixture()
        var state = fixture.issue(fixture.file(.atDesk(fixture.desk(0))), by: Fixture.leader)
            .finish(as: Fixture.officer(Fixture.leader, .groupLeader), what: nil, at: fixture.desk(0)).state
        var now = Fixture.now
        var asked: [PersonID] = []
        for _ in 0..<4 {
            let file = fixture.file(state)
            #expect(
                ReturnVisit.askAgain(file, ladder: fixture.ladder, now: now, policy: fixture.policy) == nil,
                "not before its time")
            now = try #require(state.askedAgain)
            let decision = try #require(
                ReturnVisit.askAgain(file, ladder: fixture.ladder, now: now, policy: fixture.policy))
            asked += decision.told
            state = try #require(decision.landed)
            #expect(state.askedAgain! > now)
        }
        #expect(asked == [Fixture.member, Fixture.member, Fixture.village, Fixture.village])
    }

    // MARK: Explanations

    @Test func whatWasRefusedIsReadBack() throws {
        let fixture = Fixture()
        var file = fixture.file(.atDesk(fixture.desk(0)))
        file.summary.household = HouseholdLabel(number: 3, head: "张德才")
        file.linkedMember = Ladder.Holder(id: Fixture.neighbour, name: "联", isReachable: true)
        let request = RefuseIssue.Request(numbers: [], ground: "not_ours", words: "不归我们")
        let refused = RefuseIssue.decide(request, fixture.issue(file, by: Fixture.leader))
        #expect(refused.landed?.asked == Fixture.neighbour)
        #expect(Set(refused.told) == [Fixture.member, Fixture.neighbour])
        file.state = try #require(refused.landed)
        let explain = { ExplainEnd.decide(IssueRequest(numbers: []), fixture.issue(file, by: $0)) }
        #expect(explain(Fixture.leader).isRefusedOutright, "who refused it")
        #expect(explain(Fixture.contact).isRefusedOutright)
        let explained = explain(Fixture.neighbour)
        #expect(explained.told == [Fixture.leader])
        #expect(explained.landed?.phase == .refused && explained.landed?.asked == nil)
    }
}
