import Database
import Programme

/// V11: what is to be handed over, and what has been.
extension County {
    private static let itemColumns = "d.id, d.what, d.by_id, h.id, h.number, h.head, p.name"
    private static let itemTables = """
        delivery_items i JOIN deliveries d ON d.id = i.delivery_id JOIN households h ON h.id = i.household_id
        LEFT JOIN links l ON l.household_id = h.id AND l.ended_at IS NULL LEFT JOIN people p ON p.id = l.person_id
        """
    private static let isOpen = """
        d.cancelled_at IS NULL AND NOT EXISTS (SELECT 1 FROM handovers o
            WHERE o.delivery_id = d.id AND o.household_id = i.household_id AND o.undone_at IS NULL)
        """

    /// Open parts at the person's own households.
    public func deliveries(toHandOverBy person: PersonID) throws -> [Delivery.Item] {
        try connection.query(
            """
            SELECT \(Self.itemColumns) FROM \(Self.itemTables)
            WHERE l.person_id = ? AND \(Self.isOpen) ORDER BY d.id, h.number LIMIT ?
            """, [person.sql, PlanDelivery.limit.sql], item)
    }

    /// Open parts of what the person has planned.
    public func deliveries(plannedBy person: PersonID) throws -> [Delivery.Item] {
        try connection.query(
            """
            SELECT \(Self.itemColumns) FROM \(Self.itemTables)
            WHERE d.by_id = ? AND \(Self.isOpen) ORDER BY d.id, h.number LIMIT ?
            """, [person.sql, PlanDelivery.limit.sql], item)
    }

    /// The person's latest plans, done or not.
    public func plans(of person: PersonID, limit: Int) throws -> [Deliveries.State] {
        let plans = try connection.query(
            "SELECT id, what FROM deliveries WHERE by_id = ? AND cancelled_at IS NULL ORDER BY id DESC LIMIT ?",
            [person.sql, limit.sql]
        ) { (id: DeliveryID($0.int(0)), what: $0.text(1)) }
        return try plans.map { plan in
            let parts = try connection.query(
                """
                SELECT \(Self.itemColumns), d.cancelled_at, EXISTS (SELECT 1 FROM handovers o
                    WHERE o.delivery_id = d.id AND o.household_id = i.household_id AND o.undone_at IS NULL)
                FROM \(Self.itemTables) WHERE d.id = ? ORDER BY h.number LIMIT ?
                """, [plan.id.sql, PlanDelivery.limit.sql]
            ) { (item: item($0), state: Delivery.State(isHandedOver: $0.bool(8), isCancelled: !$0.isNull(7))) }
            return Deliveries.State(
                what: plan.what, total: parts.count, left: parts.filter(\.state.isOpen).map(\.item))
        }
    }

    /// How many parts of a delivery are open, whoever is to hand them over.
    public func openParts(of delivery: DeliveryID) throws -> Int {
        Int(
            try connection.count(
                "SELECT COUNT(*) FROM delivery_items i JOIN deliveries d ON d.id = i.delivery_id "
                    + "WHERE d.id = ? AND \(Self.isOpen)", [delivery.sql]))
    }

    /// The households of a scope with who looks after each.
    public func targets(_ scope: Scope) throws -> [Delivery.Target] {
        let (down, units) = below(scope)
        return try connection.query(
            """
            \(down)
            SELECT \(Self.householdColumns), p.id, p.name,
                EXISTS (SELECT 1 FROM accounts a WHERE a.person_id = p.id AND a.ended_at IS NULL)
            FROM households h LEFT JOIN links l ON l.household_id = h.id AND l.ended_at IS NULL
            LEFT JOIN people p ON p.id = l.person_id AND p.ended_at IS NULL
            WHERE h.unit_id IN (SELECT id FROM down) AND h.ended_at IS NULL ORDER BY h.village_id, h.number LIMIT ?
            """, units + [Self.householdLimit.sql]
        ) { row in
            Delivery.Target(
                household: household(row),
                member: row.isNull(8) ? nil : Answerable.Who(id: PersonID(row.int(8)), name: row.text(9)),
                isReachable: row.bool(10))
        }
    }

