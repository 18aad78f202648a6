import Foundation
import Programme
import Settings

/// The repository the tests run in.
public enum Repository {
    public static let root = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    public static func policy() throws -> Policy {
        try PolicyFile.load(root.appending(path: "config/programme.yaml").path)
    }

    public static func text(_ path: String) throws -> String {
        try String(contentsOf: root.appending(path: path), encoding: .utf8)
    }

    /// Files below a folder whose name ends so, sorted.
    public static func files(below folder: String, ending suffix: String) -> [URL] {
        let walk = FileManager.default.enumerator(at: root.appending(path: folder), includingPropertiesForKeys: nil)
        let files = walk.map { $0.compactMap { $0 as? URL } } ?? []
        return files.filter { $0.lastPathComponent.hasSuffix(suffix) }.sorted { $0.path < $1.path }
    }
}
