/// D3, D7, D9: the meeting closes, what was voted takes effect, and the minutes go to those who came: `散会`.
public enum CloseMeeting {
    public struct Facts: Sendable {
        public var items: [IssueCase]
        /// Names of those who came.
        public var names: [PersonID: String]
        /// Live meetings of the unit and of those above it.
        public var others: [Meeting]

        public init(items: [IssueCase], names: [PersonID: String], others: [Meeting] = []) {
            self.items = items
            self.names = names
            self.others = others
        }
    }

    /// D6: what comes after a step that was passed.
    public struct Next: Hashable, Codable, Sendable {
        public var step: Deliberation.Step
        public var issues: [IssueNumber]
        /// A code of the policy.
        public var kind: String
        /// The first on which it could be held, for an example; nil where the sender does not convene it.
        public var day: Day?
    }

    public static func decide(_ meetingCase: MeetingCase, _ facts: Facts) -> Decision {
        if let refusal = meetingCase.refusal(for: .close) { return .refuse(.discuss(refusal)) }
        return close(meetingCase, facts)
    }

    static func close(_ meetingCase: MeetingCase, _ facts: Facts) -> Decision {
        var after = meetingCase
        var decision = Decision()
        for index in after.record.items.indices {
            let item = after.record.items[index]
            guard let issue = facts.items.first(where: { $0.number == item.issue }) else {
                after.record.items[index].outcome = .elsewhere
                continue
            }
            let effect = Outcomes.effect(of: item, issue, meetingCase)
            after.record.items[index].outcome = effect.outcome
            after.record.items[index].plan = effect.plan
            decision.changes += effect.changes
            decision.notices += effect.notices
        }
        after.record.quorum = meetingCase.quorum
        after.record.meeting.state = .closed(at: meetingCase.now)
        let minutes = Minutes(after, names: facts.names)
        decision.changes.insert(.discuss(.saved(after.record)), at: 0)
        decision.answers = [.discuss(.closed(minutes, next: next(after, facts)))]
        decision.notices += after.tell(
            after.record.attendance.filter(\.hasCome).map(\.person), .minutes(minutes.short))
        return decision
    }

    private static func next(_ closed: MeetingCase, _ facts: Facts) -> [Next] {
        let policy = closed.policy
        return Deliberation.Step.allCases.compactMap { step in
            let issues = closed.record.items.filter { item in
                if case .passed(let passed) = item.outcome { passed.following == step } else { false }
            }.map(\.issue)
            guard !issues.isEmpty, let kind = step.power.flatMap({ policy.meeting(for: $0) }) else { return nil }
            let unit = Access.unitsConvened(kind, by: closed.person).first
            return Next(
                step: step, issues: issues, kind: kind.named.code,
                day: unit.map { unit in
                    policy.firstDay(
                        for: kind, from: closed.now, ofProposal: true, unit: unit,
                        others: facts.others.filter { $0.id != closed.meeting.id })
                })
        }
    }
}
