/// R9: a complaint about a person is made in words that name them (`投诉 王书记 收钱不办事`). It goes to the town and the
/// villagers' supervisors are told; it never lies with the person complained of, whatever desks they hold.
public enum Complain {
    public struct Request: Hashable, Codable, Sendable {
        public var text: String

        public init(text: String) { self.text = text }
    }

    public struct Facts: Sendable {
        public var number: IssueNumber
        public var unit: UnitID
        public var category: String
        /// Everybody the words may mean; none where the roster does not know them. All are kept away.
        public var accused: [PersonID]
        /// The policy's desks for complaints, as they are held.
        public var desks: Ladder
        public var told: [PersonID]
        /// R11: what came with the complaint or just before it.
        public var media: [Attachment]

        public init(
            number: IssueNumber, unit: UnitID, category: String, accused: [PersonID], desks: Ladder, told: [PersonID],
            media: [Attachment] = []
        ) {
            self.number = number
            self.unit = unit
            self.category = category
            self.accused = accused
            self.desks = desks
            self.told = told
            self.media = media
        }
    }

    public struct Received: Hashable, Sendable {
        public var number: IssueNumber
        public var to: NamedOfficer
        public var attachments: Attachments
    }

    public static func decide(_ request: Request, by person: Person, _ facts: Facts, now: Instant, policy: Policy)
        -> Decision
    {
        guard !request.text.isEmpty else { return .refuse(.report(.complaintOfWhom)) }
        let away = Set(facts.accused)
        var avoided: [IssueEntry.Action] = []
        var desk: Desk?
        for seat in facts.desks.seats {
            guard let holder = seat.holder, let unit = seat.unit else { continue }
            guard !away.contains(holder.id), holder.id != person.id else {
                avoided.append(.avoided(seat.post))
                continue
            }
            // Beside the ladder: what is decided here is not passed down to it.
            desk = Desk(
                rung: nil, unit: unit, holder: holder.id, officer: NamedOfficer(name: holder.name, post: seat.post),
                since: now, due: policy.due(seat.within, from: now))
            break
        }
        guard let desk else { return .refuse(.report(.nobodyForComplaint)) }
        let media = Attach.Sorted(facts.media, having: 0, policy: policy)
        let rest = media.rest(policy: policy)
        let attached: [IssueEntry.Action] = media.taken.isEmpty ? [] : [.attached(media.counts)]
        let issue = Issue(
            number: facts.number, text: request.text, category: facts.category, household: nil, unit: facts.unit,
            reporter: person.id, state: .atDesk(desk), isConfidential: true,
            accused: facts.accused.first { $0 != person.id }, media: media.taken.map(\.id),
            entries: ([.reported] + avoided + attached).map {
                IssueEntry(at: now, by: person.id, action: $0, policyVersion: policy.version)
            })
        let summary = IssueSummary(
            number: issue.number, text: issue.text, category: issue.category, household: nil,
            attachments: media.taken.isEmpty ? nil : media.counts)
        let told = facts.told.filter { !away.contains($0) && $0 != person.id && $0 != desk.holder }
        return Decision(
            changes: [.report(.opened(issue, carriers: []))] + rest.changes,
            answers: [
                .report(
                    .complaintReceived(
                        Received(number: issue.number, to: desk.officer, attachments: media.counts)))
            ] + rest.answers,
            notices: [Notice(to: desk.holder, .report(.complaint(summary)))]
                + told.map { Notice(to: $0, .report(.complaintTold(summary))) })
    }
}
