/// D3, D7, D9: the meeting closes, what was voted takes effect, and the minutes go to those who came: `散会`.
public enum CloseMeeting {
    public struct Facts: Sendable {
        public var items: [IssueCase]
        /// Names of those who came.
        public var names: [PersonID: String]

        public init(items: [IssueCase], names: [PersonID: String]) {
            self.items = items
            self.names = names
        }
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
            decision.changes += effect.changes
            decision.notices += effect.notices
        }
        after.record.quorum = meetingCase.quorum
        after.record.meeting.state = .closed(at: meetingCase.now)
        let minutes = Minutes(after, names: facts.names)
        decision.changes.insert(.discuss(.saved(after.record)), at: 0)
        decision.answers = [.discuss(.closed(minutes))]
        decision.notices += after.tell(
            after.record.attendance.filter(\.hasCome).map(\.person), .minutes(minutes.short))
        return decision
    }
}
