/// R1, R3: a trouble is recorded and goes to the next desk at once: `上报 路灯坏了`, `3号 家里没水`. What was solved on the
/// spot (`…已解决`) waits for the resident's word only; `先留着` keeps it with the reporter.
public enum ReportIssue {
    public struct Request: Hashable, Codable, Sendable {
        public enum Way: Hashable, Codable, Sendable {
            case onwards, kept, solved
        }

        public var household: HouseholdMention?
        /// Near the words as they came.
        public var text: String
        /// R2: suggested by the words.
        public var category: String
        public var way: Way
        /// R5: a code of the policy.
        public var emergency: String?
        /// R9: `保密`
        public var isConfidential: Bool

        public init(
            household: HouseholdMention?, text: String, category: String, way: Way = .onwards,
            emergency: String? = nil, isConfidential: Bool = false
        ) {
            self.household = household
            self.text = text
            self.category = category
            self.way = way
            self.emergency = emergency
            self.isConfidential = isConfidential
        }
    }

    public struct Facts: Sendable {
        /// The sender's own households, to find the one mentioned.
        public var households: [Household]
        /// The number the issue will carry.
        public var number: IssueNumber
        /// Where the ladder starts: the household's unit, or the sender's own.
        public var unit: UnitID
        public var ladder: Ladder
        /// R6: open reports of the village within the days of the policy that the sender may see.
        public var earlier: [Similarity.Report]
        /// R6: those that the next desk may see.
        public var seen: [Similarity.Report]
        /// R6: how many of this kind the village has reported within the policy's days.
        public var sameKind: Int
        /// L3: the village's mediators.
        public var mediators: [String]
        /// R11: what came with the report or just before it.
        public var media: [Attachment]
        /// S6: of the household, where it was solved on the spot.
        public var residents: Set<PersonID> = []

        public init(
            households: [Household], number: IssueNumber, unit: UnitID, ladder: Ladder,
            earlier: [Similarity.Report] = [], seen: [Similarity.Report] = [], sameKind: Int = 0,
            mediators: [String] = [], media: [Attachment] = []
        ) {
            self.households = households
            self.number = number
            self.unit = unit
            self.ladder = ladder
            self.earlier = earlier
            self.seen = seen
            self.sameKind = sameKind
            self.mediators = mediators
            self.media = media
        }
    }

    public struct Reported: Hashable, Sendable {
        public var issue: IssueSummary
        public var to: NamedOfficer
        public var isReachable: Bool
        /// The sender holds the desk it lies on.
        public var isOwnDesk: Bool
        public var isConfidential: Bool
    }

    public struct Emergency: Hashable, Sendable {
        public var issue: IssueSummary
        /// A code of the policy.
        public var kind: String
        public var told: [NamedOfficer]
        public var unreachable: [NamedOfficer]
    }

    /// Whether the act is clear enough to load its facts; otherwise what is asked or refused.
    public static func check(_ request: Request, households: [Household]) -> Decision? {
        guard !request.text.isEmpty else { return .refuse(.report(.ofWhat)) }
        guard let mention = request.household else { return nil }
        let options = households.filter { mention.candidates.contains($0.id) }
        switch options.count {
        case 0:
            // Nobody is asked for a number while a house burns.
            return request.emergency == nil ? .refuse(.link(.notYourHousehold([mention.written]))) : nil
        case 1: return nil
        default:
            guard request.emergency == nil else { return nil }
            return Decision(
                question: .whichHousehold(
                    written: mention.written, options: options, acts: [.report(.reportIssue(request))]))
        }
    }

    public static func decide(_ request: Request, by person: Person, _ facts: Facts, now: Instant, policy: Policy)
        -> Decision
    {
        var decision = opening(request, by: person, facts, now: now, policy: policy)
        guard !facts.media.isEmpty, !decision.changes.isEmpty else { return decision }
        let rest = Attach.Sorted(facts.media, having: 0, policy: policy).rest(policy: policy)
        decision.changes += rest.changes
        decision.answers += rest.answers
        return decision
    }

