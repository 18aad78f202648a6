import Agenda
import Programme
import Store

/// A1: the message of a day that has waited, through an outage, a hold, or for want of room, says what is so when it
/// goes: what is done meanwhile is left out, what is stale is dropped and counted, and what waits beside it goes along.
extension Envelope {
    /// What was queued so lately says what is so.
    static let freshSeconds: Int64 = 60

    /// What is to be sent in place of the message queued; nil: nothing now.
    func revised(_ item: OutboxItem, _ message: DayMessage, to person: PersonID, _ county: County, at now: Instant)
        throws -> DayMessage?
    {
        guard item.queuedAt.adding(seconds: Self.freshSeconds) < now else { return message }
        let policy = house.policy
        let today = policy.calendar.day(of: now)
        guard let reader = try county.reader(person) else { return try leaveOut(item, county, at: now) }
        let hour = reader.hour ?? policy.reminders.hour
        let queued = policy.calendar.day(of: item.queuedAt)
        // One of an earlier day waits for the hour of today's, and is one message with it.
        let moment = policy.calendar.instant(today, hour: hour)
        if queued < today, now < moment, !message.hasShortClock(policy) {
            try county.postpone(item.id, until: moment)
            return nil
        }
        let others = try county.otherDayMessages(than: item, of: person, at: now)
        let keys = Set(([message] + others.map(\.message)).flatMap(\.lines).map(\.key))
        let oldest = policy.calendar.adding(days: -Clock.oldestDays(policy), to: queued)
        let from = policy.calendar.instant(oldest, hour: 0)
        let agenda = Agenda(policy: policy, hour: hour, from: from, to: now)
        let duties = try DutyBook(person...person, county, agenda: agenda, policy: policy, now: now, to: now)
            .duties(of: reader)
        let told = try county.told(person...person, since: from)[person] ?? []
        let round = DayRound(
            agenda.owed(to: duties), waiting: duties.waiting, told: told.subtracting(keys),
            lastRound: Instant(milliseconds: 0), at: now)
        try county.countDropped(round.dropped.filter(keys.contains).count)
        for other in others {
            try county.end(other.item, .merged, channelMessageID: nil, reason: nil, at: now)
        }
        guard let revised = round.message else { return try leaveOut(item, county, at: now) }
        for key in round.told { try county.mark(person, key, at: now) }
        if moment <= now { _ = try county.markReminded(person, "message", period: today.code, at: now) }
        try county.replace(item.id, with: .across(.day(revised)))
        return revised
    }

    /// All of it is done or of no use any more.
    private func leaveOut(_ item: OutboxItem, _ county: County, at now: Instant) throws -> DayMessage? {
        try county.end(item.id, .outdated, channelMessageID: nil, reason: nil, at: now)
        return nil
    }
}

extension DayMessage {
    /// S5: of a clock too short to wait for the day's message.
    fileprivate func hasShortClock(_ policy: Policy) -> Bool {
        lines.contains { line in
            guard case .clock(let timed, _) = line.content else { return false }
            return timed.due <= policy.due(policy.reminders.shortClock, from: timed.since)
        }
    }
}
