import ArgumentParser
import Database
import Language
import Programme
import Store

/// S4: what the county organiser lays before the standing committee.
struct RollUp: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rollup",
        abstract: "What towns reported to the county in a month, for the standing committee (S4).")

    @OptionGroup var options: InstallationOptions
    @Option(help: "The month, as 2026-11.") var month: String
    @Option(help: "zh-Hans, zh-Hant or en.") var language: String = Tongue.simplified.rawValue

    func run() async throws {
        let installation = try await Installation.open(options)
        let policy = installation.policy
        let parts = month.split(separator: "-").map { Int($0) }
        guard parts.count == 2, let year = parts[0], let number = parts[1],
            let first = policy.calendar.day(year: year, month: number, day: 1)
        else { throw ValidationError("--month takes a month such as 2026-11, not \(month)") }
        guard let tongue = Tongue(rawValue: language) else {
            throw ValidationError("--language takes zh-Hans, zh-Hant or en, not \(language)")
        }
        let items = try await installation.database().read { connection in
            let county = County(connection)
            return try county.topUnit().map { try county.countyCases(month: first, below: $0) } ?? []
        }
        let report = CountyRollUp.report(items, month: first, policy: policy)
        for line in Speaker(tongue, policy: policy).rollUp(report, limit: items.count) { print(line) }
    }
}
