@testable import Programme

/// A village whose officers say anything at any time: issues in memory, moved by the real decisions alone.
struct IssueWalk {
    typealias Fixture = ReportFixture

    enum Verb: String, CaseIterable {
        case report, reportEmergency, complain, passUp, keep, accept, resolve, `return`, refuse, merge, recategorise
        case refer, satisfied, unsatisfied, acknowledge, wait, undo

        /// The moves of the state table that it makes.
        func moves(from phase: IssueState.Phase) -> [IssueMove] {
            switch self {
            case .passUp, .wait: [.passUp]
            case .keep: [.keep]
            case .accept, .acknowledge: [.accept]
            case .resolve: [.resolve]
            case .return: [.return]
            case .refuse: [.refuse]
            case .merge: [.merge]
            case .satisfied: [.confirm]
            case .unsatisfied: phase == .done ? [.contradict] : [.reopen]
            case .undo: [.takeBack, .withdraw]
            case .report, .reportEmergency, .complain, .recategorise, .refer: []
            }
        }
    }

    /// One decision with what it was made on.
    struct Step {
        var verb: Verb
        var actor: PersonID
        var file: IssueFile?
        var decision: Decision
    }

    /// Issues at one time; those that have ended make room.
    static let issueLimit = 8

    let village: Fixture
    private(set) var now = Fixture.now
    private(set) var files: [IssueFile] = []
    private(set) var histories: [IssueNumber: [IssueEntry]] = [:]
    /// The histories without what was taken back.
    private(set) var standing: [IssueNumber: [IssueEntry]] = [:]
    private var lastStep: Step?
    private var last: Int64 = 1000
    private var numbers: SplitMix

    init(seed: UInt64) {
        var numbers = SplitMix(seed: seed)
        var village = Fixture()
        let officers: [PersonID?] = [nil, Fixture.leader, Fixture.grid, Fixture.village, Fixture.clerk, Fixture.member]
        for rung in village.holders.indices where numbers.chance(percent: 30) {
            village.holders[rung] = officers.randomElement(using: &numbers)!
        }
        if numbers.chance(percent: 30) { village.dutyOfficer = [nil, Fixture.clerk].randomElement(using: &numbers)! }
        self.village = village
        self.numbers = numbers
    }

    /// Does something; nil where there was nothing to do it to.
    mutating func step() -> Step? {
        guard let file = files.randomElement(using: &numbers) else { return open(.report) }
        // Mostly something that could be done, sometimes anything.
        if numbers.chance(percent: 10) { return undo() }
        let verbs = numbers.chance(percent: 75) ? Self.likely(file.state.phase) : Verb.allCases
        let verb = verbs.randomElement(using: &numbers)!
        switch verb {
        case .report, .reportEmergency, .complain: return open(verb)
        case .wait: return wait()
        case .undo: return undo()
        case .passUp, .keep, .accept, .resolve, .return, .refuse, .merge, .recategorise, .refer, .satisfied,
            .unsatisfied, .acknowledge:
            let actor = actor(for: file)
            let issue = village.issue(file, by: actor, at: now)
            let step = Step(verb: verb, actor: actor, file: file, decision: decide(verb, issue))
            apply(step)
            return step
        }
    }

    private static func likely(_ phase: IssueState.Phase) -> [Verb] {
        switch phase {
        case .kept: [.passUp, .resolve]
        case .atDesk: [.passUp, .passUp, .return, .return, .accept, .resolve, .refuse, .keep, .acknowledge, .wait]
        case .done: [.satisfied, .unsatisfied]
        case .awaitingMeeting, .inDeliberation, .listed, .withTown, .withCounty, .promised: [.wait]
        case .notReached, .closed, .refused, .merged, .withdrawn: [.unsatisfied, .report, .reportEmergency, .complain]
        }
    }

    /// Mostly who has it or reported it, sometimes anybody.
    private mutating func actor(for file: IssueFile) -> PersonID {
        let holder = file.state.desk?.holder ?? file.reporter
        let concerned = [file.reporter, holder, holder, holder]
        return (numbers.chance(percent: 85) ? concerned : Fixture.everybody).randomElement(using: &numbers)!
    }

    // MARK: Verbs

    private mutating func open(_ verb: Verb) -> Step? {
        if files.count >= Self.issueLimit { files.removeAll { !$0.state.phase.isOpen } }
        guard files.count < Self.issueLimit else { return nil }
        last += 1
        let actor = [Fixture.member, Fixture.neighbour, Fixture.leader, Fixture.village].randomElement(using: &numbers)!
        let decision: Decision
        if verb == .complain {
            let count = Int.random(in: 0...2, using: &numbers)
            let facts = Complain.Facts(
                number: IssueNumber(last), unit: Fixture.group, category: "other",
                accused: Array(Fixture.everybody.shuffled(using: &numbers).prefix(count)),
                desks: village.complaintDesks, told: [Fixture.holder(Fixture.supervisor)])
            decision = Complain.decide(
                Complain.Request(text: "投诉"), by: Fixture.person(actor), facts, now: now, policy: village.policy)
        } else {
            let ways: [ReportIssue.Request.Way] = [.onwards, .onwards, .kept, .solved]
            let request = Fixture.request(
                emergency: verb == .reportEmergency ? "fire" : nil, way: ways.randomElement(using: &numbers)!)
            let facts = ReportIssue.Facts(
                households: [], number: IssueNumber(last), unit: Fixture.group, ladder: village.ladder,
                sameKind: Int.random(in: 0...4, using: &numbers))
            decision = ReportIssue.decide(
                request, by: Fixture.person(actor), facts, now: now, policy: village.policy)
        }
        let step = Step(verb: verb, actor: actor, file: nil, decision: decision)
        apply(step)
        return step
    }

