import Language
import Programme
import Store

extension Sitting {
    func decide(_ act: AcrossAct) throws -> [Decision] {
        switch act {
        case .undo:
            let undoing = Undoing(by: person, at: now, policyVersion: policy.version)
            let facts = try county.undoFacts(since: now.adding(hours: -policy.undoHours), undoing)
            return [Undo.decide(facts, policy: policy)]
        case .help(let page):
            return [
                Help.decide(
                    page: page, by: person, households: Access.isResidentOnly(person) ? [] : households,
                    atDesk: issuesAtDesk, now: now, policy: policy)
            ]
        case .setLanguage(let tongue): return [SetLanguage.decide(tongue)]
        case .mute(let muted): return [Mute.decide(muted)]
        case .setReminderHour(let hour): return [SetReminderHour.decide(hour, policy: policy)]
        case .showPoints(let request): return [try showPoints(request)]
        case .practise:
            return [Practise.decide(by: person, emergencyWaits: try emergencyWaits(), policy: policy)]
        case .endPractice: return [.refuse(.across(.notPractising))]
        }
    }

    /// R5: a real emergency that the person has been told of, and that nobody has acknowledged.
    func emergencyWaits() throws -> Bool { try county.hasEmergency(toldTo: person.id) }

    private func showPoints(_ request: ShowPoints.Request) throws -> Decision {
        let month = request.month ?? today.day.firstOfMonth
        guard let mention = request.person else {
            return ShowPoints.decide(
                try pointEntries(of: person.id, in: month), of: nil, month: month, today: today, policy: policy)
        }
        return try onGround { ground in
            try ShowPoints.decide(
                mention, request, by: person, ground, month: month, today: today, policy: policy
            ) { try pointEntries(of: $0, in: month) }
        }
    }

    private func pointEntries(of person: PersonID, in month: Day) throws -> [ShowPoints.Entry] {
        let next = today.calendar.adding(days: 32, to: month).firstOfMonth
        return try county.pointEntries(
            of: person, from: today.calendar.instant(month, hour: 0), to: today.calendar.instant(next, hour: 0),
            policy: policy)
    }

    // MARK: Points (A5)

    /// What a decision earns, under the caps of this moment; asked before it is made true.
    func earned(by act: Act, _ decision: Decision, in doing: inout County.ActInProgress) throws
        -> [PersonID: [Points.Credit]]
    {
        guard policy.points.isOn, !decision.changes.isEmpty, !Access.isResidentOnly(person) else { return [:] }
        let deeds = try Points.deeds(
            of: act, decision, by: person.id, isFirst: isFirst, isMustVisit: { try isMustVisit($0) })
        guard !deeds.isEmpty else { return [:] }
        var earned: [PersonID: [Points.Credit]] = [:]
        for deed in deeds {
            if let issue = deed.issue, try !county.creditOnce(issue, deed.person, in: &doing) { continue }
            try cache.withTally(on: today.day, load: { try PointsTally(today: today, county) }) { tally in
                let given = tally.given(deed.person, deed.kind)
                guard
                    let credit = Points.credit(deed, today: given.today, month: given.month, policy: policy)
                else { return }
                tally.add([credit], to: deed.person)
                earned[deed.person, default: []].append(credit)
            }
        }
        return earned
    }

    /// V6: what is undone takes its points along.
    func takeBackPoints(of decision: Decision) throws {
        for change in decision.changes {
            guard case .across(.actUndone(let act)) = change else { continue }
            for (person, at, credits) in try county.credits(of: act) {
                try cache.withTally(on: today.day, load: { try PointsTally(today: today, county) }) { tally in
                    tally.takeBack(credits, from: person, madeOn: today.calendar.day(of: at))
                }
            }
        }
    }

    private func isFirst(_ visit: Visit) throws -> Bool {
        if visit.by == person.id, households.contains(where: { $0.id == visit.household }),
            try !monthBook().month.mayHaveVisit(to: visit.household, on: visit.day)
        {
            return true
        }
        return try !county.visits(to: visit.household, on: visit.day).contains { $0.outcome == .met }
    }

    private func isMustVisit(_ household: HouseholdID) throws -> Bool {
        if let own = households.first(where: { $0.id == household }) { return !own.tags.isEmpty }
        return try county.isMustVisit(household)
    }
}
