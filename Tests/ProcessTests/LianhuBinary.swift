import Foundation

/// The real program, built beside the tests.
enum LianhuBinary {
    /// `LIANHU_BINARY`, else `lianhu` beside the test bundle.
    static let path: String = {
        if let given = ProcessInfo.processInfo.environment["LIANHU_BINARY"] { return given }
        let bundle = CommandLine.arguments.first { $0.contains(".xctest") } ?? "/proc/self/exe"
        var directory = URL(fileURLWithPath: bundle).resolvingSymlinksInPath()
        // From …/debug/lianhuPackageTests.xctest, or from something inside it, upwards.
        for _ in 0..<5 {
            directory.deleteLastPathComponent()
            let candidate = directory.appendingPathComponent("lianhu").path
            var isDirectory: ObjCBool = false
            if FileManager.default.fileExists(atPath: candidate, isDirectory: &isDirectory), !isDirectory.boolValue {
                return candidate
            }
        }
        return "lianhu"
    }()

    /// Only a debug build honours LIANHU_TEST_TRAP_TEXT.
    static var isDebugBuild: Bool {
        ProcessInfo.processInfo.environment["LIANHU_BINARY"] != nil || path.contains("/debug/")
    }
}
