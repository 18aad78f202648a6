import ArgumentParser
import Foundation
import Simulation
import TestSupport

/// `make simulate`: a county's month through the real engine, and the plan of a first of the month.
@main
struct SimulateCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "lianhu-simulate",
        abstract:
            "Plays a month of a made-up county by chat texts alone, prints its figures, and checks what must hold.")

    @Option(help: "Registered households; 300000 is the full county with 230000 resident.") var households = 300_000
    @Option(help: "Days of the month.") var days = 30
    @Option(help: "Troubles that come up.") var issues = 5000
    @Option(help: "The same seed gives the same month.") var seed: UInt64 = 1
    @Option(help: "Where the county's database goes.") var path = NSTemporaryDirectory() + "/lianhu-simulated.db"
    @Option(help: "Print so many of the statements that took longest.") var queries = 0
    @Flag(help: "Measure the plan of the first of the month instead, of the county and of one ten times its size.")
    var plan = false
    @Option(help: .hidden) var step: String?
    @Option(help: .hidden) var times = 1

    func run() async throws {
        let county = SimulatedCounty(path: path, policy: try Repository.policy())
        switch step {
        case "make": return try await county.make(households: households, seed: seed)
        case "multiply": return try await county.multiply(by: times)
        case "plan": return print(try await FirstOfMonth.plan(county).text)
        default: break
        }
        // Steps are processes of their own, so that none is charged with the memory of another.
        try itself(["--step", "make", "--households", "\(households)", "--seed", "\(seed)"])
        if plan {
            try itself(["--step", "plan"])
            try itself(["--step", "make", "--households", "\(households)", "--seed", "\(seed)"])
            try itself(["--step", "multiply", "--times", "10"])
            return try itself(["--step", "plan"])
        }
        let month = try await SimulatedMonth(
            county, SimulatedMonth.Options(households: households, days: days, issues: issues, seed: seed),
            timesQueries: queries > 0)
        try await month.run()
        if queries > 0 { print(month.queries(queries)) }
        print(try await month.figures().text)
        let checks = try await month.checks()
        try month.close()
        let size = try FileManager.default.attributesOfItem(atPath: path)[.size] as? Int ?? 0
        print("database: \(size / 1_000_000) MB")
        for check in checks { print(check.text) }
        if checks.contains(where: { $0.violations > 0 }) { throw ExitCode.failure }
    }

    private func itself(_ arguments: [String]) throws {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
        process.arguments = arguments + ["--path", path]
        try process.run()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else { throw ExitCode(process.terminationStatus) }
    }
}
