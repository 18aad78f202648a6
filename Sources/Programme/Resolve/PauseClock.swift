/// S5: a clock rests for a reason, with the consent of the level above: `暂停 1023 等雨停 到12月1日`, `同意暂停 1023`,
/// `不同意 1023 不能再等`, `继续 1023`.
public struct ClockPause: Hashable, Codable, Sendable {
    public var reason: String
    /// The clock goes on after this day.
    public var until: Day
    public var asked: Instant
    /// The level above.
    public var approver: PersonID
    public var approverOfficer: NamedOfficer
    /// Nil until they have consented.
    public var granted: Grant?

    public struct Grant: Hashable, Codable, Sendable {
        public var at: Instant
        /// When it would have been due; `Desk.due` is put off by as much as it rests.
        public var wasDue: Instant
    }

    public var isGranted: Bool { granted != nil }
}

public enum PauseClock {
    public struct Request: Hashable, Codable, Sendable {
        public var numbers: [IssueNumber]
        public var reason: String?
        public var until: Day?

        public init(numbers: [IssueNumber], reason: String?, until: Day?) {
            self.numbers = numbers
            self.reason = reason
            self.until = until
        }
    }

    /// - Parameter atTop: who holds the posts of the policy that may grant it where no desk is above, in its order.
    public static func decide(
        _ request: Request, _ issue: IssueCase, atTop: [(holder: Ladder.Holder, post: Post)]
    ) -> Decision {
        let number = issue.number
        guard var desk = issue.file.state.desk, desk.holder == issue.person.id else {
            return .refuse(.report(.notAtYourDesk(number)))
        }
        guard issue.file.state.mayPause else { return .refuse(.resolve(.mayNotPause(number, issue.file.state.phase))) }
        if let pause = desk.pause { return .refuse(.resolve(.pausedAlready(number, pause))) }
        guard let until = request.until, let reason = request.reason else {
            return .refuse(.resolve(.pauseHow(number)))
        }
        let today = issue.policy.calendar.day(of: issue.now)
        guard until > today else { return .refuse(.resolve(.dayPast(number, until))) }
        let longest = issue.policy.resolving.longestPauseDays
        let latest = issue.policy.calendar.adding(days: longest, to: today)
        guard until <= latest else { return .refuse(.resolve(.pauseTooLong(number, days: longest, latest: latest))) }
        guard let above = issue.granters(of: desk, atTop: atTop).first else {
            return .refuse(.resolve(.nobodyToAllow(number)))
        }
        let pause = ClockPause(
            reason: reason, until: until, asked: issue.now, approver: above.id, approverOfficer: above.officer)
        desk.pause = pause
        return Decision(
            changes: issue.move(to: issue.file.state.lying(at: desk), .pauseAsked(until: until, reason: reason)),
            answers: [.resolve(.pauseAsked(issue.summary, of: above.officer))],
            notices: [
                Notice(to: above.id, .resolve(.pauseAsked(issue.summary, by: issue.officer(at: desk), pause)))
            ])
    }
}

public enum AnswerPause {
    public struct Request: Hashable, Codable, Sendable {
        public var numbers: [IssueNumber]
        public var isGranted: Bool
        public var words: String?

        public init(numbers: [IssueNumber], isGranted: Bool, words: String?) {
            self.numbers = numbers
            self.isGranted = isGranted
            self.words = words
        }
    }

    public struct Answered: Hashable, Sendable {
        public var issue: IssueSummary
        public var isGranted: Bool
        public var until: Day
    }

