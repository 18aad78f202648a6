/// V6: what an act did in the room Resolve beside moving an issue.
public enum ResolveEffect: Hashable, Sendable {
    /// S1
    case progress(IssueSummary)
    case town(TownThing)
    case list(ListThing)
}

extension Effect {
    /// S1: what was noted of a work; everybody who read it is told.
    public static func progress(_ file: IssueFile, _ undoing: Undoing) -> Effect {
        let entry = IssueEntry(
            at: undoing.now, by: undoing.person.id, action: .takenBack(to: nil), policyVersion: undoing.policyVersion)
        let told = file.residents.union([file.reporter, file.state.desk?.holder].compactMap { $0 })
        return Effect(
            .resolve(.progress(file.summary)), changes: [.resolve(.entered(file.number, entry: entry))],
            notices: told.subtracting([undoing.person.id]).sorted().map {
                Notice(to: $0, .resolve(.noteTakenBack(file.summary)))
            })
    }
}
