import Foundation

@testable import Engine

/// A folder for attachments that is gone with the test.
final class TestFolder {
    let path = FileManager.default.temporaryDirectory.appending(path: "lianhu-media-\(UUID().uuidString)").path
    let media: MediaFolder

    init(totalBytes: Int64 = 1000) { media = MediaFolder(path: path, totalBytes: totalBytes) }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    var files: [String] { ((try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []).sorted() }

    func attributes(_ name: String) throws -> [FileAttributeKey: Any] {
        try FileManager.default.attributesOfItem(atPath: "\(path)/\(name)")
    }
}
