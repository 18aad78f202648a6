import Language
import Programme
import Store

/// R11: to which issue the media of a message belong.
extension Sitting {
    /// What came with the message or just before it, for a report made now.
    func reportedMedia() throws -> [Attachment] { try county.looseMedia(of: person.id, since: looseSince) }

    /// A message that says nothing else: to the person's own report of the last minutes.
    func attachAlone() throws -> Decision {
        let number = try county.latestIssue(reportedBy: person.id, since: looseSince)
        return Attach.decide(
            media, to: try number.flatMap { try file(for: $0) }, by: person, now: now, policy: policy)
    }

    /// A message that has done something: what is left of its media once `decisions` are true.
    func attachRest(of acts: [Act], after decisions: [Decision]) throws -> Decision? {
        guard !media.isEmpty, !decisions.contains(where: { $0.question != nil }) else { return nil }
        for act in acts {
            switch act {
            // An opened issue has taken them; one that was refused is said again, and takes them then.
            case .report(.reportIssue), .report(.complain): return nil
            case .report(.issueStatus(let request)):
                guard let number = request.number, let file = try file(for: number) else { break }
                return Attach.decide(media, to: file, by: person, now: now, policy: policy)
            case .report, .discuss, .resolve, .link, .visit, .across: break
            }
        }
        for case .report(.moved(let number, _, _, _)) in decisions.flatMap(\.changes) {
            return Attach.decide(media, to: try file(for: number), by: person, now: now, policy: policy)
        }
        return Attach.setAside(media)
    }

    /// What was joined with another goes on there.
    private func file(for number: IssueNumber) throws -> IssueFile? {
        guard let file = try county.issue(number), case .merged(let into, _) = file.state else {
            return try county.issue(number)
        }
        return try county.issue(into)
    }

    // MARK: Showing them

    /// Without a number: what has any at the sender's desk, else of what they reported.
    func showAttachments(_ request: ShowAttachments.Request, _ act: ReportAct) throws -> [Decision] {
        var waiting: [IssueSummary] = []
        if request.numbers.isEmpty {
            waiting = try withAttachments(issuesAtDesk)
            if waiting.isEmpty {
                waiting = try withAttachments(county.issues(reportedBy: person.id).map(\.summary))
            }
            guard !waiting.isEmpty else { return [.refuse(.report(.noAttachments(nil)))] }
        }
        switch IssueTarget(request.numbers, waiting: waiting, act: .report(act)) {
        case .unclear(let decision): return [decision]
        case .issues(let numbers): return try numbers.map { try showAttachments(of: $0) }
        }
    }

    private func withAttachments(_ issues: [IssueSummary]) throws -> [IssueSummary] {
        let found = try county.attachments(of: issues.map(\.number))
        return issues.filter { found[$0.number] != nil }
    }

    private func showAttachments(of number: IssueNumber) throws -> Decision {
        let file = try fileWithHolder(number)
        guard let file, let scope = ShowAttachments.scope(of: file, for: person) else {
            return .refuse(.report(.issueNotFound(number)))
        }
        let (kept, onTheWay) = try county.attachments(reading(scope))
        return ShowAttachments.decide(file, kept: kept, onTheWay: onTheWay)
    }
}
