/// R9: a complaint about a person is made in words that name them (`投诉 王书记 收钱不办事`). It climbs the policy's desks
/// for complaints, beginning with the town's, and the villagers' supervisors are told; it never comes to anybody whom the
/// words may mean, nor to who stands in for them, whatever desks they hold.
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
        public var told: [Ladder.Holder]
        /// R11: what came with the complaint or just before it.
        public var media: [Attachment]

        public init(
            number: IssueNumber, unit: UnitID, category: String, accused: [PersonID], desks: Ladder,
            told: [Ladder.Holder], media: [Attachment] = []
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
        public var isReachable: Bool
        /// The roster knows whom the words mean.
        public var isAccusedKnown: Bool
        public var attachments: Attachments
    }

    public static func decide(_ request: Request, by person: Person, _ facts: Facts, now: Instant, policy: Policy)
        -> Decision
    {
        guard !request.text.isEmpty else { return .refuse(.report(.complaintOfWhom)) }
        // Two of one name: the words may mean the sender too, who still sees their own complaint.
        let accused = Set(facts.accused).subtracting([person.id])
        let desks = facts.desks.avoiding(accused)
        guard let climb = desks.climb(above: nil, past: person.id, now: now, policy: policy) else {
            return .refuse(.report(.nobodyForComplaint))
        }
        let desk = climb.desk
        let words = desks.words(
            at: desk, in: .atDesk, reporter: person.id, isUnanswered: false, isComplaint: true,
            returnLimit: policy.issues.returnLimit)
        let media = Attach.Sorted(facts.media, having: 0, policy: policy)
        let rest = media.rest(policy: policy)
        let attached: [IssueEntry.Action] = media.taken.isEmpty ? [] : [.attached(media.counts)]
        let issue = Issue(
            number: facts.number, text: request.text, category: facts.category, household: nil, unit: facts.unit,
            reporter: person.id, state: .atDesk(desk), isConfidential: true, isComplaint: true,
            accused: accused.sorted(), media: media.taken.map(\.id),
            entries: ([.reported] + climb.onTheWay + attached).map {
                IssueEntry(at: now, by: person.id, action: $0, policyVersion: policy.version)
            })
        let summary = IssueSummary(
            number: issue.number, text: issue.text, category: issue.category, household: nil,
            attachments: media.taken.isEmpty ? nil : media.counts)
        let told = Set(facts.told.filter { !$0.isOf(accused) }.map(\.id)).subtracting([person.id, desk.holder])
        let received = Received(
            number: issue.number, to: desk.officer, isReachable: climb.isReachable,
            isAccusedKnown: !facts.accused.isEmpty, attachments: media.counts)
        return Decision(
            changes: [.report(.opened(issue, carriers: []))] + rest.changes,
            answers: [.report(.complaintReceived(received))] + rest.answers,
            notices: [Notice(to: desk.holder, .report(.complaint(summary, from: nil, reason: nil, words: words)))]
                + told.sorted().map { Notice(to: $0, .report(.complaintTold(summary))) })
    }

    /// L4: who has the complaint goes away, and a person complained of stands in: it goes on to the next desk. Nil where
    /// there is none: then it waits for its holder.
    public static func goRound(_ file: IssueFile, desks: Ladder, now: Instant, policy: Policy) -> Decision? {
        let desks = desks.avoiding(file.accused)
        guard file.isComplaint, let desk = file.state.desk,
            let climb = desks.climb(above: desk.rung, past: desk.holder, now: now, policy: policy)
        else { return nil }
        var left = desk
        left.below = []
        var next = climb.desk
        next.below = desk.below + [left]
        next.returns = desk.returns
        let actions =
            [.avoided(desk.officer.post)] + climb.onTheWay + [.passedUp(to: next.officer.post, reason: nil)]
        return Decision(
            changes: actions.map { action in
                let entry = IssueEntry(at: now, by: desk.holder, action: action, policyVersion: policy.version)
                return .report(.moved(file.number, from: nil, to: .atDesk(next), entry: entry))
            },
            notices: [
                Notice(
                    to: next.holder,
                    .report(
                        .complaint(
                            file.summary, from: desk.officer, reason: nil,
                            words: desks.words(of: file, at: next, policy))))
            ])
    }
}
