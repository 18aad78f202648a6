import TestSupport

@testable import Programme

/// A village whose officers say anything at any time: issues in memory, moved by the real decisions alone.
struct IssueWalk {
    typealias Fixture = ReportFixture

    enum Verb: String, CaseIterable {
        case report, reportEmergency, complain, passUp, keep, accept, resolve, `return`, refuse, merge, recategorise
        case refer, satisfied, unsatisfied, acknowledge, wait, undo
        /// S1: as a meeting leaves it.
        case passed
        case listWork, addHelper, changeLead, postpone, progress, promise, pause, allow, deny, goOn
        case visitBack, notMet, giveUp, explain

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
            case .passed, .listWork, .addHelper, .changeLead: [.list]
            case .postpone: [.list, .promise]
            case .promise: [.promise]
            case .visitBack: phase == .done ? [.confirm, .contradict] : [.reopen]
            case .giveUp: [.notReached]
            case .report, .reportEmergency, .complain, .recategorise, .refer, .progress, .pause, .allow, .deny, .goOn,
                .notMet, .explain:
                []
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
    fileprivate(set) var files: [IssueFile] = []
    private(set) var histories: [IssueNumber: [IssueEntry]] = [:]
    /// The histories without what was taken back.
    private(set) var standing: [IssueNumber: [IssueEntry]] = [:]
    fileprivate var lastStep: Step?
    fileprivate var last: Int64 = 1000
    fileprivate var numbers: SplitMix

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
        let verbs = numbers.chance(percent: 75) ? Self.likely(file.state) : Verb.allCases
        let verb = verbs.randomElement(using: &numbers)!
        switch verb {
        case .report, .reportEmergency, .complain: return open(verb)
        case .passed: return list()
        case .wait: return wait()
        case .undo: return undo()
        case .passUp, .keep, .accept, .resolve, .return, .refuse, .merge, .recategorise, .refer, .satisfied,
            .unsatisfied, .acknowledge, .listWork, .addHelper, .changeLead, .postpone, .progress, .promise, .pause,
            .allow, .deny, .goOn, .visitBack, .notMet, .giveUp, .explain:
            let actor = actor(for: file)
            let issue = village.issue(file, by: actor, at: now)
            let step = Step(verb: verb, actor: actor, file: file, decision: decide(verb, issue))
            apply(step)
            return step
        }
    }

    private static func likely(_ state: IssueState) -> [Verb] {
        if case .done(let done) = state, !done.tries.isEmpty {
            return done.tries.count >= ReportFixture.policy.resolving.visitTries
                ? [.giveUp, .giveUp, .giveUp, .satisfied] : [.notMet, .notMet, .wait, .wait, .visitBack]
        }
        if state.desk?.pause?.isGranted == true { return [.goOn, .goOn, .wait] }
        return switch state.phase {
        case .kept: [.passUp, .resolve, .merge]
        case .atDesk:
            [
                .passUp, .passUp, .return, .return, .accept, .resolve, .resolve, .refuse, .keep, .acknowledge, .wait,
                .promise, .pause, .allow, .deny, .goOn, .merge,
            ]
        case .done: [.satisfied, .unsatisfied, .visitBack, .notMet, .notMet, .notMet, .wait]
        case .listed:
            [
                .listWork, .addHelper, .changeLead, .postpone, .progress, .promise, .resolve, .passUp, .pause, .allow,
                .goOn,
            ]
        case .promised: [.wait, .resolve, .passUp, .promise]
        case .awaitingMeeting, .inDeliberation, .withTown, .withCounty: [.wait]
        case .refused, .merged: [.explain, .unsatisfied, .report, .complain, .passed]
        case .notReached, .closed, .withdrawn: [.unsatisfied, .report, .reportEmergency, .complain, .passed]
        }
    }

