import Foundation
import Language
import Programme

/// What goes on in a turn before it is put into words.
public enum Heard: Sendable {
    case decided(Verb, Decision)
    case reply([Answer], Question?)
}

/// What every turn shares: the policy in force, the reader and the speakers made from it. A class: all three are large,
/// and not to be copied with every message.
public final class House: Sendable {
    public let policy: Policy
    let reader: Reader
    /// L9: six digits for a code, by chance; a rehearsal counts.
    let drawCode: @Sendable () -> String
    /// A rehearsal listens.
    let heard: (@Sendable (Heard) -> Void)?
    private let speakers: [Tongue: Speaker]

    public init(
        policy: Policy, drawCode: @escaping @Sendable () -> String = House.randomCode,
        heard: (@Sendable (Heard) -> Void)? = nil
    ) {
        self.policy = policy
        self.heard = heard
        self.drawCode = drawCode
        reader = Reader(policy: policy)
        speakers = Dictionary(uniqueKeysWithValues: Tongue.allCases.map { ($0, Speaker($0, policy: policy)) })
    }

    /// The same house with another chance and another listener.
    private init(
        _ house: House, drawCode: @escaping @Sendable () -> String, heard: @escaping @Sendable (Heard) -> Void
    ) {
        policy = house.policy
        reader = house.reader
        speakers = house.speakers
        self.drawCode = drawCode
        self.heard = heard
    }

    /// A10: for a turn in a pretend county.
    func practising(drawCode: @escaping @Sendable () -> String, heard: @escaping @Sendable (Heard) -> Void) -> House {
        House(self, drawCode: drawCode, heard: heard)
    }

    @Sendable public static func randomCode() -> String {
        var generator = SystemRandomNumberGenerator()
        return digits(Int.random(in: 0..<1_000_000, using: &generator))
    }

    static func digits(_ number: Int) -> String { number.padded(to: Reader.codeDigits) }

    /// The reply to what was decided, in the speaker's language.
    func reply(to answers: [Answer], asking question: Question?, in speaker: Speaker) -> String {
        heard?(.reply(answers, question))
        return speaker.reply(to: answers, asking: question)
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
