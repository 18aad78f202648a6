import Database
import Gateway
import Logging
import Programme
import Store
import Synchronization

/// The way in: polls one gateway; a batch is one transaction, and only after its commit does the next poll
/// acknowledge it.
struct Intake: Sendable {
    /// Messages of one poll, and so of one transaction: as many as can be answered at once.
    static let batchLimit = Sender.window - Sender.overlap
    /// How long the gateway may hold a poll open.
    static let pollSeconds = 50
    /// Deaths by the process's own fault with a message in hand, after which the message is parked.
    static let deathLimit = 2
    /// The same for deaths that left no word (memory gone, a supervisor's kill) with the message alone in hand.
    static let silentDeathLimit = 5

    let database: any Database
    let gateway: any GatewayPort
    let house: House
    let now: @Sendable () -> Instant
    let pause: Pause
    let logger: Logger
    let cache = MemberCache()
    let lastWords: LastWords?
    /// Messages that earlier runs died of, with how often.
    var suspects: [String: Int] = [:]
    let sender: Sender
    /// R11: rung when something is to be fetched; nil where no files are kept.
    var fetcher: Fetcher?
    /// This run of the daemon; 0 in a rehearsal, which hands nothing over.
    var run: Int64 = 0

    /// Polls until cancelled. `afterCrash`: what the last run may have died of is taken one message at a time.
    func run(afterCrash: Bool) async throws {
        var isCareful = afterCrash
        try await finishPending()
        var cursor = try await retrying("reading the cursor") { [gateway] in
            try await database.read { try County($0).cursor(of: gateway.name) }
        }.map(Cursor.init)
        var backoff = Backoff()
        while !Task.isCancelled {
            do {
                let batch = try await gateway.poll(after: cursor, limit: Self.batchLimit, waitSeconds: Self.pollSeconds)
                if isCareful, !batch.messages.isEmpty {
                    cursor = try await takeInCarefully(batch, cursor)
                    isCareful = false
                } else {
                    cursor = try await takeIn(batch, cursor)
                }
                backoff.reset()
            } catch let error as PollError {
                if case .cancelled = error { return }
                if case .cursorExpired(let restart) = error { cursor = restart }
                try await pause(meet(error, &backoff))
            } catch is CancellationError {
                return
            } catch {
                let seconds = backoff.next()
                logger.error("a batch was not stored and will be asked for again", metadata: ["error": "\(error)"])
                try await pause(seconds)
            }
        }
    }

    /// The normal way: every message raw first, then its turn, the cursor last.
    ///
    /// A savepoint copies every page a turn touches, so the batch is first tried without: should a turn throw, all is
    /// rolled back and done again with a savepoint around each.
    func takeIn(_ batch: InboundBatch, _ before: Cursor?) async throws -> Cursor? {
        guard !batch.messages.isEmpty || batch.cursor != before else { return before }
        await sender.awaitIntake()
        defer { sender.intakeIsDone() }
        do {
            try await takeIn(batch, handsOver: run > 0) { message, turn in try turn.run(message) }
        } catch let error as DatabaseError where error.isTransient {
            throw error
        } catch {
            try await takeIn(batch, handsOver: false, take)
        }
        // What came before a report is fetched with it; the fetcher's own wait finds that.
        if batch.messages.contains(where: { !$0.media.isEmpty }) { fetcher?.wake() }
        return batch.cursor ?? before
    }

    private func takeIn(
        _ batch: InboundBatch, handsOver: Bool, _ take: @escaping @Sendable (StoredMessage, Turn) throws -> Void
    ) async throws {
        let now = now()
        let joined = Mutex<Sender.Joint?>(nil)
        do {
            let (joint, mustLook) = try await database.county { [gateway, suspects, lastWords, run] county in
                let claims = run > 0 && sender.handsOver
                var joint = try sender.join(
                    county, expecting: batch.messages.count, claimingFor: claims ? run : nil, at: now)
                joined.withLock { $0 = joint }
                let room = handsOver && sender.handsOver ? joint.room : 0
                let handover = Handover(run: run, gateway: gateway.name, room: room)
                let turn = try turn(in: county, at: now, handover)
                let received = try batch.messages.compactMap { message in
                    try receive(message, county, at: now, state: .done).map { (message, $0) }
                }
                for (message, stored) in received {
                    let stored = try receiveMedia(of: message, stored, county, at: now)
                    if let deaths = suspects[message.id], deaths >= Self.deathLimit {
                        try parkDeadly(stored, turn, deaths)
                        continue
                    }
                    lastWords?.hold(message.id)
                    try take(stored, turn)
                }
                lastWords?.letGo()
                if let cursor = batch.cursor { try county.saveCursor(cursor.bytes, of: gateway.name, at: now) }
                try sender.conclude(&joint, handingOver: try handover.stored(in: county, at: now), county, at: now)
                return (joint, handover.hasQueued || joint.again != nil)
            }
            sender.take(joint)
            if mustLook { sender.wake() }
        } catch {
            if let joint = joined.withLock({ $0 }) { sender.putBack(joint) }
            lastWords?.letGo()
            cache.forgetAll()
            throw error
        }
    }

