import Foundation
import GRDB
import LoadGateway
import Testing

extension ProcessTests {
    /// A11: an older copy of the database is put in its place, however: nothing is sent until somebody confirms it.
    @Suite struct RestoreTests {
        private static let before = 40
        private static let after = 30
        private static let new = 10

        /// The copy was made while the daemon ran, the rest was lost with the disk.
        @Test(.timeLimit(.minutes(2)), arguments: [false, true])
        func `after a restore nothing is sent until it is confirmed`(byCommand: Bool) async throws {
            var workload = Workload.small(Self.before + Self.after + Self.new)
            workload.heldBack = Self.before + Self.after + Self.new
            try await Village.withVillage(workload) { village in
                let backup = village.directory.appendingPathComponent("backup.db").path
                try await village.gateway.release(Self.before)
                var daemon = try village.start(mayDie: true)
                try await village.gateway.wait(for: .replied, toReach: Self.before)
                #expect(try await Self.lianhu(["backup", backup], village).contains(backup))
                try await village.gateway.release(Self.after)
                try await village.gateway.wait(for: .replied, toReach: Self.before + Self.after)
                try await village.gateway.wait(for: .confirmed, toReach: Self.before + Self.after)
                await daemon.kill()

                if byCommand {
                    let said = try await Self.lianhu(["restore", backup], village)
                    #expect(said.contains("sends nothing"))
                } else {
                    try Self.replace(village.databasePath, with: backup)
                }
                try await village.gateway.release(Self.new)
                daemon = try village.start()
                // Taken in all the same, with the pages after it acknowledged.
                try await village.gateway.wait(for: .confirmed, toReach: Self.before + Self.after + Self.new)
                let held = try await Self.lianhu(["outbox"], village)
                #expect(held.contains("NOTHING IS SENT"))
                #expect(held.contains("\(Self.new)\treply"))
                #expect(held.contains(byCommand ? "a backup was restored" : "older copy"))
                #expect(try await village.gateway.count(of: .replied) == Self.before + Self.after)
                #expect(try await village.gateway.report().duplicateReplies == 0)

                #expect(
                    try await Self.lianhu(["outbox", "--confirm"], village).contains("\(Self.new) messages go out"))
                try await village.gateway.wait(for: .replied, toReach: Self.before + Self.after + Self.new)
                await daemon.terminate()
                #expect(try await village.gateway.report().duplicateReplies == 0)
                #expect(try await Self.lianhu(["outbox"], village).contains("not held"))
            }
        }

        private static func replace(_ path: String, with backup: String) throws {
            for part in ["", "-wal", "-shm"] { try? FileManager.default.removeItem(atPath: path + part) }
            try FileManager.default.copyItem(atPath: backup, toPath: path)
        }

        /// What the command prints, having ended well.
        private static func lianhu(_ command: [String], _ village: Village) async throws -> String {
            let log = village.directory.appendingPathComponent("command-\(UUID().uuidString).log")
            let child = try ChildProcess(
                [LianhuBinary.path] + command + ["--db", village.databasePath], environment: Installation.environment,
                log: log)
            let ending = await child.ended()
            try #require(ending == .exited(0), "\(command) \(ending): \(child.logTail)")
            return try String(contentsOf: log, encoding: .utf8)
        }
    }
}
