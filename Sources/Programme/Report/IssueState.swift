/// Where an issue is; always in exactly one place.
public enum IssueState: Hashable, Codable, Sendable {
    /// `先留着`, or sent back to the reporter: it waits for them.
    case kept(returns: Int)
    case atDesk(Desk)
    /// R3: done, and waiting for the resident's word.
    case done(Done)
    case closed(Done)
    case refused(Refused)
    case merged(into: IssueNumber)
    /// The reporter took it back (V6).
    case withdrawn

    /// Who says it is done, and what was done.
    public struct Done: Hashable, Codable, Sendable {
        public var by: PersonID
        public var officer: NamedOfficer
        public var what: String?
        public var at: Instant
        /// The desk it was done at; nil where the reporter did it.
        public var desk: Desk?
    }

    public struct Refused: Hashable, Codable, Sendable {
        public var by: PersonID
        public var officer: NamedOfficer
        public var ground: String
        public var explanation: String
        public var desk: Desk
    }

    public var desk: Desk? {
        switch self {
        case .atDesk(let desk): desk
        case .kept, .done, .closed, .refused, .merged, .withdrawn: nil
        }
    }

    /// Where it lay last: a reopened issue goes on from there.
    var lastDesk: Desk? {
        switch self {
        case .atDesk(let desk): desk
        case .done(let done), .closed(let done): done.desk
        case .refused(let refused): refused.desk
        case .kept, .merged, .withdrawn: nil
        }
    }

    /// R6
    public var mergedInto: IssueNumber? {
        switch self {
        case .merged(let into): into
        case .kept, .atDesk, .done, .closed, .refused, .withdrawn: nil
        }
    }

    /// A state without what it carries.
    public enum Phase: String, CaseIterable, Codable, Sendable {
        case kept
        case atDesk = "at_desk"
        case done, closed, refused, merged, withdrawn

        public var isOpen: Bool {
            switch self {
            case .kept, .atDesk, .done: true
            case .closed, .refused, .merged, .withdrawn: false
            }
        }
    }

    public var phase: Phase {
        switch self {
        case .kept: .kept
        case .atDesk: .atDesk
        case .done: .done
        case .closed: .closed
        case .refused: .refused
        case .merged: .merged
        case .withdrawn: .withdrawn
        }
    }
}

/// What can be done to an issue.
public enum IssueMove: String, CaseIterable, Sendable {
    case keep, passUp = "pass up", accept, `return`, resolve, refuse, merge
    case confirm, contradict, reopen, withdraw
    /// V6: the last move was a mistake.
    case takeBack = "take back"
}

extension IssueState.Phase {
    /// The state machine of an issue: where a move may lead; nowhere where it is refused.
    public func after(_ move: IssueMove) -> Set<IssueState.Phase> {
        switch (self, move) {
        case (.kept, .passUp): [.atDesk]
        case (.kept, .resolve): [.done]
        case (.kept, .merge): [.merged]
        case (.kept, .withdraw): [.withdrawn]
        case (.kept, .takeBack): [.atDesk]
        case (.kept, .keep), (.kept, .accept), (.kept, .return), (.kept, .refuse), (.kept, .confirm),
            (.kept, .contradict), (.kept, .reopen):
            []
        case (.atDesk, .passUp), (.atDesk, .accept): [.atDesk]
        // To the desk below, from the lowest one to the reporter; after too many returns to the desk above.
        case (.atDesk, .return): [.atDesk, .kept]
        case (.atDesk, .keep): [.kept]
        case (.atDesk, .resolve): [.done]
        case (.atDesk, .refuse): [.refused]
        case (.atDesk, .merge): [.merged]
        case (.atDesk, .withdraw): [.withdrawn]
        case (.atDesk, .takeBack): [.kept, .atDesk, .done, .closed, .refused, .merged]
        case (.atDesk, .confirm), (.atDesk, .contradict), (.atDesk, .reopen): []
        case (.done, .confirm): [.closed]
        case (.done, .contradict): [.atDesk]
        // Reported as solved on the spot.
        case (.done, .withdraw): [.withdrawn]
        case (.done, .takeBack): [.kept, .atDesk]
        case (.done, _): []
        // Within the days of the policy, by the resident's word.
        case (.closed, .reopen), (.refused, .reopen), (.merged, .reopen): [.atDesk]
        case (.closed, .takeBack): [.done]
        case (.refused, .takeBack): [.atDesk]
        case (.merged, .takeBack): [.kept, .atDesk]
        case (.closed, _), (.refused, _), (.merged, _): []
        // Reported anew instead.
        case (.withdrawn, _): []
        }
    }
}

extension IssueState {
    /// Who did it or refused it: another person's word is asked for.
    public var handler: PersonID? {
        switch self {
        case .done(let done), .closed(let done): done.by
        case .refused(let refused): refused.by
        case .kept, .atDesk, .merged, .withdrawn: nil
        }
    }
}
