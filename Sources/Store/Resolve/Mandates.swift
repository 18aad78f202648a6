import Database
import Programme

/// S9, A12: tasks pushed down to villages, and who is on duty.
extension County {
    private static let taskLimit = 50

    /// To a village, or from a town to its villages; those still open first, then the latest.
    public func mandates(below unit: UnitID) throws -> [Mandate] {
        try connection.query(
            """
            \(UnitWalk.down) \(Self.pushedQuery) JOIN down ON down.id = t.village_id WHERE t.state <> 'cancelled'
            ORDER BY CASE WHEN t.state IN ('sent', 'taken') THEN 0 ELSE 1 END, t.id DESC LIMIT \(Self.taskLimit)
            """, [unit.sql], mandate)
    }

    func mandate(_ id: MandateID) throws -> Mandate? {
        try connection.first("\(Self.pushedQuery) WHERE t.id = ?", [id.sql], mandate)
    }

    private static let pushedQuery = """
        SELECT t.id, t.village_id, u.name, t.holder_id, t.asker_id, a.name, t.asker_post, t.text, t.basis, t.due, t.state
        FROM pushed_tasks t JOIN units u ON u.id = t.village_id JOIN people a ON a.id = t.asker_id
        """

    private func mandate(_ row: borrowing any Row) -> Mandate {
        Mandate(
            id: MandateID(row.int(0)), village: UnitID(row.int(1)), villageName: row.text(2),
            holder: PersonID(row.int(3)), asker: PersonID(row.int(4)),
            from: NamedOfficer(name: row.text(5), post: Post(rawValue: row.text(6)) ?? .townClerk), text: row.text(7),
            basis: row.optionalText(8), due: Day(code: Int(row.int(9))),
            phase: Mandate.Phase(rawValue: row.text(10)) ?? .sent)
    }

    // MARK: Duty

    /// Who is on the roster of a unit's day, be it somebody in their stead (L4).
    public func onDuty(_ slot: DutySlot) throws -> Ladder.Holder? {
        try connection.first(
            """
            SELECT p.id, p.name, EXISTS (SELECT 1 FROM accounts c WHERE c.person_id = p.id AND c.ended_at IS NULL)
            FROM duties d LEFT JOIN absences a ON a.person_id = d.person_id AND a.state = 'running'
            JOIN people p ON p.id = COALESCE(a.substitute_id, d.person_id) AND p.ended_at IS NULL
            WHERE d.unit_id = ? AND d.day = ?
            """, [slot.unit.sql, slot.day.code.sql]
        ) { Ladder.Holder(id: PersonID($0.int(0)), name: $0.text(1), isReachable: $0.bool(2)) }
    }

    /// R5: the duty above a unit: of the day's roster if there is one, else of the post.
    public func dutyLadder(above unit: UnitID, _ rung: Policy.Rung, on day: Day) throws -> Ladder {
        Ladder(
            seats: try ladder(above: unit, [rung]).seats.map { seat in
                guard let unit = seat.unit, let holder = try onDuty(DutySlot(unit: unit, day: day)) else { return seat }
                var seat = seat
                seat.holder = holder
                return seat
            })
    }

    func set(_ slot: DutySlot, to person: PersonID?) throws {
        guard let person else {
            return try connection.execute(
                "DELETE FROM duties WHERE unit_id = ? AND day = ?", [slot.unit.sql, slot.day.code.sql])
        }
        try connection.execute(
            """
            INSERT INTO duties (unit_id, day, person_id) VALUES (?, ?, ?)
            ON CONFLICT (unit_id, day) DO UPDATE SET person_id = excluded.person_id
            """, [slot.unit.sql, slot.day.code.sql, person.sql])
    }

    /// The town of a unit, or whatever lies above the village.
    public func parent(of unit: UnitID) throws -> UnitID? {
        try connection.first("SELECT parent_id FROM units WHERE id = ?", [unit.sql]) {
            $0.optionalInt(0).map { UnitID($0) }
        } ?? nil
    }
}
