import Foundation
import Testing

@testable import LoadGateway

#if canImport(FoundationNetworking)
    import FoundationNetworking
#endif

/// The gateway over the wire, with Foundation's HTTP client as the bot.
struct LoadGatewayTests {
    private func script(_ change: (inout Workload) -> Void = { _ in }) -> Script {
        var workload = Workload(dateSeconds: 0)
        workload.messages = 5
        workload.users = 2
        change(&workload)
        return Script(workload)
    }

    private func withGateway(_ script: Script, _ body: (LoadGateway) async throws -> Void) async throws {
        let gateway = try await LoadGateway.start(script)
        do { try await body(gateway) } catch {
            try await gateway.close()
            throw error
        }
        try await gateway.close()
    }

    private func call(_ gateway: LoadGateway, _ method: String, _ json: String) async throws -> (Int, String) {
        var request = URLRequest(url: try #require(URL(string: "\(gateway.url)/bot1:x/\(method)")))
        request.httpMethod = "POST"
        request.setValue("application/json", forHTTPHeaderField: "Content-Type")
        request.httpBody = Data(json.utf8)
        let session = URLSession(configuration: .ephemeral)
        defer { session.finishTasksAndInvalidate() }
        let (data, response) = try await session.data(for: request)
        return ((response as? HTTPURLResponse)?.statusCode ?? 0, String(decoding: data, as: UTF8.self))
    }

    private func reply(_ gateway: LoadGateway, to place: Int) async throws -> (Int, String) {
        let chat = gateway.script.account(ofUser: gateway.script.messages[place].user)
        let message = Script.firstMessageID + place
        return try await call(
            gateway, "sendMessage",
            #"{"chat_id":\#(chat),"text":"已记","reply_parameters":{"message_id":\#(message)}}"#)
    }

    @Test func `replies are booked once, twice, out of order and to nobody`() async throws {
        try await withGateway(script { $0.users = 1 }) { gateway in
            _ = try await call(gateway, "getUpdates", "{}")
            for place in [0, 2, 1, 2] { #expect(try await reply(gateway, to: place).0 == 200) }
            #expect(try await call(gateway, "sendMessage", #"{"chat_id":5,"text":"hello"}"#).0 == 200)
            #expect(try await call(gateway, "sendMessage", #"{"chat_id":5}"#).0 == 400)
            let report = try await gateway.report()
            #expect(report.replied == 3)
            #expect(report.unanswered == [3, 4])
            #expect(report.answeredTwice == [2])
            #expect(report.duplicateReplies == 1)
            #expect(report.wrongOrder == 1)
            #expect(report.unmatched == 1)
        }
    }

    @Test func `a newer poll ends the older with 409, and news ends a long poll`() async throws {
        try await withGateway(script { $0.heldBack = 5 }) { gateway in
            async let older = call(gateway, "getUpdates", #"{"timeout":50}"#)
            try await gateway.wait(for: .polls, toReach: 1)
            async let newer = call(gateway, "getUpdates", #"{"timeout":50}"#)
            #expect(try await older.0 == 409)
            try await gateway.release()
            let (status, body) = try await newer
            #expect(status == 200)
            #expect(body.contains("\"update_id\":500000005"))
        }
    }

    @Test func `faults strike their requests and end by themselves`() async throws {
        try await withGateway(script()) { gateway in
            try await gateway.begin(FaultPlan(.tooMany(retryAfterSeconds: 3), on: .sends, after: 1, hits: 1))
            try await gateway.begin(FaultPlan(.status(502), on: .polls, oneIn: 2))
            #expect(try await reply(gateway, to: 0).0 == 200)
            let (status, body) = try await reply(gateway, to: 1)
            #expect(status == 429)
            #expect(body.contains("\"retry_after\":3"))
            #expect(try await reply(gateway, to: 1).0 == 200)
            #expect(try await call(gateway, "getUpdates", "{}").0 == 502)
            #expect(try await call(gateway, "getUpdates", "{}").0 == 200)
            try await gateway.mend()
            #expect(try await call(gateway, "getUpdates", "{}").0 == 200)
            #expect(try await gateway.report().counts[.faulted] == 2)
        }
    }

    @Test func `what is accepted and then reset is booked, what is cut is not`() async throws {
        try await withGateway(script()) { gateway in
            try await gateway.begin(FaultPlan(.acceptedThenReset, on: .sends, hits: 1))
            await #expect(throws: (any Error).self) { try await reply(gateway, to: 0) }
            try await gateway.begin(FaultPlan(.cut, on: .sends, hits: 1))
            await #expect(throws: (any Error).self) { try await reply(gateway, to: 1) }
            let report = try await gateway.report()
            #expect(report.replied == 1)
            #expect(report.acceptedThenLost == 1)
        }
    }

    @Test func `a gateway that is down refuses, and comes back on its port`() async throws {
        let gateway = try await LoadGateway.start(script(), isDown: true)
        await #expect(throws: (any Error).self) { try await call(gateway, "getUpdates", "{}") }
        try await gateway.comeUp()
        #expect(try await call(gateway, "getUpdates", "{}").0 == 200)
        try await gateway.close()
    }

    @Test func `a wait ends with its deadline, or when the run is abandoned`() async throws {
        try await withGateway(script()) { gateway in
            await #expect(throws: LoadGatewayTimeout.self) {
                try await gateway.wait(for: .replied, toReach: 1, withinSeconds: 0)
            }
            gateway.abandonWaits(because: "the program ended")
            await #expect(throws: LoadGatewayAbandoned.self) { try await gateway.wait(for: .replied, toReach: 1) }
        }
    }
}
