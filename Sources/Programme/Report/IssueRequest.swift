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
    public var ladder: Ladder
    public var now: Instant
    public var policy: Policy

    public init(file: IssueFile, by person: Person, ladder: Ladder, now: Instant, policy: Policy) {
        self.file = file
        self.person = person
        self.ladder = ladder
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
        let rungs = desk.rung == nil ? policy.issues.complaintDesks : policy.ladder
        let rung = desk.rung.flatMap { rungs.indices.contains($0) ? rungs[$0] : nil }
        let within = (rung ?? rungs.first { $0.post == desk.officer.post } ?? rungs.last)?.within
        return policy.due(within ?? Deadline(0, .minutes), from: now)
    }

    /// With whoever sits there now, should it have changed hands since. Duty, and the other post of a rung (R3), have
    /// no seat of their own.
    func asHeldNow(_ desk: Desk) -> Desk {
        let seat = ladder.seats.first { $0.rung == desk.rung && $0.post == desk.officer.post }
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

    /// The desk the issue lies at, if it is the sender's and the move is one that its state knows.
    func ownDesk(for move: IssueMove) -> Result<Desk, Refused> {
        guard let desk = file.state.desk, desk.holder == person.id else {
            return .failure(Refused(.notAtYourDesk(number)))
        }
        guard file.state.phase.after(move) != nil else { return .failure(Refused(.notNow(number, file.state.phase))) }
        return .success(desk)
    }

    struct Refused: Error {
        var decision: Decision
        init(_ refusal: ReportRefusal) { decision = .refuse(.report(refusal)) }
    }
}
