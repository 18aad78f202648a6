/// D1, D3: a meeting that nobody closes. Whoever runs it is asked to; later it is closed with what was voted if there are
/// still enough for a quorum, else it lapses and its items wait on. Nothing that was not voted on is decided so.
public enum LeftMeeting {
    public static func remindAt(_ meeting: Meeting, _ policy: Policy) -> Instant {
        policy.due(policy.leftMeetings.remind, from: began(meeting))
    }

    public static func endAt(_ meeting: Meeting, _ policy: Policy) -> Instant {
        policy.due(policy.leftMeetings.close, from: began(meeting))
    }

    /// Its hour, or when it was opened later than that.
    private static func began(_ meeting: Meeting) -> Instant {
        if case .open(let since) = meeting.state { return max(meeting.at, since) }
        return meeting.at
    }

    /// The day they are offered instead is one that is still possible when they read of it.
    public static func reminders(of meeting: Meeting, to conveners: [PersonID], now: Instant, policy: Policy)
        -> [Notice]
    {
        let until = policy.calendar.day(of: endAt(meeting, policy))
        let read = policy.pushTime(now, urgent: false)
        let free = policy.meeting(meeting.kind).map { policy.firstDay(for: $0, from: read) } ?? until
        return conveners.map { Notice(to: $0, .discuss(.leftOpen(meeting, until: until, free: free))) }
    }

    /// - Parameter meetingCase: as its convener would close it.
    public static func end(_ meetingCase: MeetingCase, _ facts: CloseMeeting.Facts) -> Decision {
        let person = meetingCase.person.id
        guard meetingCase.record.phase.after(.close) != nil, meetingCase.quorum.isReached else {
            return lapse(meetingCase, facts.items)
        }
        var decision = CloseMeeting.close(meetingCase, facts)
        guard case .discuss(.closed(let minutes, let next))? = decision.answers.first else { return decision }
        decision.answers = []
        decision.notices.append(Notice(to: person, .discuss(.closedByItself(minutes.short, next: next))))
        return decision
    }

    private static func lapse(_ meetingCase: MeetingCase, _ items: [IssueCase]) -> Decision {
        guard meetingCase.record.phase.after(.lapse) != nil else { return Decision() }
        var record = meetingCase.record
        record.meeting.state = .lapsed(at: meetingCase.now)
        let released = Agenda.releasing(items, from: record.meeting.id, reason: nil)
        let told = Set(record.toldOfIt + [meetingCase.person.id])
        return Decision(
            changes: [.discuss(.saved(record))] + released,
            notices: told.sorted().map {
                Notice(to: $0, .discuss(.lapsed(record.meeting, waiting: released.count)))
            })
    }
}
