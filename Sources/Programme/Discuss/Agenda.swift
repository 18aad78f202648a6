/// An issue that waits and was not drawn, with the reason.
public struct HeldBack: Hashable, Sendable {
    public enum Reason: Hashable, Sendable {
        /// D1: the branch's proposal is sent so many days ahead.
        case proposalDays(Int)
        /// D6: another step comes first.
        case stepFirst(Deliberation.Step)
    }

    public var issue: IssueNumber
    public var reason: Reason
}

/// D2: the agenda of a meeting.
enum Agenda {
    struct Draft {
        var items: [AgendaItem] = []
        var changes: [Change] = []
        var heldBack: [HeldBack] = []
    }

    /// D9: the day of the meeting, until it ends: nobody is late while it is held.
    private static func due(on meeting: Meeting, _ policy: Policy) -> Instant {
        policy.end(of: policy.calendar.day(of: meeting.at))
    }

    /// What waits for this kind of meeting comes onto its agenda, up to the bound; its desk is due on the day.
    /// - Parameter listed: points that the agenda has already.
    static func draw(
        _ waiting: [IssueCase], weights: [IssueNumber: IssueWeight], into meeting: Meeting, _ kind: Policy.Meeting,
        besides listed: Int = 0, now: Instant, policy: Policy
    ) -> Draft {
        var draft = Draft()
        let days = policy.major.proposalDays
        let sentBy = policy.calendar.adding(days: days, to: policy.calendar.day(of: now))
        for issue in waiting where listed + draft.items.count < Convene.agendaLimit {
            switch issue.file.state {
            case .awaitingMeeting(var awaited) where awaited.kind == meeting.kind && awaited.meeting == nil:
                let isMajor = policy.weight(of: issue.summary, weights[issue.number]) != nil
                let step: Deliberation.Step? = isMajor && kind.powers.contains(.propose) ? .propose : nil
                awaited.meeting = meeting.id
                awaited.desk.due = due(on: meeting, policy)
                draft.items.append(AgendaItem(issue: issue.number, step: step))
                draft.changes += issue.move(to: .awaitingMeeting(awaited), .drawn(meeting.kind))
            case .inDeliberation(var deliberation) where deliberation.meeting == nil:
                guard let step = deliberation.next, let power = step.power else { continue }
                guard kind.powers.contains(power) else {
                    let isOfLater = Deliberation.Step.allCases.drop { $0 != step }.contains { later in
                        later.power.map(kind.powers.contains) == true
                    }
                    if isOfLater { draft.heldBack.append(HeldBack(issue: issue.number, reason: .stepFirst(step))) }
                    continue
                }
                guard policy.calendar.day(of: meeting.at) >= sentBy else {
                    draft.heldBack.append(HeldBack(issue: issue.number, reason: .proposalDays(days)))
                    continue
                }
                deliberation.meeting = meeting.id
                deliberation.desk.due = due(on: meeting, policy)
                draft.items.append(AgendaItem(issue: issue.number, step: step))
                draft.changes += issue.move(to: .inDeliberation(deliberation), .drawn(meeting.kind))
            case .kept, .atDesk, .awaitingMeeting, .inDeliberation, .listed, .withTown, .withCounty, .promised, .done,
                .closed, .notReached, .refused, .merged, .withdrawn:
                continue
            }
        }
        return draft
    }

    /// The state of an item that waits on without a meeting; nil where it no longer waits for this one.
    static func waitingOn(_ issue: IssueCase, _ meeting: MeetingID) -> IssueState? {
        let due = issue.policy.dueWithoutMeeting(from: issue.now)
        switch issue.file.state {
        case .awaitingMeeting(var awaited) where awaited.meeting == meeting:
            awaited.meeting = nil
            awaited.desk.due = due
            return .awaitingMeeting(awaited)
        case .inDeliberation(var deliberation) where deliberation.meeting == meeting:
            deliberation.meeting = nil
            deliberation.desk.due = due
            return .inDeliberation(deliberation)
        case .kept, .atDesk, .awaitingMeeting, .inDeliberation, .listed, .withTown, .withCounty, .promised, .done,
            .closed, .notReached, .refused, .merged, .withdrawn:
            return nil
        }
    }

    /// Every item that still waits for the meeting waits for the next one.
    static func releasing(_ items: [IssueCase], from meeting: MeetingID, reason: String?) -> [Change] {
        items.flatMap { issue in
            waitingOn(issue, meeting).map { issue.move(to: $0, .offAgenda(reason: reason)) } ?? []
        }
    }

    /// The same with the new day of its meeting.
    static func due(_ issue: IssueCase, _ meeting: Meeting) -> IssueState? {
        switch issue.file.state {
        case .awaitingMeeting(var awaited) where awaited.meeting == meeting.id:
            awaited.desk.due = due(on: meeting, issue.policy)
            return .awaitingMeeting(awaited)
        case .inDeliberation(var deliberation) where deliberation.meeting == meeting.id:
            deliberation.desk.due = due(on: meeting, issue.policy)
            return .inDeliberation(deliberation)
        case .kept, .atDesk, .awaitingMeeting, .inDeliberation, .listed, .withTown, .withCounty, .promised, .done,
            .closed, .notReached, .refused, .merged, .withdrawn:
            return nil
        }
    }
}