    private static func opening(
        _ request: Request, by person: Person, _ facts: Facts, now: Instant, policy: Policy
    ) -> Decision {
        if let kind = request.emergency {
            return emergency(request, kind, by: person, facts, now: now, policy: policy)
        }
        switch request.way {
        case .kept:
            let issue = issue(
                request, .kept(returns: 0), [.reported, .kept], by: person, facts, now: now, policy: policy)
            return Decision(changes: [opened(issue)], answers: [.report(.kept(summary(issue, facts)))])
        case .solved:
            let officer = NamedOfficer(name: person.name, post: .linkedMember)
            let asked = ReturnVisit.whom(
                ReturnVisit.Concerned(
                    number: facts.number, reporter: person.id, reporterName: person.name, residents: facts.residents,
                    isConfidential: request.isConfidential, ladder: facts.ladder), doneBy: person.id,
                isOnTheSpot: true, now: now, policy: policy)
            let done = IssueState.Done(by: person.id, officer: officer, what: nil, at: now, desk: nil, asked: asked)
            let issue = issue(
                request, .done(done), [.reported, .resolved(.linkedMember, what: nil)], by: person, facts, now: now,
                policy: policy)
            let summary = summary(issue, facts)
            let push: Notice.Content? = asked.map {
                $0.isOwn
                    ? .resolve(.askHome(summary, by: officer, what: nil))
                    : .resolve(.visitBack(summary, by: officer, what: nil))
            }
            return Decision(
                changes: [opened(issue)], answers: [.report(.solvedOnTheSpot(summary, asked: asked))],
                notices: asked.flatMap { asked in push.map { [Notice(to: asked.person, $0)] } } ?? [])
        case .onwards: return onwards(request, by: person, facts, now: now, policy: policy)
        }
    }

    private static func onwards(
        _ request: Request, by person: Person, _ facts: Facts, now: Instant, policy: Policy
    ) -> Decision {
        guard let climb = facts.ladder.first(above: person.id, now: now, policy: policy) else {
            return .refuse(.report(.nobodyToTake))
        }
        let desk = climb.desk
        let issue = issue(
            request, .atDesk(desk), [.reported] + climb.onTheWay, by: person, facts, now: now, policy: policy)
        let summary = summary(issue, facts)
        let report = Similarity.Report(summary: summary, unit: issue.unit)
        let reported = Reported(
            issue: summary, to: desk.officer, isReachable: climb.isReachable,
            isOwnDesk: desk.holder == person.id, isConfidential: request.isConfidential)
        var decision = Decision(changes: [opened(issue)], answers: [.report(.reported(reported))])
        if desk.holder != person.id {
            let from = request.isConfidential ? nil : NamedOfficer(name: person.name, post: .linkedMember)
            let like = request.isConfidential ? nil : Similarity.likest(report, among: facts.seen, policy: policy)
            let words = facts.ladder.words(
                at: desk, in: .atDesk, reporter: person.id, isUnanswered: false, isComplaint: false,
                returnLimit: policy.issues.returnLimit)
            decision.notices.append(
                Notice(to: desk.holder, .report(.newAtDesk(summary, from: from, like: like, words: words))))
        }
        if policy.category(issue.category)?.isDispute == true, !facts.mediators.isEmpty, !request.isConfidential {
            decision.answers.append(.report(.mediatorsOffered(facts.mediators)))
        }
        if let same = Similarity.likest(report, among: facts.earlier, policy: policy) {
            decision.question = .sameIssue(summary.number, as: same)
        }
        decision.notices += clusterAlert(issue, facts, person, policy)
        return decision
    }

