/// What can be done to an issue.
public enum IssueMove: String, CaseIterable, Sendable {
    case keep, passUp = "pass up", accept, `return`, resolve, refuse, merge
    case submit = "submit to a meeting", recall = "take from the agenda", deliberate = "pass a step of 四议"
    case list, promise, assist = "choose the town's way", rollUp = "report to the county", answer
    case confirm, contradict, notReached = "close as not reached", reopen, withdraw
}

extension IssueState.Phase {
    /// The state machine of an issue: where a move leads, or nil where it is refused.
    public func after(_ move: IssueMove) -> IssueState.Phase? {
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
        // Within the days of the policy, by the resident's word.
        case .closed, .notReached, .refused, .merged: move == .reopen ? .atDesk : nil
        // Reported anew instead.
        case .withdrawn: nil
        }
    }

    private static func fromReporter(_ move: IssueMove) -> Self? {
        switch move {
        case .passUp: .atDesk
        case .resolve: .done
        case .merge: .merged
        case .withdraw: .withdrawn
        case .keep, .accept, .return, .refuse, .submit, .recall, .deliberate, .list, .promise, .assist, .rollUp,
            .answer, .confirm, .contradict, .notReached, .reopen:
            nil
        }
    }

    private static func fromDesk(_ move: IssueMove) -> Self? {
        switch move {
        case .passUp, .accept: .atDesk
        // To the desk below; from the lowest one to the reporter.
        case .return: .atDesk
        case .keep: .kept
        case .resolve: .done
        case .refuse: .refused
        case .merge: .merged
        case .withdraw: .withdrawn
        case .submit: .awaitingMeeting
        case .promise: .promised
        case .assist: .withTown
        case .rollUp: .withCounty
        case .recall, .deliberate, .list, .answer, .confirm, .contradict, .notReached, .reopen: nil
        }
    }

    private static func fromAgenda(_ move: IssueMove) -> Self? {
        switch move {
        case .submit: .awaitingMeeting
        case .recall, .return: .atDesk
        case .deliberate: .inDeliberation
        case .list: .listed
        case .resolve: .done
        case .promise: .promised
        case .refuse: .refused
        case .merge: .merged
        case .keep, .passUp, .accept, .assist, .rollUp, .answer, .confirm, .contradict, .notReached, .reopen,
            .withdraw:
            nil
        }
    }

    private static func fromDeliberation(_ move: IssueMove) -> Self? {
        switch move {
        case .deliberate: .inDeliberation
        case .list: .listed
        case .refuse: .refused
        case .keep, .passUp, .accept, .return, .resolve, .merge, .submit, .recall, .promise, .assist, .rollUp,
            .answer, .confirm, .contradict, .notReached, .reopen, .withdraw:
            nil
        }
    }

    private static func fromList(_ move: IssueMove) -> Self? {
        switch move {
        case .list: .listed
        case .resolve: .done
        case .promise: .promised
        // S2: the village cannot.
        case .passUp: .atDesk
        case .keep, .accept, .return, .refuse, .merge, .submit, .recall, .deliberate, .assist, .rollUp, .answer,
            .confirm, .contradict, .notReached, .reopen, .withdraw:
            nil
        }
    }

    private static func fromTown(_ move: IssueMove) -> Self? {
        switch move {
        case .assist: .withTown
        case .rollUp: .withCounty
        case .resolve: .done
        case .promise: .promised
        case .return: .atDesk
        case .refuse: .refused
        case .keep, .passUp, .accept, .merge, .submit, .recall, .deliberate, .list, .answer, .confirm,
            .contradict, .notReached, .reopen, .withdraw:
            nil
        }
    }

    private static func fromCounty(_ move: IssueMove) -> Self? {
        switch move {
        // Back down to the town, with what the county says.
        case .answer: .atDesk
        case .resolve: .done
        case .promise: .promised
        case .refuse: .refused
        case .keep, .passUp, .accept, .return, .merge, .submit, .recall, .deliberate, .list, .assist, .rollUp,
            .confirm, .contradict, .notReached, .reopen, .withdraw:
            nil
        }
    }

    private static func fromPromise(_ move: IssueMove) -> Self? {
        switch move {
        case .promise: .promised
        case .resolve: .done
        case .passUp: .atDesk
        case .keep, .accept, .return, .refuse, .merge, .submit, .recall, .deliberate, .list, .assist, .rollUp,
            .answer, .confirm, .contradict, .notReached, .reopen, .withdraw:
            nil
        }
    }

    private static func fromDone(_ move: IssueMove) -> Self? {
        switch move {
        case .confirm: .closed
        case .contradict: .atDesk
        case .notReached: .notReached
        case .keep, .passUp, .accept, .return, .resolve, .refuse, .merge, .submit, .recall, .deliberate, .list,
            .promise, .assist, .rollUp, .answer, .reopen, .withdraw:
            nil
        }
    }
}
