/// D1, D3, S7: what is put to the vote on an item beside the matter itself: that it goes back to its desk, that it is
/// promised for a later day, or that another meeting decides it.
public enum Motion: Hashable, Codable, Sendable {
    case sendBack(reason: String)
    case promise(day: Day, plan: String)
    /// D4: a code of the policy's meetings.
    case sendOn(to: String)

    /// The power a meeting needs for it; any meeting may say that another should decide.
    public var power: Policy.Power? {
        switch self {
        case .sendBack: .sendBack
        case .promise: .promise
        case .sendOn: nil
        }
    }
}

/// D3: who runs a meeting says what an item of it is voted on: `退回 1023 材料不全`, `承诺 1023 12月20日前 修好水管`,
/// `提交党员大会 1023`. It is done when the meeting closes, if the vote carries it; once voted down it has fallen, and the next vote is on the
/// matter itself.
public enum PutMotion {
    public struct Put: Hashable, Sendable {
        public var line: AgendaLine
        public var motion: Motion
        public var present: Int
        /// It has opened the meeting.
        public var opened: OpenMeeting.Opened?
    }

    /// Whether what is said of an item is said at its meeting: it is on, or its time has come.
    public static func isHeld(_ meetingCase: MeetingCase) -> Bool {
        guard Access.runs(meetingCase.meeting, meetingCase.kind, meetingCase.person) else { return false }
        switch meetingCase.record.phase {
        case .open: return true
        case .convened: return CheckIn.isTime(meetingCase.meeting, now: meetingCase.now)
        case .closed, .cancelled, .lapsed: return false
        }
    }

    /// - Parameter issue: waits for the meeting.
    public static func sendBack(
        _ request: IssueRequest, _ issue: IssueCase, _ meetingCase: MeetingCase, earlier: [OpenMeeting.Earlier]
    ) -> Decision {
        guard let reason = request.words else { return .refuse(.report(.reasonMissing(issue.number))) }
        // R4: after so many returns it is decided.
        let returns = issue.file.state.desk?.returns ?? 0
        guard returns < issue.policy.issues.returnLimit else {
            return .refuse(.discuss(.returnedEnough(issue.number, times: returns)))
        }
        return put(.sendBack(reason: reason), on: issue.number, meetingCase, earlier: earlier)
    }

    /// - Parameter issue: waits for the meeting.
    public static func promise(
        _ request: MakePromise.Request, _ issue: IssueCase, _ meetingCase: MeetingCase, earlier: [OpenMeeting.Earlier]
    ) -> Decision {
        guard let day = request.day, let plan = request.plan else {
            return .refuse(.resolve(.promiseHow(issue.number, hasDay: request.day != nil)))
        }
        guard day >= issue.policy.calendar.day(of: issue.now) else {
            return .refuse(.resolve(.dayPast(issue.number, day)))
        }
        return put(.promise(day: day, plan: plan), on: issue.number, meetingCase, earlier: earlier)
    }

    /// - Parameter issue: waits for the meeting.
    public static func sendOn(
        _ request: SubmitIssue.Request, _ issue: IssueCase, _ facts: SubmitIssue.Facts, _ meetingCase: MeetingCase,
        earlier: [OpenMeeting.Earlier]
    ) -> Decision {
        guard let code = request.kind, let kind = issue.policy.meeting(code) else {
            return .refuse(.discuss(.submitWhere(issue.number)))
        }
        guard code != meetingCase.meeting.kind else {
            return .refuse(.discuss(.alreadyWaiting(issue.number, code)))
        }
        guard facts.unit != nil else { return .refuse(.discuss(.noSuchMeetingHere(issue.number, code))) }
        let ground = issue.policy.weight(of: issue.summary, facts.weight)
        // D4: the branch that would propose it is reviewing it now.
        let isReviewed = facts.isReviewed || meetingCase.kind.powers.contains(.propose)
        if let refusal = SubmitIssue.competence(issue, kind, ground, isReviewed: isReviewed) {
            return .refuse(.discuss(refusal))
        }
        return put(.sendOn(to: code), on: issue.number, meetingCase, earlier: earlier)
    }

    private static func put(
        _ motion: Motion, on number: IssueNumber, _ meetingCase: MeetingCase, earlier: [OpenMeeting.Earlier]
    ) -> Decision {
        var meetingCase = meetingCase
        if let refusal = meetingCase.refusal(for: .vote) { return .refuse(.discuss(refusal)) }
        if let power = motion.power, !meetingCase.kind.powers.contains(power) {
            return .refuse(.discuss(.motionBeyondPower(number, meetingCase.meeting.kind, power)))
        }
        guard let index = meetingCase.record.items.firstIndex(where: { $0.issue == number }) else {
            return .refuse(.discuss(.notOnAgenda(Int(number.rawValue), meetingCase.lines)))
        }
        if let refusal = refusal(of: motion, number, meetingCase) { return .refuse(.discuss(refusal)) }
        var opened: OpenMeeting.Opened?
        if meetingCase.record.phase == .convened {
            if let refusal = OpenMeeting.refusal(meetingCase) { return .refuse(.discuss(refusal)) }
            (meetingCase.record, opened) = OpenMeeting.open(meetingCase, earlier: earlier)
        }
        meetingCase.record.items[index].motion = motion
        meetingCase.record.items[index].tally = nil
        meetingCase.record.items[index].step = nil
        guard let line = meetingCase.lines.first(where: { $0.position == index + 1 }) else {
            return .refuse(.report(.issueNotFound(number)))
        }
        return Decision(
            changes: [.discuss(.saved(meetingCase.record))],
            answers: [
                .discuss(
                    .put(Put(line: line, motion: motion, present: meetingCase.record.present, opened: opened)))
            ])
    }

    /// D5: a major matter may go back unready; what is done about it the four steps say.
    static func refusal(of motion: Motion, _ number: IssueNumber, _ meetingCase: MeetingCase) -> DiscussRefusal? {
        switch motion {
        case .sendBack, .sendOn: nil
        case .promise: meetingCase.major(number).map { .majorNotPromised(number, $0) }
        }
    }
}
