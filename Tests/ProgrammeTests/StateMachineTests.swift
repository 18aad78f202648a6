import Testing

@testable import Programme

/// What the table of an issue's states says, whole.
struct StateMachineTests {
    /// That the table says neither more nor less than what happens, `IssueWalkTests` shows.
    @Test(arguments: IssueState.Phase.allCases.filter(\.isOpen))
    func everyOpenPhaseHasAWayOut(phase: IssueState.Phase) {
        var reached: Set<IssueState.Phase> = [phase]
        for _ in IssueState.Phase.allCases {
            reached.formUnion(reached.flatMap { from in IssueMove.allCases.flatMap { from.after($0) } })
        }
        #expect(reached.contains { !$0.isOpen })
        #expect(reached.contains(.closed), "what is never done cannot be closed")
    }

    /// What is withdrawn was taken back by its reporter, who reports it anew; every other end is reopened by the resident.
    @Test(arguments: IssueState.Phase.allCases.filter { !$0.isOpen })
    func everyEndReopens(phase: IssueState.Phase) {
        #expect(phase.after(.reopen) == (phase == .withdrawn ? [] : [.atDesk]))
        let others = IssueMove.allCases.filter { $0 != .reopen && $0 != .takeBack }
        #expect(others.allSatisfy { phase.after($0).isEmpty })
    }

    /// V6: a move is taken back to where it came from.
    @Test(arguments: IssueState.Phase.allCases, IssueMove.allCases.filter { $0 != .takeBack && $0 != .withdraw })
    func everyMoveIsTakenBack(phase: IssueState.Phase, move: IssueMove) {
        for next in phase.after(move) { #expect(next.after(.takeBack).contains(phase)) }
    }

    @Test(arguments: IssueState.Phase.allCases)
    func everyPhaseIsReachedAndKeepsItsName(phase: IssueState.Phase) {
        let sources = IssueState.Phase.allCases.filter { from in
            IssueMove.allCases.contains { from.after($0).contains(phase) }
        }
        #expect(!sources.isEmpty)
        #expect(IssueState.Phase(rawValue: phase.rawValue) == phase)
    }

    @Test func errandsAndTasksEnd() {
        for phase in Errand.Phase.allCases {
            let ways = Errand.Move.allCases.compactMap { phase.after($0) }
            switch phase {
            case .taken: #expect(ways == [.handedBack, .cancelled])
            case .handedBack: #expect(ways == [.taken])
            case .cancelled: #expect(ways == [])
            }
        }
        for phase in UtilityTask.Phase.allCases {
            let ways = UtilityTask.Move.allCases.compactMap { phase.after($0) }
            #expect(ways == (phase == .asked ? [.done, .cancelled] : []))
        }
    }

    /// The states that follow from facts move as their tables say.
    @Test func visitsDueMoveAsTheTableSays() {
        let policy = ReportFixture.policy
        let due = ReportFixture.now
        let lapse = policy.due(policy.events.lapseAfter, from: due)
        let moments = [due.adding(seconds: -1), due, lapse]
        func state(_ moment: Instant, isMet: Bool = false, isTakenBack: Bool = false) -> VisitDue.State {
            VisitDue.State(due: due, isMet: isMet, isTakenBack: isTakenBack, now: moment, policy: policy)
        }
        #expect(moments.map { state($0) } == [.due, .overdue, .lapsed])
        #expect(state(moments[0]).after(.fallOverdue) == [state(moments[1])])
        #expect(state(moments[1]).after(.lapse) == [state(moments[2])])
        for moment in moments {
            #expect(state(moment).after(.takeBack) == [state(moment, isTakenBack: true)])
            #expect(state(moment, isMet: true).after(.takeVisitBack).contains(state(moment)))
            if state(moment).isOpen { #expect(state(moment).after(.visit) == [state(moment, isMet: true)]) }
        }
        #expect(VisitDue.Move.allCases.allSatisfy { VisitDue.State.takenBack.after($0).isEmpty })
    }

    @Test func deliveriesMoveAsTheTableSays() {
        let planned = Delivery.State(isHandedOver: false, isCancelled: false)
        #expect(planned.after(.handOver) == Delivery.State(isHandedOver: true, isCancelled: false))
        #expect(planned.after(.cancel) == Delivery.State(isHandedOver: false, isCancelled: true))
        #expect(Delivery.State.handedOver.after(.takeHandOverBack) == planned)
        #expect(Delivery.Move.allCases.allSatisfy { Delivery.State.cancelled.after($0) == nil })
    }

    @Test(arguments: Absence.State.allCases, [20_261_109, 20_261_110, 20_261_120, 20_261_121])
    func absencesTurnAsTheTableSays(state: Absence.State, code: Int) {
        let absence = Absence(
            id: AbsenceID(1), person: PersonID(1), substitute: PersonID(2), from: Day(code: 20_261_110),
            to: Day(code: 20_261_120), state: state)
        guard let next = absence.next(on: Day(code: code)) else { return }
        #expect(state.after(next == .running ? .begin : .end) == [next])
    }
}
