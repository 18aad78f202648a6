import Programme
import Store

extension Sitting {
    func decide(_ act: ReportAct) throws -> [Decision] {
        switch act {
        case .reportIssue(let request): [try reportIssue(request)]
        case .passUp(let request): try passUp(request)
        case .issueStatus(let request): [try issueStatus(request)]
        case .myMatters: [try myMatters()]
        }
    }

    private func reportIssue(_ request: ReportIssue.Request) throws -> Decision {
        let (request, households) = try placed(atHome(request))
        if let unclear = ReportIssue.check(request, households: households) { return unclear }
        let household = request.household?.candidates.first.flatMap { id in households.first { $0.id == id } }
        guard let unit = try household?.unit ?? county.homeUnit(of: person) else {
            return .refuse(.link(.noHouseholds))
        }
        let facts = ReportIssue.Facts(
            households: households, number: try county.nextIssueNumber(), unit: unit,
            ladder: try county.ladder(above: unit, policy: policy))
        return try tellingTheMember(ReportIssue.decide(request, by: person, facts, now: now, policy: policy))
    }

    private func passUp(_ request: PassUp.Request) throws -> [Decision] {
        switch PassUp.target(request, atDesk: issuesAtDesk.map(\.summary)) {
        case .unclear(let decision): return [decision]
        case .issues(let numbers):
            return try numbers.map { number in
                guard let record = issuesAtDesk.first(where: { $0.summary.number == number }), let desk = record.desk
                else { return .refuse(.report(.notAtYourDesk(number))) }
                let facts = PassUp.Facts(
                    issue: record.summary, desk: desk, reporter: record.reporter,
                    ladder: try county.ladder(above: desk.unit, policy: policy))
                return PassUp.decide(request, by: person, facts, now: now, policy: policy)
            }
        }
    }

    private func issueStatus(_ request: IssueStatus.Request) throws -> Decision {
        guard let number = try request.number ?? county.issues(reportedBy: person.id).first?.summary.number else {
            return .refuse(.report(.noIssues))
        }
        let facts = try county.issue(number).map { record in
            IssueStatus.Facts(
                issue: record.summary, state: record.state, reported: today.calendar.day(of: record.reportedAt),
                reporter: record.reporter,
                carriers: try county.carriers(of: number).union(holder(ofIssue: number)))
        }
        return IssueStatus.decide(number, by: person, facts, calendar: today.calendar)
    }

    private func myMatters() throws -> Decision {
        let own = try county.issues(reportedBy: person.id)
        return MyMatters.decide(
            atDesk: issuesAtDesk.map(\.summary),
            own: own.map { MyMatters.Listing.Own(issue: $0.summary, state: $0.state) })
    }

    /// L4: an issue of a household is visible to whoever holds the household now.
    private func holder(ofIssue number: IssueNumber) throws -> [PersonID] {
        try county.holder(ofIssue: number, on: today.day).map { [$0] } ?? []
    }
}
