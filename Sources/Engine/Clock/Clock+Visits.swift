import Agenda
import Database
import Programme
import Store

/// What the room Visit owes at a moment beside the reminders of the month.
extension Clock {
    /// V4, A1: who has not gone within the time is reminded, once; nil when nobody is left.
    func tellOfOverdueVisits(at now: Instant) async throws -> Int? {
        guard let next = try await database.read({ try County($0).nextOverdue() }), next <= now else { return nil }
        return try await database.county { [house, gateway] county in
            guard let overdue = try county.takeOverdue(at: now, limit: Self.pageSize) else { return nil }
            let byMember = Dictionary(grouping: overdue, by: \.visitor).sorted { $0.key < $1.key }
            return try county.push(
                byMember.map { Notice(to: $0, .visit(.eventsOverdue($1.map(\.due)))) }, gateway: gateway, at: now,
                policy: house.policy)
        }
    }

    /// V4: what nobody has done in all its time lapses; the leader of the group is told, once. Nil when nothing is left.
    func endLapsedVisits(at now: Instant) async throws -> Int? {
        let policy = house.policy
        guard try await database.read({ try !County($0).lapsing(at: now, policy, limit: 1).isEmpty }) else {
            return nil
        }
        return try await database.county { [gateway] county in
            let lapsed = try county.takeLapsed(at: now, policy, limit: Self.pageSize)
            let byLeader = Dictionary(grouping: lapsed, by: \.leader).sorted { $0.key < $1.key }
            return try county.push(
                byLeader.map { Notice(to: $0, .visit(.eventsLapsed($1.map(\.due)))) }, gateway: gateway, at: now,
                policy: policy)
        }
    }

    /// V7: one page of the day's round of questions to residents; nil when it has ended, or is not due.
    func askResidents(at now: Instant) async throws -> Int? {
        let policy = house.policy
        guard VisitConfirmation.isTime(now, policy) else { return nil }
        let day = policy.calendar.day(of: now)
        guard try await database.read({ try County($0).confirmationRound(of: day) != nil }) else { return nil }
        return try await database.county { [gateway] county in
            guard let page = try county.takeConfirmationPage(of: day, limit: Self.pageSize, at: now) else { return nil }
            let drawn = VisitConfirmation.drawn(from: page, secret: try county.samplingSecret(), policy: policy)
            let expires = now.adding(hours: policy.questionHours)
            let asked = try drawn.filter { try county.ask($0, on: day, at: now, expires: expires) }
            return try county.push(
                asked.map { Notice(to: $0.resident, .visit(.wasVisited($0.asked))) }, gateway: gateway, at: now,
                policy: policy)
        }
    }

    /// The next moment at which anything becomes due.
    func next() async throws -> Instant {
        let policy = house.policy
        let calendar = policy.calendar
        let today = calendar.day(of: now())
        // The next round of the day's messages.
        let round = (0...24).lazy.map { calendar.instant(today, hour: 0).adding(hours: $0) }.first { $0 > now() }
        let overdue = try await database.read { try County($0).nextOverdue() }
        let asking = try await database.read { try County($0).nextAsking() }
        let resting = try await database.read { try County($0).nextPauseEnd() }
            .map { calendar.instant(calendar.adding(days: 1, to: $0), hour: 0) }
        let climb = try await database.read { [now = now()] in try County($0).nextClimb(after: now) }
        let circular = try await nextCircular()
        return [round, overdue, asking, resting, climb, circular].compactMap(\.self).min() ?? now()
    }
}
