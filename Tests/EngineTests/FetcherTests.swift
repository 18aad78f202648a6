import Database
import Foundation
import Gateway
import Programme
import Store
import Testing

@testable import Engine

/// R11: what belongs to an issue is fetched before it expires; every end is recorded.
struct FetcherTests {
    static let abc = Array("abc".utf8)
    static let digest = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"

    @Test func aPhotoOfAReportIsKeptUnderItsDigestForTheDaemonAlone() async throws {
        let (county, folder) = (try await TestCounty(), TestFolder())
        county.gateway.hold("p1", .success(Self.abc))
        county.gateway.hold("p2", .success(Self.abc))
        let engine = county.engine(media: folder.media)
        try await engine.handle(county.batch(county.message(1, "上报 路灯坏了", photos: "p1", "p2")))
        try await engine.fetchDue()
        #expect(folder.files == [Self.digest])
        #expect(try folder.attributes(Self.digest)[.posixPermissions] as? Int == 0o600)
        #expect(
            try await county.count(
                "SELECT COUNT(*) FROM media WHERE state = 'kept' AND bytes = 3 AND sha256 = '\(Self.digest)'") == 2)
        try await engine.fetchDue()
        #expect(county.gateway.fetched.sorted() == ["p1", "p2"])
    }

    @Test func nothingIsFetchedThatBelongsToNoIssue() async throws {
        let (county, folder) = (try await TestCounty(), TestFolder())
        let engine = county.engine(media: folder.media)
        try await engine.handle(
            county.batch(
                county.message(1, "", photos: "loose"), county.message(2, "走访3", photos: "visit"),
                county.message(3, from: "9999", "", photos: "stranger")))
        try await engine.fetchDue()
        #expect(county.gateway.fetched.isEmpty)
        #expect(try await county.count("SELECT COUNT(*) FROM media") == 3)
        // With the report the loose one is wanted.
        try await engine.handle(county.batch(county.message(4, "上报 路灯坏了")))
        try await engine.fetchDue()
        #expect(county.gateway.fetched == ["loose"])
    }

    @Test func aRepeatedMessageBringsItsMediaOnce() async throws {
        let county = try await TestCounty()
        let engine = county.engine()
        let message = county.message(1, "上报 路灯坏了", photos: "p")
        try await engine.handle(county.batch(message, message))
        #expect(try await county.count("SELECT COUNT(*) FROM media WHERE issue = 1001") == 1)
    }

    @Test func troubleIsTriedAgainWhenTheChannelSays() async throws {
        let (county, folder) = (try await TestCounty(), TestFolder())
        county.gateway.hold(
            "p", .failure(.unavailable(afterSeconds: 60, reason: "HTTP 429")),
            .failure(.unavailable(afterSeconds: nil, reason: "down")), .success(Self.abc))
        let engine = county.engine(media: folder.media)
        try await engine.handle(county.batch(county.message(1, "上报 路灯坏了", photos: "p")))
        try await engine.fetchDue()
        county.clock.move(seconds: 59)
        try await engine.fetchDue()
        #expect(county.gateway.fetched.count == 1)
        county.clock.move(seconds: 1)
        try await engine.fetchDue()
        county.clock.move(seconds: 10)
        try await engine.fetchDue()
        #expect(county.gateway.fetched.count == 3)
        #expect(folder.files == [Self.digest])
    }

    /// The channel keeps it for 24 hours; it is tried to the end, also shortly before, and the sender hears of it.
    @Test func whatCannotBeFetchedInTimeIsGivenUpAndSaid() async throws {
        let (county, folder) = (try await TestCounty(), TestFolder())
        county.gateway.hold("p", .failure(.unavailable(afterSeconds: nil, reason: "down")))
        let engine = county.engine(media: folder.media)
        let start = county.clock.now
        try await engine.handle(county.batch(county.message(1, "上报 路灯坏了", photos: "p")))
        var attempts: [Int64] = []
        while try await county.count("SELECT COUNT(*) FROM media WHERE state = 'waiting'") > 0, attempts.count < 100 {
            let before = county.gateway.fetched.count
            try await engine.fetchDue()
            if county.gateway.fetched.count > before {
                attempts.append((county.clock.now.milliseconds - start.milliseconds) / 1000)
            }
            county.clock.move(seconds: 5)
            let next = try await county.database.read { try County($0).nextMediaDue(gateway: "scripted") }
            if let next, next > county.clock.now {
                county.clock.move(seconds: (next.milliseconds - county.clock.now.milliseconds + 999) / 1000)
            }
        }
        #expect(attempts.contains(24 * 3600 - Fetcher.marginSeconds))
        #expect(attempts.last.map { $0 >= 24 * 3600 && $0 < 25 * 3600 } == true, "\(attempts)")
        #expect(
            try await county.count("SELECT COUNT(*) FROM media WHERE state = 'gone' AND reason = 'unreachable'") == 1)
        #expect(county.gateway.sent.last?.chat == "1001")
        #expect(county.gateway.sent.last?.text.contains("没有存下来") == true)
        #expect(folder.files.isEmpty)
    }

    @Test(arguments: [(MediaError.gone, "gone", "gone"), (.tooLarge, "refused", "too_large")])
    func whatNeverCanBeFetchedEndsAtOnce(error: MediaError, state: String, reason: String) async throws {
        let (county, folder) = (try await TestCounty(), TestFolder())
        county.gateway.hold("p", .failure(error))
        let engine = county.engine(media: folder.media)
        try await engine.handle(county.batch(county.message(1, "上报 路灯坏了", photos: "p")))
        try await engine.fetchDue()
        #expect(
            try await county.count("SELECT COUNT(*) FROM media WHERE state = '\(state)' AND reason = '\(reason)'") == 1)
        #expect(county.gateway.sent.last?.text.contains("1001") == true)
        // The issue no longer says that it has one.
        try await engine.handle(county.batch(county.message(2, "1001怎么样")))
        #expect(county.gateway.sent.last?.text.contains("照片") == false)
    }

    @Test func aFullFolderTakesNoMore() async throws {
        let (county, folder) = (try await TestCounty(), TestFolder(totalBytes: 5))
        county.gateway.hold("p1", .success(Self.abc))
        county.gateway.hold("p2", .success(Array("xyz".utf8)))
        let engine = county.engine(media: folder.media)
        try await engine.handle(county.batch(county.message(1, "上报 路灯坏了", photos: "p1")))
        try await engine.fetchDue()
        try await engine.handle(county.batch(county.message(2, "", photos: "p2")))
        try await engine.fetchDue()
        #expect(folder.files == [Self.digest])
        #expect(try await county.count("SELECT COUNT(*) FROM media WHERE reason = 'no_room'") == 1)
        #expect(county.gateway.sent.last?.text.contains("存满了") == true)
    }

    @Test func theDaemonFetchesByItself() async throws {
        let (county, folder) = (try await TestCounty(), TestFolder())
        county.gateway.script(.success(county.batch(county.message(1, "上报 路灯坏了", photos: "p"))))
        try await county.whileRunning(media: folder.media) {
            await county.gateway.waitUntil { sent in sent.contains { $0.text.contains("没有存下来") } }
        }
        #expect(county.gateway.fetched == ["p"])
    }

    @Test func afterACrashMediaComeWithTheirMessage() async throws {
        let county = try await TestCounty()
        try await county.run("INSERT INTO runs (started_at) VALUES (0)")
        county.gateway.script(.success(county.batch(county.message(1, "上报 路灯坏了", photos: "p"))))
        try await county.whileRunning { await county.gateway.waitUntil { $0.count >= 2 } }
        #expect(try await county.count("SELECT COUNT(*) FROM media WHERE issue = 1001") == 1)
    }

    @Test func aSharedPhonesPictureWaitsForWhoItIs() async throws {
        let county = try await TestCounty()
        try await county.run(
            """
            INSERT INTO accounts (channel, sender, person_id, source, bound_at)
            SELECT 'phone', '1001', id, 'code', 1 FROM people WHERE code = 'QS05'
            """)
        let engine = county.engine()
        try await engine.handle(county.batch(county.message(1, "上报 路灯坏了", photos: "p")))
        #expect(county.gateway.sent.last?.text.contains("哪一位") == true)
        try await engine.handle(county.batch(county.message(2, "2")))
        #expect(try await county.count("SELECT COUNT(*) FROM media WHERE issue = 1001") == 1)
    }
}
