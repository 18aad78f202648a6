import Database
import Foundation
import Testing

@testable import Relay

@Suite struct LogTests {
    let clock = StandingClock()

    func inbound(_ text: String, chat: Int64 = 1001, key: String? = nil) -> NewMessage {
        NewMessage(.inbound, channel: "phone", chat: chat, text: text, idempotencyKey: key)
    }

    func texts(_ page: PollPage) -> [String]? {
        switch page {
        case .updates(let messages): messages.map(\.text)
        case .expired: nil
        }
    }

    @Test("what was appended is there after the file is opened again, and numbers go on")
    func reopened() async throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "relay-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let path = folder.appending(path: "relay.db").path
        let first = try SQLiteDatabase(path: path)
        let log = try await RelayLog(first, now: clock.now)
        let kept = try #require(try await log.append(inbound("路灯坏了", key: "k")).message)
        try first.close()

        let second = try SQLiteDatabase(path: path)
        let again = try await RelayLog(second, now: clock.now)
        #expect(again.stream == log.stream)
        #expect(try await again.poll(.unacknowledged, bot: "42", limit: 100) == .updates([kept]))
        #expect(try await again.append(inbound("别的", key: "k")) == .repeated(kept))
        #expect(try await again.append(inbound("二")).message?.id == kept.id + 1)
        try second.close()
    }

    @Test("numbers are never used twice, not even when everything was removed")
    func numbersNeverRestart() async throws {
        let log = try await RelayLog(SQLiteDatabase(), now: clock.now)
        let first = try #require(try await log.append(inbound("一")).message)
        clock.advance(days: 31)
        #expect(try await log.trim() == 1)
        #expect(try await log.append(inbound("二")).message?.id == first.id + 1)
    }

    @Test("a new log numbers above what a lost one can have used, and has another stream id")
    func newLog() async throws {
        let lost = try await RelayLog(SQLiteDatabase(), now: clock.now)
        let last = try #require(try await lost.append(inbound("一")).message)
        clock.advance(seconds: 60)
        let new = try await RelayLog(SQLiteDatabase(), now: clock.now)
        #expect(try #require(try await new.append(inbound("二")).message).id > last.id)
        #expect(new.stream != lost.stream)
    }

    @Test("reading and acknowledging remove nothing")
    func readingDoesNotDestroy() async throws {
        let log = try await RelayLog(SQLiteDatabase(), now: clock.now)
        let first = try #require(try await log.append(inbound("一")).message)
        _ = try await log.append(inbound("二"))
        #expect(texts(try await log.poll(.at(first.id + 1), bot: "42", limit: 100)) == ["二"])
        #expect(texts(try await log.poll(.unacknowledged, bot: "42", limit: 100)) == ["二"])
        #expect(texts(try await log.poll(.at(first.id), bot: "42", limit: 100)) == ["一", "二"])
        let status = try await log.status()
        #expect(status.acknowledged == ["42": first.id + 1])
        #expect(status.kept == 2)
    }

    @Test("an offset that retention has passed, or that another log gave, is expired")
    func expired() async throws {
        let log = try await RelayLog(SQLiteDatabase(), now: clock.now)
        let old = try #require(try await log.append(inbound("旧")).message)
        clock.advance(days: 31)
        let new = try #require(try await log.append(inbound("新")).message)
        _ = try await log.trim()
        #expect(try await log.poll(.at(old.id), bot: "42", limit: 1) == .expired(restart: new.id))
        #expect(texts(try await log.poll(.at(new.id), bot: "42", limit: 1)) == ["新"])
        #expect(try await log.poll(.at(new.id + 2), bot: "42", limit: 1) == .expired(restart: new.id))
    }

    @Test("a full log drops what is finished, and refuses rather than drop what is unread")
    func full() async throws {
        var limits = RelayLimits()
        limits.maximumRows = 2
        limits.trimRows = 1
        let log = try await RelayLog(SQLiteDatabase(), limits: limits, now: clock.now)
        let first = try #require(try await log.append(inbound("一")).message)
        _ = try await log.append(inbound("二"))
        #expect(try await log.append(inbound("三")) == .full)
        _ = try await log.poll(.at(first.id + 1), bot: "42", limit: 1)
        #expect(try await log.append(inbound("三")).message != nil)
        #expect(try await log.append(inbound("四")) == .full)
        #expect(texts(try await log.poll(.unacknowledged, bot: "42", limit: 9)) == ["二", "三"])
        #expect(try await log.status().kept == 2)
    }

    @Test("old rows go in bounded passes")
    func trimPasses() async throws {
        var limits = RelayLimits()
        limits.trimRows = 3
        let log = try await RelayLog(SQLiteDatabase(), limits: limits, now: clock.now)
        for number in 1...8 { _ = try await log.append(inbound("\(number)")) }
        clock.advance(days: 31)
        _ = try await log.append(inbound("新"))
        #expect(try await log.trim() == 8)
        #expect(try await log.status().kept == 1)
    }

    @Test("a chat's history has both directions in order and pages forward")
    func history() async throws {
        let log = try await RelayLog(SQLiteDatabase(), now: clock.now)
        let first = try #require(try await log.append(inbound("问")).message)
        _ = try await log.append(inbound("别人", chat: 1002))
        _ = try await log.append(NewMessage(.outbound, channel: "phone", chat: 1001, text: "答", answers: first.id))
        let all = try await log.history(of: [1001], after: 0, limit: 10)
        #expect(all.messages.map(\.text) == ["问", "答"])
        #expect(all.messages.last?.answers == first.id)
        let page = try await log.history(of: [1001, 1002], after: 0, limit: 2)
        #expect(page.messages.map(\.text) == ["问", "别人"])
        #expect(try await log.history(of: [1001, 1002], after: page.position, limit: 2).messages.map(\.text) == ["答"])
    }
}
