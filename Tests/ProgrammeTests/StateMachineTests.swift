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
        (.merged, .reopen, .atDesk), (.notReached, .reopen, .atDesk), (.done, .notReached, .notReached),
        (.atDesk, .submit, .awaitingMeeting), (.atDesk, .promise, .promised), (.atDesk, .assist, .withTown),
        (.atDesk, .rollUp, .withCounty), (.awaitingMeeting, .submit, .awaitingMeeting),
        (.awaitingMeeting, .recall, .atDesk), (.awaitingMeeting, .return, .atDesk),
        (.awaitingMeeting, .deliberate, .inDeliberation), (.awaitingMeeting, .list, .listed),
        (.awaitingMeeting, .resolve, .done), (.awaitingMeeting, .promise, .promised),
        (.awaitingMeeting, .refuse, .refused), (.awaitingMeeting, .merge, .merged),
        (.inDeliberation, .deliberate, .inDeliberation), (.inDeliberation, .list, .listed),
        (.inDeliberation, .refuse, .refused), (.listed, .list, .listed), (.listed, .resolve, .done),
        (.listed, .promise, .promised), (.listed, .passUp, .atDesk), (.withTown, .assist, .withTown),
        (.withTown, .rollUp, .withCounty), (.withTown, .resolve, .done), (.withTown, .promise, .promised),
        (.withTown, .return, .atDesk), (.withTown, .refuse, .refused), (.withCounty, .answer, .atDesk),
        (.withCounty, .resolve, .done), (.withCounty, .promise, .promised), (.withCounty, .refuse, .refused),
        (.promised, .promise, .promised), (.promised, .resolve, .done), (.promised, .passUp, .atDesk),
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
