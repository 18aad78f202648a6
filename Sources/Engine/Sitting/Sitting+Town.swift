import Programme
import Store

/// S2–S4: what town and county decide on.
extension Sitting {
    func decide(_ act: TownAct) throws -> [Decision] {
        guard isOffered(act.verb) else { return [.refuse(.resolve(.town(.notOffered(act.verb))))] }
        let whole = Act.resolve(.town(act))
        switch act {
        case .reportToTownLeader(let request):
            return try each(request.numbers, whole) { issue in
                let leader = try county.townLeader(attachedTo: issue.file.unit, policy)
                return PassUp.toTownLeader(
                    request, issue, leader: leader, seen: try seen(by: leader?.holder.id, of: issue))
            }
        case .solve(let request):
            return try each(request.numbers, whole) { issue in
                SolveInTown.decide(
                    request, issue, staff: try county.staff(above: issue.file.unit, Access.townOfficers),
                    calls: try county.whistles(for: issue.file.number))
            }
        case .askDepartments(let request):
            return try each(request.numbers, whole) { CallDepartments.ask(request, $0, try callFacts(request, $0)) }
        case .whistle(let request):
            return try each(request.numbers, whole) {
                CallDepartments.whistle(request, $0, try callFacts(request, $0))
            }
        case .reportToLeader(let request):
            return try each(request.numbers, whole) { issue in
                ReportToLeader.decide(
                    request, issue, leader: try county.leader(attachedTo: issue.file.unit),
                    calls: try county.whistles(for: issue.file.number))
            }
        case .reportToCounty(let request):
            return try each(request.numbers, whole) { issue in
                ReportToCounty.decide(
                    request, issue, organiser: try county.highest(.countyOrganiser, above: issue.file.unit),
                    calls: try county.whistles(for: issue.file.number))
            }
        case .instruct(let request): return try each(request.numbers, whole) { Instruct.decide(request, $0) }
        case .reportIn(let request):
            let calls = try calls()
            guard !calls.isEmpty || !request.numbers.isEmpty else { return [.refuse(.resolve(.town(.noCalls)))] }
            return try each(request.numbers, whole, waiting: calls.map(\.issue)) { ReportIn.decide($0, calls: calls) }
        case .rate(let request): return [try rate(request)]
        case .ratings(let month): return [try ratings(month)]
        case .rollUp(let month): return [try rollUp(month)]
        case .answer(let request): return try answer(request, whole)
        }
    }

    func isOffered(_ verb: Verb) -> Bool {
        Access.offers(verb, to: person, holdsHouseholds: !households.isEmpty, policy: policy)
    }

    private func callFacts(_ request: CallDepartments.Request, _ issue: IssueCase) throws -> CallDepartments.Facts {
        var contacts: [String: Ladder.Attached] = [:]
        for code in request.departments { contacts[code] = try county.seat(of: code, above: issue.file.unit) }
        return CallDepartments.Facts(
            contacts: contacts, calls: try county.whistles(for: issue.file.number))
    }

    // MARK: What departments are called to

    /// Nobody else is ever called.
    func calls() throws -> [Whistle] {
        person.holds(.departmentContact) ? try county.whistles(calling: person.id) : []
    }

    /// The others are at the sender's own desk.
    func calledElsewhere(_ calls: [Whistle]) -> [IssueSummary] {
        let own = Set(issuesAtDesk.map(\.number))
        return calls.map(\.issue).filter { !own.contains($0.number) }
    }

    /// Nil: the sender is not called to this issue.
    func finished(_ request: IssueRequest, _ calls: [Whistle], _ issue: IssueCase) throws -> Decision? {
        guard let call = calls.first(where: { $0.issue.number == issue.file.number }) else {
            return issue.file.state.phase == .withTown
                ? FinishForTown.telling(ResolveIssue.decide(request, issue), issue, what: request.words) : nil
        }
        guard issue.file.state.desk?.holder == person.id else { return FinishCall.decide(request, call, issue) }
        return FinishCall.closing(ResolveIssue.decide(request, issue), call, by: person, what: request.words)
    }

    func sentBackToTown(_ request: IssueRequest, _ issue: IssueCase) throws -> Decision? {
        guard issue.file.state.phase == .withTown else { return nil }
        return SendBackToTown.decide(request, issue, calls: try county.whistles(for: issue.file.number))
    }

    // MARK: Ratings

    private func rate(_ request: RateDepartment.Request) throws -> Decision {
        guard let number = request.number else { return .refuse(.resolve(.town(.rateHow(.first, body: "")))) }
        guard let file = try county.issue(number), file.carriers.contains(person.id) || file.reporter == person.id
        else { return .refuse(.report(.issueNotFound(number))) }
        return RateDepartment.decide(
            request, number, called: try county.called(by: person.id, for: number), by: person, now: now,
            policy: policy)
    }

    private func ratings(_ month: Day?) throws -> Decision {
        guard let unit = Access.ratingsUnit(of: person) else {
            return .refuse(.resolve(.town(.notOffered(.departmentRatings))))
        }
        let calendar = policy.calendar
        let month = month ?? today.day.firstOfMonth
        let counts = try county.ratingCounts(
            below: unit, since: calendar.instant(month, hour: 0),
            until: calendar.instant(calendar.adding(months: 1, to: month), hour: 0))
        return DepartmentRatings.decide(counts, unit: try county.unitName(unit), month: month, policy: policy)
    }

    // MARK: The county

    private func rollUp(_ month: Day?) throws -> Decision {
        guard let unit = person.posts.first(where: { $0.post == .countyOrganiser })?.unit else {
            return .refuse(.resolve(.town(.notOffered(.countyRollUp))))
        }
        let month = month ?? today.day.firstOfMonth
        return CountyRollUp.decide(try county.countyCases(month: month, below: unit), month: month, policy: policy)
    }

    private func answer(_ request: AnswerDown.Request, _ act: Act) throws -> [Decision] {
        let waiting = try atDesk { $0.phase == .withCounty }
        guard request.numbers.isEmpty, let category = request.category else {
            guard !request.numbers.isEmpty || !waiting.isEmpty else {
                return [.refuse(.resolve(.town(.nothingToAnswer(category: nil))))]
            }
            return try each(request.numbers, act, waiting: waiting) { AnswerDown.decide(request, $0) }
        }
        let own = waiting.filter { $0.category == category }.prefix(AnswerDown.limit)
        guard !own.isEmpty else { return [.refuse(.resolve(.town(.nothingToAnswer(category: category))))] }
        guard request.words != nil else { return [.refuse(.resolve(.town(.answerWhat(nil))))] }
        return try each(own.map(\.number), act) { AnswerDown.decide(request, $0) }
    }
}
