import Foundation
import GRDB
import LoadGateway
import Testing

extension ProcessTests {
    @Suite struct DatabaseFaultTests {
        @Test(.timeLimit(.minutes(1)))
        func `the database is locked by another process for longer than the daemon waits`() async throws {
            try await Village.withVillage(.small(120, heldBack: 80)) { village in
                try await village.serving { _ in
                    let gateway = village.gateway
                    try await gateway.wait(for: .replied, toReach: 40)
                    let lock = try WriteLock(village.databasePath)
                    try await gateway.release()
                    // Polls again without having confirmed: the wait for the lock was in vain. Or it waits more patiently.
                    do {
                        try await gateway.wait(for: .deliveredAgain, toReach: 1, withinSeconds: 8)
                    } catch is LoadGatewayTimeout {}
                    #expect(try await gateway.report().replied == 40, "answered before it was stored")
                    try lock.release()
                    try await gateway.wait(for: .replied, toReach: 120)
                    try await gateway.wait(for: .confirmed, toReach: 120)
                }
                try await village.expectEverythingDone()
            }
        }

        @Test(.timeLimit(.minutes(1)))
        func `the disk is full, then room is made`() async throws {
            guard let disk = SmallDisk(mebibytes: 24) else {
                print("skipped: the disk cannot be filled here, since mounting a tmpfs is refused (needs root)")
                return
            }
            defer { disk.unmount() }
            let messages = 2_500
            let workload = Workload.small(messages, heldBack: messages - 40)
            try await Village.withVillage(workload, databaseIn: disk.directory) { village in
                try await village.serving { _ in
                    let gateway = village.gateway
                    try await gateway.wait(for: .replied, toReach: 40)
                    try disk.fill()
                    try await gateway.release()
                    try await gateway.wait(for: .deliveredAgain, toReach: 1, withinSeconds: 30)
                    #expect(try await gateway.report().replied < messages, "the disk was not full")
                    try disk.makeRoom()
                    try await gateway.wait(for: .replied, toReach: messages)
                    try await gateway.wait(for: .confirmed, toReach: messages)
                }
                try await village.expectEverythingDone()
            }
        }
    }
}

/// Holds the database's write lock, as a careless backup or a person with sqlite3 does.
private struct WriteLock {
    private let queue: DatabaseQueue

    init(_ path: String) throws {
        var configuration = Configuration()
        configuration.allowsUnsafeTransactions = true
        configuration.busyMode = .timeout(5)
        queue = try DatabaseQueue(path: path, configuration: configuration)
        try queue.writeWithoutTransaction { try $0.execute(sql: "BEGIN IMMEDIATE") }
    }

    func release() throws {
        try queue.writeWithoutTransaction { try $0.execute(sql: "ROLLBACK") }
        try queue.close()
    }
}

/// A file system that is small enough to be filled.
private struct SmallDisk {
    let directory: URL
    private var ballast: URL { directory.appendingPathComponent("ballast") }

    init?(mebibytes: Int) {
        directory = FileManager.default.temporaryDirectory.appendingPathComponent("lianhu-disk-\(UUID().uuidString)")
        try? FileManager.default.createDirectory(at: directory, withIntermediateDirectories: true)
        guard mount("lianhu", directory.path, "tmpfs", 0, "size=\(mebibytes)m,mode=0700") == 0 else {
            try? FileManager.default.removeItem(at: directory)
            return nil
        }
    }

    /// To the last byte.
    func fill() throws {
        _ = FileManager.default.createFile(atPath: ballast.path, contents: nil)
        let file = open(ballast.path, O_WRONLY | O_APPEND)
        guard file >= 0 else { throw POSIXError(.EIO) }
        defer { close(file) }
        for size in [65_536, 4_096, 1] {
            let block = [UInt8](repeating: 0x5A, count: size)
            while write(file, block, size) == size {}
        }
    }

    func makeRoom() throws { try FileManager.default.removeItem(at: ballast) }

    func unmount() {
        if umount2(directory.path, Int32(MNT_DETACH)) == 0 {
            try? FileManager.default.removeItem(at: directory)
        }
    }
}
