import Database
import Engine
import Foundation
import Logging
import Programme
import Store

/// The first of a month at nine: the message of the day for everybody, planned and queued, not sent.
public enum FirstOfMonth {
    public struct Outcome: Sendable {
        public var people: Int
        public var queued: Int
        public var cost: Cost
        /// Of the process: before, and at most.
        public var residentBefore: Double
        public var peak: Double

        public var text: String {
            let each = cost.cpuSeconds / Double(max(people, 1)) * 1e6
            return "\(people) people, \(queued) messages queued in "
                + String(format: "%.2f s (CPU %.2f s, %.0f µs a person), ", cost.wallSeconds, cost.cpuSeconds, each)
                + String(format: "%.0f MB before, %.0f MB at most", residentBefore, peak)
        }
    }

    /// Best in a process of its own: the memory is the process's.
    public static func plan(_ county: SimulatedCounty) async throws -> Outcome {
        let database = try SQLiteDatabase(path: county.path)
        let calendar = county.policy.calendar
        let morning = calendar.instant(Day(code: 20_261_201), hour: county.policy.reminders.hour)
        let engine = Engine(
            database: database, gateway: DeliveringGateway(), house: House(policy: county.policy), now: { morning },
            logger: Logger(label: "simulation") { _ in SwiftLogNoOpLogHandler() })
        let people = try await database.read {
            try $0.count("SELECT COUNT(DISTINCT person_id) FROM accounts WHERE ended_at IS NULL")
        }
        let before = Cost.residentMegabytes
        let watch = CostWatch()
        let queued = try await engine.queueDue(at: morning)
        let cost = watch.cost
        try database.close()
        return Outcome(
            people: Int(people), queued: queued, cost: cost, residentBefore: before, peak: Cost.peakMegabytes)
    }
}
