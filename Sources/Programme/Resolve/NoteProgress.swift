/// S1: how far a work has come: `进展 1023 路基已平整`. The reporter reads it.
public enum NoteProgress {
    public static func decide(_ request: IssueRequest, _ issue: IssueCase) -> Decision {
        guard let desk = issue.file.state.desk, desk.holder == issue.person.id else {
            return .refuse(.report(.notAtYourDesk(issue.number)))
        }
        guard let note = request.words else { return .refuse(.resolve(.noteWhat(issue.number))) }
        let by = issue.officer(at: desk)
        return Decision(
            changes: [.resolve(.noted(issue.number, entry: issue.entry(.progress(desk.officer.post, note: note))))],
            answers: [.resolve(.progressNoted(issue.summary))],
            notices: issue.file.residents.union([issue.file.reporter]).subtracting([issue.person.id]).sorted()
                .map { Notice(to: $0, .resolve(.progress(issue.summary, by: by, note: note))) })
    }
}
