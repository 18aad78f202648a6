/// R5: fire, injury, drowning… jumps the ladder: the group leader, the grid secretary and the village secretary are pushed
/// at once, the reply first tells the number to call, and it climbs to town duty when nobody says `收到 1023` in time.
public enum Emergency {
    public struct Acknowledged: Hashable, Sendable {
        public var issue: IssueSummary
        /// Somebody was quicker.
        public var by: NamedOfficer?
    }

    /// `收到 1023`: whoever was pushed takes it in hand.
    public static func acknowledge(_ request: IssueRequest, _ issue: IssueCase) -> Decision {
        guard issue.file.emergency != nil, issue.file.carriers.contains(issue.person.id) else {
            return .refuse(.report(.notAtYourDesk(issue.number)))
        }
        guard issue.file.acknowledgedAt == nil, let desk = issue.file.state.desk else {
            return .answer(
                .report(.acknowledged(Acknowledged(issue: issue.summary, by: issue.file.state.desk?.officer))))
        }
        guard var own = ownDesk(issue, desk) else { return .refuse(.report(.notAtYourDesk(issue.number))) }
        own.isAccepted = true
        own.returns = desk.returns
        let others = issue.file.carriers.union([issue.file.reporter]).subtracting([issue.person.id]).sorted()
        // What is promised or with others stays where it is.
        let state = issue.file.state.phase == .atDesk ? .atDesk(own) : issue.file.state
        return Decision(
            // Not for undo: who has said that help is coming takes it up, or passes it on.
            changes: [
                .report(
                    .moved(
                        issue.number, from: nil, to: state, entry: issue.entry(.acknowledged(own.officer.post)))),
                .report(.acknowledged(issue.number)),
            ],
            answers: [.report(.acknowledged(Acknowledged(issue: issue.summary, by: nil)))],
            notices: others.map { Notice(to: $0, .report(.acknowledged(issue.summary, by: own.officer))) })
    }

    /// The sender's own desk, on the ladder or one that it has climbed to. Who only follows it has none, and does not
    /// answer for others.
    private static func ownDesk(_ issue: IssueCase, _ desk: Desk) -> Desk? {
        if let seat = issue.ladder.seats.first(where: { $0.holder?.id == issue.person.id }), let unit = seat.unit {
            return Desk(
                rung: seat.rung, unit: unit, holder: issue.person.id,
                officer: NamedOfficer(name: issue.person.name, post: seat.post), since: issue.now,
                due: issue.policy.due(seat.within, from: issue.now))
        }
        guard var own = ([desk] + desk.below.reversed()).first(where: { $0.holder == issue.person.id }) else {
            return nil
        }
        own.due = issue.policy.due(issue.policy.issues.emergency.acknowledgeWithin, from: issue.now)
        return own
    }

    /// Nobody has answered in time: to town duty, or to the next desk where there is none or it has been told.
    public static func climb(
        _ file: IssueFile, duty: Ladder, ladder: Ladder, now: Instant, policy: Policy
    ) -> Decision? {
        guard file.emergency != nil, file.acknowledgedAt == nil, let desk = file.state.desk, desk.due <= now else {
            return nil
        }
        let rules = policy.issues.emergency
        // Whoever was pushed at once has heard of it: the next desk lies above them all, and above where it has been.
        let told = max(ladder.seats.last { rules.posts.contains($0.post) }?.rung ?? desk.rung, desk.rung)
        var onDuty = duty.climb(above: nil, past: desk.holder, now: now, policy: policy)
        onDuty?.desk.rung = told
        if let officer = onDuty?.desk.holder, desk.below.contains(where: { $0.holder == officer }) { onDuty = nil }
        let climb = onDuty ?? ladder.climb(above: told, past: desk.holder, now: now, policy: policy)
        guard let climb else { return nil }
        var next = climb.desk
        next.due = policy.due(rules.acknowledgeWithin, from: now)
        var left = desk
        left.below = []
        next.below = desk.below + [left]
        next.returns = desk.returns
        let jumped = ladder.jump(above: desk.rung, upTo: told, past: file.reporter)
        let actions = jumped + climb.onTheWay + [.unacknowledged(climbsTo: next.officer.post)]
        return Decision(
            changes: actions.map { action in
                let entry = IssueEntry(at: now, by: desk.holder, action: action, policyVersion: policy.version)
                return .report(.moved(file.number, from: nil, to: .atDesk(next), entry: entry))
            },
            notices: [Notice(to: next.holder, .report(.unacknowledged(file.summary, kind: file.emergency!)))])
    }
}
