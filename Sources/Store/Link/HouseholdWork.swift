import Database
import Programme

/// L5: what is open at a household, and where it goes when the household does.
extension County {
    /// `other`: the household that would take it over.
    public func openWork(of household: HouseholdID, takenOverBy other: HouseholdID?) throws -> HouseholdWork {
        HouseholdWork(
            issues: try openIssues(of: household), dues: try openDues(of: household),
            deliveries: try openParts(of: household, or: other),
            errands: try connection.query(
                "SELECT id FROM errands WHERE household_id = ? AND state = ? ORDER BY id",
                [household.sql, Errand.Phase.taken.sql]
            ) { ErrandID($0.int(0)) },
            residents: try connection.query(
                "SELECT person_id FROM residents WHERE household_id = ? ORDER BY person_id", [household.sql]
            ) { PersonID($0.int(0)) })
    }

    private func openIssues(of household: HouseholdID) throws -> [HouseholdWork.Matter] {
        let open = IssueState.Phase.allCases.filter(\.isOpen)
        let numbers = try connection.query(
            """
            SELECT number FROM issues
            WHERE household_id = ? AND state IN (\(open.map { _ in "?" }.joined(separator: ", "))) ORDER BY number
            LIMIT \(Self.listLimit)
            """, [household.sql] + open.map(\.sql)
        ) { IssueNumber($0.int(0)) }
        return try numbers.compactMap { number in
            try issue(number).map { HouseholdWork.Matter(issue: $0.summary, desk: $0.state.desk?.holder) }
        }
    }

    private func openDues(of household: HouseholdID) throws -> [DueID] {
        try connection.query(
            """
            SELECT d.id FROM visit_dues d
            WHERE d.household_id = ? AND d.taken_back_at IS NULL AND d.outcome IS NULL AND NOT \(Self.isMet)
            ORDER BY d.id
            """, [household.sql]
        ) { DueID($0.int(0)) }
    }

    private func openParts(of household: HouseholdID, or other: HouseholdID?) throws -> [HouseholdWork.Part] {
        try connection.query(
            """
            SELECT d.id, d.what, d.by_id, EXISTS (
                SELECT 1 FROM delivery_items k WHERE k.delivery_id = d.id AND k.household_id = ?)
            FROM delivery_items i JOIN deliveries d ON d.id = i.delivery_id
            WHERE i.household_id = ? AND d.cancelled_at IS NULL AND NOT EXISTS (
                SELECT 1 FROM handovers o WHERE o.delivery_id = d.id AND o.household_id = i.household_id
                AND o.undone_at IS NULL) ORDER BY d.id
            """, [other.sql, household.sql]
        ) {
            HouseholdWork.Part(
                delivery: DeliveryID($0.int(0)), what: $0.text(1), planner: PersonID($0.int(2)), isDouble: $0.bool(3))
        }
    }

    // MARK: Where it goes

    /// To the household that survives.
    func hand(_ work: HouseholdWork, from gone: HouseholdID, to kept: HouseholdID) throws {
        try place(work, at: kept)
        for part in work.deliveries {
            try remove(part.delivery, gone)
            if !part.isDouble { try add(part.delivery, kept) }
        }
        try move(residents: work.residents, to: kept)
    }

    func takeBack(_ work: HouseholdWork, from kept: HouseholdID, to gone: HouseholdID) throws {
        try place(work, at: gone)
        for part in work.deliveries {
            if !part.isDouble { try remove(part.delivery, kept) }
            try add(part.delivery, gone)
        }
        try move(residents: work.residents, to: gone)
    }

    /// Of a household that is no more: its issues stay where they lie, nobody goes there any more.
    func drop(_ work: HouseholdWork, of household: HouseholdID) throws {
        for due in work.dues { try end(due, "household ended") }
        for part in work.deliveries { try remove(part.delivery, household) }
    }

    func restore(_ work: HouseholdWork, of household: HouseholdID) throws {
        for due in work.dues { try end(due, nil) }
        for part in work.deliveries { try add(part.delivery, household) }
    }

    /// Whether a part that went over has been handed over since.
    func isHandedOver(_ work: HouseholdWork, at kept: HouseholdID) throws -> Bool {
        try work.deliveries.contains { part in
            try !part.isDouble
                && connection.count(
                    """
                    SELECT COUNT(*) FROM handovers WHERE delivery_id = ? AND household_id = ? AND undone_at IS NULL
                    """, [part.delivery.sql, kept.sql]) > 0
        }
    }

    private func place(_ work: HouseholdWork, at household: HouseholdID) throws {
        for matter in work.issues {
            try connection.execute(
                "UPDATE issues SET household_id = ? WHERE number = ?", [household.sql, matter.issue.number.sql])
        }
        for due in work.dues {
            try connection.execute("UPDATE visit_dues SET household_id = ? WHERE id = ?", [household.sql, due.sql])
        }
        for errand in work.errands {
            try connection.execute("UPDATE errands SET household_id = ? WHERE id = ?", [household.sql, errand.sql])
        }
    }

    private func end(_ due: DueID, _ outcome: String?) throws {
        try connection.execute("UPDATE visit_dues SET outcome = ? WHERE id = ?", [outcome.sql, due.sql])
    }

    private func remove(_ delivery: DeliveryID, _ household: HouseholdID) throws {
        try connection.execute(
            "DELETE FROM delivery_items WHERE delivery_id = ? AND household_id = ?", [delivery.sql, household.sql])
    }

    private func add(_ delivery: DeliveryID, _ household: HouseholdID) throws {
        try connection.execute(
            "INSERT INTO delivery_items (delivery_id, household_id) VALUES (?, ?) ON CONFLICT DO NOTHING",
            [delivery.sql, household.sql])
    }

    private func move(residents: [PersonID], to household: HouseholdID) throws {
        for resident in residents {
            try connection.execute(
                "UPDATE residents SET household_id = ? WHERE person_id = ?", [household.sql, resident.sql])
        }
    }
}
