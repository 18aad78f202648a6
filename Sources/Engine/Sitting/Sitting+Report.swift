import Language
import Programme
import Store

extension Sitting {
    func decide(_ act: ReportAct) throws -> [Decision] {
        switch act {
        case .reportIssue(let request): return [try reportIssue(request)]
        case .passUp(let request):
            return try each(request.numbers, .report(act)) { PassUp.decide(request, $0, seen: try seen(above: $0)) }
        case .accept(let request): return try each(request.numbers, .report(act)) { AcceptIssue.decide(request, $0) }
        case .resolve(let request): return try resolve(request, act)
        case .returnIssue(let request):
            return try each(request.numbers, .report(act)) { issue in
                try atMeeting(issue) { PutMotion.sendBack(request, issue, $0, earlier: $1) }
                    ?? sentBackToTown(request, issue) ?? ReturnIssue.decide(request, issue)
            }
        case .refuse(let request):
            return try each(request.numbers, .report(act)) { issue in
                try atMeeting(issue) { meeting, _ in
                    .refuse(.discuss(.voteItDown(issue.file.number, present: meeting.record.present)))
                } ?? RefuseIssue.decide(request, try knowingMember(issue))
            }
        case .merge(let request):
            let into = try county.issue(request.into)
            return try each(request.numbers, .report(act)) {
                MergeIssue.decide(request, try knowingMember($0), into: into)
            }
        case .refer(let request): return try refer(request, act)
        case .recategorise(let request):
            return try each(request.numbers, .report(act), waiting: issuesAtDesk.isEmpty ? own(.atDesk, .kept) : nil) {
                Recategorise.decide(request, $0)
            }
        case .keep(let request):
            return try each(request.numbers, .report(act), waiting: Array(own(.atDesk, .kept).prefix(1))) {
                KeepIssue.decide(request, $0)
            }
        case .acknowledge(let request): return try acknowledge(request, act)
        case .judge(let request): return try judge(request, act)
        case .complain(let request): return [try complain(request)]
        case .takeErrand(let request):
            let id = try county.nextErrandID()
            return [
                TakeErrand.decide(request, by: person, households: households, id: id, now: now, policy: policy)
            ]
        case .handBackErrand(let request):
            return [HandBackErrand.decide(request, errands: try county.errands(of: person.id))]
        case .issueStatus(let request): return [try issueStatus(request)]
        case .showAttachments(let request): return try showAttachments(request, act)
        case .myMatters: return [try myMatters()]
        }
    }

    // MARK: Which issues

    /// Decides for each issue meant; `waiting`: among which one without a number is looked for (nil: the desk's).
    func each(
        _ numbers: [IssueNumber], _ act: Act, waiting: [IssueSummary]? = nil,
        _ decide: (IssueCase) throws -> Decision
    ) throws -> [Decision] {
        switch IssueTarget(numbers, waiting: waiting ?? issuesAtDesk, act: act) {
        case .unclear(let decision): return [decision]
        case .issues(let numbers):
            return try numbers.map { number in
                guard let issue = try issueCase(number) else { return .refuse(.report(.issueNotFound(number))) }
                return try decide(issue)
            }
        }
    }

    func issueCase(_ number: IssueNumber) throws -> IssueCase? {
        try county.issueCase(number, by: person, now: now, policy: policy)
    }

    /// S6: the same with who answers for the household, for those verbs that ask for another's word.
    func knowingMember(_ issue: IssueCase) throws -> IssueCase {
        var issue = issue
        issue.file.linkedMember = try county.linkedMember(ofIssue: issue.file.number, on: today.day)
        return issue
    }

    /// What the sender has reported and lies in one of these states, latest first.
    private func own(_ phases: IssueState.Phase...) throws -> [IssueSummary] {
        try county.issues(reportedBy: person.id).filter { phases.contains($0.state.phase) }.map(\.summary)
    }

    // MARK: Verbs that need more than the issue

    private func reportIssue(_ request: ReportIssue.Request) throws -> Decision {
        let (request, households) = try placed(atHome(request))
        if let unclear = ReportIssue.check(request, households: households) { return unclear }
        let household = request.household?.candidates.first.flatMap { id in households.first { $0.id == id } }
        guard let unit = try household?.unit ?? county.homeUnit(of: person) else {
            return .refuse(.link(.noHouseholds))
        }
        var facts = ReportIssue.Facts(
            households: households, number: try county.nextIssueNumber(), unit: unit,
            ladder: try cache.ladder(above: unit, isNonParty: !person.isPartyMember) {
                try county.ladder(above: unit, policy.ladder, isNonParty: !person.isPartyMember)
            })
        facts.media = try reportedMedia()
        if request.way == .solved, let household { facts.residents = try county.boundResidents(of: household.id) }
        // Where nobody takes it, there is nothing to compare it with.
        if request.emergency == nil, let next = facts.ladder.first(above: person.id, now: now, policy: policy)?.desk {
            let rules = policy.issues
            let level = policy.villageLevel
            facts.earlier = try county.earlierReports(
                by: person.id, since: now.adding(hours: -24 * rules.duplicateDays))
            if !request.isConfidential, next.holder != person.id {
                facts.seen = try seen(by: next.holder, near: unit)
            }
            facts.sameKind = try county.count(
                ofKind: request.category, inVillageOf: unit, level, since: now.adding(hours: -24 * rules.clusterDays),
                most: rules.clusterCount)
            if policy.category(request.category)?.isDispute == true {
                facts.mediators = try county.holders(of: [.mediator], above: unit).map(\.holder.name)
            }
        }
        return try tellingTheMember(ReportIssue.decide(request, by: person, facts, now: now, policy: policy))
    }

