import Testing

@testable import Programme

/// R4: what is done at a desk, in every phase an issue can be in.
struct DeskTests {
    typealias Fixture = ReportFixture

    enum Verb: String, CaseIterable {
        case keep, passUp, accept, `return`, resolve, refuse, merge, satisfied, unsatisfied

        func move(_ phase: IssueState.Phase) -> IssueMove {
            switch self {
            case .keep: .keep
            case .passUp: .passUp
            case .accept: .accept
            case .return: .return
            case .resolve: .resolve
            case .refuse: .refuse
            case .merge: .merge
            case .satisfied: .confirm
            case .unsatisfied: phase == .done ? .contradict : .reopen
            }
        }

        /// Said by the reporter, not by the desk.
        func isReporters(_ phase: IssueState.Phase) -> Bool {
            switch self {
            case .keep, .satisfied, .unsatisfied: true
            case .passUp, .accept, .return, .resolve, .refuse, .merge: phase == .kept
            }
        }

        func decide(_ issue: IssueCase) -> Decision {
            let request = IssueRequest(numbers: [issue.number], words: "材料不全")
            switch self {
            case .keep: return KeepIssue.decide(request, issue)
            case .passUp: return PassUp.decide(request, issue)
            case .accept: return AcceptIssue.decide(request, issue)
            case .return: return ReturnIssue.decide(request, issue)
            case .resolve: return ResolveIssue.decide(request, issue)
            case .refuse:
                let refusal = RefuseIssue.Request(numbers: [issue.number], ground: "not_ours", words: "不归我们")
                return RefuseIssue.decide(refusal, issue)
            case .merge:
                var other = Fixture().file(.kept(returns: 0), number: 1002, carriers: [issue.person.id])
                other.summary.text = "另一件"
                let request = MergeIssue.Request(numbers: [issue.number], into: other.number)
                return MergeIssue.decide(request, issue, into: other)
            case .satisfied, .unsatisfied:
                let request = JudgeResult.Request(
                    numbers: [issue.number], isSatisfied: self == .satisfied, words: "又坏了")
                return JudgeResult.decide(request, issue)
            }
        }
    }

    /// The grid secretary's desk, to which it came up from the group leader; for `keep`, the lowest.
    static func state(_ phase: IssueState.Phase, lowest: Bool = false) -> IssueState {
        let fixture = Fixture()
        let desk = lowest ? fixture.desk(0) : fixture.desk(1, below: [0])
        switch phase {
        case .kept: return .kept(returns: 0)
        case .atDesk: return .atDesk(desk)
        case .done: return .done(done(desk))
        case .closed: return .closed(done(desk))
        case .refused:
            return .refused(
                IssueState.Refused(
                    by: desk.holder, officer: desk.officer, ground: "not_ours", explanation: "不归我们", desk: desk))
        case .merged: return .merged(into: IssueNumber(1002))
        case .awaitingMeeting: return .awaitingMeeting(AwaitedMeeting(desk: desk, kind: "committee"))
        case .inDeliberation: return .inDeliberation(Deliberation(desk: desk))
        case .listed: return .listed(Work(desk: desk))
        case .withTown: return .withTown(TownCase(desk: desk, way: .local, town: desk))
        case .withCounty: return .withCounty(CountyCase(desk: desk, month: Day(code: 20_261_101), town: desk))
        case .promised: return .promised(Promise(desk: desk, plan: "修水管", day: Day(code: 20_261_220)))
        case .notReached: return .notReached(done(desk))
        case .withdrawn: return .withdrawn
        }
    }

    static func done(_ desk: Desk) -> IssueState.Done {
        IssueState.Done(by: desk.holder, officer: desk.officer, what: nil, at: Fixture.now, desk: desk)
    }