    /// - Parameter atTop: as for the asking.
    public static func decide(
        _ request: Request, _ issue: IssueCase, atTop: [(holder: Ladder.Holder, post: Post)]
    ) -> Decision {
        let number = issue.number
        guard var desk = issue.file.state.desk, var pause = desk.pause, !pause.isGranted else {
            return .refuse(
                Access.maySee(issue.file, issue.person)
                    ? .resolve(.noPauseAsked(number)) : .report(.issueNotFound(number)))
        }
        // Whoever sits a level above by now.
        guard desk.holder != issue.person.id,
            pause.approver == issue.person.id
                || issue.granters(of: desk, atTop: atTop).contains(where: { $0.id == issue.person.id })
        else {
            return .refuse(
                Access.maySee(issue.file, issue.person)
                    ? .resolve(.notYoursToGrant(number, pause.approverOfficer)) : .report(.issueNotFound(number)))
        }
        let officer = NamedOfficer(name: issue.person.name, post: pause.approverOfficer.post)
        let answered = Answered(issue: issue.summary, isGranted: request.isGranted, until: pause.until)
        let action: IssueEntry.Action
        if request.isGranted {
            guard pause.until >= issue.policy.calendar.day(of: issue.now) else {
                return .refuse(.resolve(.dayPast(number, pause.until)))
            }
            pause.approver = issue.person.id
            pause.approverOfficer = officer
            pause.granted = ClockPause.Grant(at: issue.now, wasDue: desk.due)
            desk.due = issue.policy.due(desk.due, restingFrom: issue.now, until: issue.policy.end(of: pause.until))
            desk.pause = pause
            action = .paused(until: pause.until, by: officer.post)
        } else {
            desk.pause = nil
            action = .pauseDenied(officer.post, reason: request.words)
        }
        let push = ResolveNotice.pauseAnswered(
            issue.summary, by: officer, until: request.isGranted ? pause.until : nil, reason: request.words)
        return Decision(
            changes: issue.move(to: issue.file.state.lying(at: desk), action),
            answers: [.resolve(.pauseAnswered(answered))], notices: [Notice(to: desk.holder, .resolve(push))])
    }
}

extension IssueCase {
    /// S5: who may let the clock of a desk rest: the level above; where there is none, whoever the policy names, nobody
    /// for themselves and nobody complained of (R9).
    func granters(of desk: Desk, atTop: [(holder: Ladder.Holder, post: Post)])
        -> [(id: PersonID, officer: NamedOfficer)]
    {
        if let above = above(desk) { return [(above.holder, above.officer)] }
        return atTop.filter { $0.holder.id != desk.holder && !$0.holder.isOf(file.accused) }
            .map { ($0.holder.id, NamedOfficer(name: $0.holder.name, post: $0.post)) }
    }
}

/// The clock goes on before its day: `继续 1023`.
public enum ResumeClock {
    public static func decide(_ request: IssueRequest, _ issue: IssueCase) -> Decision {
        let number = issue.number
        guard let desk = issue.file.state.desk, desk.holder == issue.person.id else {
            return .refuse(.report(.notAtYourDesk(number)))
        }
        guard let pause = desk.pause, let granted = pause.granted else {
            return .refuse(.resolve(desk.pause == nil ? .notPaused(number) : .pauseWaits(number, desk.pause!)))
        }
        var going = desk
        going.pause = nil
        going.due = issue.policy.due(granted.wasDue, restingFrom: granted.at, until: issue.now)
        let day = issue.policy.calendar.day(of: going.due)
        return Decision(
            changes: issue.move(to: issue.file.state.lying(at: going), .resumed),
            answers: [.resolve(.resumed(issue.summary, due: day))],
            notices: pause.approver == issue.person.id
                ? [] : [Notice(to: pause.approver, .resolve(.resumed(issue.summary, due: day)))])
    }

    /// The day has come: the clock goes on by itself, and the holder is told. Nil where it is not paused any more.
    public static func end(_ issue: IssueFile, now: Instant, policy: Policy) -> Decision? {
        guard let desk = issue.state.desk, let pause = desk.pause, pause.isGranted, policy.end(of: pause.until) <= now
        else { return nil }
        var going = desk
        going.pause = nil
        let entry = IssueEntry(at: now, by: desk.holder, action: .resumed, policyVersion: policy.version)
        let day = policy.calendar.day(of: desk.due)
        return Decision(
            changes: [.report(.moved(issue.number, from: nil, to: issue.state.lying(at: going), entry: entry))],
            notices: [Notice(to: desk.holder, .resolve(.resumed(issue.summary, due: day)))])
    }
}

extension IssueState {
    /// S5: where a clock runs that may rest. A meeting's day and a promised one are not put off so.
    var mayPause: Bool {
        switch self {
        case .atDesk, .listed, .withTown, .withCounty: true
        case .kept, .awaitingMeeting, .inDeliberation, .promised, .done, .closed, .notReached, .refused, .merged,
            .withdrawn:
            false
        }
    }
}

extension Policy {
    /// S5: when something due at `due` is due after resting; what is left at the beginning is left at the end. A clock
    /// that had run out is due when it goes on.
    func due(_ due: Instant, restingFrom start: Instant, until end: Instant) -> Instant {
        Instant(milliseconds: end.milliseconds + max(0, due.milliseconds - start.milliseconds))
    }
}
