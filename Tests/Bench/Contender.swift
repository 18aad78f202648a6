import Foundation
import GRDB
import LoadGateway

/// A program that answers the gateway's messages, and how to prepare it and to check what it stored.
struct Contender {
    /// Where one run lives.
    struct Site {
        let directory: URL
        let gatewayURL: String
        let roster: [RosterLine]
        var database: URL { directory.appendingPathComponent("bench.db") }
    }

    static let token = "123456789:AAbench"

    let name: String
    /// Not timed.
    let prepare: (Site) async throws -> Void
    /// Program and arguments.
    let command: (Site) -> [String]
    let environment: (Site) -> [String: String]
    /// The numbers of the stored households, one for each visit; nil when the contender stores none.
    let visits: ((Site) throws -> [Int])?

    static func lianhu(program: URL) -> Contender {
        Contender(
            name: "lianhu",
            prepare: { site in
                let directory = site.directory.appendingPathComponent("roster")
                try RosterDirectory(at: directory).write(site.roster)
                try await Self.run(
                    [program.path, "import", directory.path, "--db", site.database.path],
                    log: site.directory.appendingPathComponent("import.log"))
            },
            command: { site in
                [program.path, "serve", "--api", site.gatewayURL, "--token", token, "--db", site.database.path]
            },
            environment: { _ in Installation.environment },
            visits: { site in
                try DatabaseQueue(path: site.database.path).read { database in
                    try Int.fetchAll(
                        database, sql: "SELECT h.number FROM visits v JOIN households h ON h.id = v.household_id")
                }
            })
    }

    static func null(program: URL) -> Contender {
        Contender(
            name: "null client", prepare: { _ in },
            command: { [program.path, "null-client", "--api", $0.gatewayURL, "--token", token] },
            environment: { _ in [:] }, visits: nil)
    }

    static func command(name: String, _ text: String) -> Contender {
        Contender(
            name: name,
            prepare: { site in
                let lines = site.roster.map { "\($0.account),\($0.memberName),\($0.household),\($0.householdHead)" }
                try (["user_id,member_name,household_no,household_head"] + lines + [""]).joined(separator: "\n")
                    .write(
                        to: site.directory.appendingPathComponent("roster.csv"), atomically: false, encoding: .utf8)
            },
            command: { _ in ["/bin/sh", "-c", "exec " + text] },
            environment: { site in
                [
                    "GATEWAY_URL": site.gatewayURL, "TOKEN": token, "DB_PATH": site.database.path,
                    "ROSTER_CSV": site.directory.appendingPathComponent("roster.csv").path,
                ]
            }, visits: nil)
    }

    private static func run(_ command: [String], log: URL) async throws {
        let child = try ChildProcess(command, environment: Installation.environment, log: log)
        let ending = await child.ended()
        guard ending == .exited(0) else {
            throw ContenderFailure(message: "\(command[1]) \(ending): \(child.logTail)")
        }
    }
}

struct ContenderFailure: Error, CustomStringConvertible {
    let message: String
    var description: String { message }
}
