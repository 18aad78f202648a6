import NIOCore
import NIOPosix

/// The gateway's whole state; it lives on one event loop and is touched nowhere else.
final class GatewayCore {
    private struct ParkedPoll {
        let connection: Connection
        let limit: Int
        let deadline: Scheduled<Void>
    }

    private let loop: NIOIsolatedEventLoop
    private let script: Script
    private var queue: UpdateQueue
    private var ledger: Ledger
    private var tally = Tally()
    private var plans: [FaultPlan] = []
    private var connections: [ObjectIdentifier: Connection] = [:]
    private var parked: ParkedPoll?
    private var wake: Scheduled<Void>?
    private var start: NIODeadline?
    private let waits: Waits
    private var acceptedThenLostCount = 0
    private var sentMessageID = 9_000_001

    init(_ script: Script, on loop: any EventLoop) {
        self.script = script
        self.loop = loop.assumeIsolated()
        waits = Waits(on: self.loop)
        queue = UpdateQueue(script)
        ledger = Ledger(script)
    }

    // MARK: Connections

    func opened(_ connection: Connection) {
        connections[ObjectIdentifier(connection)] = connection
        count(.connections)
    }

    func closed(_ connection: Connection) {
        connections[ObjectIdentifier(connection)] = nil
        if parked?.connection === connection { unpark() }
    }

    func closeConnections() {
        for connection in connections.values { connection.close() }
    }

    // MARK: Requests

    func handle(_ request: Request, on connection: Connection) {
        switch request.call {
        case .getUpdates:
            if start == nil { start = .now() }
            tally[.polls] += 1
        case .sendMessage: tally[.sends] += 1
        case .other: break
        }
        if let fault = strikingFault(request.call) {
            tally[.faulted] += 1
            fail(request, on: connection, with: fault)
        } else {
            serve(request, on: connection)
        }
        count(.requests)
    }

