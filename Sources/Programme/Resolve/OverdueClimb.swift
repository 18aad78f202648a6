/// S5: a clock that has run out is told of one level up, or goes there, as the policy says; once for each clock.
public enum OverdueClimb {
    /// - Parameter ladder: of the issue's unit, or of complaints.
    /// - Returns: nil where no clock of a desk has run out.
    public static func decide(_ file: IssueFile, ladder: Ladder, now: Instant, policy: Policy) -> Decision? {
        guard let desk = file.state.desk, desk.due <= now, desk.pause?.isGranted != true else { return nil }
        let issue = IssueCase(
            file: file, by: Person(id: desk.holder, name: desk.officer.name), ladder: ladder, now: now, policy: policy)
        guard !issue.isUnanswered else { return nil }
        guard let above = issue.above(desk), above.holder != desk.holder else {
            return Decision(changes: [.resolve(.ranOut(file.number, due: desk.due, told: nil))])
        }
        switch (policy.resolving.overdue, file.state) {
        case (.move, .atDesk): return moved(issue, from: desk, to: above)
        case (.move, _), (.tell, _): return told(issue, desk, above)
        }
    }

    private static func told(_ issue: IssueCase, _ desk: Desk, _ above: Desk) -> Decision {
        Decision(
            changes: [
                .resolve(.ranOut(issue.number, due: desk.due, told: above.holder)),
                .resolve(.entered(issue.number, entry: issue.entry(.overdue(told: above.officer.post)))),
            ])
    }

    private static func moved(_ issue: IssueCase, from desk: Desk, to above: Desk) -> Decision {
        let climb = PassUp.climb(issue, from: desk, reason: nil)
        return Decision(
            changes: [.resolve(.ranOut(issue.number, due: desk.due, told: nil))] + climb.changes,
            notices: climb.notices + [
                Notice(to: desk.holder, .resolve(.movedOverdue(issue.summary, to: above.officer)))
            ])
    }
}
