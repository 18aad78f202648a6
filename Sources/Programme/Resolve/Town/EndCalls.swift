/// S5, S3, R7: whatever ends an issue ends what was called for beside it, in the same decision: departments and utilities
/// have no clock for what is over. A department that is there when the issue closes has done its part, and may be rated.
public enum EndCalls {
    /// What an issue still has under way.
    public struct Open: Sendable {
        public var issue: IssueSummary
        public var calls: [Whistle]
        public var task: UtilityTask?

        public init(issue: IssueSummary, calls: [Whistle], task: UtilityTask?) {
            self.issue = issue
            self.calls = calls.filter(\.isOpen)
            self.task = task
        }
    }

    /// Kept for undo.
    public struct Ended: Hashable, Codable, Sendable {
        public struct Call: Hashable, Codable, Sendable {
            public var id: WhistleID
            public var was: Whistle.Phase
            public var now: Whistle.Phase
        }

        public var issue: IssueNumber
        /// What the issue has come to.
        public var why: IssueState.Phase
        public var calls: [Call]
        public var task: UtilityTaskID?
    }

    /// Whether a decision ends an issue.
    public static func isNeeded(after decision: Decision) -> Bool {
        decision.changes.contains { ended($0) != nil }
    }

    /// - Parameter open: asked for each issue that ends.
    public static func decide(
        after decision: Decision, by person: PersonID, policy: Policy, open: (IssueNumber) throws -> Open?
    ) rethrows -> Decision {
        var result = decision
        // What is taken back is not taken back once more.
        let isUndo = decision.changes.contains { if case .across(.actUndone) = $0 { true } else { false } }
        var seen: Set<IssueNumber> = []
        for change in decision.changes {
            guard let (number, why) = ended(change), seen.insert(number).inserted, let open = try open(number) else {
                continue
            }
            let calls = open.calls.filter { call in !decision.changes.contains { $0.isOf(call.id) } }
            let ended = Ended(
                issue: number, why: why,
                calls: calls.compactMap { call in
                    call.phase.after(move(of: call, why)).map { Ended.Call(id: call.id, was: call.phase, now: $0) }
                }, task: open.task?.id)
            guard !ended.calls.isEmpty || ended.task != nil else { continue }
            result.changes.append(.resolve(.town(.callsEnded(ended, mayBeUndone: !isUndo))))
            let urgent = Set(
                calls.filter { policy.whistle($0.kind)?.isUrgent ?? false }.map(\.holder))
            result.notices += Set(calls.map(\.holder) + [open.task?.holder].compactMap(\.self))
                .subtracting([person]).sorted().map {
                    Notice(
                        to: $0, .resolve(.town(.callEnded(open.issue, why: why, isUrgent: urgent.contains($0)))))
                }
        }
        return result
    }

    private static func ended(_ change: Change) -> (IssueNumber, IssueState.Phase)? {
        guard case .report(.moved(let number, _, let state, _)) = change, !state.phase.isOpen else { return nil }
        return (number, state.phase)
    }

    private static func move(of call: Whistle, _ why: IssueState.Phase) -> Whistle.Move {
        call.phase == .reported && (why == .closed || why == .notReached) ? .finish : .cancel
    }
}

extension Change {
    fileprivate func isOf(_ call: WhistleID) -> Bool {
        if case .resolve(.town(.whistle(call, _))) = self { true } else { false }
    }
}