    private func item(_ row: borrowing any Row) -> Delivery.Item {
        Delivery.Item(
            delivery: DeliveryID(row.int(0)), what: row.text(1), plannedBy: PersonID(row.int(2)),
            household: HouseholdID(row.int(3)), label: HouseholdLabel(number: Int(row.int(4)), head: row.text(5)),
            member: row.optionalText(6))
    }

    func plan(_ what: String, _ households: [HouseholdID], by person: PersonID, act: ActID, at now: Instant) throws {
        let id = try connection.insert(
            "INSERT INTO deliveries (what, by_id, act_id, planned_at) VALUES (?, ?, ?, ?)",
            [what.sql, person.sql, act.sql, now.sql])
        for household in households {
            try connection.execute(
                "INSERT INTO delivery_items (delivery_id, household_id) VALUES (?, ?)", [id.sql, household.sql])
        }
    }

    func cancel(_ delivery: DeliveryID, at now: Instant) throws {
        try connection.execute("UPDATE deliveries SET cancelled_at = ? WHERE id = ?", [now.sql, delivery.sql])
    }

    func handOver(_ delivery: DeliveryID, _ household: HouseholdID, by person: PersonID, on day: Day, act: ActID) throws
    {
        try connection.execute(
            "INSERT INTO handovers (delivery_id, household_id, person_id, act_id, day) VALUES (?, ?, ?, ?, ?)",
            [delivery.sql, household.sql, person.sql, act.sql, day.code.sql])
    }

    func takeBackHandOvers(of act: ActID, at now: Instant) throws {
        try connection.execute(
            "UPDATE handovers SET undone_at = ? WHERE act_id = ? AND undone_at IS NULL", [now.sql, act.sql])
    }

    func plans(of act: ActID, _ undoing: Undoing) throws -> [Effect] {
        let plans = try connection.query(
            """
            SELECT d.id, d.what, EXISTS (SELECT 1 FROM handovers o WHERE o.delivery_id = d.id AND o.undone_at IS NULL)
            FROM deliveries d WHERE d.act_id = ? AND d.cancelled_at IS NULL
            """, [act.sql]
        ) { (id: DeliveryID($0.int(0)), what: $0.text(1), isBegun: $0.bool(2)) }
        return try plans.map { plan in
            let members = try connection.query(
                """
                SELECT DISTINCT l.person_id FROM delivery_items i JOIN links l ON l.household_id = i.household_id
                WHERE i.delivery_id = ? AND l.ended_at IS NULL ORDER BY l.person_id
                """, [plan.id.sql]
            ) { PersonID($0.int(0)) }
            return .delivery(plan.id, what: plan.what, members: members, isBegun: plan.isBegun, undoing)
        }
    }

    func handOvers(of act: ActID) throws -> [HouseholdLabel] {
        try connection.query(
            """
            SELECT h.number, h.head FROM handovers o JOIN households h ON h.id = o.household_id
            WHERE o.act_id = ? AND o.undone_at IS NULL ORDER BY h.number
            """, [act.sql]
        ) { HouseholdLabel(number: Int($0.int(0)), head: $0.text(1)) }
    }

    /// The deliveries that an act's handing over has made complete.
    func completed(by act: ActID) throws -> [(what: String, planner: PersonID)] {
        try connection.query(
            """
            SELECT d.what, d.by_id FROM deliveries d
            WHERE d.id IN (SELECT delivery_id FROM handovers WHERE act_id = ? AND undone_at IS NULL)
            AND NOT EXISTS (SELECT 1 FROM delivery_items i WHERE i.delivery_id = d.id AND \(Self.isOpen)) ORDER BY d.id
            """, [act.sql]
        ) { ($0.text(0), PersonID($0.int(1))) }
    }
}
