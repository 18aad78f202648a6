import Database
import Gateway
import Logging
import Programme
import Store
import Synchronization

/// The way out, and the only one: in order within a chat, many chats at once, every end recorded.
final class Sender: Sendable {
    /// Messages on the wire, or sent and not yet recorded: what a crash may double at most.
    static let window = 128
    /// So many are still on the wire when intake goes on: the gateway has work meanwhile, and so has the turn.
    static let overlap = 28
    /// How long intake waits for the wire at most; a gateway that does not take replies must not keep messages out.
    static let restSeconds = 0.05
    /// How long an outcome waits for others to be recorded with, or for intake to come back and do it.
    static let gatherSeconds = 0.02
    /// How often it is looked whether somebody has confirmed what is held (A11).
    static let heldSeconds: Int64 = 2

    private let database: any Database
    private let gateway: any GatewayPort
    private let now: @Sendable () -> Instant
    private let pause: Pause
    private let mark: MarkFile?
    private let envelope: Envelope
    private let outcomes: Outcomes
    /// Nil: the channel takes whatever it is given.
    private let throttle: Throttle?
    private let logger: Logger
    private let bell = Bell()
    /// Rung when there is room for a batch of intake.
    private let wireBell = Bell()
    private let state = Mutex(State())

    private struct State {
        /// Promised to a transaction that is open, which hands over or claims as many.
        var reserved = 0
        var inFlight = 0
        /// Ended, to be recorded.
        var finished: [Finished] = []
        /// Intake has a batch: its transaction will record what has ended.
        var isIntakeNear = false
        var intakeEndedAt: ContinuousClock.Instant?
    }

    /// What is kept of a message once it is on its way.
    struct Finished {
        var id: Int64
        var attempts: Int
        var queuedAt: Instant
        var outcome: SendOutcome
    }

    /// What one round of the outbox came to.
    private struct Round {
        var isEmpty = true
        var nextDue: Instant?
        /// Nothing was claimed, but what was put off was only a part.
        var mayBeMore = false
    }

    init(
        database: any Database, gateway: any GatewayPort, house: House, now: @escaping @Sendable () -> Instant,
        pause: Pause, mark: MarkFile?, folder: MediaFolder?, logger: Logger
    ) {
        envelope = Envelope(gateway: gateway, house: house, folder: folder)
        outcomes = Outcomes(gateway: gateway.name, house: house, logger: logger)
        throttle = gateway.capabilities.limits.map { Throttle($0, gateway: gateway.name, house: house, logger: logger) }
        self.mark = mark
        self.database = database
        self.gateway = gateway
        self.now = now
        self.pause = pause
        self.logger = logger
    }

    /// Replies of a channel with limits are claimed like everything else, so that what presses more goes first.
    var handsOver: Bool { throttle == nil }

    /// Something may wait in the outbox.
    func wake() { bell.ring() }

    /// Intake is about to open a transaction, which will record what has ended. Returns when there is room for its replies,
    /// or after a rest: taking in faster than sending only makes people wait longer.
    func awaitIntake() async {
        let isBusy = state.withLock { state in
            state.isIntakeNear = true
            return state.inFlight > Self.overlap
        }
        if isBusy { await wireBell.wait(until: Self.restSeconds, pause) }
    }

    /// The transaction is over, one way or the other.
    func intakeIsDone() {
        let isLeft = state.withLock { state in
            state.isIntakeNear = false
            state.intakeEndedAt = .now
            return !state.finished.isEmpty
        }
        if isLeft { bell.ring() }
    }

    /// Records what has ended by now in a transaction that is open anyway and claims what waits, and reserves what room is
    /// left for replies to be handed over. `take` or `putBack` ends it.
    /// - Parameters:
    ///   - expected: Replies there should be room for. What waits has been waiting longer, so some of it always goes.
    ///   - run: Nil: nothing is claimed.
    func join(_ county: County, expecting expected: Int, claimingFor run: Int64?, at now: Instant) throws -> Joint {
        var joint = state.withLock { open(&$0) }
        do {
            try begin(&joint, county, at: now)
            let room = min(joint.room, max(joint.room - expected, Self.overlap))
            joint.again = try run.flatMap { try claim(into: &joint, room, run: $0, county, at: now) }
        } catch {
            putBack(joint)
            throw error
        }
        return joint
    }

    /// Records what has ended, and looks whether the outbox is held.
    private func begin(_ joint: inout Joint, _ county: County, at now: Instant) throws {
        try outcomes.record(joint.ended, county, at: now)
        joint.isHeld = try county.isOutboxHeld()
    }

    /// The last thing in the transaction: what is handed over goes out after its commit.
    func conclude(_ joint: inout Joint, handingOver items: [OutboxItem] = [], _ county: County, at now: Instant) throws
    {
        joint.items += items.map { ($0, envelope.message($0, $0.text ?? "")) }
        // A11: before anything is sent, and with every record of it.
        if let mark, !joint.ended.isEmpty || !joint.items.isEmpty {
            joint.mark = (mark, try county.advanceSentMark(at: now))
        }
    }

    /// The transaction has committed: sends what is its to send.
    func take(_ joint: Joint) {
        joint.committed()
        for (item, message) in joint.items { send(item, message) }
        state.withLock { $0.reserved -= joint.reserved }
    }

