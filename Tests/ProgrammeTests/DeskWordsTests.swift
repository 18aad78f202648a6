import TestSupport
import Testing

@testable import Programme

/// A2: a push offers no word that its reader's desk refuses, whatever desk it is and whatever state the issue is in.
struct DeskWordsTests {
    typealias Fixture = ReportFixture

    /// Issues at every desk in every state that has one, with and without anybody above and below.
    static func everyDesk(_ check: (IssueCase, Comment) throws -> Void) rethrows {
        let vacancies: [[PersonID?]] = [
            [Fixture.leader, Fixture.grid, Fixture.village, Fixture.clerk],
            [Fixture.leader, nil, Fixture.village, nil],
            [Fixture.leader, Fixture.leader, Fixture.leader, Fixture.leader],
        ]
        for holders in vacancies {
            let fixture = Fixture(holders: holders)
            for rung in holders.indices where holders[rung] != nil {
                for below in [[], Array(0..<rung).filter { holders[$0] != nil }] {
                    for returns in [0, fixture.policy.issues.returnLimit] {
                        for isOwn in [false, true] {
                            let desk = fixture.desk(rung, below: below, returns: returns)
                            for state in states(at: desk, fixture) {
                                let file = fixture.file(state, reporter: isOwn ? desk.holder : Fixture.member)
                                let place: Comment =
                                    "\(state.phase) at \(desk.officer.post), below \(below), returns \(returns), own \(isOwn), \(holders)"
                                try check(fixture.issue(file, by: state.desk?.holder ?? desk.holder), place)
                            }
                        }
                    }
                }
            }
        }
    }

    private static func states(at desk: Desk, _ fixture: Fixture) -> [IssueState] {
        var other = desk
        other.holder = Fixture.contact
        other.officer = Fixture.officer(Fixture.contact, .departmentContact)
        let lead = IssueState.withTown(
            TownCase(desk: other, way: .departments(lead: "transport", assistants: []), town: desk))
        return [
            .atDesk(desk), .awaitingMeeting(AwaitedMeeting(desk: desk, kind: "committee")),
            .inDeliberation(Deliberation(desk: desk)), .listed(Work(desk: desk)),
            .promised(Promise(desk: desk, plan: "修好", day: Day(code: 20_261_220), deliberated: [])),
            .withTown(TownCase(desk: desk, way: .local, town: desk)), lead,
            .withCounty(CountyCase(desk: desk, month: Day(code: 20_261_101), town: desk)),
        ]
    }

    @Test func whatIsOfferedIsDone() {
        var (offered, count): (DeskWords, Int) = ([], 0)
        let request = IssueRequest(numbers: [], words: "原因")
        let organiser = Ladder.Attached(holder: Fixture.holder(Fixture.organiser), unit: UnitID(20))
        Self.everyDesk { issue, place in
            let words = issue.ownWords
            offered.formUnion(words)
            count += 1
            guard !issue.file.state.waitsForMeeting else { return #expect(words == [], place) }
            #expect(words.contains(.resolve) == !ResolveIssue.decide(request, issue).isRefused, place)
            #expect(words.contains(.passUp) == !PassUp.decide(request, issue).isRefused, place)
            let back = SendBackToTown.decide(request, issue, calls: []) ?? ReturnIssue.decide(request, issue)
            #expect(words.contains(.sendBack) == !back.isRefused, place)
            if words.contains(.solveInTown) { #expect((try? issue.townDesk(for: .assist)) != nil, place) }
            let rollUp = ReportToCounty.decide(request, issue, organiser: organiser, calls: [])
            if words.contains(.rollUp) { #expect(!rollUp.isRefused, place) }
            let answer = AnswerDown.decide(
                AnswerDown.Request(numbers: [], category: nil, words: "明年办"), issue)
            #expect(words.contains(.answer) == !answer.isRefused, place)
        }
        #expect(count > 300)
        #expect(offered == [.resolve, .passUp, .sendBack, .solveInTown, .rollUp, .answer])
    }

    /// R9: a complaint has desks of its own and no other way.
    @Test func aComplaintIsNotPassedToTownOrCounty() {
        let fixture = Fixture()
        for (rung, seat) in fixture.complaintDesks.seats.enumerated() {
            guard let holder = seat.holder else { continue }
            let desk = Desk(
                rung: rung, unit: UnitID(9), holder: holder.id, officer: Fixture.officer(holder.id, seat.post),
                since: Fixture.now, due: Fixture.now)
            let issue = fixture.issue(fixture.file(.atDesk(desk), isComplaint: true), by: holder.id)
            let request = IssueRequest(numbers: [], words: "原因")
            #expect(issue.ownWords.isDisjoint(with: [.solveInTown, .rollUp]))
            #expect(issue.ownWords.contains(.passUp) == !PassUp.decide(request, issue).isRefused)
        }
    }
}

extension Notice {
    /// Of which issue it offers which words.
    var offered: (issue: IssueNumber, words: DeskWords)? {
        switch content {
        case .report(.newAtDesk(let issue, _, _, let words)), .report(.passedUp(let issue, _, _, _, let words)),
            .report(.returned(let issue, _, _, _, let words)), .report(.reopened(let issue, _, _, let words)),
            .report(.complaint(let issue, _, _, let words)), .resolve(.listedForLead(let issue, _, let words)):
            (issue.number, words)
        default: nil
        }
    }
}