    @Test(arguments: Verb.allCases, IssueState.Phase.allCases)
    func allowedExactlyWhereTheTableSays(verb: Verb, phase: IssueState.Phase) {
        let fixture = Fixture()
        let state = Self.state(phase, lowest: verb == .keep)
        let person = verb.isReporters(phase) ? Fixture.member : Fixture.grid
        let decision = verb.decide(fixture.issue(fixture.file(state), by: person))
        let phases = phase.after(verb.move(phase))
        #expect(decision.landed.map { phases.contains($0.phase) } ?? phases.isEmpty)
        if decision.landed == nil {
            #expect(decision.changes.isEmpty && decision.notices.isEmpty)
            #expect(decision.isRefused || verb == .keep && phase == .kept || verb == .satisfied)
        } else {
            #expect(!decision.isRefused)
            #expect(!decision.told.contains(person))
            #expect(decision.moves.allSatisfy { $0.from == state && $0.entry.by == person })
            #expect(decision.moves.allSatisfy { $0.entry.at == Fixture.now && $0.entry.policyVersion == "test" })
        }
    }

    @Test(arguments: Verb.allCases, IssueState.Phase.allCases)
    func nobodyElseMayDoIt(verb: Verb, phase: IssueState.Phase) {
        let fixture = Fixture()
        let issue = fixture.issue(fixture.file(Self.state(phase)), by: Fixture.neighbour)
        #expect(verb.decide(issue).isRefusedOutright)
    }

    @Test func whatIsInHandIsAcceptedOnce() {
        let fixture = Fixture()
        let issue = fixture.issue(fixture.file(.atDesk(fixture.desk(0))), by: Fixture.leader)
        let first = AcceptIssue.decide(IssueRequest(numbers: []), issue)
        #expect(first.landed?.desk?.isAccepted == true)
        #expect(first.actions == [.accepted(.groupLeader)])
        #expect(first.told == [Fixture.member])
        let again = fixture.issue(fixture.file(first.landed!), by: Fixture.leader)
        let second = AcceptIssue.decide(IssueRequest(numbers: []), again)
        #expect(second.changes.isEmpty && second.notices.isEmpty && second.answers == first.answers)
    }

    @Test func aReasonIsAskedForOfReturns() {
        let fixture = Fixture()
        let issue = fixture.issue(fixture.file(.atDesk(fixture.desk(1, below: [0]))), by: Fixture.grid)
        let decision = ReturnIssue.decide(IssueRequest(numbers: []), issue)
        #expect(decision.refusal == .reasonMissing(IssueNumber(1001)))
        #expect(decision.isRefusedOutright)
    }

    /// The bot asks for the ground; nothing is refused before it is named.
    @Test func aGroundIsAskedFor() throws {
        let fixture = Fixture()
        let issue = fixture.issue(fixture.file(.atDesk(fixture.desk(0))), by: Fixture.leader)
        let decision = RefuseIssue.decide(RefuseIssue.Request(numbers: [], ground: nil, words: "不行"), issue)
        #expect(decision.changes.isEmpty && decision.notices.isEmpty)
        let question = try #require(decision.question)
        #expect(question.optionCount == fixture.policy.issues.grounds.count)
        guard case .report(.refuse(let request)) = question.acts(choosing: 2).first else {
            throw TestFailure("\(question)")
        }
        #expect(request == RefuseIssue.Request(numbers: [IssueNumber(1001)], ground: "not_ours", words: "不行"))
        let refused = RefuseIssue.decide(request, issue)
        #expect(refused.actions == [.refused(.groupLeader, ground: "not_ours", explanation: "不行")])
        #expect(refused.told == [Fixture.member])
    }

    @Test func theDeskAboveKnowsTheDesksBelow() throws {
        let fixture = Fixture()
        var state = IssueState.atDesk(fixture.desk(0, isAccepted: true))
        for (person, rungs) in [(Fixture.leader, [0]), (Fixture.grid, [0, 1]), (Fixture.village, [0, 1, 2])] {
            let issue = fixture.issue(fixture.file(state), by: person)
            let decision = PassUp.decide(IssueRequest(numbers: [], words: "没钱"), issue)
            let desk = try #require(decision.landed?.desk)
            #expect(desk.below.map(\.rung) == rungs)
            #expect(desk.below.allSatisfy { $0.below.isEmpty })
            #expect(!desk.isAccepted)
            #expect(decision.told == [desk.holder, Fixture.member])
            state = .atDesk(desk)
        }
        let top = PassUp.decide(
            IssueRequest(numbers: []), fixture.issue(fixture.file(state), by: Fixture.clerk))
        #expect(top.answers == [.refused(.resolve(.town(.waysOfTown(IssueNumber(1001)))))])
        #expect(top.isRefusedOutright)
    }
}
