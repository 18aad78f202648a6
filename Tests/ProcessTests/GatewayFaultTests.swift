import LoadGateway
import Testing

extension ProcessTests {
    @Suite struct GatewayFaultTests {
        struct Trouble: Sendable, CustomTestStringConvertible {
            let name: String
            let plans: [FaultPlan]
            var testDescription: String { name }

            init(_ name: String, _ plans: FaultPlan...) {
                self.name = name
                self.plans = plans
            }

            var hits: Int { plans.reduce(0) { $0 + ($1.hits ?? 0) } }
        }

        static let troubles: [Trouble] = [
            Trouble("slow", FaultPlan(.slow(milliseconds: 150), hits: 40)),
            Trouble("words instead of JSON", FaultPlan(.rubbish(.words), hits: 4)),
            Trouble(
                "a proxy's page with status 200", FaultPlan(.rubbish(.html), on: .polls, hits: 1),
                FaultPlan(.rubbish(.html), on: .sends, hits: 3)),
            Trouble("truncated JSON", FaultPlan(.rubbish(.truncatedJSON), hits: 4)),
            Trouble("an empty answer", FaultPlan(.rubbish(.nothing), hits: 3)),
            Trouble(
                "429", FaultPlan(.tooMany(retryAfterSeconds: 1), on: .polls, hits: 1),
                FaultPlan(.tooMany(retryAfterSeconds: 1), on: .sends, hits: 3)),
            Trouble("500", FaultPlan(.status(500), hits: 4)),
            Trouble("502", FaultPlan(.status(502), on: .polls, hits: 1), FaultPlan(.status(502), on: .sends, hits: 3)),
            Trouble("cut in the middle", FaultPlan(.cut, hits: 4)),
            Trouble("closed without an answer", FaultPlan(.dropped, hits: 4)),
            Trouble(
                "reset after acceptance", FaultPlan(.acceptedThenReset, on: .polls, hits: 1),
                FaultPlan(.acceptedThenReset, on: .sends, hits: 5)),
        ]

        @Test(.timeLimit(.minutes(1)), arguments: troubles)
        func `the gateway fails for a while; every message is answered once`(trouble: Trouble) async throws {
            try await Village.withVillage(.small(120, heldBack: 80)) { village in
                try await village.serving { _ in
                    let gateway = village.gateway
                    try await gateway.wait(for: .replied, toReach: 40)
                    for plan in trouble.plans { try await gateway.begin(plan) }
                    try await gateway.release()
                    try await gateway.wait(for: .faulted, toReach: trouble.hits, withinSeconds: 40)
                    try await gateway.wait(for: .replied, toReach: 120, withinSeconds: 40)
                    try await gateway.wait(for: .confirmed, toReach: 120, withinSeconds: 40)
                }
                let report = try await village.gateway.report()
                // Only what was accepted unseen may come twice.
                try await village.expectEverythingDone(extraReplies: report.acceptedThenLost)
            }
        }

        @Test(.timeLimit(.minutes(1)))
        func `the gateway is down at the start`() async throws {
            try await Village.withVillage(.small(60), gatewayIsDown: true) { village in
                try await village.serving { _ in
                    try await village.gateway.comeUp(afterMilliseconds: 1_000)
                    try await village.gateway.wait(for: .replied, toReach: 60)
                    try await village.gateway.wait(for: .confirmed, toReach: 60)
                }
                try await village.expectEverythingDone()
            }
        }

        @Test(.timeLimit(.minutes(1)))
        func `the gateway goes down with replies waiting, and comes back`() async throws {
            // Answers are late enough for many sends to be under way when it goes down.
            try await Village.withVillage(.small(200, heldBack: 150)) { village in
                try await village.serving { _ in
                    let gateway = village.gateway
                    try await gateway.wait(for: .replied, toReach: 50)
                    try await gateway.release()
                    try await gateway.wait(for: .delivered, toReach: 150)
                    try await gateway.goDown()
                    try await gateway.comeUp(afterMilliseconds: 700)
                    try await gateway.wait(for: .replied, toReach: 200)
                    try await gateway.wait(for: .confirmed, toReach: 200)
                }
                // What was accepted as the connections closed may have lost its answer: the sender's window at most.
                try await village.expectEverythingDone(extraReplies: 64)
            }
        }
    }
}
