import Gateway
import Synchronization

/// A gateway that delivers at once and keeps what it delivered.
final class RehearsalGateway: GatewayPort {
    let name = "rehearsal"
    let capabilities = Capabilities(
        textLimit: .characters(4096), hasButtons: false, isIdempotent: true, allowsPushes: true,
        sendableBytes: .max)
    private let sent = Mutex<[OutboundMessage]>([])

    func poll(after cursor: Cursor?, limit: Int, waitSeconds: Int) async throws(PollError) -> InboundBatch {
        throw .cancelled
    }

    /// Any picture will do.
    func fetch(media id: String, mostBytes: Int) async throws(MediaError) -> [UInt8] { Array(id.utf8) }

    func send(_ message: OutboundMessage, completion: @escaping @Sendable (SendOutcome) -> Void) {
        sent.withLock { $0.append(message) }
        completion(.delivered(id: nil))
    }

    func take() -> [OutboundMessage] {
        sent.withLock { messages in
            defer { messages = [] }
            return messages
        }
    }
}
