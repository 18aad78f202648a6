import Synchronization

/// One poller at a time: who comes ends the wait of who was there. Nothing here reads the log.
final class PollDesk: Sendable {
    /// One poller's place.
    struct Turn: Sendable {
        fileprivate let number: UInt64
        fileprivate let bell: AsyncStream<Void>
    }

    enum Waking: Sendable, Equatable {
        case rung
        case timedOut
        /// Another poller came.
        case replaced
        /// The relay is closing, or the caller has gone.
        case closed
    }

    private struct State: Sendable {
        var number: UInt64 = 0
        var current: AsyncStream<Void>.Continuation?
        var isClosed = false
    }

    private let state = Mutex(State())
    private let sleep: @Sendable (Duration) async throws -> Void

    init(sleep: @escaping @Sendable (Duration) async throws -> Void) { self.sleep = sleep }

    /// Takes the place. A ring from now on is not missed, even before `wait`.
    func take() -> Turn {
        // One ring is enough: who wakes reads the log, and finds everything there.
        let (bell, continuation) = AsyncStream<Void>.makeStream(bufferingPolicy: .bufferingNewest(1))
        let (number, older, isClosed) = state.withLock { state in
            state.number += 1
            let older = state.current
            state.current = continuation
            return (state.number, older, state.isClosed)
        }
        older?.finish()
        if isClosed { continuation.finish() }
        return Turn(number: number, bell: bell)
    }

    func ring() {
        let current = state.withLock { $0.current }
        current?.yield()
    }

    func close() {
        let current = state.withLock { state in
            state.isClosed = true
            return state.current
        }
        current?.finish()
    }

    func wait(_ turn: Turn, seconds: Int) async -> Waking {
        await withTaskGroup(of: Waking.self) { group in
            group.addTask {
                for await _ in turn.bell { return .rung }
                return self.ending(of: turn)
            }
            group.addTask { [sleep] in
                do { try await sleep(.seconds(seconds)) } catch { return .closed }
                return .timedOut
            }
            defer { group.cancelAll() }
            return await group.next() ?? .closed
        }
    }

    private func ending(of turn: Turn) -> Waking {
        state.withLock { $0.number == turn.number ? .closed : .replaced }
    }
}
