import Gateway
import Synchronization

/// A gateway that delivers what it is given, answers sends as told, and lets a test await what happens.
final class ScriptedGateway: GatewayPort {
    let name = "scripted"
    let capabilities: Capabilities

    init(limits: SendLimits? = nil) {
        capabilities = Capabilities(
            textLimit: .characters(4096), hasButtons: false, isIdempotent: false, allowsPushes: true,
            media: MediaAccess(mostBytes: 1000, lifeHours: 24), sendableBytes: 1000, limits: limits)
    }

    private struct State {
        var polls: [Result<InboundBatch, PollError>] = []
        var cursors: [Cursor?] = []
        var sent: [OutboundMessage] = []
        var outcomes: [SendOutcome] = []
        var files: [String: [Result<[UInt8], MediaError>]] = [:]
        var fetched: [String] = []
        var waiters:
            [(condition: @Sendable ([OutboundMessage]) -> Bool, continuation: CheckedContinuation<Void, Never>)] = []
    }
    private let state = Mutex(State())

    func script(_ poll: Result<InboundBatch, PollError>) { state.withLock { $0.polls.append(poll) } }

    /// The next sends end so; after that everything is delivered.
    func answer(_ outcomes: SendOutcome...) { state.withLock { $0.outcomes += outcomes } }

    /// The next fetches of this id end so, the last one again and again; of any other the channel knows nothing.
    func hold(_ id: String, _ results: Result<[UInt8], MediaError>...) {
        state.withLock { $0.files[id] = results }
    }

    var fetched: [String] { state.withLock { $0.fetched } }

    func fetch(media id: String, mostBytes: Int) async throws(MediaError) -> [UInt8] {
        let result = state.withLock { state -> Result<[UInt8], MediaError> in
            state.fetched.append(id)
            guard let results = state.files[id], let first = results.first else { return .failure(.gone) }
            if results.count > 1 { state.files[id] = Array(results.dropFirst()) }
            return first
        }
        return try result.get()
    }

    var sent: [OutboundMessage] { state.withLock { $0.sent } }
    var cursors: [Cursor?] { state.withLock { $0.cursors } }

    func poll(after cursor: Cursor?, limit: Int, waitSeconds: Int) async throws(PollError) -> InboundBatch {
        let next = state.withLock { state -> Result<InboundBatch, PollError>? in
            state.cursors.append(cursor)
            return state.polls.isEmpty ? nil : state.polls.removeFirst()
        }
        if let next { return try next.get() }
        do {
            try await Task.sleep(for: .seconds(3600))
        } catch {
            throw .cancelled
        }
        throw .cancelled
    }

    func send(_ message: OutboundMessage, completion: @escaping @Sendable (SendOutcome) -> Void) {
        let (outcome, ready) = state.withLock { state in
            state.sent.append(message)
            let outcome = state.outcomes.isEmpty ? .delivered(id: nil) : state.outcomes.removeFirst()
            let ready = state.waiters.filter { $0.condition(state.sent) }
            state.waiters.removeAll { $0.condition(state.sent) }
            return (outcome, ready)
        }
        completion(outcome)
        for waiter in ready { waiter.continuation.resume() }
    }

    func waitUntil(_ condition: @escaping @Sendable ([OutboundMessage]) -> Bool) async {
        await withCheckedContinuation { continuation in
            let isMet = state.withLock { state in
                guard !condition(state.sent) else { return true }
                state.waiters.append((condition, continuation))
                return false
            }
            if isMet { continuation.resume() }
        }
    }
}
