/// V6: what an act did in the room Report, to be taken back with it.
public enum ReportEffect: Hashable, Sendable {
    case issues([IssueSummary])
    case category(IssueSummary)
    case task(IssueSummary)
    case errandTaken(Errand)
    case errandHandedBack(Errand)
    /// As it was.
    case errandPostponed(Errand)
    case attachments(IssueSummary)

    func merged(with other: ReportEffect) -> ReportEffect? {
        switch (self, other) {
        case (.issues(let one), .issues(let other)): .issues(one + other)
        case (.issues, _), (.category, _), (.task, _), (.errandTaken, _), (.errandHandedBack, _),
            (.errandPostponed, _), (.attachments, _):
            nil
        }
    }
}

extension Effect {
    /// An issue that the act opened (`was` nil) or moved. `isActedOn`: somebody else has moved it since; `isHandedOn`: its
    /// desk then has another holder by now (L4).
    public static func issue(
        _ file: IssueFile, was: IssueState?, isActedOn: Bool, isHandedOn: Bool = false, _ undoing: Undoing
    ) -> Effect {
        let (issue, person) = (file.summary, undoing.person)
        let action: IssueEntry.Action = was.map { .takenBack(to: $0.desk?.officer.post) } ?? .withdrawn
        let entry = IssueEntry(at: undoing.now, by: person.id, action: action, policyVersion: undoing.policyVersion)
        var notices: [Notice] = []
        // V10: reported for a member.
        if was == nil, file.reporter != person.id {
            notices.append(Notice(to: file.reporter, .visit(.takenBackForYou(by: person.name, [], [issue]))))
        }
        let holders = [file.state.desk?.holder].compactMap { $0 } + (was == nil ? file.carriers : [])
        // R9: nobody is told by name that a confidential reporter took it back; R5: people are on their way.
        let name = file.isConfidential && person.id == file.reporter ? nil : person.name
        let gone: ReportNotice =
            file.emergency != nil && was == nil
            ? .emergencyOver(issue, by: NamedOfficer(name: person.name, post: .linkedMember))
            : .withdrawn(issue, by: name)
        for holder in Set(holders).sorted() where holder != person.id && holder != was?.desk?.holder {
            notices.append(Notice(to: holder, .report(gone)))
        }
        // Whose word was asked for; the reporter reads where it is again.
        let asked = Set(file.state.askedBeside).subtracting(was?.askedBeside ?? [])
            .subtracting([person.id, file.reporter])
        for asked in asked.sorted() where was != nil {
            notices.append(Notice(to: asked, .resolve(.takenBack(issue, by: person.name))))
        }
        // Who has it still reads that it is as it was.
        if let holder = file.state.desk?.holder, holder == was?.desk?.holder, holder != person.id,
            !file.state.waitsForMeeting
        {
            notices.append(Notice(to: holder, .resolve(.noteTakenBack(issue))))
        }
        if isHandedOn, let back = was?.desk?.holder, back != person.id, back != file.state.desk?.holder {
            notices.append(Notice(to: back, .resolve(.noteTakenBack(issue))))
        }
        if let back = was?.desk, file.reporter != person.id, back.holder != file.state.desk?.holder {
            notices.append(Notice(to: file.reporter, .report(.movedOn(issue, to: back.officer))))
        }
        notices += dayTakenBack(file, was: was, besides: person.id)
        return Effect(
            .report(.issues([issue])),
            changes: [.report(.moved(issue.number, from: nil, to: was ?? .withdrawn, entry: entry))],
            notices: notices, refusal: isActedOn ? .across(.othersHaveActed(issue.number)) : nil)
    }

    /// S1: who was told of a work's new day reads that it is not so; who leads it has been told.
    private static func dayTakenBack(_ file: IssueFile, was: IssueState?, besides person: PersonID) -> [Notice] {
        guard case .listed(let work) = file.state, case .listed(let before)? = was,
            work.desk.holder == before.desk.holder, work.desk.due != before.desk.due
        else { return [] }
        return file.residents.union(before.helpers.map(\.id)).union([file.reporter])
            .subtracting([person, work.desk.holder]).sorted()
            .map { Notice(to: $0, .resolve(.noteTakenBack(file.summary))) }
    }

    /// An effect that is neither the opening nor the place of an issue.
    public static func report(
        _ effect: ReportEffect, _ reversal: ReportReversal, notices: [Notice] = [], _ undoing: Undoing
    ) -> Effect {
        let entry = IssueEntry(
            at: undoing.now, by: undoing.person.id, action: .takenBack(to: nil), policyVersion: undoing.policyVersion)
        return Effect(
            .report(effect), changes: [.report(.takenBack(reversal, entry: entry))], notices: notices)
    }

    /// R7: whoever was asked need not come, and the reporter, who was told of it, reads that too.
    public static func referral(_ task: UtilityTask, of file: IssueFile, _ undoing: Undoing) -> Effect {
        let to: ReferIssue.To = task.utility.map { .utility($0) } ?? .networkAssistant
        let told = file.residents.union([file.reporter]).subtracting([undoing.person.id, task.holder])
        return report(
            .task(task.issue), .task(file.number),
            notices: [Notice(to: task.holder, .report(.taskCancelled(task.issue)))]
                + told.sorted().map { Notice(to: $0, .report(.referralTakenBack(task.issue, to: to))) }, undoing)
    }
}
