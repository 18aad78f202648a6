import Curl
import Foundation
import Testing

private let openssl = "/usr/bin/openssl"

/// With the `openssl` command as the server; skipped where there is none.
@Suite(.timeLimit(.minutes(1)), .enabled(if: FileManager.default.isExecutableFile(atPath: openssl)))
struct TLSTests {
    @Test func aCertificateMustBeTrustedAndTheHosts() async throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "curl-tls-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let (key, certificate) = (folder.appending(path: "key.pem").path, folder.appending(path: "cert.pem").path)
        let make = try start([
            "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-days", "1",
            "-subj", "/CN=loopback", "-addext", "subjectAltName=IP:127.0.0.1", "-keyout", key, "-out", certificate,
        ]).process
        make.waitUntilExit()
        try #require(make.terminationStatus == 0)
        let (server, output) = try start([
            "s_server", "-accept", "127.0.0.1:0", "-key", key, "-cert", certificate, "-www",
        ])
        defer { server.terminate() }
        let port = try #require(listeningPort(output))

        await #expect(throws: HTTPError.tls(.certificate)) {
            try await HTTPClient().send(HTTPRequest(url: "https://127.0.0.1:\(port)/"))
        }
        let trusting = HTTPClient(settings: .init(certificateAuthoritiesFile: certificate))
        #expect(try await trusting.send(HTTPRequest(url: "https://127.0.0.1:\(port)/")).status == 200)
        await #expect(throws: HTTPError.tls(.certificate)) {
            try await trusting.send(HTTPRequest(url: "https://localhost:\(port)/"))
        }
    }

    @Test func aPeerWithoutTLS() async {
        let server = LoopbackServer { connection, _ in connection.send("this is not TLS at all, not even a bit\r\n") }
        await #expect(throws: HTTPError.tls(.handshake)) {
            try await HTTPClient().send(HTTPRequest(url: "https://127.0.0.1:\(server.port)/"))
        }
    }

    private func start(_ arguments: [String]) throws -> (process: Process, output: FileHandle) {
        let (process, pipe) = (Process(), Pipe())
        process.executableURL = URL(fileURLWithPath: openssl)
        process.arguments = arguments
        process.standardOutput = pipe
        process.standardError = FileHandle.nullDevice
        process.standardInput = FileHandle.nullDevice
        try process.run()
        return (process, pipe.fileHandleForReading)
    }

    /// From its line `ACCEPT 127.0.0.1:40123`.
    private func listeningPort(_ output: FileHandle) -> Int? {
        var text = ""
        while true {
            let piece = output.availableData
            guard !piece.isEmpty else { return nil }
            text += String(decoding: piece, as: UTF8.self)
            for line in text.split(separator: "\n").dropLast(text.hasSuffix("\n") ? 0 : 1)
            where line.hasPrefix("ACCEPT") {
                return line.split(separator: ":").last.flatMap { Int($0) }
            }
        }
    }
}
