import Crypto
import Foundation
import Glibc

/// Where the files of attachments lie, each under its SHA-256, readable by the daemon alone and never overwritten.
public struct MediaFolder: Sendable {
    /// No more is taken once the files hold this much.
    public let totalBytes: Int64
    private let path: String

    public init(path: String, totalBytes: Int64) {
        self.path = path
        self.totalBytes = totalBytes
    }

    /// Complete and on the disk, under a name nobody looks for yet.
    struct Staged: Sendable {
        let sha256: String
        let bytes: Int
        fileprivate let path: String
    }

    struct Failure: Error, CustomStringConvertible {
        let what: String
        let code: Int32
        var description: String { "\(what) failed (error \(code))" }
    }

    func stage(_ bytes: [UInt8]) throws(Failure) -> Staged {
        try makeFolder()
        var name = Array((path + "/\(Self.stagePrefix)XXXXXX").utf8CString)
        // Made for the owner alone.
        let descriptor = mkstemp(&name)
        guard descriptor >= 0 else { throw Failure(what: "making a file", code: errno) }
        let staged = String(decoding: name.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
        defer { close(descriptor) }
        var written = 0
        while written < bytes.count {
            let count = bytes[written...].withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else {
                let code = errno
                unlink(staged)
                throw Failure(what: "writing a file", code: code)
            }
            written += count
        }
        guard fsync(descriptor) == 0 else {
            let code = errno
            unlink(staged)
            throw Failure(what: "writing a file", code: code)
        }
        return Staged(sha256: SHA256.hash(data: bytes).hexadecimal, bytes: bytes.count, path: staged)
    }

    /// Gives a staged file its name; one that is there already is the same.
    func place(_ file: Staged) throws(Failure) {
        guard link(file.path, place(of: file.sha256)) == 0 || errno == EEXIST else {
            throw Failure(what: "naming a file", code: errno)
        }
    }

    func discard(_ file: Staged) { unlink(file.path) }

    func remove(_ digests: [String]) {
        for digest in digests { unlink(place(of: digest)) }
    }

    func place(of digest: String) -> String { path + "/" + digest }

    /// What a dead run was writing.
    func removeStaged() {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
        for name in names where name.hasPrefix(Self.stagePrefix) { unlink(path + "/" + name) }
    }

    private static let stagePrefix = ".part-"
    private static let folderMode = 0o700

    private func makeFolder() throws(Failure) {
        do {
            try FileManager.default.createDirectory(
                atPath: path, withIntermediateDirectories: true, attributes: [.posixPermissions: Self.folderMode])
        } catch {
            throw Failure(what: "making the folder of media.path", code: errno)
        }
    }
}
