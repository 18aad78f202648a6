import Database
import Gateway
import Logging
import Programme
import Store
import Synchronization

/// The way out, and the only one: in order within a chat, many chats at once, every end recorded.
final class Sender: Sendable {
    /// Messages in hand and not yet recorded: what a crash may double at most.
    static let window = 128
    /// With more than this in hand, intake rests: taking in faster than sending only makes people wait longer.
    static let restful = 64
    /// How long intake rests at most; a gateway that does not take replies must not keep messages out.
    static let restSeconds = 0.05
    /// Outcomes worth a transaction of their own while others are still under way…
    static let batch = 64
    /// …and how long they wait for more.
    static let batchSeconds = 0.002
    /// After this the message is given up.
    static let oldestHours = 24

    private let database: any Database
    private let gateway: any GatewayPort
    private let house: House
    private let now: @Sendable () -> Instant
    private let pause: Pause
    private let logger: Logger
    private let bell = Bell()
    private let roomBell = Bell()
    private let state = Mutex(State())

    private struct State {
        var inFlight = 0
        var finished: [Finished] = []
    }

    /// What is kept of a message once it is on its way.
    fileprivate struct Finished {
        var id: Int64
        var attempts: Int
        var queuedAt: Instant
        var outcome: SendOutcome
    }

    /// What one round of the outbox came to.
    private struct Round {
        var items: [(OutboxItem, OutboundMessage)] = []
        var nextDue: Instant?
    }

    init(
        database: any Database, gateway: any GatewayPort, house: House, now: @escaping @Sendable () -> Instant,
        pause: Pause, logger: Logger
    ) {
        self.database = database
        self.gateway = gateway
        self.house = house
        self.now = now
        self.pause = pause
        self.logger = logger
    }

    /// Something may wait in the outbox.
    func wake() { bell.ring() }

    /// Replies that may be handed over now.
    var room: Int { state.withLock { Self.window - $0.inFlight - $0.finished.count } }

    /// Sends what a committed turn has handed over.
    func take(_ items: [OutboxItem]) {
        for item in items { send(item, message(item, item.text ?? "")) }
    }

    /// Records what has ended by now in a transaction that is open anyway. `putBack` when it does not commit.
    func recordEnded(_ county: County, at now: Instant) throws -> Ended {
        let ended = state.withLock { take(&$0) }
        do {
            for finished in ended { try record(finished, county, at: now) }
        } catch {
            putBack(Ended(outcomes: ended))
            throw error
        }
        return Ended(outcomes: ended)
    }

    func putBack(_ ended: Ended) {
        state.withLock { $0.finished.insert(contentsOf: ended.outcomes, at: 0) }
        // The ring of these outcomes is spent; without another they could wait for the next message.
        bell.ring()
    }

    /// Outcomes recorded in somebody else's transaction.
    struct Ended: Sendable {
        fileprivate var outcomes: [Finished]
    }

    /// Returns when there is less in hand, or after a rest.
    func waitForRoom() async {
        guard state.withLock({ $0.inFlight + $0.finished.count > Self.restful }) else { return }
        await roomBell.wait(until: Self.restSeconds, pause)
    }

    /// Sends until cancelled; what is in flight then is waited for and recorded.
    func run(_ run: Int64) async throws {
        var backoff = Backoff()
        while !Task.isCancelled {
            do {
                let round = try await turn(run)
                backoff.reset()
                if round.items.isEmpty {
                    let wait = round.nextDue.map { Double($0.milliseconds - now().milliseconds) / 1000 }
                    await bell.wait(until: wait, pause)
                }
                await gather()
            } catch is CancellationError {
                break
            } catch {
                logger.error("the outbox cannot be read or written", metadata: ["error": "\(error)"])
                try? await pause(backoff.next())
            }
        }
    }

    /// A commit for each outcome would cost more than the sending.
    private func gather() async {
        let deadline = now().milliseconds + Int64(Self.batchSeconds * 1000)
        while !Task.isCancelled,
            state.withLock({
                $0.inFlight > 0 && $0.finished.count < Self.batch && $0.inFlight + $0.finished.count > Self.batch
            }),
            now().milliseconds <= deadline
        {
            await bell.wait(until: Self.batchSeconds, pause)
        }
    }

    /// Records the last outcomes once the gateway has answered all; for the end of a run.
    func finish() async throws {
        while state.withLock({ $0.inFlight > 0 || !$0.finished.isEmpty }) {
            try await record(state.withLock { take(&$0) }, claiming: 0, run: 0)
            if state.withLock({ $0.inFlight > 0 && $0.finished.isEmpty }) { await bell.wait(until: nil, pause) }
        }
    }

    /// Sends what is due now, until nothing is; for rehearsals and tests, whose gateway answers at once.
    func drain(_ run: Int64) async throws {
        while true {
            let round = try await turn(run)
            if round.items.isEmpty, state.withLock({ $0.finished.isEmpty && $0.inFlight == 0 }) { return }
        }
    }

