import ArgumentParser
import Foundation
import LoadGateway

/// `make bench`: how fast the release `lianhu` turns messages into stored visits and replies.
@main
struct BenchCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "lianhu-bench",
        abstract: "Measures the release lianhu against an in-process load gateway, beside a client that does no work.",
        subcommands: [Measure.self, NullClientCommand.self, RosterCommand.self], defaultSubcommand: Measure.self)
}

/// The measurement itself.
struct Measure: AsyncParsableCommand {
    @Option(help: "Messages of the burst.") var messages = 20_000
    @Option(help: "Members who send them.") var users = 2_000
    @Option(help: "Rounds; the contenders take turns in each.") var rounds = 3
    @Option(help: "Messages in a hundred that name somebody else's household.") var foreign = 1.0
    @Option(help: "Length of the paced run, at half of the burst's rate.") var pacedSeconds = 5.0
    @Option(help: "Seed of the first round; the following ones count up.") var seed: UInt64 = 1
    @Option(help: "The lianhu to measure; by default the one beside this program.") var lianhu: String?
    @Option(
        help: ArgumentHelp(
            "One more contender, NAME=COMMAND, with GATEWAY_URL, TOKEN, DB_PATH and ROSTER_CSV in its environment.",
            valueName: "name=command"))
    var also: [String] = []
    @Flag(help: "Leave out lianhu.") var withoutLianhu = false
    @Flag(help: "Let gateway and contender share all cores.") var noPinning = false

    func validate() throws {
        guard messages > 0, users > 0, rounds > 0, (0...100).contains(foreign), (0.1...600).contains(pacedSeconds)
        else { throw ValidationError("messages, users, rounds: at least 1; foreign: 0 to 100; paced: up to 600 s") }
    }

    func run() async throws {
        let cores = noPinning ? nil : CoreSplit.available()
        try await cores?.pinThisProcess()
        say(Machine.description(cores))
        let contenders = try contenders()
        var results: [Result] = []
        for round in 0..<rounds {
            for contender in contenders {
                let result = try await measure(contender, round: round, cores: cores)
                results.append(result)
                say("  round \(round + 1) \(result.line)")
            }
        }
        say("")
        say(ResultTable(results).text)
        if results.contains(where: { !$0.isRight }) { throw ExitCode.failure }
    }

    /// At once, also into a pipe.
    private func say(_ text: String) { FileHandle.standardOutput.write(Data((text + "\n").utf8)) }

    private func contenders() throws -> [Contender] {
        let beside = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
        var contenders = [Contender.null(program: beside)]
        if !withoutLianhu {
            let path =
                lianhu.map { URL(fileURLWithPath: $0) }
                ?? beside.deletingLastPathComponent().appendingPathComponent("lianhu")
            guard FileManager.default.isExecutableFile(atPath: path.path) else {
                throw ValidationError("no lianhu at \(path.path): swift build -c release, or --lianhu PATH")
            }
            contenders.append(.lianhu(program: path))
        }
        for specification in also {
            guard let equals = specification.firstIndex(of: "=") else {
                throw ValidationError("--also wants NAME=COMMAND")
            }
            contenders.append(
                .command(
                    name: String(specification[..<equals]),
                    String(specification[specification.index(after: equals)...])))
        }
        return contenders
    }

    private func measure(_ contender: Contender, round: Int, cores: CoreSplit?) async throws -> Result {
        var workload = Workload(dateSeconds: Int(Date().timeIntervalSince1970))
        workload.messages = messages
        workload.users = min(users, messages)
        workload.foreignPercent = foreign
        workload.seed = seed + UInt64(round)
        let burst = try await Measurement(contender, workload, cores).run()
        let rate = max(burst.report.messagesPerSecond / 2, 1)
        workload.arrivals = .poisson(perSecond: rate)
        workload.messages = max(min(messages, Int(rate * pacedSeconds)), 1)
        workload.users = min(users, workload.messages)
        let paced = try await Measurement(contender, workload, cores).run()
        return Result(name: contender.name, keepsOrder: contender.visits != nil, burst: burst, paced: paced)
    }
}
