import Foundation
import Hummingbird
import Testing

@testable import Relay

/// R11 through the relay: in from the phone page, fetched by the core, and out to a phone.
@Suite struct MediaTests {
    static let picture: [UInt8] = [0xFF, 0xD8, 0xFF, 0x0D, 0x0A, 0x2D, 0x2D, 0x00]

    struct FileBody: Decodable {
        struct File: Decodable {
            var fileId: String
            var fileSize: Int
            var filePath: String?
        }
        struct Update: Decodable {
            struct Message: Decodable {
                var caption: String?
                var photo: [File]?
                var text: String?
            }
            var message: Message
        }
        var result: [Update]
    }
    struct FoundBody: Decodable { var result: FileBody.File }
    struct PhoneBody: Decodable {
        struct Message: Decodable {
            struct Media: Decodable {
                var kind: String
                var path: String
            }
            var text: String
            var media: Media?
        }
        var messages: [Message]
    }

    private func multipart(_ fields: [(String, String)], photo: [UInt8]) -> (HTTPFields, String) {
        var body = ""
        for (name, value) in fields {
            body += "--b1\r\nContent-Disposition: form-data; name=\"\(name)\"\r\n\r\n\(value)\r\n"
        }
        body += "--b1\r\nContent-Disposition: form-data; name=\"photo\"; filename=\"p.jpg\"\r\n"
        body += "Content-Type: image/jpeg\r\n\r\n" + String(decoding: photo, as: UTF8.self) + "\r\n--b1--\r\n"
        return ([.contentType: "multipart/form-data; boundary=b1"], body)
    }

    @Test("a picture written on a phone is announced, fetched, and can be sent on by its id")
    func inbound() async throws {
        let bench = try await Bench(page: Bench.page)
        try await bench.test { (bot: BotClient) async throws in
            let encoded = Data(Self.picture).base64EncodedString()
            let written = try await bot.send(
                "/phones/1001/messages", .post,
                [.contentType: "application/json"],
                #"{"text":"上报 路灯坏了","media":{"kind":"photo","name":"a.jpg","bytes":"\#(encoded)"}}"#)
            #expect(written.status == 200)
            let update = try #require(try await bot.call("getUpdates").decoded(FileBody.self).result.first)
            #expect(update.message.text == nil)
            #expect(update.message.caption == "上报 路灯坏了")
            let file = try #require(update.message.photo?.first)
            #expect(file.fileSize == Self.picture.count)
            let found = try await bot.call("getFile", #"{"file_id":"\#(file.fileId)"}"#).decoded(FoundBody.self).result
            let path = try #require(found.filePath)
            let download = try await bot.send("/file/bot\(Bench.token)/\(path)", .get)
            #expect([UInt8](download.body) == Self.picture)
            #expect(try await bot.send("/file/bot42:wrong/\(path)", .get).status == 401)
            let sent = try await bot.call("sendPhoto", #"{"chat_id":1002,"photo":"\#(file.fileId)","caption":"事1001"}"#)
            #expect(sent.status == 200)
            #expect(try await bot.call("sendPhoto", #"{"chat_id":1002,"photo":"12345"}"#).status == 400)
            #expect(try await bot.call("sendPhoto", #"{"chat_id":1002}"#).status == 400)
        }
        let shown = try await bench.exchange.log.history(of: [1002], after: 0, limit: 9).messages
        #expect(shown.map(\.media?.size) == [Self.picture.count])
    }

    @Test("an uploaded picture is shown on the phone it is for, and on no other")
    func outbound() async throws {
        let bench = try await Bench(page: Bench.page)
        try await bench.test { (bot: BotClient) async throws in
            // Bytes of a picture are no text: a plain one here, its first bytes below.
            let (headers, body) = multipart(
                [("chat_id", "1001"), ("caption", "事1001 照片")], photo: Array("GIF89a--b".utf8))
            #expect(try await bot.send("/bot\(Bench.token)/sendPhoto", .post, headers, body).status == 200)
            let page: HTTPFields = [:]
            let history = try await bot.send("/phones/1001/messages", .get, page).decoded(PhoneBody.self)
            let media = try #require(history.messages.first?.media)
            #expect(history.messages.first?.text == "事1001 照片")
            let shown = try await bot.send(media.path, .get, page)
            #expect(shown.text == "GIF89a--b")
            #expect(shown.headers[.contentType] == "image/gif")
            let elsewhere = media.path.replacing("/phones/1001/", with: "/phones/1002/")
            #expect(try await bot.send(elsewhere, .get, page).status == 404)
        }
    }

    @Test("what is no picture is for saving, never shown as a page")
    func saving() async throws {
        let bench = try await Bench(page: Bench.page)
        let media = NewMedia(kind: .document, name: "x.html", bytes: Array("<script>".utf8))
        let message = NewMessage(.outbound, channel: "phone", chat: 1001, text: "", media: media)
        guard case .taken(let stored) = try await bench.exchange.take(message) else { throw Bench.Full() }
        try await bench.test { (bot: BotClient) async throws in
            let shown = try await bot.send("/phones/1001/media/\(stored.id)", .get)
            #expect(shown.headers[.contentType] == "application/octet-stream")
            #expect(shown.headers[.contentDisposition] == "attachment")
        }
    }

    @Test("all files together are bounded: the oldest go, the messages stay")
    func bounded() async throws {
        var limits = RelayLimits()
        limits.mediaTotalBytes = 10
        let bench = try await Bench(limits: limits)
        var ids: [Int64] = []
        for _ in 0..<3 {
            let media = NewMedia(kind: .photo, name: nil, bytes: [1, 2, 3, 4, 5])
            let message = NewMessage(.outbound, channel: "phone", chat: 1001, text: "", media: media)
            guard case .taken(let stored) = try await bench.exchange.take(message) else { throw Bench.Full() }
            ids.append(stored.id)
        }
        var kept: [Bool] = []
        for id in ids { kept.append(try await bench.exchange.log.file(of: id) != nil) }
        #expect(kept == [false, true, true])
        #expect(try await bench.exchange.log.history(of: [1001], after: 0, limit: 9).messages.count == 3)
    }

    @Test(
        "parts that cannot be told apart are refused",
        arguments: ["", "--b1", "--b1\r\nx", "--b1\r\nContent-Disposition: form-data\r\n\r\nx\r\n--b1--"])
    func malformed(body: String) async throws {
        let bench = try await Bench()
        try await bench.test { (bot: BotClient) async throws in
            let reply = try await bot.send(
                "/bot\(Bench.token)/sendPhoto", .post, [.contentType: "multipart/form-data; boundary=b1"], body)
            #expect(reply.status == 400)
        }
    }
}
