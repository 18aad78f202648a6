import Programme
import Store

/// Visit 访民情 beyond plain visits: events, deliveries, policies, patterns.
extension Sitting {
    func recordEvent(_ request: RecordEvent.Request) throws -> Decision {
        let found = try request.household.map { try householdsMeant(by: $0) } ?? []
        guard found.count == 1 else {
            let facts = RecordEvent.Facts(
                households: found, answerable: Answerable(member: nil, leader: nil), due: [])
            return RecordEvent.decide(request, by: person, facts, today: today, now: now, policy: policy)
        }
        let facts = RecordEvent.Facts(
            households: found, answerable: try county.answerable(for: found[0].id),
            due: try county.dues(of: found[0].id))
        return RecordEvent.decide(request, by: person, facts, today: today, now: now, policy: policy)
    }

    /// The sender's own, else by number those of the units they answer for.
    private func householdsMeant(by mention: HouseholdMention) throws -> [Household] {
        let own = households.filter { mention.candidates.contains($0.id) }
        guard own.isEmpty, let scope = Access.householdsLookedAfter(by: person) else { return own }
        let all = try county.householdsWithVillages(reading(scope))
        if let id = mention.candidates.first, mention.candidates.count == 1 { return all.filter { $0.id == id } }
        return all.filter { "\($0.number)号" == mention.written }
    }

    func planDelivery(_ request: PlanDelivery.Request) throws -> Decision {
        let targets = try Access.householdsLookedAfter(by: person).map { try county.targets(reading($0)) }
        return PlanDelivery.decide(request, by: person, targets)
    }

    func handOver(_ request: Deliver.Request) throws -> Decision {
        var open = try county.deliveries(toHandOverBy: person.id)
        open += try county.deliveries(plannedBy: person.id).filter { !open.contains($0) }
        var rest: [DeliveryID: Int] = [:]
        for delivery in Set(open.map(\.delivery)) { rest[delivery] = try county.openParts(of: delivery) }
        return Deliver.decide(request, by: person, open: open, rest: rest, today: today)
    }

    func deliveries() throws -> Decision {
        Deliveries.decide(
            yours: try county.deliveries(toHandOverBy: person.id),
            planned: try county.plans(of: person.id, limit: Deliveries.limit))
    }

    func visitPatterns() throws -> Decision {
        guard let scope = Access.householdsLookedAfter(by: person) else {
            return VisitPatterns.decide(homes: nil, contacts: [], names: [:], denied: 0, today: today, policy: policy)
        }
        let first = VisitPatterns.first(today, policy: policy)
        let contacts = try county.contacts(scope, since: first)
        return VisitPatterns.decide(
            homes: try county.homes(reading(scope)), contacts: contacts,
            names: try county.names(of: Set(contacts.map(\.by))),
            denied: try county.denials(scope, since: first), today: today, policy: policy)
    }

    /// V7
    func confirmVisit(_ request: ConfirmVisit.Request) throws -> Decision {
        ConfirmVisit.decide(request, asked: try county.confirmation(askedOf: person.id))
    }
}
