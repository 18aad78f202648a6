import Language
import Programme
import Store

extension Sitting {
    func decide(_ act: VisitAct) throws -> [Decision] {
        switch act {
        case .logVisit(let request): try logVisit(request)
        case .remainingVisits:
            [RemainingVisits.decide(book: try monthBook(), today: today, now: now, policy: policy)]
        case .onBehalf(let request): [try onBehalf(request)]
        case .correct(let request): [try correct(request)]
        case .recordEvent(let request): [try recordEvent(request)]
        case .planDelivery(let request): [try planDelivery(request)]
        case .deliver(let request): [try handOver(request)]
        case .deliveries: [try deliveries()]
        case .callCount: [CallCount.decide(try county.calls(of: person.id, limit: CallCount.limit))]
        case .sendCircular(let request): [try sendCircular(request)]
        case .stopCircular(let id): [try stopCircular(id)]
        case .explainPolicy(let request): [try explainPolicy(request)]
        case .circularProgress(let request): [try circularProgress(request)]
        case .visitPatterns: [try visitPatterns()]
        case .confirmVisit(let request): [try confirmVisit(request)]
        }
    }

    func monthBook() throws -> VisitBook {
        let since = today.day.firstOfMonth
        let month = try cache.month(of: person.id, since: since) {
            try county.monthVisits(of: person.id, since: since, on: today.day)
        }
        return VisitBook(households: households, month: month.standing(at: now, policy))
    }

    private func logVisit(_ request: LogVisit.Request) throws -> [Decision] {
        var book = try monthBook()
        if case .on(let day) = request.when {
            let meant = request.all ? households.map(\.id) : request.households.flatMap(\.candidates)
            for household in meant where book.month.mayHaveVisit(to: household, on: day) {
                book.sameDay += try county.visits(to: household, on: day)
            }
        }
        let decision = LogVisit.decide(request, by: person, book: book, today: today, policy: policy)
        if let explained = try explaining(request, decision) { return [decision, explained] }
        guard request.handsOver, !decision.changes.isEmpty else { return [decision] }
        let clear = request.households.filter { $0.candidates.count == 1 }
        return [
            decision, try handOver(Deliver.Request(households: clear, all: request.all, isSure: false)),
        ]
    }

    /// V10: the same moment, with another person's households.
    func sitting(of member: PersonID) throws -> Sitting? {
        guard let scope = Access.membersWrittenFor(by: person), try county.isMember(member, within: scope),
            let other = try county.person(member, on: today.day)
        else { return nil }
        return try Sitting(
            county: county, house: house, cache: cache, today: today, now: now, person: other,
            standing: Standing(other, policy),
            roll: try county.roll(of: other, readBy: person.id, on: today.day, at: now))
    }

    private func onBehalf(_ request: OnBehalf.Request) throws -> Decision {
        guard let member = try sitting(of: request.member.id) else {
            return .refuse(.visit(.noSuchMember(request.member.name)))
        }
        let decisions = try request.acts.filter(OnBehalf.canBeWritten).flatMap { try member.decide($0) }
        return OnBehalf.gather(
            decisions, request, by: person, isReachable: try county.isReachable(request.member.id))
    }

    private func correct(_ request: Correct.Request) throws -> Decision {
        var facts = try county.correctFacts(of: person.id, since: now.adding(hours: -policy.undoHours))
        var book = try monthBook()
        if let member = facts?.member {
            // V10: only while the sender may write for them.
            if let other = try sitting(of: member.id) { book = try other.monthBook() } else { facts = nil }
        }
        return Correct.decide(request, by: person, facts, book: book, today: today, policy: policy)
    }
}
