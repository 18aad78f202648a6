import Testing

@testable import Programme

/// R3, R6, R2: what the reporter may do with a report of their own, and joining and correcting.
struct OwnReportTests {
    typealias Fixture = ReportFixture

    func keep(_ state: IssueState) -> Decision {
        let fixture = Fixture()
        return KeepIssue.decide(IssueRequest(numbers: []), fixture.issue(fixture.file(state), by: Fixture.member))
    }

    @Test func keptBeforeAnybodyHasActed() {
        let fixture = Fixture()
        let decision = keep(.atDesk(fixture.desk(0, returns: 1)))
        #expect(decision.landed == .kept(returns: 1))
        #expect(decision.actions == [.kept])
        #expect(decision.told == [Fixture.leader])
        #expect(keep(.atDesk(fixture.desk(0, isAccepted: true))).isRefusedOutright)
        #expect(keep(.atDesk(fixture.desk(1, below: [0]))).isRefusedOutright)
    }

    @Test func solvedByTheReporterAfterAll() throws {
        let fixture = Fixture()
        let file = fixture.file(.kept(returns: 1), residents: [Fixture.resident])
        let decision = ResolveIssue.decide(
            IssueRequest(numbers: [], words: "自己换了灯泡"), fixture.issue(file, by: Fixture.member))
        guard case .done(let done) = decision.landed else { throw TestFailure("\(decision)") }
        #expect(done.by == Fixture.member && done.desk == nil && done.what == "自己换了灯泡")
        #expect(decision.told == [Fixture.resident])
    }

    @Test func reportedKeptOrSolvedOnTheSpot() {
        let kept = Fixture().report(Fixture.request(way: .kept))
        #expect(kept.landed == .kept(returns: 0) && kept.actions == [.reported, .kept] && kept.notices.isEmpty)
        let solved = Fixture().report(Fixture.request(way: .solved))
        #expect(solved.landed?.phase == .done && solved.notices.isEmpty)
        #expect(solved.actions == [.reported, .resolved(.linkedMember, what: nil)])
        #expect(solved.landed?.handler == Fixture.member)
    }

    /// R6: the desk is told of the one it has seen, whoever reported it; what is said in confidence is compared with none.
    @Test func theDeskHearsOfTheLike() throws {
        let fixture = Fixture()
        let seen = Similarity.Report(summary: Fixture.summary(1000, "村里路灯坏了"), unit: Fixture.group)
        func like(_ decision: Decision) -> IssueNumber? {
            for notice in decision.notices {
                switch notice.content {
                case .report(.newAtDesk(_, _, let like, _)), .report(.passedUp(_, _, _, let like, _)):
                    return like?.number
                case .report, .link, .visit, .discuss, .resolve, .across: continue
                }
            }
            return nil
        }
        func report(_ isConfidential: Bool, _ text: String = Fixture.text) -> Decision {
            var request = Fixture.request()
            request.isConfidential = isConfidential
            request.text = text
            let facts = ReportIssue.Facts(
                households: [], number: IssueNumber(1001), unit: Fixture.group, ladder: fixture.ladder, seen: [seen])
            return ReportIssue.decide(
                request, by: Fixture.person(Fixture.member), facts, now: Fixture.now, policy: fixture.policy)
        }
        #expect(like(report(false)) == IssueNumber(1000))
        #expect(report(false).question == nil, "the reporter learns nothing of it")
        #expect(like(report(true)) == nil)
        #expect(like(report(false, "自来水停了")) == nil)
        var file = fixture.file(.atDesk(fixture.desk(0)))
        func passUp() -> Decision {
            PassUp.decide(IssueRequest(numbers: []), fixture.issue(file, by: Fixture.leader), seen: [seen])
        }
        #expect(like(passUp()) == IssueNumber(1000))
        file.isConfidential = true
        #expect(like(passUp()) == nil)
    }

    /// R6: the same trouble is offered once it is like enough, and the cluster is told when the count is reached.
    @Test func duplicatesAndClusters() {
        let same = Similarity.Report(summary: Fixture.summary(1000), unit: Fixture.group)
        let offered = Fixture().report(earlier: [same])
        #expect(offered.question == .sameIssue(IssueNumber(1001), as: same.summary))
        #expect(offered.question?.acts(choosing: 2) == [])
        #expect(Fixture().report(sameKind: 1).told == [Fixture.leader])
        #expect(Fixture().report(sameKind: 2).told == [Fixture.leader, Fixture.village])
        #expect(Fixture().report(sameKind: 3).told == [Fixture.leader])
    }

    @Test func whoeverReportedTheSecondFollowsTheFirst() {
        let fixture = Fixture()
        let first = fixture.file(.atDesk(fixture.desk(1, below: [0])), reporter: Fixture.neighbour)
        let second = fixture.file(.atDesk(fixture.desk(0)), number: 1002)
        let request = MergeIssue.Request(numbers: [], into: first.number)
        let decision = MergeIssue.decide(request, fixture.issue(second, by: Fixture.leader), into: first)
        #expect(decision.landed == .merged(into: first.number))
        #expect(decision.changes.contains(.report(.followed(first.number, by: Fixture.member))))
        #expect(decision.told == [Fixture.member])
        // The reporter of the second has not been shown the first.
        #expect(
            MergeIssue.decide(request, fixture.issue(second, by: Fixture.member), into: first).refusal
                == .issueNotFound(first.number))
    }

    @Test func oneDoesNotJoinWhatHasEndedOrItself() {
        let fixture = Fixture()
        let issue = fixture.issue(fixture.file(.atDesk(fixture.desk(0))), by: Fixture.leader)
        for into in [issue.file, fixture.file(.withdrawn, number: 1002, carriers: [Fixture.leader])] {
            let decision = MergeIssue.decide(MergeIssue.Request(numbers: [], into: into.number), issue, into: into)
            #expect(decision.refusal == .notOneToJoin(into.number))
            #expect(decision.isRefusedOutright)
        }
        let nothing = MergeIssue.decide(MergeIssue.Request(numbers: [], into: IssueNumber(7)), issue, into: nil)
        #expect(nothing.refusal == .issueNotFound(IssueNumber(7)))
    }

    @Test(arguments: IssueState.Phase.allCases)
    func theKindIsCorrectedByReporterAndDesk(phase: IssueState.Phase) {
        let fixture = Fixture()
        let file = fixture.file(DeskTests.state(phase))
        func correct(_ person: PersonID, _ category: String?) -> Decision {
            Recategorise.decide(
                Recategorise.Request(numbers: [], category: category), fixture.issue(file, by: person))
        }
        #expect(correct(Fixture.member, "other").moves.isEmpty)
        #expect(correct(Fixture.member, "other").changes.count == 1)
        #expect(correct(Fixture.grid, "other").isRefused == (file.state.desk == nil))
        #expect(correct(Fixture.neighbour, "other").isRefusedOutright)
        #expect(correct(Fixture.member, nil).isRefusedOutright)
    }
}
