/// S1: how far a work has come: `进展 1023 路基已平整`, by who leads or helps. The reporter reads it.
public enum NoteProgress {
    public static func decide(_ request: IssueRequest, _ issue: IssueCase) -> Decision {
        guard let desk = issue.file.state.desk, let by = speaker(issue, desk) else {
            return .refuse(.report(.notAtYourDesk(issue.number)))
        }
        guard let note = request.words else { return .refuse(.resolve(.noteWhat(issue.number))) }
        let told = issue.file.residents.union([issue.file.reporter, desk.holder]).subtracting([issue.person.id])
        return Decision(
            changes: [.resolve(.noted(issue.number, entry: issue.entry(.progress(by.post, note: note))))],
            answers: [.resolve(.progressNoted(issue.summary))],
            notices: told.sorted().map { Notice(to: $0, .resolve(.progress(issue.summary, by: by, note: note))) })
    }

    private static func speaker(_ issue: IssueCase, _ desk: Desk) -> NamedOfficer? {
        if desk.holder == issue.person.id { return issue.officer(at: desk) }
        guard case .listed(let work) = issue.file.state else { return nil }
        return work.helpers.first { $0.id == issue.person.id }.map { NamedOfficer(name: $0.name, post: $0.post) }
    }
}
