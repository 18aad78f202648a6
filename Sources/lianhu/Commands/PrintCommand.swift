import ArgumentParser
import Database
import Foundation
import Language
import Programme
import Store

/// L6, V10: what hangs on the wall, and what is ticked by those without an app.
struct PrintCommand: AsyncParsableCommand {
    enum What: String, ExpressibleByArgument, CaseIterable {
        case table, cards, sheets
    }

    static let configuration = CommandConfiguration(
        commandName: "print",
        abstract: "Print the public table, the members' cards, or the month's sheets to tick (L6, V10).",
        discussion: """
            table and cards leave out everything about the households but their numbers. sheets name them: hand each to \
            its member only. A form feed parts the pages: `lianhu print sheets --unit SX-QS | lp`.
            """)

    @OptionGroup var options: InstallationOptions
    @Argument(help: "table, cards or sheets.") var what: What
    @Option(help: "Code of a unit; each of its villages is printed. Without it the whole county.") var unit: String?
    @Option(help: "For sheets: the month, as 2026-11; without it this month.") var month: String?
    @Option(help: "zh-Hans, zh-Hant or en.") var language = Tongue.simplified.rawValue

    private static let pageBreak = "\u{0C}"
    private static let cutLine = String(repeating: "- ", count: 30)

    func run() async throws {
        let installation = try await Installation.open(options)
        let (policy, code, what) = (installation.policy, unit, what)
        guard let tongue = Tongue(rawValue: language) else {
            throw ValidationError("--language takes zh-Hans, zh-Hant or en, not \(language)")
        }
        let first = try firstOfMonth(policy)
        let speaker = Speaker(tongue, policy: policy)
        let database = try await installation.database()
        let villages = try await database.read { connection in try County(connection).coverageUnits(in: code) }
        guard let villages else { throw CommandError("no unit has the code \(code ?? "")") }
        var pages: [String] = []
        for unit in villages {
            pages += try await database.read { connection in
                let county = County(connection)
                guard let village = try county.village(of: unit.id) else { return [] }
                let (scope, name) = (Access.links(of: village), try county.unitName(village))
                switch what {
                case .table:
                    return [
                        speaker.publicTable(PublicTable.whole(village: name, rows: try county.publicTable(scope)))
                    ]
                case .cards:
                    let cards = try county.publicTable(scope).map { speaker.memberCard(PublicTable.card(of: $0)) }
                    return [cards.joined(separator: "\n\(Self.cutLine)\n")]
                case .sheets:
                    return try county.monthSheets(scope, village: name, month: first, policy: policy)
                        .map { speaker.monthSheet($0) }
                }
            }
        }
        print(pages.joined(separator: "\n\(Self.pageBreak)"))
    }

    private func firstOfMonth(_ policy: Policy) throws -> Day {
        guard let month else { return policy.calendar.day(of: .now).firstOfMonth }
        let parts = month.split(separator: "-").map { Int($0) }
        guard parts.count == 2, let year = parts[0], let number = parts[1],
            let first = policy.calendar.day(year: year, month: number, day: 1)
        else { throw ValidationError("--month takes a month such as 2026-11, not \(month)") }
        return first
    }
}
