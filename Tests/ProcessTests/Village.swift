import Foundation
import GRDB
import LoadGateway
import Testing

/// A make-believe village under test: its gateway, its database, and the real daemon between them.
final class Village: Sendable {
    let gateway: LoadGateway
    let directory: URL
    private let databaseDirectory: URL

    var script: Script { gateway.script }
    var databasePath: String { databaseDirectory.appendingPathComponent("lianhu.db").path }
    private var log: URL { directory.appendingPathComponent("lianhu.log") }

    private init(_ gateway: LoadGateway, _ directory: URL, databaseDirectory: URL) {
        self.gateway = gateway
        self.directory = directory
        self.databaseDirectory = databaseDirectory
    }

    /// Imports the roster of the workload, runs the body, and clears everything away; after a failure the daemon's last
    /// words are shown.
    static func withVillage(
        _ workload: Workload, gatewayIsDown: Bool = false, databaseIn place: URL? = nil,
        _ body: (Village) async throws -> Void
    ) async throws {
        let directory = FileManager.default.temporaryDirectory
            .appendingPathComponent("lianhu-process-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: directory, withIntermediateDirectories: true)
        let gateway = try await LoadGateway.start(Script(workload), isDown: gatewayIsDown)
        let village = Village(gateway, directory, databaseDirectory: place ?? directory)
        do {
            try await village.importRoster()
            try await body(village)
        } catch {
            let words = (try? String(contentsOf: village.log, encoding: .utf8)) ?? ""
            print("the daemon's last words (all is left in \(directory.path)):\n\(words.suffix(4000))")
            try await gateway.close()
            throw error
        }
        try await gateway.close()
        try? FileManager.default.removeItem(at: directory)
    }

    private func importRoster() async throws {
        let roster = directory.appendingPathComponent("roster")
        try RosterDirectory(at: roster).write(script.roster)
        let child = try ChildProcess(
            [LianhuBinary.path, "import", roster.path, "--db", databasePath],
            environment: Installation.environment, log: log)
        let ending = await child.ended()
        try #require(ending == .exited(0), "import \(ending): \(child.logTail)")
    }

    // MARK: The daemon

    /// Starts the daemon. When it ends before `stop`, every wait fails, unless it is expected to die.
    func start(
        environment: [String: String] = [:], mayDie: Bool = false,
        onEnd: @escaping @Sendable (ChildProcess.Ending) -> Void = { _ in }
    ) throws -> ChildProcess {
        let command = [LianhuBinary.path, "serve", "--api", gateway.url, "--token", "1:test", "--db", databasePath]
        return try ChildProcess(
            command, environment: environment.merging(Installation.environment) { own, _ in own }, log: log
        ) { [gateway] ending in
            if !mayDie { gateway.abandonWaits(because: "the daemon \(ending)") }
            onEnd(ending)
        }
    }

    /// Runs the daemon around the body; it must live until it is asked to end, and then end well.
    func serving(_ body: (ChildProcess) async throws -> Void) async throws {
        let daemon = try start()
        do { try await body(daemon) } catch {
            await daemon.kill()
            throw error
        }
        let ending = await daemon.terminate()
        #expect(ending == .exited(0) || ending == .killed(bySignal: SIGTERM), "the daemon \(ending)")
    }

    // MARK: What is stored

    /// For use when no daemon runs.
    func read<Value>(_ body: (GRDB.Database) throws -> Value) throws -> Value {
        try DatabaseQueue(path: databasePath).read(body)
    }

    /// What became of the messages that named these households; the names and texts are made up.
    private func histories(of households: ArraySlice<Int>) throws -> [String] {
        try read { database in
            try households.flatMap { household in
                try String.fetchAll(
                    database,
                    sql: """
                        SELECT i.text || ' | ' || i.state || ' | attempts ' || i.attempts || ' | '
                            || COALESCE(i.error, '-') || ' | ' || COALESCE(o.text, 'no reply')
                        FROM inbox i LEFT JOIN outbox o ON o.reply_reference = i.reply_reference
                        WHERE i.text LIKE ?
                        """, arguments: ["%\(household)%"])
            }
        }
    }

    /// Every message has its effect exactly once and was answered; `extraReplies` says how many may be doubled.
    @discardableResult
    func expectEverythingDone(
        extraReplies: Int = 0, ordered: Bool = true, sourceLocation: SourceLocation = #_sourceLocation
    ) async throws -> LoadReport {
        let report = try await gateway.report()
        let visits = try read { database in
            try Int.fetchAll(
                database, sql: "SELECT h.number FROM visits v JOIN households h ON h.id = v.household_id")
        }
        let expected = script.expectedHouseholds
        let stored = Set(visits)
        let lost = expected.subtracting(stored)
        let lostOnes = try histories(of: lost.sorted().prefix(5))
        #expect(
            lost.isEmpty, "\(lost.count) lost visits: \(lostOnes)",
            sourceLocation: sourceLocation)
        #expect(stored.subtracting(expected).count == 0, "visits nobody made", sourceLocation: sourceLocation)
        #expect(visits.count == stored.count, "doubled visits", sourceLocation: sourceLocation)
        #expect(report.unanswered == [], "unanswered; \(report.summary)", sourceLocation: sourceLocation)
        #expect(report.forgotten == 0, "updates thrown away", sourceLocation: sourceLocation)
        #expect(
            report.duplicateReplies <= extraReplies, "doubled replies; \(report.summary)",
            sourceLocation: sourceLocation)
        if ordered { #expect(report.wrongOrder == 0, "wrong order", sourceLocation: sourceLocation) }
        let integrity = try read { try String.fetchAll($0, sql: "PRAGMA integrity_check") }
        #expect(integrity == ["ok"], sourceLocation: sourceLocation)
        return report
    }
}

extension Workload {
    /// A small one for a case about something else.
    static func small(_ messages: Int, users: Int = 20, heldBack: Int = 0) -> Workload {
        var workload = Workload(dateSeconds: Int(Date().timeIntervalSince1970))
        workload.messages = messages
        workload.users = users
        workload.heldBack = heldBack
        return workload
    }
}
