import Foundation
import GRDB
import LoadGateway
import Synchronization
import Testing

extension ProcessTests {
    @Suite struct PoisonTests {
        /// Starts the daemon again whenever it dies, as systemd does, but not for ever.
        private final class Supervisor: Sendable {
            private struct State {
                var daemon: ChildProcess?
                var deaths: [ChildProcess.Ending] = []
                var isStopping = false
            }

            private static let patience = 6
            private let village: Village
            private let environment: [String: String]
            private let state = Mutex(State())

            init(_ village: Village, environment: [String: String]) {
                self.village = village
                self.environment = environment
            }

            var deaths: [ChildProcess.Ending] { state.withLock(\.deaths) }

            func start() throws {
                let daemon = try village.start(environment: environment, mayDie: true) { [self] in died($0) }
                state.withLock { $0.daemon = daemon }
            }

            private func died(_ ending: ChildProcess.Ending) {
                let mayRestart = state.withLock { state in
                    guard !state.isStopping else { return false }
                    state.deaths.append(ending)
                    return state.deaths.count < Self.patience
                }
                guard mayRestart else {
                    village.gateway.abandonWaits(because: "stopped, or dead \(deaths.count) times")
                    return
                }
                do { try start() } catch { village.gateway.abandonWaits(because: "\(error)") }
            }

            func stop() async {
                let daemon = state.withLock { state in
                    state.isStopping = true
                    return state.daemon
                }
                await daemon?.terminate()
            }
        }

        @Test(
            .timeLimit(.minutes(2)),
            .enabled(if: LianhuBinary.isDebugBuild, "only a debug build traps on LIANHU_TEST_TRAP_TEXT"))
        func `a message that kills the process twice is parked and apologised for, the rest goes on`() async throws {
            let trap = "走访 毒药"
            var workload = Workload.small(60)
            workload.texts = [17: trap]
            try await Village.withVillage(workload) { village in
                let supervisor = Supervisor(
                    village, environment: ["LIANHU_TEST_TRAP_TEXT": trap, "SWIFT_BACKTRACE": "enable=no"])
                try supervisor.start()
                do { try await village.gateway.wait(for: .replied, toReach: 60) } catch {
                    await supervisor.stop()
                    throw error
                }
                await supervisor.stop()
                #expect(supervisor.deaths.count == 2, "\(supervisor.deaths)")
                let states = try village.read { database in
                    try Row.fetchAll(database, sql: "SELECT text, state FROM inbox").map { row in
                        (isPoison: row["text"] == trap, state: row["state"] as String)
                    }
                }
                #expect(states.filter(\.isPoison).map(\.state) == ["parked"])
                #expect(states.filter { !$0.isPoison && ["parked", "pending"].contains($0.state) }.isEmpty)
                // The apology may come after the replies to what its sender wrote later.
                let inDoubt = try village.read { database in
                    try Int.fetchOne(database, sql: "SELECT COALESCE(SUM(in_doubt), 0) FROM outbox") ?? 0
                }
                try await village.expectEverythingDone(extraReplies: inDoubt, ordered: false)
            }
        }
    }
}
