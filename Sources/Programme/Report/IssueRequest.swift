/// What an officer says of issues at their desk: `已办 1023 路灯已修`, `1023 退回 材料不全`, or without a number.
public struct IssueRequest: Hashable, Codable, Sendable {
    /// None: the only one that waits for the sender (A3).
    public var numbers: [IssueNumber]
    public var words: String?

    public init(numbers: [IssueNumber], words: String? = nil) {
        self.numbers = numbers
        self.words = words
    }
}

/// A3: which issues are meant, before their facts are loaded. A reply without a number is for the only one that waits,
/// else the bot asks.
public enum IssueTarget: Sendable {
    case issues([IssueNumber])
    case unclear(Decision)

    public init(_ numbers: [IssueNumber], waiting: [IssueSummary], act: Act) {
        switch (numbers.isEmpty, waiting.count) {
        // A number said twice is meant once.
        case (false, _): self = .issues(numbers.reduce(into: []) { if !$0.contains($1) { $0.append($1) } })
        case (true, 0): self = .unclear(.refuse(.report(.nothingAtYourDesk)))
        case (true, 1): self = .issues([waiting[0].number])
        case (true, _): self = .unclear(Decision(question: .whichIssue(options: waiting, act: act)))
        }
    }
}

/// One issue being decided on, by whom, and when.
public struct IssueCase: Sendable {
    public var file: IssueFile
    public var person: Person
    /// R9: with nobody at the desks of those complained of.
    public let ladder: Ladder
    public var now: Instant
    public var policy: Policy

    public init(file: IssueFile, by person: Person, ladder: Ladder, now: Instant, policy: Policy) {
        self.file = file
        self.person = person
        self.ladder = ladder.avoiding(file.accused)
        self.now = now
        self.policy = policy
    }

    var number: IssueNumber { file.number }
    var summary: IssueSummary { file.summary }

    /// The sender at a desk, as others are told of them.
    func officer(at desk: Desk) -> NamedOfficer { NamedOfficer(name: person.name, post: desk.officer.post) }

    /// Moves the issue, with one entry of its history for each action; the first is kept for undo.
    func move(to state: IssueState, _ actions: IssueEntry.Action...) -> [Change] { move(to: state, actions) }

    /// S5: the clock of a desk that begins anew.
    func due(at desk: Desk) -> Instant {
        guard !isUnanswered else { return policy.due(policy.issues.emergency.acknowledgeWithin, from: now) }
        let rungs = policy.rungs(ofComplaint: file.isComplaint)
        let rung = rungs.indices.contains(desk.rung) ? rungs[desk.rung] : nil
        let within = (rung ?? rungs.first { $0.post == desk.officer.post } ?? rungs.last)?.within
        return policy.due(within ?? Deadline(0, .minutes), from: now)
    }

    /// R5: an emergency that nobody has said they are going to.
    var isUnanswered: Bool { file.emergency != nil && file.acknowledgedAt == nil }

    /// With whoever sits there now, should it have changed hands since; nil where that is somebody complained of (R9).
    /// Duty, and the other post of a rung (R3), have no seat of their own.
    func asHeldNow(_ desk: Desk) -> Desk? {
        let seat = ladder.seats.first {
            $0.rung == desk.rung && $0.post == desk.officer.post && ($0.unit == nil || $0.unit == desk.unit)
        }
        guard seat?.isAvoided != true else { return nil }
        guard let holder = seat?.holder else { return desk }
        var desk = desk
        desk.holder = holder.id
        desk.officer.name = holder.name
        return desk
    }

    func move(to state: IssueState, _ actions: [IssueEntry.Action]) -> [Change] {
        actions.map { .report(.moved(number, from: file.state, to: state, entry: entry($0))) }
    }

    func entry(_ action: IssueEntry.Action) -> IssueEntry {
        IssueEntry(at: now, by: person.id, action: action, policyVersion: policy.version)
    }

    /// Who reported it and whose household it is, but for the sender and `besides`.
    func tellReporter(_ notice: ReportNotice, besides: PersonID? = nil) -> [Notice] {
        file.residents.union([file.reporter]).subtracting([person.id]).sorted().filter { $0 != besides }
            .map { Notice(to: $0, .report(notice)) }
    }

    /// R6: one of those that the next desk may see. What is said in confidence is compared with nothing.
    private func likest(among seen: [Similarity.Report]) -> IssueSummary? {
        file.isConfidential
            ? nil : Similarity.likest(Similarity.Report(summary: summary, unit: file.unit), among: seen, policy: policy)
    }

    /// Who would get it if it were passed up.
    public var nextHolder: PersonID? {
        ladder.climb(above: file.state.desk?.rung, past: person.id, now: now, policy: policy)?.desk.holder
    }

    /// To the first desk.
    func firstPush(to desk: Desk, seen: [Similarity.Report]) -> ReportNotice {
        file.isComplaint
            ? .complaint(summary, from: nil, reason: nil, words: words(at: desk))
            : .newAtDesk(summary, from: file.namedReporter, like: likest(among: seen), words: words(at: desk))
    }

    /// To the next desk.
    func pushUp(to next: Desk, from officer: NamedOfficer, reason: String?, seen: [Similarity.Report]) -> ReportNotice {
        guard !file.isComplaint else {
            return .complaint(summary, from: officer, reason: reason, words: words(at: next))
        }
        guard isUnanswered, let kind = file.emergency else {
            return .passedUp(
                summary, from: officer, reason: reason, like: likest(among: seen), words: words(at: next))
        }
        return .emergency(summary, kind: kind, from: officer)
    }

    /// R5: an emergency ends before anybody has said that they are going: whoever was pushed may stay.
    func tellPushed(_ notice: ReportNotice) -> [Notice] {
        guard isUnanswered else { return [] }
        let others = file.carriers.subtracting(file.residents).subtracting([file.reporter, person.id])
        return others.sorted().map { Notice(to: $0, .report(notice)) }
    }

    /// The desk the issue lies at, if it is the sender's and the move is one that its state knows.
    func ownDesk(for move: IssueMove) -> Result<Desk, Refused> {
        guard let desk = file.state.desk, desk.holder == person.id else {
            return .failure(Refused(.notAtYourDesk(number)))
        }
        guard !file.state.phase.after(move).isEmpty else { return .failure(Refused(.notNow(number, file.state.phase))) }
        return .success(desk)
    }

    struct Refused: Error {
        var decision: Decision
        init(_ refusal: ReportRefusal) { decision = .refuse(.report(refusal)) }
    }
}
