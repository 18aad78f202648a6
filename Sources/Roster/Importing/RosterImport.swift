import Database
import Programme

/// Brings the database to what the files say, in one transaction, and only by differences.
public enum RosterImport {
    /// How an import ended.
    public enum Outcome: Sendable {
        case applied(RosterPlan)
        /// Only asked for (`--dry-run`).
        case planned(RosterPlan)
        /// So much would end that a person must confirm it (`--confirm-ends`); nothing is written.
        case unconfirmed(RosterPlan)

        public var plan: RosterPlan {
            switch self {
            case .applied(let plan), .planned(let plan), .unconfirmed(let plan): plan
            }
        }
    }

    /// The units that the database already has, for `RosterReader.read`.
    public static func knownUnits(_ connection: any Connection) throws -> KnownUnits {
        let rows = try connection.query("SELECT id, code, level, parent_id FROM units") {
            (id: $0.int(0), code: $0.text(1), level: $0.text(2), parent: $0.optionalInt(3))
        }
        let codes = Dictionary(uniqueKeysWithValues: rows.map { ($0.id, $0.code) })
        let units = rows.map { row in
            (row.code, KnownUnits.Unit(level: row.level, parent: row.parent.flatMap { codes[$0] }))
        }
        return KnownUnits(byCode: Dictionary(uniqueKeysWithValues: units))
    }

    /// Plans and, unless `isDryRun`, applies `roster`, all in one transaction of `database`.
    public static func run(
        _ roster: Roster, into database: any Database, now: Instant, confirmEnds: Bool = false, isDryRun: Bool = false
    ) async throws -> Outcome {
        guard !isDryRun else { return .planned(try await database.read { try plan($0, roster, now: now) }) }
        return try await database.write { connection in
            let plan = try plan(connection, roster, now: now)
            guard confirmEnds || plan.kindsToConfirm.isEmpty else { return .unconfirmed(plan) }
            try apply(plan, connection, confirmEnds: confirmEnds)
            return .applied(plan)
        }
    }

    /// What `roster` would change. Writes nothing.
    public static func plan(_ connection: any Connection, _ roster: Roster, now: Instant) throws -> RosterPlan {
        var scope = try ImportScope(roster, connection)
        var units = ThreeWay(UnitTable(rows: roster.units, scope: scope))
        try units.compare(connection)
        // Who has vanished is settled last: they end only if nothing is left in their hands.
        var vanishedPeople: [CurrentRow] = []
        var people = ThreeWay(PeopleTable(roster: roster, scope: scope))
        try people.compare(connection) {
            vanishedPeople.append($0)
            return false
        }
        var households = ThreeWay(HouseholdTable(roster: roster, scope: scope))
        try households.compare(connection)
        var posts = ThreeWay(
            PostTable(
                rows: roster.posts, scope: scope, endedPeople: people.staysEnded,
                hasBodies: roster.states("body", in: .posts)))
        try posts.compare(connection)
        var links = ThreeWay(
            LinkTable(
                rows: roster.links, scope: scope, endedPeople: people.staysEnded,
                endedHouseholds: households.staysEnded, endingHouseholds: Set(households.ended.map(\.key))))
        try links.compare(connection)
        var duties = ThreeWay(DutyTable(roster, scope, now: now, endedPeople: people.staysEnded))
        let tellsOfDuty = roster.columns[.duties] != nil
        if tellsOfDuty { try duties.compare(connection) }

        for post in posts.ended { scope.held.count(PostTable.parts(post.key).person, post.reach, by: -1) }
        for link in links.ended { scope.held.count(link.fields[0], link.reach, by: -1) }
        for link in links.left { scope.held.count(link.fields[0], link.reach, by: -1) }
        for person in vanishedPeople.sorted(by: { $0.key < $1.key }) {
            people.endUnlessHolding(person, scope.held)
        }
        var plan = RosterPlan(roster: roster, scope: scope, now: now)
        plan.take(units)
        plan.take(people)
        plan.take(households)
        plan.take(posts)
        plan.take(links)
        if tellsOfDuty { plan.take(duties) }
        return plan
    }

