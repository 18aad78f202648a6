import Glibc

/// Which message was in hand when the process killed itself.
///
/// A trap or a wild pointer raises a signal; its handler writes the id of the message in hand to a file, and the next run
/// counts the death against that message. A kill -9 raises nothing and is nobody's fault.
public final class LastWords: Sendable {
    /// Bytes of a message id that are kept.
    static let limit = 256
    private static let fatalSignals = [SIGILL, SIGTRAP, SIGSEGV, SIGBUS, SIGABRT, SIGFPE]
    private static let stackBytes = 64 << 10

    // A signal handler can reach nothing but globals, and may call nothing but write(2) and the like.
    nonisolated(unsafe) private static var descriptor: Int32 = -1
    nonisolated(unsafe) private static var length = 0
    nonisolated(unsafe) private static let words = UnsafeMutableRawPointer.allocate(byteCount: limit, alignment: 8)

    private let path: String

    /// Listens for fatal signals from now on; one a process.
    public init(path: String) {
        self.path = path
        _ = Self.words
        Self.descriptor = open(path, O_CREAT | O_WRONLY | O_APPEND | O_CLOEXEC, 0o600)
        // A stack of its own, for a stack that has overflowed.
        var stack = stack_t()
        stack.ss_sp = UnsafeMutableRawPointer.allocate(byteCount: Self.stackBytes, alignment: 16)
        stack.ss_size = Self.stackBytes
        sigaltstack(&stack, nil)
        for signal in Self.fatalSignals {
            var action = sigaction()
            action.__sigaction_handler.sa_handler = { signal in
                if LastWords.length > 0 { _ = write(LastWords.descriptor, LastWords.words, LastWords.length) }
                raise(signal)
            }
            action.sa_flags = Int32(bitPattern: UInt32(SA_RESETHAND) | UInt32(SA_ONSTACK))
            sigaction(signal, &action, nil)
        }
    }

    /// The message the last run died of, once.
    func take() -> String? {
        guard let file = fopen(path, "r") else { return nil }
        defer { fclose(file) }
        var bytes = [UInt8](repeating: 0, count: Self.limit)
        let count = fread(&bytes, 1, bytes.count, file)
        truncate(path, 0)
        return count > 0 ? String(decoding: bytes.prefix(count), as: UTF8.self) : nil
    }

    func hold(_ message: String) {
        var message = message
        Self.length = message.withUTF8 { bytes in
            let count = min(bytes.count, Self.limit)
            if let start = bytes.baseAddress { Self.words.copyMemory(from: start, byteCount: count) }
            return count
        }
    }

    func letGo() { Self.length = 0 }
}
