import Database
import Foundation
import Gateway
import Programme
import Store
import Testing

@testable import Engine

/// A11: after a restore nothing is sent until somebody confirms it.
struct HoldTests {
    @Test func whatIsHeldIsTakenInAndNotSentUntilItIsConfirmed() async throws {
        let county = try await TestCounty()
        try await county.database.county { try $0.holdOutbox(.restored, at: county.clock.now) }
        try await county.engine().handle(county.batch(county.message(1, "走访3"), county.message(2, "着火了 3号")))
        #expect(county.gateway.sent.isEmpty)
        #expect(try await county.count("SELECT COUNT(*) FROM visits") == 1)
        #expect(try await county.count("SELECT COUNT(*) FROM issues") == 1)
        let held = try await county.database.read { try County($0).heldMessages() }
        // Emergencies are held like everything else, and stand first.
        #expect(held.first?.isUrgent == true)
        #expect(held.first { $0.kind == "reply" }?.count == 2)
        #expect(held.allSatisfy { $0.origin == .new })
        try await county.database.county { try $0.endHold() }
        try await county.engine().tick()
        #expect(county.gateway.sent.filter { $0.chat == "1001" }.count == 2)
        #expect(county.gateway.sent.contains { $0.chat == "1002" })
    }

    @Test func whatMayHaveBeenSentBeforeCanBeDropped() async throws {
        let county = try await TestCounty()
        let before = county.clock.now
        try await county.run(
            """
            INSERT INTO outbox (gateway, channel, chat, text, due_at, queued_at, state)
            VALUES ('scripted', 'phone', '1001', 'one', 0, 0, 'queued')
            """)
        county.clock.move(seconds: 600)
        try await county.database.county { try $0.holdOutbox(.restored, at: county.clock.now) }
        // The gateway hands out again what was written before; its answer and its pushes are of that time.
        var again = county.message(1, "上报 5号 水沟堵了")
        again.sentAtMilliseconds = before.milliseconds
        county.clock.move(seconds: 60)
        try await county.engine().handle(county.batch(again, county.message(2, "走访3")))
        let held = try await county.database.read { try County($0).heldMessages() }
        #expect(Set(held.map(\.origin)) == [.inBackup, .saidBefore, .new])
        #expect(held.contains { $0.origin == .saidBefore && $0.kind.hasPrefix("report.") })
        let dropped = try await county.database.county {
            try $0.dropHeld(before: nil, kind: nil, onlyOld: true, at: county.clock.now)
        }
        #expect(dropped == held.filter { $0.origin != .new }.map(\.count).reduce(0, +))
        try await county.database.county { try $0.endHold() }
        try await county.engine().tick()
        #expect(county.gateway.sent.map(\.replyReference) == ["2"])
        #expect(try await county.count("SELECT COUNT(*) FROM outbox WHERE state = 'dropped'") == Int64(dropped))
    }

    @Test func onlyOneKindCanBeDropped() async throws {
        let county = try await TestCounty()
        try await county.database.county { try $0.holdOutbox(.asked, at: county.clock.now) }
        try await county.engine().handle(county.batch(county.message(1, "上报 5号 水沟堵了")))
        let moment = county.clock.now
        let dropped = try await county.database.county {
            try $0.dropHeld(before: nil, kind: "reply", onlyOld: false, at: moment)
        }
        #expect(dropped == 1)
        let none = try await county.database.county {
            try $0.dropHeld(before: moment.adding(seconds: -1), kind: nil, onlyOld: false, at: moment)
        }
        #expect(none == 0)
    }

    // MARK: The mark

    /// Gone with the test.
    private final class Folder {
        let path = FileManager.default.temporaryDirectory.appending(path: "lianhu-mark-\(UUID().uuidString)").path
        init() throws { try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true) }
        deinit { try? FileManager.default.removeItem(atPath: path) }
    }

    /// Runs the daemon for one message and returns what was sent.
    private func serve(_ county: TestCounty, _ number: Int, mark: MarkFile, expecting text: String?) async throws {
        county.gateway.script(.success(county.batch(county.message(number, "走访\(number)"), cursor: "\(number)")))
        let sent = county.gateway.sent.count
        let engine = county.engine(mark: mark)
        let task = Task { try await engine.run() }
        if text != nil {
            await county.gateway.waitUntil { $0.count > sent }
        } else {
            while try await county.count("SELECT COUNT(*) FROM inbox WHERE message_id = 'm\(number)'") == 0 {
                await Task.yield()
            }
        }
        task.cancel()
        try await task.value
        #expect((county.gateway.sent.count > sent) == (text != nil))
    }

    private func hold(_ county: TestCounty) async throws -> OutboxHold? {
        try await county.database.read { try County($0).outboxHold() }
    }

    @Test func anOlderCopyIsFoundOutByTheMarkBesideIt() async throws {
        let folder = try Folder()
        let county = try await TestCounty()
        let path = folder.path + "/db.mark"
        try await serve(county, 3, mark: MarkFile(path: path), expecting: "已记")
        #expect(try await hold(county) == nil)
        // As a copy made now would have it, put back after the next run.
        let old = try await county.database.read { try County($0).sentMark() }
        try await serve(county, 4, mark: MarkFile(path: path), expecting: "已记")
        #expect(try await hold(county) == nil)
        try await county.run("UPDATE sent_mark SET number = \(try #require(old).number)")
        try await serve(county, 5, mark: MarkFile(path: path), expecting: nil)
        let found = try #require(try await hold(county))
        #expect(found.reason == .behindMark)
        #expect(found.sentUntil != nil)
        // A restart does not end it, nor does it find another.
        try await serve(county, 6, mark: MarkFile(path: path), expecting: nil)
        #expect(try await hold(county)?.since == found.since)
        try await county.database.county { try $0.endHold() }
        try await serve(county, 7, mark: MarkFile(path: path), expecting: "已记")
        #expect(try await hold(county) == nil)
    }

    @Test(
        arguments: [
            (nil, OutboxHold.Reason.markMissing), ("something else\n", .markUnreadable),
            (
                "lianhu-sent \(String(repeating: "ab", count: 16)) 00000000000000000001 00000000000000000001\n",
                .markOfAnother
            ),
        ] as [(String?, OutboxHold.Reason)])
    func aMarkThatDoesNotFitHoldsToo(content: String?, reason: OutboxHold.Reason) async throws {
        let folder = try Folder()
        let county = try await TestCounty()
        let path = folder.path + "/db.mark"
        try await serve(county, 3, mark: MarkFile(path: path), expecting: "已记")
        try FileManager.default.removeItem(atPath: path)
        if let content { try content.write(toFile: path, atomically: false, encoding: .utf8) }
        try await serve(county, 4, mark: MarkFile(path: path), expecting: nil)
        #expect(try await hold(county)?.reason == reason)
    }

    @Test func aMarkReadsBackAsItWasPut() throws {
        let folder = try Folder()
        let file = MarkFile(path: folder.path + "/mark")
        #expect(file.read() == .missing)
        let mark = SentMark(identity: Array(0..<16), number: 41, at: Instant(milliseconds: 1_795_000_000_123))
        try file.put(mark)
        #expect(file.read() == .mark(mark))
        var next = mark
        next.number = 42
        file.advance(to: next)
        // Transactions that end in another order than they began do not take it back.
        file.advance(to: mark)
        #expect(MarkFile(path: folder.path + "/mark").read() == .mark(next))
    }
}
