import Database
import Programme

/// What of a notice is still to be walked, page by page.
enum CircularStep: String {
    /// The audience, unit by unit.
    case people
    /// Then the leaders of those whom the chat does not reach.
    case leaders
    /// Or, once it was stopped, those who had got it.
    case recall
}

/// V8: the next people of a notice. Their receipts are kept in the same transaction as their messages, so that a crash
/// between two pages neither loses nor doubles anyone.
public struct CircularPage: Sendable {
    public struct Recipient: Sendable {
        public var notice: Notice
        var unit: UnitID
        var isResident: Bool
        public var isMuted: Bool
    }

    public var circular: CircularID
    public var isUrgent: Bool
    /// Told for the first time.
    public var recipients: [Recipient]
    /// To those who were told, and to leaders.
    public var notices: [Notice]
}

extension County {
    /// People in one page.
    public static let circularPage = 200
    /// Units looked at for one page.
    static let unitPage = 300
    /// Leaders told in one page.
    static let leaderPage = 50
    /// Notices on their way at once that a forecast follows.
    static let goingLimit = 1000
    private static let namesToLeaders = 20
    /// Pages so small that they take less than this go together.
    static let slackMilliseconds: Int64 = 1000
    /// Until when the last page rests; urgent notices do not wait for others, and have a rest of their own.
    static func restName(urgent: Bool) -> String { urgent ? "urgent_circulars_rest" : "circulars_rest" }

    /// When the next page may go; nil where none waits. In the quiet hours only what is urgent goes (A1).
    public func nextCircularPage(at now: Instant, _ policy: Policy) throws -> Instant? {
        try [true, false].compactMap { try nextPage(urgent: $0, at: now, policy) }.min()
    }

    private func nextPage(urgent: Bool, at now: Instant, _ policy: Policy) throws -> Instant? {
        let waits = try connection.count(
            "SELECT COUNT(*) FROM circulars WHERE step IS NOT NULL AND is_urgent = ?", [urgent.sql])
        guard waits > 0 else { return nil }
        let rested = try connection.count(
            "SELECT value FROM counters WHERE name = ?", [Self.restName(urgent: urgent).sql])
        let due = Instant(milliseconds: rested - Self.slackMilliseconds)
        return policy.pushTime(max(now, due), urgent: urgent)
    }

    /// The next page of the notice whose turn it is: urgent ones first, then what is taken back, the others by turns. Nil when none may go now.
    public func takeCircularPage(at now: Instant, _ policy: Policy) throws -> CircularPage? {
        let lanes = try [true, false].filter { try nextPage(urgent: $0, at: now, policy).map { $0 <= now } ?? false }
        guard let isUrgent = lanes.first, let going = try goings(urgent: isUrgent, limit: 1).first else { return nil }
        let limit = min(Self.circularPage, policy.circulars.perMinute)
        try connection.execute("UPDATE circulars SET page_at = ? WHERE id = ?", [now.sql, going.circular.id.sql])
        switch going.step {
        case .people: return try people(going, limit: limit, on: policy.calendar.day(of: now))
        case .leaders: return try leaders(going)
        case .recall: return try recall(going, limit: limit)
        }
    }

    /// So many messages have just been queued: the next page waits for as long as they take.
    public func restCirculars(after messages: Int, of page: CircularPage, at now: Instant, perMinute: Int) throws {
        guard messages > 0 else { return }
        let name = Self.restName(urgent: page.isUrgent).sql
        let rested = max(now.milliseconds, try connection.count("SELECT value FROM counters WHERE name = ?", [name]))
        let until = Instant(milliseconds: rested + Int64(messages) * 60_000 / Int64(perMinute))
        try connection.execute(
            """
            INSERT INTO counters (name, value) VALUES (?, ?)
            ON CONFLICT (name) DO UPDATE SET value = excluded.value
            """, [name, until.sql])
    }

    /// What came of one person; `outbox` nil where nothing was queued.
    public func note(_ recipient: CircularPage.Recipient, of circular: CircularID, outbox: Int64?) throws {
        let receipt: CircularProgress.Receipt = outbox != nil ? .got : recipient.isMuted ? .muted : .unbound
        try connection.execute(
            """
            INSERT INTO circular_people (circular_id, person_id, unit_id, is_resident, receipt, outbox_id)
            VALUES (?, ?, ?, ?, ?, ?)
            """,
            [
                circular.sql, recipient.notice.to.sql, recipient.unit.sql, recipient.isResident.sql, receipt.sql,
                outbox.sql,
            ])
    }

    private func advance(
        _ going: Going, _ step: CircularStep?, unit: UnitID = UnitID(0), person: PersonID = PersonID(0)
    ) throws {
        try connection.execute(
            "UPDATE circulars SET step = ?, reached_unit = ?, reached_id = ? WHERE id = ?",
            [(step?.rawValue).sql, unit.sql, person.sql, going.circular.id.sql])
    }