    /// R6: what the next desk may find the same.
    private func seen(above issue: IssueCase) throws -> [Similarity.Report] {
        try seen(by: issue.nextHolder, of: issue)
    }

    /// R6, R9: what is said in confidence is compared with nothing.
    func seen(by holder: PersonID?, of issue: IssueCase) throws -> [Similarity.Report] {
        guard !issue.file.isConfidential, let holder else { return [] }
        return try seen(by: holder, near: issue.file.unit)
    }

    private func seen(by holder: PersonID, near unit: UnitID) throws -> [Similarity.Report] {
        try county.reports(
            seenBy: holder, inVillageOf: unit, policy.villageLevel,
            since: now.adding(hours: -24 * policy.issues.duplicateDays))
    }

    /// Who was asked to do a task says that it is done; else it is the desk, or the reporter, that speaks.
    private func resolve(_ request: IssueRequest, _ act: ReportAct) throws -> [Decision] {
        let tasks = try county.tasks(of: person.id)
        let calls = try calls()
        let waiting = issuesAtDesk + tasks.map(\.issue) + calledElsewhere(calls)
        return try each(request.numbers, .report(act), waiting: waiting.isEmpty ? own(.kept) : waiting) { issue in
            if let task = tasks.first(where: { $0.issue.number == issue.file.number }) {
                return ReferIssue.finish(request, task, issue)
            }
            let issue = try knowingMember(issue)
            return try finished(request, calls, issue) ?? ResolveIssue.decide(request, issue)
        }
    }

    private func refer(_ request: ReferIssue.Request, _ act: ReportAct) throws -> [Decision] {
        try each(request.numbers, .report(act)) { issue in
            let contact: Ladder.Holder? =
                switch request.to {
                case .utility(let code): try county.contact(of: code, .utilityContact, above: issue.file.unit)
                case .networkAssistant:
                    try county.holders(of: [.networkAssistant], above: issue.file.unit).first?.holder
                case nil: nil
                }
            let isAsked = try county.openTask(for: issue.file.number) != nil
            return ReferIssue.decide(request, issue, contact: contact, isAsked: isAsked)
        }
    }

    private func acknowledge(_ request: IssueRequest, _ act: ReportAct) throws -> [Decision] {
        try each(request.numbers, .report(act), waiting: try county.emergencies(toldTo: person.id)) {
            Emergency.acknowledge(request, $0)
        }
    }

    private func judge(_ request: JudgeResult.Request, _ act: ReportAct) throws -> [Decision] {
        let asked = try asked(.done)
        let waiting = try asked + own(.done).filter { !asked.contains($0) }
        guard !request.numbers.isEmpty || !waiting.isEmpty else { return [.refuse(.report(.nothingToJudge))] }
        return try each(request.numbers, .report(act), waiting: waiting) { JudgeResult.decide(request, $0) }
    }

    private func complain(_ request: Complain.Request) throws -> Decision {
        guard let unit = try county.homeUnit(of: person) else { return .refuse(.link(.noHouseholds)) }
        let officers = try county.officers(of: Post.allCases, above: unit)
        let accused = Accused.indices(in: request.text, among: officers.map(\.officer))
            .flatMap { [officers[$0].id, officers[$0].standIn].compactMap(\.self) }
        let facts = Complain.Facts(
            number: try county.nextIssueNumber(), unit: unit, category: policy.categories.last?.code ?? "",
            accused: accused, desks: try county.ladder(above: unit, policy.issues.complaintDesks),
            told: try county.holders(of: policy.issues.complaintTold, above: unit).map(\.holder),
            media: try reportedMedia())
        return Complain.decide(request, by: person, facts, now: now, policy: policy)
    }

    private func issueStatus(_ request: IssueStatus.Request) throws -> Decision {
        guard let number = try request.number ?? county.issues(reportedBy: person.id).first?.number else {
            return .refuse(.report(.noIssues))
        }
        let file = try fileWithHolder(number)
        let words = file?.state.desk?.holder == person.id ? try issueCase(number)?.ownWords : nil
        return IssueStatus.decide(number, by: person, file, words: words ?? [], calendar: today.calendar)
    }

    private func myMatters() throws -> Decision {
        let atDesk = issuesAtDesk.isEmpty ? [] : try county.issues(atDeskOf: person.id).map(MyMatters.Listing.Own.init)
        let tasks = try county.tasks(of: person.id).map(\.issue) + calledElsewhere(try calls())
        let own = try county.issues(reportedBy: person.id).map(MyMatters.Listing.Own.init)
        let shown = [atDesk.map(\.issue), tasks, own.map(\.issue)].flatMap {
            $0.prefix(MyMatters.lineLimit).map(\.number)
        }
        let asked = try county.issues(askedOf: person.id).map(MyMatters.Listing.Own.init)
        return MyMatters.decide(
            due: try monthBook().due, atDesk: atDesk,
            words: try atDesk.first.flatMap { try issueCase($0.issue.number)?.ownWords } ?? [], tasks: tasks, own: own,
            errands: try county.errands(of: person.id), attachments: try county.attachments(of: shown),
            asked: asked, pauses: try county.pausesAsked(of: person.id),
            matches: try county.matches(of: person.id), arrived: try county.matches(arrivedFor: person.id),
            mandates: try person.posts.filter { $0.post == .villageSecretary }
                .flatMap { try county.mandates(below: $0.unit) }.filter(\.isOpen), now: now)
    }

    /// L4: an issue of a household is visible to whoever holds the household now; a complaint is not (R9).
    func fileWithHolder(_ number: IssueNumber) throws -> IssueFile? {
        guard var file = try county.issue(number) else { return nil }
        if !file.isConfidential, let holder = try county.holder(ofIssue: number, on: today.day) {
            file.carriers.insert(holder)
        }
        return file
    }
}
