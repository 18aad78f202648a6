import Agenda
import Database
import Programme
import Store

/// A1: what will be sent between two moments if nothing else happens: of people only how many.
public struct Forecast: Sendable, Equatable {
    /// One day's messages, and what stands in them.
    public struct DayCount: Sendable, Equatable {
        public var messages = 0
        public var lines: [DayKey.Kind: Int] = [:]
        /// V8: messages of notices that are still being sent.
        public var circulars = 0
    }

    public private(set) var days: [Day: DayCount] = [:]
    /// S5: reminders of short clocks, beside the day's messages.
    public private(set) var beside = 0

    mutating func add(_ owed: [Owed], told: Set<DayKey>, from: Instant, policy: Policy) {
        var moments: Set<Instant> = []
        for item in owed where !told.contains(item.line.key) && from < item.stale {
            guard !item.isBesideTheMessage else {
                beside += 1
                continue
            }
            let day = policy.calendar.day(of: item.moment)
            days[day, default: DayCount()].lines[item.line.key.kind, default: 0] += 1
            if moments.insert(item.moment).inserted { days[day, default: DayCount()].messages += 1 }
        }
    }

    /// V8: the notices on their way, page by page.
    mutating func add(_ county: County, now: Instant, from: Instant, to: Instant, policy: Policy) throws {
        var circulars = try CircularForecast(county, from: now, policy)
        while let page = try circulars.next(), page.at <= to {
            guard page.at >= from, page.messages > 0 else { continue }
            days[policy.calendar.day(of: page.at), default: DayCount()].circulars += page.messages
        }
    }
}

extension Clock {
    /// Reads and changes nothing.
    func forecast(from: Instant, to: Instant) async throws -> Forecast {
        let policy = house.policy
        let begin = min(now(), from)
        var forecast = try await database.read { connection in
            var forecast = Forecast()
            try forecast.add(County(connection), now: begin, from: from, to: to, policy: policy)
            return forecast
        }
        var reached = PersonID(0)
        while true {
            let (so, after) = (forecast, reached)
            let page = try await database.read { connection in
                let county = County(connection)
                var forecast = so
                let readers = try county.readers(after: after, limit: Self.pageSize)
                guard let first = readers.first?.id, let last = readers.last?.id else {
                    return (forecast: forecast, last: nil as PersonID?)
                }
                let told = try county.told(first...last, since: from.adding(hours: -24 * Sweep.remindersKeptDays))
                for (hour, readers) in Dictionary(grouping: readers, by: { $0.hour ?? policy.reminders.hour }) {
                    let agenda = Agenda(policy: policy, hour: hour, from: from, to: to)
                    let book = try DutyBook(first...last, county, agenda: agenda, policy: policy, now: from, to: to)
                    for reader in readers {
                        forecast.add(
                            agenda.owed(to: try book.duties(of: reader)), told: told[reader.id] ?? [], from: from,
                            policy: policy)
                    }
                }
                return (forecast: forecast, last: readers.count < Self.pageSize ? nil : last)
            }
            forecast = page.forecast
            guard let last = page.last else { return forecast }
            reached = last
        }
    }
}
