import Testing

@testable import Programme

/// What the table of an issue's states says, whole.
struct StateMachineTests {
    private typealias Phase = IssueState.Phase

    /// Phase, move, where it leads; everything else is refused.
    private static let table: [(Phase, IssueMove, Phase)] = [
        (.kept, .passUp, .atDesk), (.kept, .resolve, .done), (.kept, .merge, .merged), (.kept, .withdraw, .withdrawn),
        (.atDesk, .keep, .kept), (.atDesk, .passUp, .atDesk), (.atDesk, .accept, .atDesk),
        (.atDesk, .return, .atDesk), (.atDesk, .resolve, .done), (.atDesk, .refuse, .refused),
        (.atDesk, .merge, .merged), (.atDesk, .withdraw, .withdrawn), (.done, .confirm, .closed),
        (.done, .contradict, .atDesk), (.closed, .reopen, .atDesk), (.refused, .reopen, .atDesk),
        (.merged, .reopen, .atDesk),
    ]

    @Test(arguments: IssueState.Phase.allCases, IssueMove.allCases)
    func theTableIsTotal(phase: IssueState.Phase, move: IssueMove) {
        let row = Self.table.first { $0.0 == phase && $0.1 == move }
        #expect(phase.after(move) == row?.2)
    }

    @Test(arguments: IssueState.Phase.allCases.filter(\.isOpen))
    func everyOpenPhaseHasAWayOut(phase: IssueState.Phase) {
        var reached: Set<IssueState.Phase> = [phase]
        for _ in IssueState.Phase.allCases {
            reached.formUnion(reached.flatMap { from in IssueMove.allCases.compactMap { from.after($0) } })
        }
        #expect(reached.contains { !$0.isOpen })
        #expect(reached.contains(.closed), "what is never done cannot be closed")
    }

    /// What is withdrawn was taken back by its reporter, who reports it anew; every other end is reopened by the resident.
    @Test(arguments: IssueState.Phase.allCases.filter { !$0.isOpen })
    func everyEndReopens(phase: IssueState.Phase) {
        let ways = IssueMove.allCases.compactMap { phase.after($0) }
        #expect(ways == (phase == .withdrawn ? [] : [.atDesk]))
    }

    @Test(arguments: IssueState.Phase.allCases)
    func everyPhaseIsReachedAndKeepsItsName(phase: IssueState.Phase) {
        let sources = IssueState.Phase.allCases.filter { from in
            IssueMove.allCases.contains { from.after($0) == phase }
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