    /// R6: told once, when the count is reached.
    private static func clusterAlert(_ issue: Issue, _ facts: Facts, _ person: Person, _ policy: Policy) -> [Notice] {
        guard facts.sameKind + 1 == policy.issues.clusterCount,
            let officer = facts.ladder.seats.first(where: { $0.post == .villageSecretary })?.holder,
            officer.id != person.id
        else { return [] }
        let cluster = ReportNotice.cluster(
            category: issue.category, count: policy.issues.clusterCount, days: policy.issues.clusterDays)
        return [Notice(to: officer.id, .report(cluster))]
    }

    private static func emergency(
        _ request: Request, _ kind: String, by person: Person, _ facts: Facts, now: Instant, policy: Policy
    ) -> Decision {
        let rules = policy.issues.emergency
        let seats = facts.ladder.seats.filter { rules.posts.contains($0.post) && $0.holder?.id != person.id }
        guard let climb = facts.ladder.first(above: person.id, now: now, policy: policy) else {
            return .refuse(.report(.emergencyNobody(kind)))
        }
        var desk = climb.desk
        desk.due = policy.due(rules.acknowledgeWithin, from: now)
        let issue = issue(
            request, .atDesk(desk), [.reported] + climb.onTheWay, by: person, facts, now: now, policy: policy)
        let summary = summary(issue, facts)
        var holders: [(holder: Ladder.Holder, post: Post)] = []
        for seat in seats {
            guard let holder = seat.holder, !holders.contains(where: { $0.holder.id == holder.id }) else { continue }
            holders.append((holder, seat.post))
        }
        // Whatever posts the policy names: whose desk it lies on is told.
        if desk.holder != person.id, !holders.contains(where: { $0.holder.id == desk.holder }) {
            let holder = Ladder.Holder(id: desk.holder, name: desk.officer.name, isReachable: climb.isReachable)
            holders.append((holder, desk.officer.post))
        }
        let from = NamedOfficer(name: person.name, post: .linkedMember)
        let answer = Emergency(
            issue: summary, kind: kind,
            told: holders.filter(\.holder.isReachable).map { NamedOfficer(name: $0.holder.name, post: $0.post) },
            unreachable: holders.filter { !$0.holder.isReachable }
                .map { NamedOfficer(name: $0.holder.name, post: $0.post) })
        return Decision(
            changes: [.report(.opened(issue, carriers: holders.map(\.holder.id)))],
            answers: [.report(.emergency(answer))],
            notices: holders.map { Notice(to: $0.holder.id, .report(.emergency(summary, kind: kind, from: from))) })
    }

    private static func opened(_ issue: Issue) -> Change { .report(.opened(issue, carriers: [])) }

    private static func issue(
        _ request: Request, _ state: IssueState, _ actions: [IssueEntry.Action], by person: Person, _ facts: Facts,
        now: Instant, policy: Policy
    ) -> Issue {
        let candidates = request.household?.candidates ?? []
        let media = Attach.Sorted(facts.media, having: 0, policy: policy)
        let attached: [IssueEntry.Action] = media.taken.isEmpty ? [] : [.attached(media.counts)]
        return Issue(
            number: facts.number, text: request.text, category: request.category,
            household: candidates.count == 1 ? candidates[0] : nil, unit: facts.unit, reporter: person.id,
            state: state, emergency: request.emergency, isConfidential: request.isConfidential,
            media: media.taken.map(\.id),
            entries: (actions + attached).map {
                IssueEntry(at: now, by: person.id, action: $0, policyVersion: policy.version)
            })
    }

    private static func summary(_ issue: Issue, _ facts: Facts) -> IssueSummary {
        let kinds = facts.media.filter { issue.media.contains($0.id) }.map(\.kind)
        return IssueSummary(
            number: issue.number, text: issue.text, category: issue.category,
            household: facts.households.first { $0.id == issue.household }.map(HouseholdLabel.init),
            attachments: kinds.isEmpty ? nil : Attachments(kinds))
    }
}
