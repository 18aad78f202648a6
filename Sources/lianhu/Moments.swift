import ArgumentParser
import Engine
import Programme

/// Moments as an administrator writes and reads them: `2026-12-01T09:00`, in the county's time.
extension Installation {
    func moment(_ text: String) throws -> Instant {
        guard
            case .time(let year, let month, let day, let hour, let minute)? = Transcript("# \(text)", name: "").lines
                .first?.step,
            let date = policy.calendar.day(year: year, month: month, day: day)
        else { throw ValidationError("\(text) is no moment; write one such as 2026-12-01T09:00") }
        return policy.calendar.instant(date, hour: hour, minute: minute)
    }

    static func date(_ day: Day) -> String { "\(day.year)-\(two(day.month))-\(two(day.day))" }

    static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
