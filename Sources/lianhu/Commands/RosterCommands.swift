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
        case .unconfirmed:
            throw CommandError("nothing was imported: so many rows would end; say --confirm-ends if they should")
        }
        if !outcome.plan.conflicts.isEmpty { throw ExitCode.failure }
    }
}

struct Export: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Write the roster as CSV files; importing them again changes nothing.")

    @OptionGroup var options: InstallationOptions
    @Argument(help: "The directory to write.") var directory: String

    func run() async throws {
        let installation = try await Installation.open(options)
        let database = try await installation.database()
        let url = URL(fileURLWithPath: directory)
        let counts = try await database.read { try RosterExport.write($0, to: url) }
        for kind in RosterKind.allCases { print("\(kind.fileName): \(counts[kind] ?? 0)") }
    }
}

struct Sample: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Make up a county of any size, with the true shape and plausible names.")

    @Option(help: "How many registered households; 300000 is the full county.") var households: Int
    @Option(help: "The directory to write.") var out: String
    @Option(help: "The same seed gives the same county.") var seed: UInt64 = 1

    func run() async throws {
        guard let county = SampleCounty(households: households, seed: seed) else {
            throw ValidationError("--households takes a number from 1 to 1000000")
        }
        _ = try county.write(to: URL(fileURLWithPath: out))
        print("wrote \(out)")
    }
}
