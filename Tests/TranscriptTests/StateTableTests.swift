import Engine
import Programme
import TestSupport
import Testing

/// The state table of an issue says no more than happens: some transcript makes each move there is, with each outcome.
/// Those of the doorstep `IssueWalkTests` makes. That it says all that happens, the walks show.
struct StateTableTests {
    private static let doorstep: Set<IssueState.Phase> = [
        .kept, .atDesk, .done, .closed, .refused, .merged, .withdrawn,
    ]

    @Test func everyMoveIsMadeInSomeTranscript() async throws {
        var made: Set<Rehearsal.Move> = []
        for file in TranscriptTests.files { made.formUnion(try await PlayedTranscripts.shared.outcome(of: file).moves) }
        var missing: [String] = []
        for from in IssueState.Phase.allCases {
            for move in IssueMove.allCases where move != .takeBack {
                for to in from.after(move).subtracting(Self.doorstep.contains(from) ? Self.doorstep : []).sorted(by: {
                    $0.rawValue < $1.rawValue
                }) {
                    let isMade = made.contains {
                        $0.from == from && $0.to == to && Self.moves(of: $0.verb).contains(move)
                    }
                    if !isMade { missing.append("\(from.rawValue) –\(move.rawValue)→ \(to.rawValue)") }
                }
            }
        }
        #expect(missing.isEmpty, "\(missing.joined(separator: "\n"))")
    }

    /// V6: what is taken back goes to where some move had come from.
    @Test(arguments: IssueState.Phase.allCases)
    func nothingIsTakenBackToWhereItNeverWas(phase: IssueState.Phase) {
        for before in phase.after(.takeBack) {
            let led = IssueMove.allCases.contains { $0 != .takeBack && before.after($0).contains(phase) }
            #expect(led, "nothing leads from \(before) to \(phase)")
        }
    }

    /// What a verb may do to an issue.
    private static func moves(of verb: Verb) -> Set<IssueMove> {
        switch verb {
        case .passUp, .reportToTownLeader: [.passUp]
        case .keepIssue: [.keep]
        case .acceptIssue, .acknowledge: [.accept]
        case .resolveIssue: [.resolve]
        case .returnIssue, .instruct: [.return]
        case .refuseIssue: [.refuse]
        case .mergeIssue: [.merge]
        case .submitIssue: [.submit]
        case .recallIssue, .keepOffAgenda: [.recall]
        // Drawn onto an agenda, put off, taken from it again.
        case .convene, .reschedule, .cancelMeeting: [.submit, .deliberate]
        case .closeMeeting: [.submit, .deliberate, .list, .resolve, .refuse, .return, .promise]
        case .disclose: [.list, .confirm]
        case .listWork, .addHelper, .changeLead: [.list]
        case .postponeWork: [.list, .promise]
        case .makePromise: [.promise]
        case .solveInTown, .askDepartments, .reportToLeader: [.assist]
        case .reportToCounty: [.rollUp]
        case .answerDown: [.answer]
        case .judgeResult, .visitBack: [.confirm, .contradict, .reopen]
        case .closeNotReached: [.notReached]
        case .undo: [.takeBack, .withdraw]
        default: []
        }
    }
}
