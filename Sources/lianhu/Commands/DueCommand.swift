import ArgumentParser
import Engine
import Programme
import Store

struct DueCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "due",
        abstract: "How the clocks of open issues stand at a moment, by unit and post (S5). Changes nothing.")

    /// Issues read in one transaction.
    static let pageSize = 500

    @OptionGroup var options: InstallationOptions
    @Option(help: "The moment in the county's time, such as 2026-12-01T09:00.") var at: String
    @Option(help: "Code of a unit; without it the whole county.") var unit: String?

    func run() async throws {
        let installation = try await Installation.open(options)
        let policy = installation.policy
        let now = try installation.moment(at)
        let database = try await installation.database()
        let code = unit
        guard try await database.read({ try code == nil || County($0).unit(code: code ?? "") != nil }) else {
            throw CommandError("no unit has the code \(code ?? "")")
        }
        var list = DueList()
        var reached: IssueNumber?
        while true {
            let (so, after) = (list, reached)
            let page = try await database.read { connection in
                let county = County(connection)
                var list = so
                let files = try county.issuesWithClock(below: code, after: after, limit: Self.pageSize)
                for file in files {
                    try list.add(file, ladder: { try county.ladder(of: file, policy) }, now: now, policy: policy)
                }
                return (list: list, last: files.last?.number, count: files.count)
            }
            (list, reached) = (page.list, page.last ?? reached)
            if page.count < Self.pageSize { break }
        }
        let units = list
        let codes = try await database.read { try County($0).unitCodes(units.groups.map(\.group.unit)) }
        Self.text(list, codes, policy).forEach { print($0) }
    }

    static func text(_ list: DueList, _ codes: [UnitID: String], _ policy: Policy) -> [String] {
        let sums = DueList.Standing.allCases.map { "\(list.count($0)) \($0.rawValue)" }.joined(separator: ", ")
        return ["\(list.lines.count) issues with a clock: \(sums)"]
            + list.groups.flatMap { group, lines in
                ["\(codes[group.unit] ?? "?") \(group.post.rawValue): \(lines.count)"]
                    + lines.filter { $0.standing != .running }.map { line(of: $0, policy) }
            }
    }

    private static func line(of line: DueList.Line, _ policy: Policy) -> String {
        let day = policy.calendar.day(of: line.due)
        let time = policy.calendar.time(of: line.due)
        let due = "\(Installation.date(day))T\(Installation.two(time.hour)):\(Installation.two(time.minute))"
        let follows =
            line.standing == .overdue
            ? line.climbsTo.map { ", \(policy.resolving.overdue.rawValue) \($0.rawValue)" } ?? ", nobody above" : ""
        return "  \(line.number.rawValue) \(line.phase.rawValue) \(line.standing.rawValue), due \(due)\(follows)"
    }
}