    // MARK: The audience

    private func people(_ going: Going, limit: Int, on day: Day) throws -> CircularPage {
        let page = try nextPeople(going, limit: limit) { _ in false }
        let recipients = try page.people.map { unit, found in
            CircularPage.Recipient(
                notice: Notice(to: found.person, .visit(.circular(try copy(going, found, unit, on: day)))),
                unit: unit.id, isResident: found.isResident, isMuted: going.isSilent(to: found))
        }
        if let reached = page.reached {
            try advance(going, .people, unit: reached.unit, person: reached.person)
        } else {
            try finish(going)
        }
        return CircularPage(
            circular: going.circular.id, isUrgent: going.circular.isUrgent, recipients: recipients, notices: [])
    }

    /// Everybody has been looked at.
    private func finish(_ going: Going) throws {
        guard let state = Circular.State.sending.after(.reachTheLast) else { return }
        try connection.execute(
            "UPDATE circulars SET state = ? WHERE id = ? AND state = ?",
            [state.sql, going.circular.id.sql, Circular.State.sending.sql])
        try advance(going, .leaders)
    }

    private func copy(_ going: Going, _ found: Found, _ unit: (id: UnitID, name: String), on day: Day) throws
        -> Circular.Copy
    {
        guard going.circular.isToExplain else { return Circular.Copy(going.circular) }
        // Somebody with a post here may hold households elsewhere.
        let household = try found.household ?? firstHousehold(of: found.person, going.circular.id, on: day)
        return Circular.Copy(
            going.circular, household: household, share: found.watches ? try share(of: [unit.id], unit.name) : nil)
    }

    private func firstHousehold(of person: PersonID, _ circular: CircularID, on day: Day) throws -> Int? {
        try connection.first(
            """
            \(UnitWalk.down(from: Self.unitsSentTo))
            SELECT MIN(h.number) FROM links l JOIN households h ON h.id = l.household_id AND h.ended_at IS NULL
            WHERE l.person_id IN \(Self.standsFor) AND l.ended_at IS NULL AND h.unit_id IN (SELECT id FROM down)
            """, [circular.sql] + Self.standsForArguments(person, on: day)
        ) { $0.optionalInt(0).map { Int($0) } } ?? nil
    }

    static let unitsSentTo = "SELECT unit_id FROM circular_units WHERE circular_id = ?"
    static func unitsSentTo(_ id: CircularID) -> String {
        "SELECT unit_id FROM circular_units WHERE circular_id = \(id.rawValue)"
    }

    // MARK: Afterwards

    /// Each unit's leader reads whom the chat did not reach; residents are not named.
    private func leaders(_ going: Going) throws -> CircularPage {
        let units = try connection.query(
            """
            SELECT r.unit_id, MIN(u.name), COUNT(*) FROM circular_people r JOIN units u ON u.id = r.unit_id
            WHERE r.circular_id = ? AND r.unit_id > ? AND r.receipt = ? AND r.is_resident = 0
            GROUP BY r.unit_id ORDER BY r.unit_id LIMIT ?
            """,
            [going.circular.id.sql, going.unit.sql, CircularProgress.Receipt.unbound.sql, Self.leaderPage.sql]
        ) { (id: UnitID($0.int(0)), name: $0.text(1), people: Int($0.int(2))) }
        var notices: [Notice] = []
        for unit in units {
            guard let leader = try leader(of: unit.id) else { continue }
            let names = try connection.query(
                """
                SELECT p.name FROM circular_people r JOIN people p ON p.id = r.person_id
                WHERE r.circular_id = ? AND r.unit_id = ? AND r.receipt = ? AND r.is_resident = 0 ORDER BY p.id LIMIT ?
                """,
                [
                    going.circular.id.sql, unit.id.sql, CircularProgress.Receipt.unbound.sql, Self.namesToLeaders.sql,
                ]
            ) { $0.text(0) }
            let unreached = Circular.Unreached(
                circular: going.circular, unit: unit.name, names: names, more: unit.people - names.count)
            notices.append(Notice(to: leader.id, .visit(.circularUnreached(unreached))))
        }
        let isEnded = units.count < Self.leaderPage
        try advance(going, isEnded ? nil : .leaders, unit: units.last?.id ?? going.unit)
        return CircularPage(
            circular: going.circular.id, isUrgent: going.circular.isUrgent, recipients: [], notices: notices)
    }

    private func recall(_ going: Going, limit: Int) throws -> CircularPage {
        let told = try told(of: going, limit: limit)
        try advance(going, told.count < limit ? nil : .recall, person: told.last ?? going.person)
        return CircularPage(
            circular: going.circular.id, isUrgent: going.circular.isUrgent, recipients: [],
            notices: told.map { Notice(to: $0, .visit(.circularStopped(going.circular))) })
    }
}
