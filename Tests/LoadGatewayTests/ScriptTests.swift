import Foundation
import Testing

@testable import LoadGateway

struct ScriptTests {
    private struct Update: Decodable {
        struct Message: Decodable {
            struct Account: Decodable { let id: Int }
            let from: Account
            let chat: Account
            let text: String
        }
        enum CodingKeys: String, CodingKey {
            case id = "update_id"
            case message
        }

        let id: Int
        let message: Message
    }

    private func workload() -> Workload {
        var workload = Workload(dateSeconds: 1_795_000_000)
        workload.messages = 200
        workload.users = 20
        workload.foreignPercent = 10
        workload.texts = [7: "\"帮助\"\n\\"]
        return workload
    }

    @Test func `the same seed makes the same script, another seed another`() {
        var other = workload()
        other.seed = 2
        #expect(Script(workload()).updates == Script(workload()).updates)
        #expect(Script(workload()).updates != Script(other).updates)
    }

    @Test func `every update is ASCII JSON that names its household`() throws {
        let script = Script(workload())
        for (place, message) in script.messages.enumerated() {
            let bytes = try #require(
                script.updates.getBytes(at: message.update.lowerBound, length: message.update.count))
            #expect(bytes.allSatisfy { $0 < 0x80 })
            let update = try JSONDecoder().decode(Update.self, from: Data(bytes))
            #expect(update.id == Script.firstUpdateID + place)
            #expect(update.message.chat.id == script.account(ofUser: message.user))
            if place == 7 {
                #expect(update.message.text == "\"帮助\"\n\\")
            } else {
                #expect(update.message.text.contains(String(message.household)))
            }
        }
    }

    @Test func `a household is foreign exactly when the roster gives it to somebody else`() {
        let script = Script(workload())
        for (message, line) in zip(script.messages, script.roster) {
            #expect(line.household == message.household)
            #expect((line.account != script.account(ofUser: message.user)) == message.isForeign)
        }
        let foreign = script.messages.count { $0.isForeign }
        #expect(foreign > 0)
        #expect(script.expectedHouseholds.count + foreign + 1 - (script.messages[7].isForeign ? 1 : 0) == 200)
    }
}
