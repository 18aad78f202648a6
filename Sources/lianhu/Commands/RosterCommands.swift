import ArgumentParser
import Database
import Foundation
import Programme
import Roster
import Store

/// What the roster commands share.
enum RosterCommand {
    static func read(_ directory: String, into database: any Database, policy: Policy) async throws -> Roster {
        let known = try await database.read { try RosterImport.knownUnits($0) }
        let reading = RosterReader.read(
            URL(fileURLWithPath: directory), vocabulary: RosterVocabulary(policy: policy), known: known)
        guard let roster = reading.roster else {
            for problem in reading.problems { print(problem) }
            throw CommandError("nothing was imported: \(reading.problems.count) problems")
        }
        return roster
    }

    /// A fresh database gets a roster; for rehearsals and the first run.
    static func fill(_ database: any Database, from directory: String, policy: Policy) async throws {
        let roster = try await read(directory, into: database, policy: policy)
        _ = try await RosterImport.run(roster, into: database, now: .now)
    }
}

struct Import: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Bring units, people, posts, households and links to what a directory of CSV files says.")

    @OptionGroup var options: InstallationOptions
    @Flag(help: "Say what would change and change nothing.") var dryRun = false
    @Flag(help: "Allow more than a few rows to end.") var confirmEnds = false
    @Argument(help: "The directory; its columns are described in config/sample/README.md.") var directory: String

    func run() async throws {
        let installation = try await Installation.open(options)
        let database = try await installation.database()
        let roster = try await RosterCommand.read(directory, into: database, policy: installation.policy)
        let outcome = try await RosterImport.run(
            roster, into: database, now: .now, confirmEnds: confirmEnds, isDryRun: dryRun)
        for line in outcome.plan.report { print(line) }
        switch outcome {
        case .applied, .planned: break
        case .unconfirmed: throw CommandError("nothing was imported: so many rows would end; say --confirm-ends if they should")
        }
        if !outcome.plan.conflicts.isEmpty { throw ExitCode.failure }
    }
}
