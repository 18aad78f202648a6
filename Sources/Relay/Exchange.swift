import Logging

/// The middle of the relay: the log, and whoever waits for it to grow.
public final class Exchange: Sendable {
    public let log: RelayLog
    let limits: RelayLimits
    let desk: PollDesk
    let listeners: Listeners
    private let sends: Rate
    private let writes: Rate

    /// `sleep` is the clock of the long polls.
    public init(
        _ log: RelayLog, sleep: @escaping @Sendable (Duration) async throws -> Void = { try await Task.sleep(for: $0) }
    ) {
        self.log = log
        limits = log.limits
        desk = PollDesk(sleep: sleep)
        listeners = Listeners(maximum: log.limits.streams)
        sends = Rate(perSecond: log.limits.sendsPerSecond)
        writes = Rate(perSecond: log.limits.writesPerSecond)
    }

    /// What became of a message handed in.
    public enum Handover: Sendable, Equatable {
        case taken(LoggedMessage)
        /// Bound reached: come again.
        case later(afterSeconds: Int, reason: String)
    }

    /// Takes a message of either direction: durable when this returns, and every waiter has been woken.
    public func take(_ message: NewMessage) async throws -> Handover {
        let rate = message.direction == .inbound ? writes : sends
        guard rate.admits(atMilliseconds: log.now()) else {
            return .later(afterSeconds: 1, reason: "too many messages in one second")
        }
        switch try await log.append(message) {
        case .repeated(let first):
            return .taken(first)
        case .full:
            return .later(afterSeconds: limits.fullRetrySeconds, reason: "the log is full of unread messages")
        case .stored(let stored):
            if stored.direction == .inbound { desk.ring() }
            listeners.ring(stored.chat)
            return .taken(stored)
        }
    }

    /// Ends every wait, so that the server can stop.
    func close() {
        desk.close()
        listeners.close()
    }
}