    /// The transaction did not commit.
    func putBack(_ joint: Joint) {
        state.withLock { state in
            state.reserved -= joint.reserved
            state.finished.insert(contentsOf: joint.ended, at: 0)
        }
        // The ring of these outcomes is spent; without another they could wait for the next message.
        bell.ring()
    }

    /// The sender's part in a transaction.
    struct Joint: Sendable {
        fileprivate var ended: [Finished]
        fileprivate let reserved: Int
        /// To be sent once it has committed.
        fileprivate var items: [(OutboxItem, OutboundMessage)] = []
        /// A11: somebody must confirm first.
        fileprivate(set) var isHeld = false
        /// When to look again before anything else is due.
        fileprivate(set) var again: Instant?
        /// Messages that may still be claimed or handed over.
        var room: Int { isHeld ? 0 : reserved - items.count }
        fileprivate var mark: (file: MarkFile, reached: SentMark)?

        fileprivate func committed() { if let mark { mark.file.advance(to: mark.reached) } }
    }

    private func open(_ state: inout State) -> Joint {
        let joint = Joint(
            ended: state.finished, reserved: max(0, Self.window - state.inFlight - state.reserved))
        state.finished.removeAll(keepingCapacity: true)
        state.reserved += joint.reserved
        return joint
    }

    /// Sends until cancelled; what is in flight then is waited for and recorded.
    func run(_ run: Int64) async throws {
        var backoff = Backoff()
        while !Task.isCancelled {
            do {
                let round = try await transact(claimingFor: run)
                backoff.reset()
                if round.isEmpty, !round.mayBeMore {
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

    /// A commit for each outcome would cost more than the sending; while intake comes and goes, its own do for them.
    private func gather() async {
        func isNear(_ since: ContinuousClock.Instant?) -> Bool {
            since.map { ContinuousClock.now - $0 < .seconds(Self.gatherSeconds) } ?? false
        }
        let begun = ContinuousClock.now
        while !Task.isCancelled,
            state.withLock({ $0.isIntakeNear || isNear($0.intakeEndedAt) || $0.inFlight > 0 && isNear(begun) })
        {
            await bell.wait(until: Self.gatherSeconds, pause)
        }
    }

    /// Records the last outcomes once the gateway has answered all; for the end of a run.
    func finish() async throws {
        while state.withLock({ $0.inFlight > 0 || !$0.finished.isEmpty }) {
            _ = try await transact(claimingFor: nil)
            if state.withLock({ $0.inFlight > 0 && $0.finished.isEmpty }) { await bell.wait(until: nil, pause) }
        }
    }

    /// Sends what is due now, until nothing is; for rehearsals and tests, whose gateway answers at once.
    func drain(_ run: Int64) async throws {
        while true {
            let round = try await transact(claimingFor: run)
            if round.isEmpty, !round.mayBeMore, state.withLock({ $0.finished.isEmpty && $0.inFlight == 0 }) {
                return
            }
        }
    }

    private func send(_ item: OutboxItem, _ message: OutboundMessage) {
        state.withLock { $0.inFlight += 1 }
        let (id, attempts, queuedAt) = (item.id, item.attempts, item.postponedTo ?? item.queuedAt)
        gateway.send(message) { [self] outcome in
            let (inFlight, finished, isIntakeNear) = state.withLock { state in
                state.inFlight -= 1
                state.finished.append(Finished(id: id, attempts: attempts, queuedAt: queuedAt, outcome: outcome))
                return (state.inFlight, state.finished.count, state.isIntakeNear)
            }
            if isIntakeNear {
                if inFlight == Self.overlap { wireBell.ring() }
            } else if inFlight == 0 || finished == 1 {
                bell.ring()
            }
        }
    }

    /// One transaction that records what has ended and claims what is next, unless `run` is nil; then the sends.
    private func transact(claimingFor run: Int64?) async throws -> Round {
        let now = now()
        var joint = state.withLock { open(&$0) }
        do {
            let (begun, round) = try await database.county { [self, joint] county in
                var (joint, round) = (joint, Round())
                try begin(&joint, county, at: now)
                if joint.isHeld { round.nextDue = now.adding(seconds: Self.heldSeconds) }
                if let run, joint.room > 0 {
                    let again = try claim(into: &joint, joint.room, run: run, county, at: now)
                    round.isEmpty = joint.items.isEmpty
                    round.mayBeMore = again.map { $0 <= now } ?? false
                    if round.isEmpty {
                        round.nextDue = [again, try county.nextDue(gateway: gateway.name, after: now)]
                            .compactMap(\.self).min()
                    }
                }
                try conclude(&joint, county, at: now)
                return (joint, round)
            }
            joint = begun
            take(joint)
            return round
        } catch {
            // Not recorded: kept for the next try, so that nothing answered is sent again by this run.
            putBack(joint)
            throw error
        }
    }

    /// When to look again before anything else is due; nil: not.
    private func claim(into joint: inout Joint, _ room: Int, run: Int64, _ county: County, at now: Instant) throws
        -> Instant?
    {
        guard room > 0 else { return nil }
        func put(_ item: OutboxItem) throws -> Bool {
            guard let message = try envelope.put(item, county, at: now) else { return false }
            joint.items.append((item, message))
            return true
        }
        if let throttle { return try throttle.claim(room, run: run, county, at: now, put: put) }
        let items = try county.claim(gateway: gateway.name, limit: room, run: run, at: now)
        for item in items { _ = try put(item) }
        // What is no longer wanted made room.
        return joint.items.isEmpty && !items.isEmpty ? now : nil
    }
}
