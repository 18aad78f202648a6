import ArgumentParser
import Engine
import Programme

struct ClockCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "clock",
        abstract:
            "Queue what the clock owes at a moment (--at); the daemon sends it. Or tell what will be sent (--from, --to).",
        discussion:
            "A forecast counts messages by day and changes nothing. It knows what is open now, not what people will do."
    )

    /// Days of a forecast without --to.
    static let forecastDays = 30

    @OptionGroup var options: InstallationOptions
    @Option(help: "The moment in the county's time, such as 2026-12-01T09:00.") var at: String?
    @Option(help: "Where a forecast begins.") var from: String?
    @Option(help: "Where it ends; 30 days later if not said.") var to: String?

    func validate() throws {
        guard (at == nil) != (from == nil) else { throw ValidationError("say either --at or --from") }
    }

    func run() async throws {
        let installation = try await Installation.open(options)
        let database = try await installation.database()
        let engine = installation.engine(
            database, api: installation.settings["gateway.api"], token: "", kind: installation.settings["gateway.kind"],
            name: installation.settings["gateway.name"])
        if let at {
            print("queued \(try await engine.queueDue(at: installation.moment(at))) reminders")
        } else if let from {
            let begin = try installation.moment(from)
            let end = try to.map(installation.moment) ?? begin.adding(hours: 24 * Self.forecastDays)
            Self.text(try await engine.forecast(from: begin, to: end)).forEach { print($0) }
        }
    }

    static func text(_ forecast: Forecast) -> [String] {
        let days = forecast.days.sorted { $0.key < $1.key }.map { day, count in
            let lines = DayKey.Kind.allCases.compactMap { kind in count.lines[kind].map { "\(kind.rawValue) \($0)" } }
            let notices = count.circulars > 0 ? ", \(count.circulars) of notices on their way" : ""
            return "\(Installation.date(day)): \(count.messages) messages (\(lines.joined(separator: ", ")))\(notices)"
        }
        let sum = forecast.days.values.reduce(0) { $0 + $1.messages }
        let notices = forecast.days.values.reduce(0) { $0 + $1.circulars }
        return days + [
            "\(sum) messages, \(forecast.beside) reminders of short clocks beside them, \(notices) messages of notices"
        ]
    }
}
