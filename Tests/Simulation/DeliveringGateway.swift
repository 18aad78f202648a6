import Gateway
import Synchronization

/// Delivers at once, and keeps what the phones show until somebody looks.
final class DeliveringGateway: GatewayPort {
    let name = "simulation"
    let capabilities = Capabilities(
        textLimit: .characters(4096), hasButtons: false, isIdempotent: true, allowsPushes: true)
    private let shown = Mutex<[OutboundMessage]>([])

    func poll(after cursor: Cursor?, limit: Int, waitSeconds: Int) async throws(PollError) -> InboundBatch {
        throw .cancelled
    }

    func send(_ message: OutboundMessage, completion: @escaping @Sendable (SendOutcome) -> Void) {
        shown.withLock { $0.append(message) }
        completion(.delivered(id: nil))
    }

    func take() -> [OutboundMessage] {
        shown.withLock { messages in
            defer { messages = [] }
            return messages
        }
    }
}
