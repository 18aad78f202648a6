import ArgumentParser
import Database
import Foundation
import Programme
import Roster
import Store

struct CoverageCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "coverage",
        abstract: "Whether every resident household has its linked member, village by village (L1).")

    @OptionGroup var options: InstallationOptions
    @Option(help: "Code of a unit; without it the whole county.") var unit: String?
    @Option(help: "Write what is to be fixed as a CSV file.") var csv: String?

    func run() async throws {
        let installation = try await Installation.open(options)
        let database = try await installation.database()
        let (code, policy) = (unit, installation.policy)
        let villages = try await database.read { connection in
            try County(connection).coverageUnits(in: code)
        }
        guard let villages else { throw CommandError("no unit has the code \(code ?? "")") }
        let table = try csv.map { try CoverageTable(to: URL(fileURLWithPath: $0)) }
        var sum = Coverage.Sum()
        for village in villages {
            let extent = try await database.read { connection in
                try County(connection).coverage(of: village.id, scope: Access.links, policy: policy)
            }
            guard case .one(let coverage) = extent else { continue }
            sum.add(coverage.sum)
            try table?.add(coverage, village: village.name)
            print("\(village.name): \(Self.line(coverage.sum))")
        }
        print("all: \(Self.line(sum))")
        if let table, let csv { print("\(csv): \(try table.finish()) rows") }
        if !sum.isWhole { throw ExitCode.failure }
    }

    private static func line(_ sum: Coverage.Sum) -> String {
        "\(sum.residents) resident, \(sum.covered) covered, \(sum.nobody) with nobody, \(sum.away) away; "
            + "\(sum.members) members, \(sum.over) over, \(sum.under) under, \(sum.declining) declining"
    }
}
