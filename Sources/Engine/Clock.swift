import Agenda
import Database
import Logging
import Programme
import Store

/// Runs the agenda: what is owed at a moment is queued once, in pages, whatever crash comes between.
struct Clock: Sendable {
    /// Members reminded in one transaction.
    static let pageSize = 200
    /// The clock looks at least this often, so that a changed policy or a corrected system time is seen.
    static let longestWaitSeconds = 600.0

    let database: any Database
    let house: House
    let gateway: String
    let now: @Sendable () -> Instant
    let pause: Pause
    let logger: Logger
    let committed: @Sendable () -> Void

    func run() async throws {
        var backoff = Backoff()
        while !Task.isCancelled {
            do {
                try await tick(at: now())
                backoff.reset()
                let next = MonthlyReminder.next(after: now(), policy: house.policy)
                let seconds = Double(next.milliseconds - now().milliseconds) / 1000
                try await pause(min(max(seconds, 1), Self.longestWaitSeconds))
            } catch is CancellationError {
                return
            } catch {
                logger.error("the clock could not do its work", metadata: ["error": "\(error)"])
                try await pause(backoff.next())
            }
        }
    }

    /// Queues everything owed at `now`; returns how many reminders that was.
    @discardableResult
    func tick(at now: Instant) async throws -> Int {
        var count = try await turnAbsences(at: now)
        for reminder in MonthlyReminder.due(at: now, policy: house.policy) {
            while let page = try await remind(reminder, at: now) { count += page }
        }
        if count > 0 { committed() }
        return count
    }

    /// L4: absences begin and end with the day; who is concerned is told. Returns how many pushes that was.
    private func turnAbsences(at now: Instant) async throws -> Int {
        var count = 0
        while true {
            let (turned, queued) = try await database.county { [house, gateway] county in
                let day = house.policy.calendar.day(of: now)
                let absences = try county.absencesToTurn(on: day, limit: Self.pageSize)
                var queued = 0
                for absence in absences {
                    guard let state = absence.next(on: day) else { continue }
                    let leave = try county.leave(absence)
                    try county.turn(absence.id, to: state, policyVersion: house.policy.version, at: now)
                    for notice in absence.notices(of: leave, turningTo: state) {
                        let due = house.policy.pushTime(now, urgent: false)
                        if try county.queue(notice, gateway: gateway, due: due, at: now) { queued += 1 }
                    }
                }
                return (absences.count, queued)
            }
            count += queued
            if turned < Self.pageSize { return count }
        }
    }

    /// One page of one round; nil when the round has ended.
    private func remind(_ reminder: MonthlyReminder, at now: Instant) async throws -> Int? {
        try await database.county { [house, gateway] county in
            let policy = house.policy
            let today = policy.calendar.day(of: now)
            let period = MonthlyReminder.period(of: today)
            guard let reached = try county.reminderRound(reminder.rawValue, period: period) else { return nil }
            let members = try county.membersToRemind(after: reached, limit: Self.pageSize)
            var queued = 0
            for member in members {
                let households = try county.households(Access.ownHouseholds(forReminding: member, on: today))
                let month = try county.monthVisits(of: member, since: today.firstOfMonth, on: today)
                let book = VisitBook(households: households, visited: month.visited)
                guard let content = reminder.content(for: book, today: today),
                    try county.markReminded(member, reminder.rawValue, period: period, at: now)
                else { continue }
                let due = policy.pushTime(now, urgent: false)
                if try county.queue(Notice(to: member, content), gateway: gateway, due: due, at: now) { queued += 1 }
            }
            try county.advanceRound(
                reminder.rawValue, period: period, reached: members.last ?? reached,
                ended: members.count < Self.pageSize, at: now)
            return queued
        }
    }
}
