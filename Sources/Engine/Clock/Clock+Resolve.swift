import Agenda
import Database
import Programme
import Store

/// What the room Resolve owes at a moment.
extension Clock {
    /// S6: one page of what is done and unanswered is asked about again, each person by one message; nil when none is
    /// left.
    func askAgain(at now: Instant) async throws -> Int? {
        guard try await database.read({ try !County($0).issuesToAsk(at: now, limit: 1).isEmpty }) else { return nil }
        return try await database.county { [house, gateway] county in
            let numbers = try county.issuesToAsk(at: now, limit: Self.pageSize)
            let policy = house.policy
            var notices: [Notice] = []
            for number in numbers {
                guard var file = try county.issue(number), case .done(var done) = file.state else { continue }
                file.linkedMember = try county.linkedMember(ofIssue: number, on: policy.calendar.day(of: now))
                let ladder = try county.ladder(of: file, policy)
                var act = County.ActInProgress(.visitBack, by: done.by, at: now)
                if let decision = ReturnVisit.askAgain(file, ladder: ladder, now: now, policy: policy) {
                    try county.apply(decision.changes, to: &act)
                    notices += decision.notices
                } else {
                    // Nobody is left to be asked: it waits for whoever tells of it.
                    done.asked = nil
                    let entry = IssueEntry(
                        at: now, by: done.by, action: .takenBack(to: nil), policyVersion: policy.version)
                    try county.apply([.report(.moved(number, from: nil, to: .done(done), entry: entry))], to: &act)
                }
            }
            return try county.push(ReturnVisit.gathered(notices), gateway: gateway, at: now, policy: policy)
        }
    }

    /// S5: one page of clocks that have rested long enough; nil when none is left.
    func endPauses(at now: Instant) async throws -> Int? {
        let today = house.policy.calendar.day(of: now)
        guard try await database.read({ try !County($0).pausesEnding(before: today, limit: 1).isEmpty }) else {
            return nil
        }
        return try await database.county { [house, gateway] county in
            let policy = house.policy
            let numbers = try county.pausesEnding(before: today, limit: Self.pageSize)
            var notices: [Notice] = []
            for number in numbers {
                guard let file = try county.issue(number), let holder = file.state.desk?.holder,
                    let decision = ResumeClock.end(file, now: now, policy: policy)
                else { continue }
                var act = County.ActInProgress(.resumeClock, by: holder, at: now)
                try county.apply(decision.changes, to: &act)
                notices += decision.notices
            }
            return try county.push(notices, gateway: gateway, at: now, policy: policy)
        }
    }
}
