import Foundation

/// What `lianhu` needs from this project's folders, wherever the test or the benchmark is started from.
public enum Installation {
    /// The environment that names the policy file; empty when the project's folder has gone.
    public static let environment: [String: String] = {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let policy = root.appendingPathComponent("config/programme.yaml").path
        return FileManager.default.fileExists(atPath: policy) ? ["LIANHU_POLICY_FILE": policy] : [:]
    }()
}
