import Agenda
import Database
import Logging
import Programme
import Store

/// Runs the agenda: what is owed at a moment is queued once, in pages, whatever crash comes between.
struct Clock: Sendable {
    /// Members reminded in one transaction.
    static let pageSize = 200
    /// The clock looks at least this often: an emergency that nobody has acknowledged may have come in since (R5), or
    /// the system's time may have been corrected.
    static let longestWaitSeconds = 20.0

    let database: any Database
    let house: House
    let gateway: String
    let now: @Sendable () -> Instant
    let pause: Pause
    let logger: Logger
    let media: MediaFolder?
    let committed: @Sendable () -> Void

    func run() async throws {
        var backoff = Backoff()
        while !Task.isCancelled {
            do {
                try await tick(at: now())
                try await sweep(at: now())
                backoff.reset()
                let next = try await next()
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
        count += try await climbUnacknowledged(at: now)
        count += try await goRoundTheAccused(at: now)
        while let page = try await climbUnansweredWhistles(at: now) { count += page }
        while let page = try await tellOfOverdueVisits(at: now) { count += page }
        while let page = try await endLapsedVisits(at: now) { count += page }
        while let page = try await sendCirculars(at: now) { count += page }
        while let page = try await askResidents(at: now) { count += page }
        while let page = try await askAgain(at: now) { count += page }
        while let page = try await endPauses(at: now) { count += page }
        while let page = try await remindOfLeftMeetings(at: now) { count += page }
        while let page = try await endLeftMeetings(at: now) { count += page }
        count += try await climbOverdue(at: now)
        count += try await tellOfShortClocks(at: now)
        count += try await sendDayMessages(at: now)
        if count > 0 { committed() }
        try await anchor(at: now)
        return count
    }

    /// A9. Not part of `tick`, which may be asked about a moment to come: nothing is deleted before its time.
    func sweep(at now: Instant) async throws {
        try await Sweep(database: database, policy: house.policy, media: media).run(at: now)
    }

    /// A8: once a day. The digest goes to the system's log too, out of reach of whoever can write to the database.
    private func anchor(at now: Instant) async throws {
        let day = house.policy.calendar.day(of: now)
        let isOwed = try await database.read { connection in
            let county = County(connection)
            return try county.lastAnchorDay() ?? Day(code: 0) < day && county.hasGrownHeads
        }
        guard isOwed else { return }
        guard let anchor = try await database.county({ try $0.anchorHeads(on: day, at: now) }) else { return }
        logger.notice(
            "histories anchored",
            metadata: ["day": "\(day.code)", "heads": "\(anchor.heads)", "digest": "\(anchor.digest.hexadecimal)"])
    }

    /// R5: emergencies that nobody has acknowledged in time go on to town duty.
    private func climbUnacknowledged(at now: Instant) async throws -> Int {
        guard try await database.read({ try !County($0).unacknowledged(at: now).isEmpty }) else { return 0 }
        return try await database.county { [house, gateway] county in
            let policy = house.policy
            let rules = policy.issues.emergency
            let duty = Policy.Rung(post: rules.duty, level: rules.dutyLevel, within: rules.acknowledgeWithin)
            var notices: [Notice] = []
            for file in try county.unacknowledged(at: now) {
                guard
                    let decision = Emergency.climb(
                        file, duty: try county.dutyLadder(above: file.unit, duty, on: policy.calendar.day(of: now)),
                        ladder: try county.ladder(of: file, policy), now: now, policy: policy),
                    let holder = file.state.desk?.holder
                else { continue }
                var act = County.ActInProgress(.acknowledge, by: holder, at: now)
                try county.apply(decision.changes, to: &act)
                notices += decision.notices
            }
            return try county.push(notices, gateway: gateway, at: now, policy: policy)
        }
    }

    /// R9: a complaint does not wait for somebody who is away where a person complained of stands in.
    private func goRoundTheAccused(at now: Instant) async throws -> Int {
        guard try await database.read({ try !County($0).complaintsBeforeTheAccused().isEmpty }) else { return 0 }
        return try await database.county { [house, gateway] county in
            let policy = house.policy
            var notices: [Notice] = []
            for file in try county.complaintsBeforeTheAccused() {
                let desks = try county.ladder(above: file.unit, policy.issues.complaintDesks)
                guard let decision = Complain.goRound(file, desks: desks, now: now, policy: policy),
                    let holder = file.state.desk?.holder
                else { continue }
                var act = County.ActInProgress(.passUp, by: holder, at: now)
                try county.apply(decision.changes, to: &act)
                notices += decision.notices
            }
            return try county.push(notices, gateway: gateway, at: now, policy: policy)
        }
    }

    /// L4: absences begin and end with the day; who is concerned is told. Returns how many pushes that was.
    private func turnAbsences(at now: Instant) async throws -> Int {
        var count = 0
        let day = house.policy.calendar.day(of: now)
        guard try await database.read({ try !County($0).absencesToTurn(on: day, limit: 1).isEmpty }) else { return 0 }
        while true {
            let (turned, queued) = try await database.county { [house, gateway] county in
                let absences = try county.absencesToTurn(on: day, limit: Self.pageSize)
                var queued = 0
                for absence in absences {
                    guard let state = absence.next(on: day) else { continue }
                    let leave = try county.leave(absence)
                    try county.turn(absence.id, to: state, policyVersion: house.policy.version, at: now)
                    queued += try county.push(
                        absence.notices(of: leave, turningTo: state), gateway: gateway, at: now, policy: house.policy)
                }
                return (absences.count, queued)
            }
            count += queued
            if turned < Self.pageSize { return count }
        }
    }
}
