import Synchronization

/// The live streams and which chats each follows. A ring says "look": what there is to see lies in the log,
/// so a slow listener needs no buffer beyond one ring.
final class Listeners: Sendable {
    struct Listener: Sendable {
        let number: UInt64
        let bell: AsyncStream<Void>
    }

    private struct Entry: Sendable {
        let chats: Set<Int64>
        let continuation: AsyncStream<Void>.Continuation
    }

    private struct State: Sendable {
        var number: UInt64 = 0
        var entries: [UInt64: Entry] = [:]
        var isClosed = false
    }

    private let state = Mutex(State())
    private let maximum: Int

    init(maximum: Int) {
        precondition(maximum > 0)
        self.maximum = maximum
    }

    var count: Int { state.withLock { $0.entries.count } }

    /// Follows `chats`. When all places are taken the oldest is ended: most likely its browser has gone.
    func join(_ chats: Set<Int64>) -> Listener {
        let (bell, continuation) = AsyncStream<Void>.makeStream(bufferingPolicy: .bufferingNewest(1))
        let (number, evicted, isClosed) = state.withLock { state in
            var evicted: Entry?
            if state.entries.count >= maximum, let oldest = state.entries.keys.min() {
                evicted = state.entries.removeValue(forKey: oldest)
            }
            state.number += 1
            if !state.isClosed { state.entries[state.number] = Entry(chats: chats, continuation: continuation) }
            return (state.number, evicted, state.isClosed)
        }
        evicted?.continuation.finish()
        if isClosed { continuation.finish() }
        return Listener(number: number, bell: bell)
    }

    func leave(_ listener: Listener) {
        let entry = state.withLock { $0.entries.removeValue(forKey: listener.number) }
        entry?.continuation.finish()
    }

    func ring(_ chat: Int64) {
        let bells = state.withLock { state in
            state.entries.values.filter { $0.chats.contains(chat) }.map(\.continuation)
        }
        for bell in bells { bell.yield() }
    }

    /// Wakes everyone, so that idle streams write a heartbeat.
    func ringAll() {
        let bells = state.withLock { $0.entries.values.map(\.continuation) }
        for bell in bells { bell.yield() }
    }

    func close() {
        let bells = state.withLock { state in
            state.isClosed = true
            let bells = state.entries.values.map(\.continuation)
            state.entries = [:]
            return bells
        }
        for bell in bells { bell.finish() }
    }
}
