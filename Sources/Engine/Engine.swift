import Database
import Gateway
import Logging
import Programme
import ServiceLifecycle
import Store

/// The shell around the pure rooms, for one gateway: intake, sender and clock over one database.
public struct Engine: Service {
    /// How long the last sends are waited for at the end.
    public static let farewellSeconds = 5.0
    /// How often the log says that the outbox is held.
    public static let holdNewsSeconds = 60.0

    private let database: any Database
    private let now: @Sendable () -> Instant
    private let pause: Pause
    private let logger: Logger
    private let intake: Intake
    private let gatewayName: String
    private let lastWords: LastWords?
    private let sender: Sender
    private let clock: Clock
    private let fetcher: Fetcher?
    private let mark: MarkFile?

    /// - Parameters:
    ///   - mark: tells a database restored from a backup (A11).
    ///   - media: where files are kept (R11); nil: none are fetched.
    public init(
        database: any Database, gateway: any GatewayPort, house: House, now: @escaping @Sendable () -> Instant,
        pause: Pause = .real, lastWords: LastWords? = nil, mark: MarkFile? = nil, media: MediaFolder? = nil,
        logger: Logger
    ) {
        self.mark = mark
        self.database = database
        self.lastWords = lastWords
        gatewayName = gateway.name
        self.now = now
        self.pause = pause
        self.logger = logger
        let sender = Sender(
            database: database, gateway: gateway, house: house, now: now, pause: pause, mark: mark,
            folder: media, logger: logger)
        self.sender = sender
        let fetcher = media.map { folder in
            Fetcher(
                database: database, gateway: gateway, folder: folder, house: house, now: now, pause: pause,
                logger: logger, committed: { sender.wake() })
        }
        self.fetcher = fetcher
        intake = Intake(
            database: database, gateway: gateway, house: house, now: now, pause: pause, logger: logger,
            lastWords: lastWords, sender: sender, fetcher: fetcher)
        clock = Clock(
            database: database, house: house, gateway: gateway.name, now: now, pause: pause, logger: logger,
            media: media, committed: { sender.wake() })
    }

    /// Runs until graceful shutdown or cancellation.
    public func run() async throws {
        let (run, afterCrash, suspects) = try await begin()
        var intake = intake
        intake.suspects = suspects
        intake.run = run
        let (polling, sender, clock, fetcher) = (intake, sender, clock, fetcher)
        await cancelWhenGracefulShutdown {
            await withTaskGroup(of: Void.self) { group in
                group.addTask { await report("intake") { try await polling.run(afterCrash: afterCrash) } }
                group.addTask { await report("sender") { try await sender.run(run) } }
                group.addTask { await report("clock") { try await clock.run() } }
                group.addTask { await report("watch over the outbox") { try await watchHold() } }
                if let fetcher { group.addTask { await report("fetcher") { try await fetcher.run() } } }
            }
        }
        // A task of its own: the cancellation that ended the loops must not end this too.
        try await Task { try await end(run) }.value
    }

    /// One batch through the same way as from the gateway, then everything due is sent: for rehearsals and tests.
    public func handle(_ batch: InboundBatch) async throws {
        _ = try await intake.takeIn(batch, nil)
        try await sender.drain(0)
    }

    /// Does what the clock owes at `now`, then sends what is due: for rehearsals and `lianhu clock`.
    @discardableResult
    public func tick() async throws -> Int {
        let count = try await clock.tick(at: now())
        try await clock.sweep(at: now())
        try await sender.drain(0)
        return count
    }

    /// When the clock has something to do next, if nobody writes; for simulations.
    public func nextMoment() async throws -> Instant { try await clock.next() }

    /// Fetches what is due now, then sends what that has queued: for tests.
    public func fetchDue() async throws {
        try await fetcher?.drain()
        try await sender.drain(0)
    }

    /// Queues what the clock owes at `moment` and sends nothing.
    public func queueDue(at moment: Instant) async throws -> Int { try await clock.tick(at: moment) }

    /// A story begins here: the rounds of its first day up to now have gone out already. For rehearsals and tests.
    public func beginDay() async throws { try await clock.skipRounds(until: now()) }

    /// What will be sent between two moments if nothing else happens; changes nothing.
    public func forecast(from: Instant, to: Instant) async throws -> Forecast {
        try await clock.forecast(from: from, to: to)
    }

    private func begin() async throws -> (run: Int64, afterCrash: Bool, suspects: [String: Int]) {
        let started = now()
        let victim = lastWords?.take()
        let (begun, reached) = try await database.county { [gatewayName, mark] county in
            if let victim { try county.recordDeath(of: victim, gateway: gatewayName) }
            let (run, afterCrash) = try county.beginRun(at: started)
            let inDoubt = try county.reclaimFromDeadRuns()
            let suspects = try county.deaths(gateway: gatewayName)
            let reached = try mark?.compare(county, at: started)
            return ((run: run, afterCrash: afterCrash, inDoubt: inDoubt, suspects: suspects), reached)
        }
        if let mark, let reached { try mark.put(reached) }
        if begun.afterCrash {
            logger.warning("the last run did not end by itself", metadata: ["sends in doubt": "\(begun.inDoubt)"])
        }
        return (begun.run, begun.afterCrash, begun.suspects)
    }

    /// A11: says again and again that nothing is sent, until somebody has confirmed it.
    private func watchHold() async throws {
        var wasHeld = false
        while !Task.isCancelled {
            let found = try? await database.read { connection in
                let county = County(connection)
                let hold = try county.outboxHold()
                return (hold, try hold.map { _ in try county.heldMessages() } ?? [])
            }
            let (hold, held) = found ?? (nil, [])
            if let hold {
                logger.critical(
                    "nothing is sent: the outbox is held. See `lianhu outbox`, then confirm.",
                    metadata: [
                        "reason": "\(hold.reason.rawValue)", "waiting": "\(held.map(\.count).reduce(0, +))",
                        "emergencies waiting": "\(held.filter(\.isUrgent).map(\.count).reduce(0, +))",
                    ])
            } else if wasHeld, found != nil {
                logger.notice("the outbox is no longer held")
            }
            wasHeld = hold != nil || wasHeld && found == nil
            try await pause(Self.holdNewsSeconds)
        }
    }

    private func end(_ run: Int64) async throws {
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { try await sender.finish() }
            group.addTask { try? await pause(Self.farewellSeconds) }
            try await group.next()
            group.cancelAll()
        }
        let ended = now()
        let reached = try await database.county { [mark] county in
            try county.endRun(run, at: ended)
            return try mark.map { _ in try county.advanceSentMark(at: ended) }
        }
        if let mark, let reached { try mark.put(reached) }
    }

    private func report(_ part: String, _ body: @Sendable () async throws -> Void) async {
        do {
            try await body()
        } catch is CancellationError {
            return
        } catch {
            logger.critical("\(part) has stopped", metadata: ["error": "\(error)"])
        }
    }
}
