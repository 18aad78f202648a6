import GRDB
import LoadGateway
import Testing

extension ProcessTests {
    @Suite struct RedeliveryTests {
        @Test(.timeLimit(.minutes(2)))
        func `an update that comes again is neither stored nor answered again`() async throws {
            // The last message is a sentinel: its reply comes after any reply to what was redelivered before it.
            var workload = Workload.small(500, heldBack: 1)
            workload.redeliveredPercent = 40
            try await Village.withVillage(workload) { village in
                try await village.serving { _ in
                    let gateway = village.gateway
                    try await gateway.wait(for: .replied, toReach: 499)
                    try await gateway.wait(for: .redelivered, toReach: village.script.redeliveries)
                    try await gateway.release()
                    try await gateway.wait(for: .replied, toReach: 500)
                }
                let report = try await village.expectEverythingDone()
                #expect(report.counts[.redelivered] ?? 0 > 100)
                #expect(try village.read { try Int.fetchOne($0, sql: "SELECT COUNT(*) FROM inbox") } == 500)
            }
        }
    }
}
