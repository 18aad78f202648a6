import Language
import Programme
import Store

/// One person's message being decided: the facts each verb needs, loaded when it needs them.
struct Sitting {
    let county: County
    let policy: Policy
    let cache: MemberCache
    let today: Today
    let now: Instant
    let person: Person
    let roll: HouseholdRoll
    let issuesAtDesk: [County.IssueRecord]
    private let holdsDesk: Bool

    private var households: [Household] { roll.households }

    init(
        county: County, policy: Policy, cache: MemberCache, today: Today, now: Instant, person: Person,
        roll: HouseholdRoll
    ) throws {
        self.county = county
        self.policy = policy
        self.cache = cache
        self.today = today
        self.now = now
        self.person = person
        self.roll = roll
        holdsDesk = Access.holdsDesk(person, policy)
        issuesAtDesk = holdsDesk ? try county.issues(atDeskOf: person.id) : []
    }

    func context(asking question: Question?) -> ReadingContext {
        ReadingContext(
            roll: roll, question: question,
            holdsDesk: holdsDesk,
            issuesAtDesk: issuesAtDesk.map(\.summary.number), today: today)
    }

    func decide(_ act: Act) throws -> [Decision] {
        switch act {
        case .myHouseholds: return [MyHouseholds.decide(book: try monthBook(), today: today)]
        case .logVisit(let request): return [try logVisit(request)]
        case .remainingVisits: return [RemainingVisits.decide(book: try monthBook(), today: today)]
        case .reportIssue(let request): return [try reportIssue(request)]
        case .passUp(let request): return try passUp(request)
        case .issueStatus(let request): return [try issueStatus(request)]
        case .myMatters: return [try myMatters()]
        case .undo:
            let facts = try county.undoFacts(of: person.id, since: now.adding(hours: -policy.undoHours))
            return [Undo.decide(by: person, facts, now: now, policy: policy)]
        case .help:
            return [
                Help.decide(
                    by: person, households: households, atDesk: issuesAtDesk.map(\.summary), policy: policy)
            ]
        case .setLanguage(let tongue): return [SetLanguage.decide(tongue)]
        case .mute(let muted): return [Mute.decide(muted)]
        }
    }

    private func monthBook() throws -> VisitBook {
        VisitBook(households: households, visited: try month().visited)
    }

    private func month() throws -> MonthVisits {
        let since = today.day.firstOfMonth
        return try cache.month(of: person.id, since: since) { try county.monthVisits(of: person.id, since: since) }
    }

    private func logVisit(_ request: LogVisit.Request) throws -> Decision {
        var book = try monthBook()
        if case .on(let day) = request.when {
            let meant = request.all ? households.map(\.id) : request.households.flatMap(\.candidates)
            let month = try month()
            for household in meant where month.mayHaveVisit(to: household, on: day) {
                book.sameDay += try county.visits(to: household, on: day)
            }
        }
        return LogVisit.decide(request, by: person, book: book, today: today, policy: policy)
    }

    private func reportIssue(_ request: ReportIssue.Request) throws -> Decision {
        if let unclear = ReportIssue.check(request, households: households) { return unclear }
        let household = request.household?.candidates.first.flatMap { id in households.first { $0.id == id } }
        guard let unit = try household?.unit ?? county.homeUnit(of: person) else { return .refuse(.noHouseholds) }
        let facts = ReportIssue.Facts(
            households: households, number: try county.nextIssueNumber(), unit: unit,
            ladder: try county.ladder(above: unit, policy: policy))
        return ReportIssue.decide(request, by: person, facts, now: now, policy: policy)
    }

    private func passUp(_ request: PassUp.Request) throws -> [Decision] {
        switch PassUp.target(request, atDesk: issuesAtDesk.map(\.summary)) {
        case .unclear(let decision): return [decision]
        case .issues(let numbers):
            return try numbers.map { number in
                guard let record = issuesAtDesk.first(where: { $0.summary.number == number }), let desk = record.desk
                else { return .refuse(.notAtYourDesk(number)) }
                let facts = PassUp.Facts(
                    issue: record.summary, desk: desk, reporter: record.reporter,
                    ladder: try county.ladder(above: desk.unit, policy: policy))
                return PassUp.decide(request, by: person, facts, now: now, policy: policy)
            }
        }
    }

    private func issueStatus(_ request: IssueStatus.Request) throws -> Decision {
        guard let number = try request.number ?? county.issues(reportedBy: person.id).first?.summary.number else {
            return .refuse(.noIssues)
        }
        let facts = try county.issue(number).map { record in
            IssueStatus.Facts(
                issue: record.summary, state: record.state, reported: today.calendar.day(of: record.reportedAt),
                reporter: record.reporter, carriers: try county.carriers(of: number))
        }
        return IssueStatus.decide(number, by: person, facts, calendar: today.calendar)
    }

    private func myMatters() throws -> Decision {
        let own = try county.issues(reportedBy: person.id)
        return MyMatters.decide(
            atDesk: issuesAtDesk.map(\.summary),
            own: own.map { MyMatters.Listing.Own(issue: $0.summary, state: $0.state) })
    }
}
