import Foundation
import GRDB
import LoadGateway
import Testing

extension ProcessTests {
    /// The promise of architecture.md: never lost, the effect exactly once, a reply at least once and almost always once.
    @Suite struct CrashTests {
        struct Scene: Sendable, CustomTestStringConvertible {
            let name: String
            let messages: Int
            let kills: Int
            let arrivals: Workload.Arrivals
            var testDescription: String { name }
            var isBacklog: Bool { arrivals == .burst }
        }

        /// The most sends that the daemon has in hand at once (`Sender.window`).
        private static let senderWindow = 128

        @Test(
            // Each of the kills is followed by a start, ten seconds of a debug build that makes its tables of words.
            .timeLimit(.minutes(4)),
            arguments: [
                Scene(name: "a backlog, 24 kills", messages: 3_000, kills: 24, arrivals: .burst),
                Scene(
                    name: "a steady stream, 10 kills", messages: 1_500, kills: 10, arrivals: .poisson(perSecond: 250)),
            ])
        func `killed at random moments, nothing is lost and no effect doubled`(scene: Scene) async throws {
            let seed = Self.seed()
            print("\(scene.name): seed \(seed) (LIANHU_TEST_SEED repeats it)")
            var workload = Workload.small(scene.messages, users: 300)
            workload.seed = seed
            workload.arrivals = scene.arrivals
            workload.heldBack = scene.isBacklog ? scene.messages : 0
            workload.foreignPercent = 2
            workload.redeliveredPercent = 2
            try await Village.withVillage(workload) { village in
                try await Self.killRepeatedly(scene, seed, village)
                let daemon = try village.start()
                try await village.gateway.wait(for: .replied, toReach: scene.messages)
                try await village.gateway.wait(for: .confirmed, toReach: scene.messages)
                await daemon.terminate()
                let inDoubt = try village.read { database in
                    try Int.fetchOne(database, sql: "SELECT COALESCE(SUM(in_doubt), 0) FROM outbox") ?? 0
                }
                let report = try await village.expectEverythingDone(
                    extraReplies: min(inDoubt, scene.kills * Self.senderWindow))
                print(
                    "\(scene.name): \(scene.kills) kills, \(inDoubt) sends in doubt, "
                        + "\(report.duplicateReplies) replies doubled, "
                        + "\(report.counts[.deliveredAgain] ?? 0) updates delivered again")
            }
        }

        private static func seed() -> UInt64 {
            ProcessInfo.processInfo.environment["LIANHU_TEST_SEED"].flatMap { UInt64($0) }
                ?? UInt64.random(in: 1...999_999)
        }

        /// One kill in every slice of the progress; one in four comes twice, the second time while the daemon starts.
        private static func killRepeatedly(_ scene: Scene, _ seed: UInt64, _ village: Village) async throws {
            var random = SeededRandom(seed: seed)
            var daemon = try village.start(mayDie: true)
            var kills = 0
            let slices = scene.kills * 4 / 5
            for slice in 0..<slices {
                try await reachRandomMoment(of: slice, slices, scene, village.gateway, &random)
                let rest = slice == slices - 1 ? scene.kills - kills - 1 : slice % 4 == 3 ? 1 : 0
                for _ in 0...rest {
                    let connections = try await village.gateway.count(of: .connections)
                    kills += 1
                    daemon = try await replace(daemon, village)
                    let further = Int.random(in: 0...1, using: &random)
                    try await village.gateway.wait(for: .connections, toReach: connections + further)
                }
            }
            try #require(kills == scene.kills)
            await daemon.kill()
        }

        /// A backlog comes slice by slice, so that the way in is as busy as the way out; half of the kills strike while
        /// it is taken in, the others at a random place of the slice.
        private static func reachRandomMoment(
            of slice: Int, _ slices: Int, _ scene: Scene, _ gateway: LoadGateway, _ random: inout SeededRandom
        ) async throws {
            if scene.isBacklog {
                // Counted before: a slice may be answered whole before the wait begins.
                let before = try await gateway.count(of: .requests)
                try await gateway.release(scene.messages / slices + 1)
                guard Bool.random(using: &random) else {
                    let further = Int.random(in: 0...3, using: &random)
                    return try await gateway.wait(for: .requests, toReach: before + further)
                }
            }
            let place = Double(slice) + random.nextFraction()
            try await gateway.wait(for: .replied, toReach: Int(place * Double(scene.messages) / Double(slices + 1)))
            // A slice may be answered whole before this line is reached; a stream goes on.
            guard !scene.isBacklog else { return }
            try await gateway.wait(for: .requests, toGrowBy: Int.random(in: 0..<40, using: &random))
        }

        private static func replace(_ daemon: ChildProcess, _ village: Village) async throws -> ChildProcess {
            let ending = await daemon.kill()
            try #require(ending == .killed(bySignal: SIGKILL), "the daemon \(ending) by itself")
            return try village.start(mayDie: true)
        }
    }
}
