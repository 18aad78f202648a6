/// D7, S1: an issue comes onto the village's work list 办事清单: by itself when a meeting has passed it.
public enum ListWork {
    /// - Parameter lead: whose desk it is from now on; due by the policy's day.
    /// - Parameter actions: what happened just before, for the history.
    static func list(
        _ issue: IssueCase, lead: Desk, meeting: MeetingID?, deliberated: [Deliberation.Passed] = [],
        _ actions: [IssueEntry.Action] = []
    ) -> Decision {
        var desk = lead
        desk.since = issue.now
        desk.due = issue.policy.due(issue.policy.resolving.work, from: issue.now)
        desk.isAccepted = true
        let work = Work(desk: desk, meeting: meeting, deliberated: deliberated)
        let day = issue.policy.calendar.day(of: desk.due)
        let reporters = issue.file.residents.union([issue.file.reporter]).subtracting([issue.person.id, desk.holder])
        var notices = reporters.sorted().map {
            Notice(to: $0, .resolve(.listedForReporter(issue.summary, lead: desk.officer, due: day)))
        }
        if desk.holder != issue.person.id {
            notices.append(Notice(to: desk.holder, .resolve(.listedForLead(issue.summary, due: day))))
        }
        return Decision(
            changes: issue.move(to: .listed(work), actions + [.listed(lead: desk.officer.post)]), notices: notices)
    }
}
