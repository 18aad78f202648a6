import Foundation
import Language
import Programme

/// What every turn shares: the policy in force, the reader and the speakers made from it.
public struct House: Sendable {
    public let policy: Policy
    let reader: Reader
    private let speakers: [Tongue: Speaker]

    public init(policy: Policy) {
        self.policy = policy
        reader = Reader(policy: policy)
        speakers = Dictionary(uniqueKeysWithValues: Tongue.allCases.map { ($0, Speaker($0, policy: policy)) })
    }

    /// A4: Simplified Chinese unless the person chose.
    func speaker(_ tongue: Tongue?) -> Speaker { speakers[tongue ?? .simplified]! }
}

#if DEBUG
    /// Lets the crash test kill the process from within a turn; no release build has it.
    enum TestTrap {
        private static let text = ProcessInfo.processInfo.environment["LIANHU_TEST_TRAP_TEXT"]

        static func springs(on message: String) {
            if let text, message.contains(text) { fatalError("LIANHU_TEST_TRAP_TEXT") }
        }
    }
#endif