    /// Mostly who has it or reported it, sometimes anybody.
    private mutating func actor(for file: IssueFile) -> PersonID {
        let holder = file.state.desk?.holder ?? file.reporter
        var concerned = [file.reporter, holder, holder, holder]
        concerned += [file.state.asked, file.state.pauseAsked].compactMap { $0 }.flatMap { [$0, $0] }
        if file.state.phase == .done { concerned += [Fixture.village, Fixture.supervisor] }
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
        if let step = askOrResume() { return step }
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
        guard let last = lastStep, last.verb != .undo, last.verb != .passed,
            let number = last.file?.number ?? last.decision.opened?.number,
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
        case .listWork, .addHelper, .changeLead, .postpone, .progress, .promise, .pause, .allow, .deny, .goOn,
            .visitBack, .notMet, .giveUp, .explain:
            return work(verb, issue, request)
        case .report, .reportEmergency, .complain, .wait, .passed, .undo: preconditionFailure("about no issue")
        }
    }

    // MARK: What becomes true

    fileprivate mutating func apply(_ step: Step) {
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
                    file.carriers.formUnion(state.carriers)
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
            case .taskDone, .errandTaken, .errandHandedBack, .errandPostponed, .takenBack, .attached,
                .attachmentsDropped:
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

// MARK: Works, clocks and return visits

extension IssueWalk {
    static let supervisors = [Ladder.Holder(id: Fixture.supervisor, name: "监督", isReachable: true)]

    /// Who may lead and help: as the village's officers are held in this walk.
    var ground: WorkGround {
        let secretary = village.ladder.seats[2].holder.map { WorkTests.worker($0.id, .villageSecretary) }
        return WorkGround(
            villageName: "",
            workers: [secretary, WorkTests.worker(Fixture.assistant, .committeeMember)].compactMap { $0 }
                + [WorkTests.worker(Fixture.neighbour, .linkedMember)])
    }

    /// Something that a meeting has put on the list.
    fileprivate mutating func list() -> Step? {
        if files.count >= Self.issueLimit { files.removeAll { !$0.state.phase.isOpen } }
        guard files.count < Self.issueLimit, let secretary = village.ladder.seats[2].holder else { return nil }
        last += 1
        let seat = village.ladder.seats[2]
        let desk = Desk(
            rung: 2, unit: seat.unit!, holder: secretary.id,
            officer: NamedOfficer(name: secretary.name, post: seat.post), since: now,
            due: village.policy.due(village.policy.resolving.work, from: now))
        let issue = Programme.Issue(
            number: IssueNumber(last), text: Fixture.text, category: "power", household: nil, unit: Fixture.group,
            reporter: Fixture.member, state: .listed(Work(desk: desk)),
            entries: [.reported, .listed(lead: seat.post)].map {
                IssueEntry(at: now, by: secretary.id, action: $0, policyVersion: village.policy.version)
            })
        let decision = Decision(changes: [.report(.opened(issue, carriers: []))])
        let step = Step(verb: .passed, actor: secretary.id, file: nil, decision: decision)
        apply(step)
        return step
    }

    /// S5, S6: what the clock does of itself.
    fileprivate mutating func askOrResume() -> Step? {
        for file in files {
            let asked = ReturnVisit.askAgain(file, ladder: village.ladder, now: now, policy: village.policy)
            guard let decision = asked ?? ResumeClock.end(file, now: now, policy: village.policy) else { continue }
            let by = file.state.handler ?? file.state.desk!.holder
            let step = Step(verb: .wait, actor: by, file: file, decision: decision)
            apply(step)
            return step
        }
        return nil
    }

    fileprivate mutating func work(_ verb: Verb, _ issue: IssueCase, _ request: IssueRequest) -> Decision {
        let day = village.policy.calendar.adding(
            days: Int.random(in: -1...70, using: &numbers), to: village.policy.calendar.day(of: now))
        let someone = WorkTests.mention(
            [Fixture.assistant, Fixture.neighbour, Fixture.village].randomElement(using: &numbers)!)
        let act = Act.across(.undo)
        switch verb {
        case .listWork:
            let list = ListWork.Request(
                numbers: [], lead: request.words == nil ? nil : someone, due: day, urgency: .high,
                helpers: [WorkTests.mention(Fixture.neighbour)])
            return ListWork.decide(list, issue, ground, ListWork.Facts(), act: act)
        case .addHelper:
            return AddHelper.decide(AddHelper.Request(numbers: [], helpers: [someone]), issue, ground, act: act)
        case .changeLead:
            return ChangeLead.decide(ChangeLead.Request(numbers: [], lead: someone), issue, ground, act: act)
        case .postpone:
            return PostponeWork.decide(
                PostponeWork.Request(numbers: [], day: day, reason: request.words), issue)
        case .progress: return NoteProgress.decide(request, issue)
        case .promise:
            return MakePromise.decide(MakePromise.Request(numbers: [], day: day, plan: request.words), issue)
        case .pause:
            return PauseClock.decide(
                PauseClock.Request(numbers: [], reason: request.words, until: day), issue,
                atTop: [])
        case .allow, .deny:
            return AnswerPause.decide(
                AnswerPause.Request(numbers: [], isGranted: verb == .allow, words: request.words), issue, atTop: [])
        case .goOn: return ResumeClock.decide(request, issue)
        case .visitBack, .notMet:
            let outcomes: [VisitBack.Outcome] = verb == .notMet ? [.notMet] : [.satisfied, .unsatisfied]
            let visit = VisitBack.Request(
                numbers: [], outcome: outcomes.randomElement(using: &numbers), words: request.words)
            return VisitBack.decide(visit, issue, supervisors: Self.supervisors)
        case .giveUp: return CloseNotReached.decide(request, issue, supervisors: Self.supervisors)
        case .explain: return ExplainEnd.decide(request, issue)
        case .undo, .report, .reportEmergency, .complain, .passUp, .keep, .accept, .resolve, .return, .refuse, .merge,
            .recategorise, .refer, .satisfied, .unsatisfied, .acknowledge, .wait, .passed:
            preconditionFailure("another verb")
        }
    }
}