    private func serve(_ request: Request, on connection: Connection) {
        switch request.call {
        case .getUpdates: poll(request.fields, on: connection)
        case .sendMessage: send(request.fields, on: connection)
        case .other: connection.answer("200 OK", #"{"ok":true,"result":true}"#)
        }
    }

    private func poll(_ fields: RequestFields, on connection: Connection) {
        endOlderPoll()
        queue.advance(toNanoseconds: elapsedNanoseconds)
        if let offset = fields.offset { queue.confirm(offset: offset) }
        tally[.confirmed] = queue.confirmedCount
        let limit = Int(min(max(fields.limit ?? 100, 1), 100))
        let timeoutSeconds = min(max(fields.timeoutSeconds ?? 0, 0), 50)
        if queue.hasNews || timeoutSeconds == 0 { return deliver(limit, on: connection) }
        let deadline = loop.scheduleTask(in: .seconds(timeoutSeconds)) { [self] in
            guard parked?.connection === connection else { return }
            unpark()
            deliver(limit, on: connection)
        }
        parked = ParkedPoll(connection: connection, limit: limit, deadline: deadline)
        wakeAtNextArrival()
    }

    private func endOlderPoll() {
        guard let older = parked?.connection else { return }
        unpark()
        tally[.conflicts] += 1
        older.answer("409 Conflict", Self.conflict)
    }

    private static let conflict: StaticString = """
        {"ok":false,"error_code":409,"description":"Conflict: terminated by other getUpdates request; \
        make sure that only one bot instance is running"}
        """

    private func deliver(_ limit: Int, on connection: Connection) {
        let batch = queue.next(limit: limit)
        tally[.redelivered] += batch.redelivered.count
        tally[.deliveredAgain] += batch.deliveredBefore
        tally[.delivered] = queue.deliveredCount
        let ranges = (batch.redelivered + Array(batch.fresh)).map { script.messages[$0].update }
        let open: StaticString = #"{"ok":true,"result":["#
        let length = ranges.reduce(open.utf8CodeUnitCount + 2 + max(ranges.count - 1, 0)) { $0 + $1.count }
        connection.answer("200 OK", bodyBytes: length) { bytes in
            bytes.writeStaticString(open)
            for (place, range) in ranges.enumerated() {
                if place > 0 { bytes.writeStaticString(",") }
                script.updates.withUnsafeReadableBytes { _ = bytes.writeBytes($0[range]) }
            }
            bytes.writeStaticString("]}")
        }
    }

    private func send(_ fields: RequestFields, on connection: Connection) {
        guard let chat = fields.chat, let text = fields.escapedText, text.readableBytes > 0 else {
            let refusal: StaticString =
                #"{"ok":false,"error_code":400,"description":"Bad Request: chat_id or text is empty"}"#
            return connection.answer("400 Bad Request", refusal)
        }
        ledger.book(chat: chat, repliesTo: fields.repliesTo, elapsedNanoseconds: elapsedNanoseconds)
        tally[.replied] = ledger.repliedCount
        sentMessageID += 1
        var body = connection.buffer(capacity: text.readableBytes + 200)
        body.writeStaticString(#"{"ok":true,"result":{"message_id":"#)
        body.writeDecimal(sentMessageID)
        body.writeStaticString(#","from":{"id":123456789,"is_bot":true,"first_name":"Load"},"chat":{"id":"#)
        body.writeDecimal(Int(chat.magnitude))
        body.writeStaticString(#","type":"private"},"date":"#)
        body.writeDecimal(script.workload.dateSeconds)
        body.writeStaticString(#","text":""#)
        body.writeImmutableBuffer(text)
        body.writeStaticString(#""}}"#)
        connection.answer("200 OK", bodyBytes: body.readableBytes) { $0.writeImmutableBuffer(body) }
    }

    // MARK: Faults

    func begin(_ plan: FaultPlan) {
        plans.append(plan)
        // A long poll that is already parked would outlive the fault unseen.
        if let connection = parked?.connection, plan.scope != .sends, plan.after == 0 {
            unpark()
            connection.close()
        }
    }

    func mend() { plans = [] }

    private func strikingFault(_ call: APICall) -> Fault? {
        for place in plans.indices where plans[place].strikes(call) {
            let fault = plans[place].fault
            plans.removeAll(where: \.isOver)
            return fault
        }
        return nil
    }

    private func fail(_ request: Request, on connection: Connection, with fault: Fault) {
        switch fault {
        case .dropped: connection.close()
        case .slow(let milliseconds):
            loop.scheduleTask(in: .milliseconds(Int64(milliseconds))) { [self] in
                serve(request, on: connection)
                settle()
            }
        case .rubbish(let rubbish): connection.answer("200 OK", rubbish.body)
        case .tooMany(let seconds):
            connection.answer(
                "429 Too Many Requests",
                """
                {"ok":false,"error_code":429,"description":"Too Many Requests: retry after \(seconds)",\
                "parameters":{"retry_after":\(seconds)}}
                """)
        case .status(let status):
            connection.answer(Self.statusLine(status), "<html><body><h1>\(status)</h1></body></html>")
        case .cut:
            connection.answer("200 OK", bodyBytes: 4096) { $0.writeStaticString(#"{"ok":true,"res"#) }
            connection.close()
        case .acceptedThenReset:
            acceptedThenLostCount += request.call == .sendMessage ? 1 : 0
            acceptUnseen(request.fields, request.call)
            connection.reset()
        }
    }

    private func acceptUnseen(_ fields: RequestFields, _ call: APICall) {
        switch call {
        case .getUpdates:
            if let offset = fields.offset { queue.confirm(offset: offset) }
            tally[.confirmed] = queue.confirmedCount
        case .sendMessage:
            guard let chat = fields.chat else { return }
            ledger.book(chat: chat, repliesTo: fields.repliesTo, elapsedNanoseconds: elapsedNanoseconds)
            tally[.replied] = ledger.repliedCount
        case .other: break
        }
    }

    private static func statusLine(_ status: Int) -> StaticString {
        switch status {
        case 500: "500 Internal Server Error"
        case 502: "502 Bad Gateway"
        case 503: "503 Service Unavailable"
        default: preconditionFailure("no status line for \(status)")
        }
    }

    // MARK: Time

    private var elapsedNanoseconds: Int64 {
        start.map { (.now() - $0).nanoseconds } ?? 0
    }

    private func unpark() {
        parked?.deadline.cancel()
        parked = nil
        wake?.cancel()
        wake = nil
    }

    private func wakeAtNextArrival() {
        guard let arrival = queue.nextArrivalNanoseconds, let start else { return }
        wake = loop.scheduleTask(deadline: start + .nanoseconds(arrival)) { [self] in serveParked() }
    }

    private func serveParked() {
        queue.advance(toNanoseconds: elapsedNanoseconds)
        guard let poll = parked else { return }
        guard queue.hasNews else { return wakeAtNextArrival() }
        unpark()
        deliver(poll.limit, on: poll.connection)
        settle()
    }

    func release(_ count: Int) {
        queue.release(count)
        serveParked()
    }

    // MARK: Waiting

    func report() -> LoadReport {
        var report = LoadReport(script, ledger, queue, tally)
        report.acceptedThenLost = acceptedThenLostCount
        return report
    }

    func count(of counter: Counter) -> Int { tally[counter] }

    func wait(for counter: Counter, toReach threshold: Int, withinSeconds seconds: Int) -> EventLoopFuture<Void> {
        guard tally[counter] < threshold else { return waits.over }
        return waits.add(counter, threshold, seconds) { [self] in report() }
    }

    func abandon(_ reason: String) { waits.abandon(reason, report()) }

    private func count(_ counter: Counter) {
        tally[counter] += 1
        settle()
    }

    private func settle() { waits.settle(tally) }
}

extension Connection {
    fileprivate func answer(_ status: StaticString, _ body: StaticString) {
        answer(status, bodyBytes: body.utf8CodeUnitCount) { $0.writeStaticString(body) }
    }

    fileprivate func answer(_ status: StaticString, _ body: String) {
        answer(status, bodyBytes: body.utf8.count) { $0.writeString(body) }
    }
}
