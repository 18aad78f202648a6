import Foundation
import Glibc
import Programme
import Store
import Synchronization

/// A11: beside the database lies how far it has come with sending. Whoever puts an older copy in the database's place
/// does not put back the mark, so the copy is found out at the next start, however it came there.
public final class MarkFile: Sendable {
    enum Reading: Equatable {
        case mark(SentMark)
        case missing
        case unreadable
    }

    private static let head = "lianhu-sent"
    private static let digits = 20

    private let path: String
    private struct State {
        var descriptor: Int32 = -1
        var number: Int64 = 0
    }
    private let state = Mutex(State())

    public init(path: String) { self.path = path }

    deinit { state.withLock { if $0.descriptor >= 0 { close($0.descriptor) } } }

    func read() -> Reading {
        guard access(path, F_OK) == 0 else { return errno == ENOENT ? .missing : .unreadable }
        guard let text = try? String(contentsOfFile: path, encoding: .utf8) else { return .unreadable }
        let words = text.split(separator: " ").map { $0.trimmingCharacters(in: .newlines) }
        guard text.hasSuffix("\n"), words.count == 4, words[0] == Self.head, let identity = Self.bytes(words[1]),
            let number = Int64(words[2]), let at = Int64(words[3])
        else { return .unreadable }
        return .mark(SentMark(identity: identity, number: number, at: Instant(milliseconds: at)))
    }

    /// For good, whatever stood there: at the start and the end of a run.
    public func put(_ mark: SentMark) throws {
        try state.withLock { state in
            if state.descriptor < 0 {
                state.descriptor = open(path, O_CREAT | O_WRONLY | O_CLOEXEC, 0o600)
            }
            state.number = mark.number
            guard state.descriptor >= 0, Self.write(mark, state.descriptor),
                ftruncate(state.descriptor, Self.length) == 0,
                fsync(state.descriptor) == 0
            else { throw MediaFolder.Failure(what: "writing the mark beside the database", code: errno) }
        }
    }

    /// After a commit, while sending. A power cut may lose the last seconds of it, which only makes a very fresh backup
    /// go unnoticed.
    func advance(to mark: SentMark) {
        state.withLock { state in
            guard mark.number > state.number, state.descriptor >= 0 else { return }
            state.number = mark.number
            _ = Self.write(mark, state.descriptor)
        }
    }

    // MARK: The one line

    private static let length = head.utf8.count + 2 * SentMark.identityBytes + 2 * digits + 4

    /// Always as long, so that one write replaces the other.
    private static func write(_ mark: SentMark, _ descriptor: Int32) -> Bool {
        let numbers = [mark.number, mark.at.milliseconds].map { $0.padded(to: digits) }
        let line = "\(head) \(mark.identity.hexadecimal) \(numbers[0]) \(numbers[1])\n"
        let bytes = Array(line.utf8)
        return pwrite(descriptor, bytes, bytes.count, 0) == bytes.count
    }

    private static func bytes(_ text: String) -> [UInt8]? {
        let digits = text.compactMap(\.hexDigitValue)
        guard text.count == 2 * SentMark.identityBytes, digits.count == text.count else { return nil }
        return stride(from: 0, to: digits.count, by: 2).map { UInt8(digits[$0] << 4 | digits[$0 + 1]) }
    }
}

extension MarkFile {
    /// Compares the database with the mark, holds the outbox where the database is not the one that sent last, and sets
    /// both on. At the start of a run, and before an administrator looks at the outbox of a daemon that does not run.
    public func compare(_ county: County, at now: Instant) throws -> SentMark {
        let known = try county.sentMark()
        var floor: Int64 = 0
        switch read() {
        case .missing:
            if let known { try county.holdOutbox(.markMissing, knownUntil: known.at, at: now) }
        case .unreadable:
            if let known { try county.holdOutbox(.markUnreadable, knownUntil: known.at, at: now) }
        case .mark(let mark):
            // An empty database in the place of another has nothing to send again.
            guard let known else { break }
            if known.identity != mark.identity {
                try county.holdOutbox(.markOfAnother, knownUntil: known.at, sentUntil: mark.at, at: now)
            } else if known.number < mark.number {
                floor = mark.number
                try county.holdOutbox(.behindMark, knownUntil: known.at, sentUntil: mark.at, at: now)
            }
        }
        let mark = try county.advanceSentMark(beyond: floor, at: now)
        // The first of all is written before the commit: from then on a missing mark means something.
        if known == nil { try put(mark) }
        return mark
    }

    /// For a restore that says so: the database goes beyond the mark. `sentUntil`: when the one before it sent last.
    public func overtake(_ county: County, at now: Instant) throws -> (reached: SentMark, sentUntil: Instant?) {
        var last: SentMark?
        if case .mark(let mark) = read() { last = mark }
        return (try county.advanceSentMark(beyond: last?.number ?? 0, at: now), last?.at)
    }
}
