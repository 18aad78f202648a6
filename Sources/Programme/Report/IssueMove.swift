/// What can be done to an issue.
public enum IssueMove: String, CaseIterable, Sendable {
    case keep, passUp = "pass up", accept, `return`, resolve, refuse, merge
    case submit = "submit to a meeting", recall = "take from the agenda", deliberate = "pass a step of 四议"
    case list, promise, assist = "choose the town's way", rollUp = "report to the county", answer
    case confirm, contradict, notReached = "close as not reached", reopen, withdraw
    /// V6: the last move was a mistake.
    case takeBack = "take back"
}

extension IssueState.Phase {
    /// The state machine of an issue: where a move may lead; nowhere where it is refused.
    public func after(_ move: IssueMove) -> Set<IssueState.Phase> {
        switch self {
        case .kept: Self.fromReporter(move)
        case .atDesk: Self.fromDesk(move)
        case .awaitingMeeting: Self.fromAgenda(move)
        case .inDeliberation: Self.fromDeliberation(move)
        case .listed: Self.fromList(move)
        case .withTown: Self.fromTown(move)
        case .withCounty: Self.fromCounty(move)
        case .promised: Self.fromPromise(move)
        case .done: Self.fromDone(move)
        case .closed, .notReached: Self.fromEnd(move, before: [.done])
        case .refused:
            Self.fromEnd(move, before: [.atDesk, .awaitingMeeting, .inDeliberation, .withTown, .withCounty])
        case .merged: Self.fromEnd(move, before: [.kept, .atDesk, .awaitingMeeting])
        // Reported anew instead.
        case .withdrawn: []
        }
    }

    /// Reopened within the days of the policy, by the resident's word.
    private static func fromEnd(_ move: IssueMove, before: Set<Self>) -> Set<Self> {
        switch move {
        case .reopen: [.atDesk]
        case .takeBack: before
        case .keep, .passUp, .accept, .return, .resolve, .refuse, .merge, .submit, .recall, .deliberate, .list,
            .promise, .assist, .rollUp, .answer, .confirm, .contradict, .notReached, .withdraw:
            []
        }
    }

    private static func fromReporter(_ move: IssueMove) -> Set<Self> {
        switch move {
        case .takeBack: [.atDesk, .awaitingMeeting, .withTown]
        case .passUp: [.atDesk]
        case .resolve: [.done]
        case .merge: [.merged]
        case .withdraw: [.withdrawn]
        case .keep, .accept, .return, .refuse, .submit, .recall, .deliberate, .list, .promise, .assist, .rollUp,
            .answer, .confirm, .contradict, .notReached, .reopen:
            []
        }
    }

    private static func fromDesk(_ move: IssueMove) -> Set<Self> {
        switch move {
        case .takeBack:
            [
                .kept, .atDesk, .awaitingMeeting, .listed, .withTown, .withCounty, .promised, .done, .closed,
                .notReached, .refused, .merged,
            ]
        case .passUp, .accept: [.atDesk]
        // To the desk below, from the lowest one to the reporter; after too many returns to the desk above.
        case .return: [.atDesk, .kept]
        case .keep: [.kept]
        case .resolve: [.done]
        case .refuse: [.refused]
        case .merge: [.merged]
        case .withdraw: [.withdrawn]
        case .submit: [.awaitingMeeting]
        case .promise: [.promised]
        case .assist: [.withTown]
        case .rollUp: [.withCounty]
        // D6: a work that came back; what was resolved stands.
        case .list: [.listed]
        case .recall, .deliberate, .answer, .confirm, .contradict, .notReached, .reopen: []
        }
    }

    private static func fromAgenda(_ move: IssueMove) -> Set<Self> {
        switch move {
        case .takeBack: [.atDesk, .awaitingMeeting]
        case .submit: [.awaitingMeeting]
        case .recall: [.atDesk]
        case .return: [.atDesk, .kept]
        case .deliberate: [.inDeliberation]
        case .list: [.listed]
        case .resolve: [.done]
        case .promise: [.promised]
        case .refuse: [.refused]
        case .merge: [.merged]
        case .keep, .passUp, .accept, .assist, .rollUp, .answer, .confirm, .contradict, .notReached, .reopen,
            .withdraw:
            []
        }
    }

    private static func fromDeliberation(_ move: IssueMove) -> Set<Self> {
        switch move {
        case .takeBack: [.awaitingMeeting, .inDeliberation]
        case .deliberate: [.inDeliberation]
        case .list: [.listed]
        case .refuse: [.refused]
        case .keep, .passUp, .accept, .return, .resolve, .merge, .submit, .recall, .promise, .assist, .rollUp,
            .answer, .confirm, .contradict, .notReached, .reopen, .withdraw:
            []
        }
    }

    private static func fromList(_ move: IssueMove) -> Set<Self> {
        switch move {
        case .takeBack: [.atDesk, .awaitingMeeting, .inDeliberation, .listed]
        case .list: [.listed]
        case .resolve: [.done]
        case .promise: [.promised]
        // S2: the village cannot.
        case .passUp: [.atDesk]
        case .keep, .accept, .return, .refuse, .merge, .submit, .recall, .deliberate, .assist, .rollUp, .answer,
            .confirm, .contradict, .notReached, .reopen, .withdraw:
            []
        }
    }

    private static func fromTown(_ move: IssueMove) -> Set<Self> {
        switch move {
        case .takeBack: [.atDesk, .withTown]
        case .assist: [.withTown]
        case .rollUp: [.withCounty]
        case .resolve: [.done]
        case .promise: [.promised]
        // To the reporter, where the town's is the first desk.
        case .return: [.atDesk, .kept]
        case .refuse: [.refused]
        case .keep, .passUp, .accept, .merge, .submit, .recall, .deliberate, .list, .answer, .confirm,
            .contradict, .notReached, .reopen, .withdraw:
            []
        }
    }

    private static func fromCounty(_ move: IssueMove) -> Set<Self> {
        switch move {
        case .takeBack: [.atDesk, .withTown]
        // Back down to the town, with what the county says.
        case .answer: [.atDesk]
        case .resolve: [.done]
        case .promise: [.promised]
        case .refuse: [.refused]
        case .keep, .passUp, .accept, .return, .merge, .submit, .recall, .deliberate, .list, .assist, .rollUp,
            .confirm, .contradict, .notReached, .reopen, .withdraw:
            []
        }
    }

    private static func fromPromise(_ move: IssueMove) -> Set<Self> {
        switch move {
        case .takeBack: [.atDesk, .awaitingMeeting, .listed, .withTown, .withCounty, .promised]
        case .promise: [.promised]
        case .resolve: [.done]
        case .passUp: [.atDesk]
        case .keep, .accept, .return, .refuse, .merge, .submit, .recall, .deliberate, .list, .assist, .rollUp,
            .answer, .confirm, .contradict, .notReached, .reopen, .withdraw:
            []
        }
    }

    private static func fromDone(_ move: IssueMove) -> Set<Self> {
        switch move {
        case .takeBack: [.kept, .atDesk, .awaitingMeeting, .listed, .withTown, .withCounty, .promised]
        case .confirm: [.closed]
        // Reported as solved on the spot.
        case .withdraw: [.withdrawn]
        case .contradict: [.atDesk]
        case .notReached: [.notReached]
        case .keep, .passUp, .accept, .return, .resolve, .refuse, .merge, .submit, .recall, .deliberate, .list,
            .promise, .assist, .rollUp, .answer, .reopen:
            []
        }
    }
}
