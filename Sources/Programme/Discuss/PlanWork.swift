/// D7, S1: while the meeting is on it is said who leads what it has passed, and until when: `列入清单 1023 刘明 周五前`.
/// Like the vote, it takes effect when the meeting closes, and falls with it.
public struct WorkPlan: Hashable, Codable, Sendable {
    /// Nil: whoever the meeting leaves it to.
    public var lead: Work.Lead?
    /// Nil: the policy's.
    public var due: Day?
    public var urgency: Work.Grade
    public var difficulty: Work.Grade
    public var helpers: [Work.Helper]

    /// As it came onto the list.
    init(of work: Work, _ policy: Policy) {
        lead = work.lead
        due = policy.calendar.day(of: work.desk.due)
        urgency = work.urgency
        difficulty = work.difficulty
        helpers = work.helpers
    }

    init(lead: Work.Lead?, due: Day?, urgency: Work.Grade, difficulty: Work.Grade, helpers: [Work.Helper]) {
        self.lead = lead
        self.due = due
        self.urgency = urgency
        self.difficulty = difficulty
        self.helpers = helpers
    }

    /// - Parameter issue: as it comes onto the list.
    func fill(_ work: inout Work, _ issue: IssueCase) {
        if let lead { work.desk.take(lead, issue) }
        // A meeting left open may close after the day that was said.
        if let due, due >= issue.policy.calendar.day(of: issue.now) { work.desk.due = issue.policy.end(of: due) }
        work.urgency = urgency
        work.difficulty = difficulty
        work.helpers = helpers.filter { $0.id != work.desk.holder }
    }
}

public enum PlanWork {
    /// - Parameter issue: waits for the meeting.
    public static func decide(
        _ request: ListWork.Request, _ issue: IssueCase, _ ground: WorkGround, _ meetingCase: MeetingCase, act: Act
    ) -> Decision {
        let number = issue.number
        guard let index = meetingCase.record.items.firstIndex(where: { $0.issue == number }) else {
            return .refuse(.discuss(.notOnAgenda(Int(number.rawValue), meetingCase.lines)))
        }
        let item = meetingCase.record.items[index]
        guard item.tally != nil, meetingCase.record.phase == .open else {
            return .refuse(
                .discuss(.listedWhenVoted(number, present: max(meetingCase.quorum.needed, meetingCase.record.present))))
        }
        switch Outcomes.following(item, meetingCase) {
        case .listed: break
        case .passed(let step):
            return .refuse(.resolve(step.following.map { .stepMissing(number, $0) } ?? .notPassed(number)))
        case .solved, .votedDown, .sentBack, .promised, .waitsOn, .sentOn, .elsewhere:
            return .refuse(.resolve(.notPassed(number)))
        }
        var work = Outcomes.work(issue, meetingCase)
        item.plan?.fill(&work, issue)
        let before = work.desk.holder
        if let refused = ground.fill(&work, request, isNew: false, issue, act: act) { return refused }
        let plan = WorkPlan(
            lead: work.lead.id == before ? item.plan?.lead : work.lead,
            due: request.due ?? item.plan?.due, urgency: work.urgency, difficulty: work.difficulty,
            helpers: work.helpers)
        var record = meetingCase.record
        record.items[index].plan = plan
        return Decision(
            changes: plan == item.plan ? [] : [.discuss(.saved(record))],
            answers: [.discuss(.planned(ListWork.Listed(work, of: issue.summary.inPublic, issue.policy)))])
    }
}