    /// After a crash: the batch is stored and acknowledged, then each message is taken alone.
    private func takeInCarefully(_ batch: InboundBatch, _ before: Cursor?) async throws -> Cursor? {
        let now = now()
        try await database.county { [gateway] county in
            for message in batch.messages {
                guard let stored = try receive(message, county, at: now, state: .pending) else { continue }
                _ = try receiveMedia(of: message, stored, county, at: now)
            }
            if let cursor = batch.cursor { try county.saveCursor(cursor.bytes, of: gateway.name, at: now) }
        }
        try await finishPending()
        return batch.cursor ?? before
    }

    /// Takes what a stopped run left, one message a transaction, each attempt marked and committed before it begins.
    private func finishPending() async throws {
        while !Task.isCancelled {
            let next = try await retrying("marking an attempt") { [gateway] in
                try await database.county { county -> County.Pending? in
                    guard let next = try county.nextPending(gateway: gateway.name) else { return nil }
                    try county.markAttempt(next.message.id)
                    return next
                }
            }
            guard let next else { return }
            let now = now()
            try await retrying("a pending message") { [suspects, lastWords] in
                try await database.county { county in
                    let turn = try turn(in: county, at: now)
                    let deaths = suspects[next.messageID] ?? 0
                    guard deaths < Self.deathLimit, next.attempts < Self.silentDeathLimit else {
                        return try parkDeadly(next.message, turn, max(deaths, next.attempts))
                    }
                    lastWords?.hold(next.messageID)
                    try county.finish(next.message.id, .done)
                    try take(next.message, turn)
                    lastWords?.letGo()
                }
            }
            sender.wake()
        }
    }

    private func turn(in county: County, at now: Instant, _ handover: Handover? = nil) throws -> Turn {
        try Turn(
            county: county, house: house, cache: cache, now: now, gateway: gateway.name, handover: handover)
    }

    private func parkDeadly(_ message: StoredMessage, _ turn: Turn, _ deaths: Int) throws {
        logger.critical("a message has killed the process and is parked", metadata: ["inbox": "\(message.id)"])
        try park(message, turn, error: "killed the process \(deaths) times")
    }

    /// A turn that throws rolls back alone, is parked with its error, and still gets a reply.
    private func take(_ message: StoredMessage, _ turn: Turn) throws {
        do {
            try turn.county.connection.savepoint { try turn.run(message) }
        } catch let error as DatabaseError where error.isTransient {
            throw error
        } catch {
            // The error may quote the text, so the log names only its kind; the inbox keeps the whole.
            logger.error(
                "a message could not be handled and is parked",
                metadata: ["inbox": "\(message.id)", "error": "\(type(of: error))"])
            cache.forgetAll()
            try park(message, turn, error: "\(error)")
        }
    }

    private func park(_ message: StoredMessage, _ turn: Turn, error: String) throws {
        try turn.county.finish(message.id, .parked, error: error)
        try turn.reply(house.speaker(nil).apology, to: message, person: nil)
    }

    private func receive(_ message: InboundMessage, _ county: County, at now: Instant, state: InboxState) throws
        -> StoredMessage?
    {
        var stored = StoredMessage(
            id: 0, channel: message.channel, sender: message.sender, chat: message.chat,
            replyReference: message.replyReference, text: message.text)
        let id = try county.receive(
            gateway: gateway.name, messageID: message.id, stored, media: message.media.map(\.id),
            sentAt: Instant(milliseconds: message.sentAtMilliseconds), at: now, state: state)
        guard let id else { return nil }
        stored.id = id
        return stored
    }

    /// R11: what a message brings is there from its own turn on.
    private func receiveMedia(of message: InboundMessage, _ stored: StoredMessage, _ county: County, at now: Instant)
        throws -> StoredMessage
    {
        guard !message.media.isEmpty else { return stored }
        var stored = stored
        let life = min(gateway.capabilities.media?.lifeHours ?? .max, Fetcher.giveUpHours)
        stored.media = try county.receive(
            message.media.map(\.announced), with: stored, gateway: gateway.name, expires: now.adding(hours: life),
            at: now)
        return stored
    }

    // MARK: Trouble

    /// Seconds to wait before the next poll.
    private func meet(_ error: PollError, _ backoff: inout Backoff) -> Double {
        switch error {
        case .unavailable(let seconds, let reason):
            let wait = seconds ?? backoff.next()
            logger.warning("the gateway does not answer", metadata: ["reason": "\(reason)", "again in s": "\(wait)"])
            return wait
        case .conflict:
            let wait = backoff.next()
            logger.error("another program polls this gateway, or a webhook is set: stop it")
            return wait
        case .cursorExpired:
            logger.critical("the gateway no longer has the messages after our cursor: some may be lost")
            return 0
        case .unauthorized:
            logger.critical("the gateway refuses the token: correct it in the settings")
            return Backoff.longestSeconds
        case .cancelled: return 0
        }
    }

    private func retrying<T: Sendable>(_ what: String, _ body: @Sendable () async throws -> T) async throws -> T {
        var backoff = Backoff()
        while true {
            do {
                return try await body()
            } catch let error as DatabaseError where error.isTransient {
                logger.error("\(what) failed, trying again", metadata: ["error": "\(error)"])
                try await pause(backoff.next())
            }
        }
    }
}