    /// One transaction that records what has ended and claims what is next; then the sends.
    private func turn(_ run: Int64) async throws -> Round {
        let (finished, room) = state.withLock { state in
            (take(&state), Self.window - state.inFlight - state.finished.count)
        }
        let round = try await record(finished, claiming: room, run: run)
        for (item, message) in round.items { send(item, message) }
        if !finished.isEmpty, room > Self.window - Self.restful { roomBell.ring() }
        return round
    }

    private func send(_ item: OutboxItem, _ message: OutboundMessage) {
        state.withLock { $0.inFlight += 1 }
        let (id, attempts, queuedAt) = (item.id, item.attempts, item.queuedAt)
        gateway.send(message) { [self] outcome in
            let count = state.withLock { state in
                state.inFlight -= 1
                state.finished.append(Finished(id: id, attempts: attempts, queuedAt: queuedAt, outcome: outcome))
                return (state.inFlight, state.finished.count)
            }
            if count.0 == 0 || count.1 >= Self.batch || count.1 == 1 { bell.ring() }
        }
    }

    private func take(_ state: inout State) -> [Finished] {
        defer { state.finished.removeAll(keepingCapacity: true) }
        return state.finished
    }

    @discardableResult
    private func record(
        _ finished: [Finished], claiming room: Int, run: Int64
    ) async throws -> Round {
        let now = now()
        do {
            return try await database.county { [self] county in
                for finished in finished { try record(finished, county, at: now) }
                guard room > 0 else { return Round() }
                var round = Round()
                for item in try county.claim(gateway: gateway.name, limit: room, run: run, at: now) {
                    guard let message = try put(item, county, at: now) else { continue }
                    round.items.append((item, message))
                }
                if round.items.isEmpty { round.nextDue = try county.nextDue(gateway: gateway.name, after: now) }
                return round
            }
        } catch {
            // Not recorded: kept for the next try, so that nothing answered is sent again by this run.
            putBack(Ended(outcomes: finished))
            throw error
        }
    }

    /// Puts a push into its reader's words, once. Nil: it is no longer wanted.
    private func put(_ item: OutboxItem, _ county: County, at now: Instant) throws -> OutboundMessage? {
        var text = item.text
        if text == nil, let notice = item.notice, let person = item.person {
            let reader = try county.tongue(of: person)
            if reader?.isMuted == true, Notice(to: person, notice).isReminder {
                try county.end(item.id, .muted, channelMessageID: nil, reason: nil, at: now)
                return nil
            }
            text = house.speaker(reader?.tongue).push(notice)
            try county.freeze(item.id, text: text!)
        }
        return message(item, text ?? "")
    }

    private func message(_ item: OutboxItem, _ text: String) -> OutboundMessage {
        OutboundMessage(
            channel: item.channel, chat: item.chat, text: fitted(text), replyReference: item.replyReference,
            idempotencyKey: "lianhu-\(item.id)-\(item.queuedAt.milliseconds)")
    }

    /// No longer than the channel takes.
    private func fitted(_ text: String) -> String {
        switch gateway.capabilities.textLimit {
        case .characters(let limit):
            // Bytes are never fewer than characters and are counted without walking the text.
            guard text.utf8.count > limit, text.utf16.count > limit else { return text }
            var cut = text
            while cut.utf16.count > limit - 1 { cut.removeLast() }
            return cut + "…"
        case .bytes(let limit):
            guard text.utf8.count > limit else { return text }
            var cut = text
            while cut.utf8.count > limit - 3 { cut.removeLast() }
            return cut + "…"
        }
    }

    private func record(_ item: Finished, _ county: County, at now: Instant) throws {
        switch item.outcome {
        case .delivered(let id):
            try county.end(item.id, .delivered, channelMessageID: id, reason: nil, at: now)
        case .accepted:
            try county.end(item.id, .accepted, channelMessageID: nil, reason: nil, at: now)
        case .refused(let reason):
            logger.warning("a message was refused", metadata: ["outbox": "\(item.id)", "reason": "\(reason)"])
            try county.end(item.id, .refused, channelMessageID: nil, reason: reason, at: now)
        case .retry(let seconds, let reason):
            guard now < item.queuedAt.adding(hours: Self.oldestHours) else {
                logger.error("a message was given up", metadata: ["outbox": "\(item.id)", "reason": "\(reason)"])
                return try county.end(item.id, .gaveUp, channelMessageID: nil, reason: reason, at: now)
            }
            let wait = seconds ?? Backoff.seconds(afterAttempts: item.attempts)
            let due = Instant(milliseconds: now.milliseconds + Int64(wait * 1000))
            try county.retryLater(item.id, due: due, reason: reason)
        }
    }
}