    /// Writes `plan`. Must run in the transaction that made it.
    ///
    /// Throws `RosterImportError.unconfirmedEnds` where too much would end and nobody confirmed it.
    public static func apply(_ plan: RosterPlan, _ connection: any Connection, confirmEnds: Bool) throws {
        guard confirmEnds || plan.kindsToConfirm.isEmpty else { throw RosterImportError.unconfirmedEnds }
        guard plan.steps.values.contains(where: { !$0.isEmpty }) else { return }
        let (roster, scope) = (plan.roster, plan.scope)
        let writer = try RosterWriter(connection, now: plan.now)
        try apply(plan, UnitTable(rows: roster.units, scope: scope), writer)
        try apply(plan, PeopleTable(roster: roster, scope: scope), writer)
        try apply(plan, HouseholdTable(roster: roster, scope: scope), writer)
        try apply(
            plan,
            PostTable(
                rows: roster.posts, scope: scope, endedPeople: [], hasBodies: roster.states("body", in: .posts)), writer
        )
        if plan.steps[.link]?.isEmpty == false { try writer.loadHouseholds() }
        let links = LinkTable(
            rows: roster.links, scope: scope, endedPeople: [], endedHouseholds: [], endingHouseholds: [])
        try apply(plan, links, writer)
        try apply(plan, DutyTable(roster, scope, now: plan.now), writer)
        // A running daemon remembers people by this version (`County.rosterVersion`).
        try connection.execute(
            """
            INSERT INTO counters (name, value) VALUES ('roster', 1)
            ON CONFLICT (name) DO UPDATE SET value = counters.value + 1
            """)
    }

    private static func apply(_ plan: RosterPlan, _ table: some ImportedTable, _ writer: RosterWriter) throws {
        for step in plan.steps[table.kind] ?? [] {
            switch step {
            case .add(let row): try table.add(row, table.values(row), writer)
            case .change(let row, let id, let values): try table.change(id, row, values, writer)
            case .revive(let row, let id, let values): try table.revive(id, row, values, writer)
            case .end(let id): try table.end(id, writer)
            case .remember(let key, let fields):
                try writer.connection.execute(
                    """
                    INSERT INTO imported (kind, key, fields) VALUES (?, ?, ?)
                    ON CONFLICT (kind, key) DO UPDATE SET fields = excluded.fields
                    """, [table.kind.sql, key.sql, fields.sql])
            case .forget(let key):
                try writer.connection.execute(
                    "DELETE FROM imported WHERE kind = ? AND key = ?", [table.kind.sql, key.sql])
            }
        }
    }
}

public enum RosterImportError: Error, Equatable, CustomStringConvertible {
    case unconfirmedEnds
    /// A code that the database no longer has: the files were read against an older state of it.
    case unknownCode(String)

    public var description: String {
        switch self {
        case .unconfirmedEnds: "more would end than is done without asking; say --confirm-ends"
        case .unknownCode(let code): "the database has no \"\(code)\" any more; run the import again"
        }
    }
}

extension RosterPlan {
    fileprivate mutating func take<Table>(_ comparison: ThreeWay<Table>) {
        let kind = comparison.table.kind
        counts[kind] = comparison.counts
        lines += comparison.lines
        conflicts += comparison.conflicts
        steps[kind] = comparison.steps
    }
}

extension ThreeWay where Table == PeopleTable {
    /// Elsewhere they may still be needed; what they were given here over the chat is a conflict.
    fileprivate mutating func endUnlessHolding(_ person: CurrentRow, _ held: ImportScope.Held) {
        let inside = held.inside[person.key, default: 0]
        guard inside == 0 else { return disputeEnd(of: person, holding: inside) }
        if held.outside[person.key, default: 0] == 0 { end(person) }
    }
}
