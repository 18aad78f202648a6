import Agenda
import Database
import Programme
import Store

/// What the room Visit owes at a moment beside the reminders of the month.
extension Clock {
    /// V4, A1: who has not gone within the time is reminded, once; nil when nobody is left.
    func tellOfOverdueVisits(at now: Instant) async throws -> Int? {
        try await database.county { county in
            guard let overdue = try county.takeOverdue(at: now, limit: Self.pageSize) else { return nil }
            let byMember = Dictionary(grouping: overdue, by: \.visitor).sorted { $0.key < $1.key }
            return try queue(
                byMember.map { Notice(to: $0, .visit(.eventsOverdue($1.map(\.due)))) }, county, at: now)
        }
    }

    /// V8: one page of the members who are still to be told of a policy; nil when all are.
    func sendPoliciesDown(at now: Instant) async throws -> Int? {
        try await database.county { county in
            guard let page = try county.takePolicyPage(at: now) else { return nil }
            return try queue(page, county, at: now)
        }
    }

    func queue(_ notices: [Notice], _ county: County, at now: Instant) throws -> Int {
        var queued = 0
        for notice in notices {
            let due = house.policy.pushTime(now, urgent: notice.isUrgent)
            if try county.queue(notice, gateway: gateway, due: due, at: now) { queued += 1 }
        }
        return queued
    }

    /// The next moment at which anything becomes due.
    func next() async throws -> Instant {
        let monthly = MonthlyReminder.next(after: now(), policy: house.policy)
        let overdue = try await database.read { try County($0).nextOverdue() }
        return min(monthly, overdue ?? monthly)
    }
}
