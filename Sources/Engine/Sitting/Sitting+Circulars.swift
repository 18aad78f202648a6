import Language
import Programme
import Store

/// Notices to many 通知 (V8).
extension Sitting {
    func sendCircular(_ request: SendCircular.Request) throws -> Decision {
        if let preview = request.confirmed { return try confirm(preview) }
        let reader = CircularAddress(policy)
        let followed = Access.unitsFollowed(by: person, policy: policy)
        let named = try followed.map { try county.unitsNamed(in: reader.head(of: request.text), $0) } ?? []
        let address = reader.read(request.text, isToExplain: request.isToExplain, units: named)
        func own(urgent: Bool) throws -> [SendCircular.OwnUnit]? {
            let scope = Access.unitsInformed(by: person, toExplain: address.isToExplain, urgent: urgent, policy: policy)
            return try scope.map { try county.ownUnits($0) }
        }
        let units = try own(urgent: false)
        switch SendCircular.draft(address, isUrgent: request.isUrgent, by: person, own: units, policy: policy) {
        case .failure(let refused): return .refuse(.visit(refused.refusal))
        case .success(let draft):
            if request.isUrgent, try own(urgent: true) == nil { return .refuse(.visit(.circular(.notUrgent))) }
            return try decide(draft, confirmed: nil)
        }
    }

    /// Hours may have passed: the sender's post and the audience are looked at again.
    private func confirm(_ preview: SendCircular.Preview) throws -> Decision {
        let draft = preview.draft
        guard
            let scope = Access.unitsInformed(
                by: person, toExplain: draft.isToExplain, urgent: draft.isUrgent, policy: policy),
            try county.contains(draft.units, scope)
        else { return .refuse(.visit(.circular(.notForYou))) }
        return try decide(draft, confirmed: preview)
    }

    private func decide(_ draft: Circular.Draft, confirmed: SendCircular.Preview?) throws -> Decision {
        SendCircular.decide(
            draft, confirmed: confirmed, reach: try county.reach(of: draft, by: person.id),
            next: try county.nextCircular(), now: now, today: today, policy: policy)
    }

    func stopCircular(_ id: CircularID?) throws -> Decision {
        let scope = Access.unitsFollowed(by: person, policy: policy)
        return StopCircular.decide(
            try scope.flatMap { try county.standing(of: id, for: person.id, $0) }, maySend: scope != nil)
    }

    func circularProgress(_ request: CircularProgress.Request) throws -> Decision {
        let scope = Access.unitsFollowed(by: person, policy: policy)
        return CircularProgress.decide(
            try scope.flatMap { try county.circularProgress(request, $0) }, mayFollow: scope != nil,
            byName: request.byName)
    }

    private var explainSince: Day { today.calendar.adding(days: -policy.visits.explainDays, to: today.day) }

    /// V8: `走访3号 讲了医保` is marked as explained too, where it is clear which policy was.
    func explaining(_ visit: LogVisit.Request, _ decision: Decision) throws -> Decision? {
        guard ExplainWords.areSaid(in: visit.note) else { return nil }
        let met = decision.changes.compactMap { change -> HouseholdID? in
            guard case .visit(.logged(let visit)) = change, visit.outcome == .met else { return nil }
            return visit.household
        }
        guard !met.isEmpty else { return nil }
        let open = try county.openPolicies(for: person.id, since: explainSince, on: today.day)
        guard let policy = ExplainPolicy.meant(by: visit.note, open: open) else { return nil }
        let mentions = households.filter { met.contains($0.id) }.map {
            HouseholdMention(written: "\($0.number)号", candidates: [$0.id])
        }
        return ExplainPolicy.decide(
            ExplainPolicy.Request(households: mentions, all: false, circular: policy), households: households,
            open: open, today: today)
    }

    func explainPolicy(_ request: ExplainPolicy.Request) throws -> Decision {
        ExplainPolicy.decide(
            request, households: households,
            open: try county.openPolicies(for: person.id, since: explainSince, on: today.day), today: today)
    }
}
