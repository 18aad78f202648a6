import Logging
import ServiceLifecycle

/// What the relay does by the clock: heartbeats on the live streams, and removing what is too old.
struct Housekeeping: Service {
    let exchange: Exchange
    let logger: Logger

    func run() async throws {
        await cancelWhenGracefulShutdown {
            await withTaskGroup(of: Void.self) { group in
                group.addTask { await every(exchange.limits.heartbeatSeconds) { exchange.listeners.ringAll() } }
                group.addTask {
                    await trim()
                    await every(exchange.limits.trimEverySeconds) { await trim() }
                }
            }
        }
    }

    private func every(_ seconds: Int, _ body: () async -> Void) async {
        while (try? await Task.sleep(for: .seconds(seconds))) != nil { await body() }
    }

    private func trim() async {
        do {
            let removed = try await exchange.log.trim()
            if removed > 0 { logger.info("removed what was too old", metadata: ["rows": "\(removed)"]) }
        } catch is CancellationError {
        } catch {
            // Nothing is lost by it; the next hour tries again.
            logger.warning("could not remove what is too old", metadata: ["error": "\(error)"])
        }
    }
}
