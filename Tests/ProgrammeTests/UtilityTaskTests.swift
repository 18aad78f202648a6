import Testing

@testable import Programme

/// R7, S5: a task of a utility or the network assistant, with a clock of its own; the issue stays at its desk.
struct UtilityTaskTests {
    typealias Fixture = ReportFixture

    static let contact = Ladder.Holder(id: Fixture.contact, name: "电工", isReachable: false)

    func refer(
        to: ReferIssue.To? = .utility("power"), by person: PersonID = Fixture.leader, state: IssueState? = nil,
        contact: Ladder.Holder? = contact, isAsked: Bool = false, reporter: PersonID = Fixture.member,
        accused: Set<PersonID> = []
    ) -> Decision {
        let fixture = Fixture()
        let file = fixture.file(
            state ?? .atDesk(fixture.desk(0)), reporter: reporter, isComplaint: !accused.isEmpty, accused: accused)
        return ReferIssue.decide(
            ReferIssue.Request(numbers: [], to: to), fixture.issue(file, by: person), contact: contact,
            isAsked: isAsked)
    }

    @Test func theUtilityIsAskedWithItsOwnClock() throws {
        let decision = refer()
        guard case .report(.taskAsked(let number, let utility, let holder, let due, let entry)) = decision.changes[0]
        else { throw TestFailure("\(decision.changes)") }
        #expect(number == IssueNumber(1001) && utility == "power" && holder == Fixture.contact)
        #expect(due == Fixture.now.adding(hours: 36))
        #expect(entry.action == .referred(utility: "power"))
        #expect(decision.moves.isEmpty, "the issue stays where it is")
        #expect(decision.told == [Fixture.contact, Fixture.member])
        guard case .report(.referred(let referred)) = decision.answers[0] else {
            throw TestFailure("\(decision.answers)")
        }
        #expect(referred.isReachable == false && referred.holder.post == .utilityContact)
        #expect(referred.due == Fixture.policy.calendar.day(of: due))
    }

    @Test func theNetworkAssistantIsAsked() throws {
        let decision = refer(to: .networkAssistant)
        guard case .report(.taskAsked(_, let utility, _, let due, let entry)) = decision.changes[0] else {
            throw TestFailure("\(decision.changes)")
        }
        #expect(utility == nil && due > Fixture.now)
        #expect(entry.action == .referred(utility: Post.networkAssistant.rawValue))
    }

    @Test func whatIsRefused() {
        let number = IssueNumber(1001)
        #expect(refer(by: Fixture.grid).refusal == .notAtYourDesk(number))
        #expect(refer(by: Fixture.member).refusal == .notAtYourDesk(number))
        #expect(refer(to: nil).refusal == .referWhere(number, suggestion: "power"))
        #expect(refer(isAsked: true).refusal == .alreadyReferred(number))
        #expect(refer(contact: nil).refusal == .nobodyToRefer(number, .utility("power")))
        #expect(refer(to: nil, isAsked: true).isRefusedOutright)
    }

    @Test(arguments: IssueState.Phase.allCases.filter { DeskTests.state($0).desk == nil })
    func onlyFromADesk(phase: IssueState.Phase) {
        #expect(refer(by: Fixture.grid, state: DeskTests.state(phase)).isRefusedOutright)
        #expect(refer(by: Fixture.member, state: DeskTests.state(phase)).isRefusedOutright)
    }

    @Test func theReporterWhoIsAskedIsToldOnce() {
        #expect(refer(reporter: Fixture.contact).told == [Fixture.contact])
    }

    /// A desk whose holder is the network assistant as well: nobody is pushed what they have just said.
    @Test func nobodyIsPushedTheirOwnTask() {
        let own = Ladder.Holder(id: Fixture.leader, name: "王", isReachable: true)
        #expect(refer(to: .networkAssistant, contact: own).told == [Fixture.member])
        #expect(finish(by: Fixture.leader).told.isEmpty)
    }

    /// R9: not even by way of a task.
    @Test func thePersonComplainedOfIsNotAsked() {
        let decision = refer(accused: [Fixture.contact])
        #expect(decision.refusal == .nobodyToRefer(IssueNumber(1001), .utility("power")))
        #expect(decision.isRefusedOutright)
    }

    func finish(
        _ phase: UtilityTask.Phase = .asked, by person: PersonID = Fixture.contact, state: IssueState? = nil
    ) -> Decision {
        let fixture = Fixture()
        let file = fixture.file(state ?? .atDesk(fixture.desk(0)))
        let task = UtilityTask(
            id: UtilityTaskID(1), issue: file.summary, utility: "power", holder: person, asker: Fixture.leader,
            due: Fixture.now, phase: phase, asked: Fixture.now)
        return ReferIssue.finish(
            IssueRequest(numbers: [], words: "线换好了"), task, fixture.issue(file, by: person))
    }

    @Test func whoWasAskedSaysItIsDone() throws {
        let decision = finish()
        guard case .report(.taskDone(let id, let number, let entry)) = decision.changes[0] else {
            throw TestFailure("\(decision.changes)")
        }
        #expect(id == UtilityTaskID(1) && number == IssueNumber(1001))
        #expect(entry.action == .taskDone(utility: "power", what: "线换好了"))
        #expect(decision.told == [Fixture.leader])
        #expect(decision.moves.isEmpty, "the desk closes the issue")
    }

    @Test(arguments: [UtilityTask.Phase.done, .cancelled])
    func whatHasEndedIsNotDoneAgain(phase: UtilityTask.Phase) {
        #expect(finish(phase).isRefusedOutright)
    }

    @Test func itIsDoneAfterTheIssueHasEnded() {
        let decision = finish(state: DeskTests.state(.closed))
        #expect(decision.changes.count == 1 && decision.notices.isEmpty)
    }
}