    /// Minutes, hours or days pass; then an emergency that nobody has acknowledged climbs.
    private mutating func wait() -> Step? {
        let seconds: [Int64] = [60, 900, 7200, 86_400, 5 * 86_400]
        now = now.adding(seconds: seconds.randomElement(using: &numbers)!)
        guard let file = files.filter({ $0.emergency != nil }).randomElement(using: &numbers),
            let decision = Emergency.climb(
                file, duty: village.dutyLadder, ladder: village.ladder, now: now, policy: village.policy)
        else { return nil }
        let step = Step(verb: .wait, actor: file.state.desk!.holder, file: file, decision: decision)
        apply(step)
        return step
    }

    /// V6: whoever did the last thing takes it back.
    private mutating func undo() -> Step? {
        guard let last = lastStep, last.verb != .undo, let number = last.file?.number ?? last.decision.opened?.number,
            let file = files.first(where: { $0.number == number })
        else { return nil }
        let was = last.decision.moves.first?.from
        guard was != nil || last.decision.opened != nil else { return nil }
        let undoing = Undoing(
            by: Fixture.person(last.actor), at: now, policyVersion: village.policy.version)
        let effect = Effect.issue(file, was: was, isActedOn: false, undoing)
        let decision = Undo.decide(Undo.Facts(act: ActID(1), effects: [effect]), policy: village.policy)
        let step = Step(verb: .undo, actor: last.actor, file: file, decision: decision)
        apply(step)
        return step
    }

    private mutating func decide(_ verb: Verb, _ issue: IssueCase) -> Decision {
        let words = numbers.chance(percent: 85) ? "原因" : nil
        let request = IssueRequest(numbers: [issue.number], words: words)
        switch verb {
        case .passUp: return PassUp.decide(request, issue)
        case .keep: return KeepIssue.decide(request, issue)
        case .accept: return AcceptIssue.decide(request, issue)
        case .resolve: return ResolveIssue.decide(request, issue)
        case .return: return ReturnIssue.decide(request, issue)
        case .acknowledge: return Emergency.acknowledge(request, issue)
        case .refuse:
            let refusal = RefuseIssue.Request(
                numbers: [issue.number], ground: words == nil ? nil : "not_ours", words: words)
            return RefuseIssue.decide(refusal, issue)
        case .merge:
            let into = files.randomElement(using: &numbers)
            return MergeIssue.decide(
                MergeIssue.Request(numbers: [issue.number], into: into!.number), issue, into: words == nil ? nil : into)
        case .recategorise:
            return Recategorise.decide(
                Recategorise.Request(numbers: [issue.number], category: words == nil ? nil : "other"), issue)
        case .refer:
            let contact = Ladder.Holder(id: Fixture.contact, name: "电工", isReachable: true)
            let request = ReferIssue.Request(numbers: [issue.number], to: words == nil ? nil : .utility("power"))
            return ReferIssue.decide(request, issue, contact: contact, isAsked: numbers.chance(percent: 20))
        case .satisfied, .unsatisfied:
            return JudgeResult.decide(
                JudgeResult.Request(numbers: [issue.number], isSatisfied: verb == .satisfied, words: words), issue)
        case .report, .reportEmergency, .complain, .wait, .undo: preconditionFailure("about no issue")
        }
    }

    // MARK: What becomes true

    private mutating func apply(_ step: Step) {
        let decision = step.decision
        if let number = step.file?.number, step.verb == .undo, let last = lastStep {
            standing[number]?.removeLast(last.decision.moves.count)
        } else if let number = step.file?.number {
            standing[number, default: []] += decision.moves.map(\.entry)
        }
        if !decision.changes.isEmpty { lastStep = step }
        for case .report(let change) in decision.changes {
            switch change {
            case .opened(let issue, let carriers): open(issue, carriers)
            case .moved(let number, _, let state, let entry):
                update(number) { file in
                    file.state = state
                    file.endedAt = state.phase.isOpen ? nil : entry.at
                    if let holder = state.desk?.holder { file.carriers.insert(holder) }
                }
                histories[number, default: []].append(entry)
            case .recategorised(let number, _, let category, let entry):
                update(number) { $0.summary.category = category }
                histories[number, default: []].append(entry)
            case .followed(let number, let person): update(number) { $0.carriers.insert(person) }
            case .acknowledged(let number):
                let now = now
                update(number) { $0.acknowledgedAt = now }
            case .taskAsked(let number, _, _, _, let entry): histories[number, default: []].append(entry)
            case .taskDone, .errandTaken, .errandHandedBack, .takenBack, .attached, .attachmentsDropped:
                preconditionFailure("not walked")
            }
        }
    }

    private mutating func open(_ issue: Programme.Issue, _ carriers: [PersonID]) {
        var file = village.file(issue.state, reporter: issue.reporter, number: issue.number.rawValue)
        file.reportedAt = now
        file.emergency = issue.emergency
        file.isComplaint = issue.isComplaint
        file.accused = Set(issue.accused)
        file.isConfidential = issue.isConfidential
        file.carriers.formUnion(carriers)
        files.append(file)
        histories[issue.number] = issue.entries
        standing[issue.number] = issue.entries
    }

    private mutating func update(_ number: IssueNumber, _ body: (inout IssueFile) -> Void) {
        guard let index = files.firstIndex(where: { $0.number == number }) else { return }
        body(&files[index])
    }
}
