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
}
