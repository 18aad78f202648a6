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
        let seat = issue.ladder.seats.first { $0.holder?.id == issue.person.id }
        var own = desk
        if let seat, let unit = seat.unit {
            own = Desk(
                rung: seat.rung, unit: unit, holder: issue.person.id,
                officer: NamedOfficer(name: issue.person.name, post: seat.post), since: issue.now, due: issue.now)
        }
        own.isAccepted = true
        own.due = issue.policy.due(seat?.within ?? issue.policy.issues.emergency.acknowledgeWithin, from: issue.now)
        let others = issue.file.carriers.union([issue.file.reporter]).subtracting([issue.person.id]).sorted()
        return Decision(
            // Not for undo: who has said that help is coming takes it up, or passes it on.
            changes: [
                .report(
                    .moved(
                        issue.number, from: nil, to: .atDesk(own), entry: issue.entry(.acknowledged(own.officer.post)))),
                .report(.acknowledged(issue.number)),
            ],
            answers: [.report(.acknowledged(Acknowledged(issue: issue.summary, by: nil)))],
            notices: others.map { Notice(to: $0, .report(.acknowledged(issue.summary, by: own.officer))) })
    }

    /// Nobody has answered in time: to town duty, or to the next desk where there is none.
    public static func climb(
        _ file: IssueFile, duty: Ladder, ladder: Ladder, now: Instant, policy: Policy
    ) -> Decision? {
        guard file.emergency != nil, file.acknowledgedAt == nil, let desk = file.state.desk, desk.due <= now else {
            return nil
        }
        // Whoever was pushed at once has heard of it: the next desk lies above them all.
        let told = ladder.seats.last { policy.issues.emergency.posts.contains($0.post) }?.rung
        let next =
            duty.climb(above: nil, past: desk.holder, now: now, policy: policy)?.desk
            ?? ladder.climb(above: told ?? desk.rung, past: desk.holder, now: now, policy: policy)?.desk
        guard var next, next.holder != desk.holder else { return nil }
        var left = desk
        left.below = []
        next.below = desk.below + [left]
        next.returns = desk.returns
        let entry = IssueEntry(
            at: now, by: desk.holder, action: .unacknowledged(climbsTo: next.officer.post),
            policyVersion: policy.version)
        return Decision(
            changes: [.report(.moved(file.number, from: nil, to: .atDesk(next), entry: entry))],
            notices: [Notice(to: next.holder, .report(.unacknowledged(file.summary, kind: file.emergency!)))])
    }
}
