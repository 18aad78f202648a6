import Database
import Programme
import Store

/// Once a day what has been kept long enough is deleted (A9), and the day's points are filed (A5), a page a transaction, so
/// that no message waits long for it.
struct Sweep: Sendable {
    /// Longer than any reminder may still be repeated.
    static let remindersKeptDays = 120

    let database: any Database
    let policy: Policy
    let media: MediaFolder?

    func run(at now: Instant) async throws {
        let today = policy.calendar.day(of: now)
        guard try await database.read({ try County($0).sweptDay() ?? Day(code: 0) }) < today else { return }
        func days(_ count: Int) -> Instant { now.adding(hours: -24 * count) }
        let (raw, sent) = (days(policy.retention.rawMessageDays), days(policy.retention.sentMessageDays))
        try await walk { try $0.sweepInbox(after: $1, before: raw) }
        try await walk { try $0.sweepOutbox(after: $1, before: sent) }
        let sentDay = policy.calendar.day(of: sent)
        try await pages { try $0.sweepReceipts(before: sentDay) }
        // A report may still be answered into being while its question waits.
        let loose = now.adding(hours: -policy.questionHours)
        try await pages { try $0.sweepUnkeptMedia(before: loose) }
        let kept = days(policy.attachments.keepDays)
        try await pages { [media] county in
            let page = try county.sweepFiles(keptBefore: kept)
            // Within the transaction, as the fetcher places files: no file goes that another row has just come to need.
            media?.remove(page.digests)
            return page.mayBeMore
        }
        let midnight = policy.calendar.instant(today, hour: 0)
        try await pages { try $0.fileActs(before: midnight) }
        let told = days(Self.remindersKeptDays)
        try await walk { try $0.forgetReminders(after: $1, before: told) }
        let practised = now.adding(hours: -policy.practice.hours)
        try await database.county {
            try $0.sweepPractices(begunBefore: practised)
            try $0.forgetSent(minutesBefore: now.adding(hours: -1), daysBefore: sentDay)
            try $0.markSwept(today)
        }
    }

    private func walk(
        _ page: @escaping @Sendable (County, County.SweepPosition) throws -> County.SweepPosition?
    ) async throws {
        var position: County.SweepPosition? = 0
        while let from = position { position = try await database.county { try page($0, from) } }
    }

    private func pages(_ page: @escaping @Sendable (County) throws -> Bool) async throws {
        while try await database.county({ try page($0) }) {}
    }
}
