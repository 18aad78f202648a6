/// D4, D5, D9: an issue is put to a meeting; its desk's clock rests until then: `提交支委会 1023`. A small matter does not
/// go to the big meeting unreviewed 小事大议, a major one begins with the branch's proposal 该议没议.
public enum SubmitIssue {
    public struct Request: Hashable, Codable, Sendable {
        public var numbers: [IssueNumber]
        /// A code of the policy.
        public var kind: String?

        public init(numbers: [IssueNumber], kind: String?) {
            self.numbers = numbers
            self.kind = kind
        }
    }

    public struct Facts: Sendable {
        public var weight: IssueWeight?
        /// The unit above the issue that such a meeting is of.
        public var unit: UnitID?
        /// D4: a meeting that may propose has had it on its agenda.
        public var isReviewed: Bool
        /// Who convenes such a meeting there.
        public var conveners: [PersonID]
        /// Live meetings of that unit and of those above it.
        public var others: [Meeting]

        public init(
            weight: IssueWeight?, unit: UnitID?, isReviewed: Bool, conveners: [PersonID], others: [Meeting] = []
        ) {
            self.weight = weight
            self.unit = unit
            self.isReviewed = isReviewed
            self.conveners = conveners
            self.others = others
        }
    }

    public struct Submitted: Hashable, Sendable {
        public var issue: IssueSummary
        public var kind: String
        public var due: Day
        /// A day on which such a meeting could be held.
        public var suggested: Day
        /// Convened already, with time left to tell of it.
        public var standing: Meeting?
        public var ground: MajorGround?
        /// The sender convenes it.
        public var isOwnMeeting: Bool
    }

    public static func decide(_ request: Request, _ issue: IssueCase, _ facts: Facts) -> Decision {
        let policy = issue.policy
        guard let code = request.kind, let kind = policy.meeting(code) else {
            return .refuse(.discuss(.submitWhere(issue.number)))
        }
        if case .inDeliberation(let deliberation) = issue.file.state, deliberation.desk.holder == issue.person.id {
            return .refuse(.discuss(stepRefusal(issue, deliberation, kind)))
        }
        let desk: Desk
        switch issue.ownDesk(for: .submit) {
        case .failure(let refused): return refused.decision
        case .success(let own): desk = own
        }
        // R9: a complaint is decided at its own desk.
        guard !issue.file.isComplaint else {
            return .refuse(.discuss(.complaintsNever(issue.number)))
        }
        if case .awaitingMeeting(let awaited) = issue.file.state {
            guard awaited.kind != code else { return .refuse(.discuss(.alreadyWaiting(issue.number, code))) }
            guard awaited.meeting == nil else { return .refuse(.discuss(.onAgenda(issue.number, awaited.kind))) }
        }
        guard facts.unit != nil else { return .refuse(.discuss(.noSuchMeetingHere(issue.number, code))) }
        let ground = policy.weight(of: issue.summary, facts.weight)
        if let refusal = competence(issue, kind, ground, isReviewed: facts.isReviewed) {
            return .refuse(.discuss(refusal))
        }
        var resting = desk
        resting.due = policy.dueWithoutMeeting(from: issue.now)
        let suggested = policy.firstDay(for: kind, from: issue.now, unit: facts.unit, others: facts.others)
        let standing = facts.others.first { meeting in
            meeting.kind == code && meeting.unit == facts.unit && meeting.state.phase == .convened
                && MeetingDay(kind: kind, at: meeting.at, now: issue.now, policy: policy, others: facts.others)
                    .refusal(unit: meeting.unit, besides: meeting.id) == nil
        }
        let told = facts.conveners.filter { $0 != issue.person.id }.map {
            Notice(
                to: $0,
                .discuss(
                    .submitted(
                        issue.summary.inPublic, kind: code, from: issue.officer(at: desk), ground: ground,
                        day: suggested, standing: standing)))
        }
        let submitted = Submitted(
            issue: issue.summary, kind: code, due: policy.calendar.day(of: resting.due),
            suggested: suggested, standing: standing, ground: ground,
            isOwnMeeting: facts.conveners.contains(issue.person.id))
        return Decision(
            changes: issue.move(
                to: .awaitingMeeting(AwaitedMeeting(desk: resting, kind: code)), .submitted(code)),
            answers: [.discuss(.submitted(submitted))], notices: told)
    }

    /// D4–D6: whether such a meeting may take it up, naming the missing step where not.
    static func competence(
        _ issue: IssueCase, _ kind: Policy.Meeting, _ ground: MajorGround?, isReviewed: Bool
    ) -> DiscussRefusal? {
        let policy = issue.policy
        if let ground {
            guard !kind.powers.contains(.propose) else { return nil }
            return .majorBegins(issue.number, kind.named.code, ground, with: policy.meeting(for: .propose)?.named.code)
        }
        let isGeneral = !kind.powers.isDisjoint(with: [.deliberate, .decide])
        if isGeneral, !isReviewed {
            return .smallMatter(issue.number, kind.named.code, with: policy.meeting(for: .propose)?.named.code)
        }
        guard !kind.powers.isDisjoint(with: [.resolve, .list]) else {
            return .notInItsPower(issue.number, kind.named.code)
        }
        return nil
    }

    private static func stepRefusal(_ issue: IssueCase, _ deliberation: Deliberation, _ kind: Policy.Meeting)
        -> DiscussRefusal
    {
        let number = issue.number
        guard let next = deliberation.next else { return .stepsDone(number) }
        if let power = next.power, kind.powers.contains(power) {
            return .alreadyWaiting(number, kind.named.code)
        }
        return missing(next, issue)
    }

    /// D6: the step that comes first, and when its meeting could be.
    static func missing(_ step: Deliberation.Step, _ issue: IssueCase) -> DiscussRefusal {
        let kind = step.power.flatMap { issue.policy.meeting(for: $0) }
        return .stepMissing(
            issue.number, step, from: kind.map { issue.policy.firstDay(for: $0, from: issue.now, ofProposal: true) })
    }
}
