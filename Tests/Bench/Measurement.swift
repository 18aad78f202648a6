import Foundation
import LoadGateway

/// One run of one contender over one workload.
struct Measurement {
    struct Outcome {
        let report: LoadReport
        let cpuMicrosecondsPerMessage: Double
        let gatewayBusyShare: Double
        let peakMebibytes: Double
        /// Households without a visit, with more than one, or with one that should have none.
        let wrongVisits: Int
    }

    private let contender: Contender
    private let workload: Workload
    private let cores: CoreSplit?

    init(_ contender: Contender, _ workload: Workload, _ cores: CoreSplit?) {
        self.contender = contender
        self.workload = workload
        self.cores = cores
    }

    func run() async throws -> Outcome {
        let script = Script(workload)
        let gateway = try await LoadGateway.start(script)
        let directory = FileManager.default.temporaryDirectory
            .appendingPathComponent("lianhu-bench-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: directory, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: directory) }
        let site = Contender.Site(directory: directory, gatewayURL: gateway.url, roster: script.roster)
        try await contender.prepare(site)
        let outcome = try await measure(gateway, site)
        try await gateway.close()
        return outcome
    }

    private func measure(_ gateway: LoadGateway, _ site: Contender.Site) async throws -> Outcome {
        let child = try start(site, gateway)
        do {
            return try await watch(child, gateway, site)
        } catch {
            await child.kill()
            throw error
        }
    }

    private func watch(
        _ child: ChildProcess, _ gateway: LoadGateway, _ site: Contender.Site
    ) async throws -> Outcome {
        try await gateway.wait(for: .polls, toReach: 1)
        let usageBefore = ProcessUsage(of: child.pid)
        let ownBefore = ProcessUsage(of: getpid())
        try await gateway.wait(for: .replied, toReach: workload.messages, withinSeconds: 600)
        let usage = ProcessUsage(of: child.pid)
        let ownSeconds = ProcessUsage(of: getpid()).cpuSeconds - ownBefore.cpuSeconds
        // A duplicate would follow within the round trip of the next poll.
        try await gateway.wait(for: .confirmed, toReach: workload.messages)
        await child.terminate()
        let report = try await gateway.report()
        return Outcome(
            report: report,
            cpuMicrosecondsPerMessage: (usage.cpuSeconds - usageBefore.cpuSeconds) * 1e6 / Double(report.replied),
            gatewayBusyShare: ownSeconds / max(report.elapsedSeconds, 1e-9), peakMebibytes: usage.peakMebibytes,
            wrongVisits: try wrongVisits(gateway.script, site))
    }

    private func start(_ site: Contender.Site, _ gateway: LoadGateway) throws -> ChildProcess {
        let pinned = cores.map { [CoreSplit.taskset, "-c", $0.childList] } ?? []
        let log = site.directory.appendingPathComponent("log")
        return try ChildProcess(
            pinned + contender.command(site), environment: contender.environment(site), log: log
        ) { [name = contender.name] ending in
            let words = (try? String(contentsOf: log, encoding: .utf8)) ?? ""
            gateway.abandonWaits(because: "\(name) \(ending): \(words.suffix(2000))")
        }
    }

    private func wrongVisits(_ script: Script, _ site: Contender.Site) throws -> Int {
        guard let visits = try contender.visits?(site) else { return 0 }
        let expected = script.expectedHouseholds
        let stored = Set(visits)
        return (visits.count - stored.count) + expected.symmetricDifference(stored).count
    }
}
