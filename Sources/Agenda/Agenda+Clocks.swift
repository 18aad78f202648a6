import Programme

/// S5: when somebody is told of a clock of theirs: at half-time, before it is due, and when it has run out.
extension Agenda {
    func clocks(_ timed: Timed) -> [Owed] { isShort(timed) ? exact(timed) : inMessages(timed) }

    private func isShort(_ timed: Timed) -> Bool {
        timed.due <= policy.due(policy.reminders.shortClock, from: timed.since)
    }

    /// Of a short clock at the moment itself.
    private func exact(_ timed: Timed) -> [Owed] {
        let half = Owed(
            timed.key(.half), .clock(timed, .half), from: timed.half, until: timed.due, isBeside: true)
        let again = repeated(timed)
        let due = Owed(
            timed.key(.overdue), .clock(timed, .overdue), from: timed.due,
            until: adding(days: policy.reminders.lateDays, to: timed.due), isBeside: true)
        return (timed.rests ? [] : [half]) + [due] + again
    }

    private func inMessages(_ timed: Timed) -> [Owed] {
        let overdue = after(timed.due)
        let first = Owed(
            timed.key(.overdue), .clock(timed, .overdue), from: overdue,
            until: adding(days: policy.reminders.overdueAgainDays, to: overdue))
        guard !timed.rests else { return [first] + repeated(timed) }
        let soon = max(before(policy.start(of: policy.resolving.dueSoon, endingAt: timed.due)), after(timed.since))
        let half = after(timed.half)
        var owed = [first] + repeated(timed)
        if soon < timed.due {
            owed.append(Owed(timed.key(.soon), .clock(timed, .soon), from: soon, until: timed.due))
        }
        if half < soon { owed.append(Owed(timed.key(.half), .clock(timed, .half), from: half, until: soon)) }
        return owed
    }

    /// What has run out is told of again, but not day by day.
    private func repeated(_ timed: Timed) -> [Owed] {
        let step = policy.reminders.overdueAgainDays
        let first = after(timed.due)
        guard first < to else { return [] }
        var owed: [Owed] = []
        // Only the times that are asked about: it may have run out years ago.
        let days = Int((max(from, first).milliseconds - first.milliseconds) / Self.millisecondsADay)
        var count = max(1, days / step)
        while count < Self.repeatLimit {
            let moment = adding(days: count * step, to: first)
            guard moment <= to else { break }
            owed.append(
                Owed(
                    timed.key(.overdue, again: count), .clock(timed, .overdue), from: moment,
                    until: adding(days: step, to: moment)))
            count += 1
        }
        return owed
    }

    private static let millisecondsADay: Int64 = 24 * 3600 * 1000
    /// Whoever has been told so often is not helped by being told again.
    private static let repeatLimit = 12
}
