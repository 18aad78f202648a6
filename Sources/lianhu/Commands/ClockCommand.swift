import ArgumentParser
import Engine
import Programme

struct ClockCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "clock", abstract: "Queue what the clock owes at a moment; the daemon sends it.")

    @OptionGroup var options: InstallationOptions
    @Option(help: "The moment in the county's time, such as 2026-12-01T09:00.") var at: String

    func run() async throws {
        let installation = try await Installation.open(options)
        guard
            case .time(let year, let month, let day, let hour, let minute)? = Transcript("# \(at)", name: "").lines
                .first?.step,
            let date = installation.policy.calendar.day(year: year, month: month, day: day)
        else { throw ValidationError("\(at) is no moment; write one such as 2026-12-01T09:00") }
        let database = try await installation.database()
        let engine = installation.engine(
            database, api: installation.settings["gateway.api"], token: "", kind: installation.settings["gateway.kind"],
            name: installation.settings["gateway.name"])
        let moment = installation.policy.calendar.instant(date, hour: hour, minute: minute)
        print("queued \(try await engine.queueDue(at: moment)) reminders")
    }
}
