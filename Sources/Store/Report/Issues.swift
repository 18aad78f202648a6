import Database
import Foundation
import Programme

extension County {
    private static let summaryColumns = "i.number, i.text, i.category, h.number, h.head"
    private static let columns =
        "\(summaryColumns), i.detail, i.unit_id, i.reporter_id, r.name, i.reported_at, "
        + "i.ended_at, i.emergency, i.acknowledged_at, i.is_confidential, i.is_complaint, r.is_party_member"
    private static let tables =
        "issues i LEFT JOIN households h ON h.id = i.household_id LEFT JOIN people r ON r.id = i.reporter_id"
    /// Issues that one list reads.
    static let listLimit = 200

    /// An issue with everybody who may see it.
    public func issue(_ number: IssueNumber) throws -> IssueFile? {
        var file = try connection.first(
            "SELECT \(Self.columns) FROM \(Self.tables) WHERE i.number = ?", [number.sql], file)
        file?.carriers = try carriers(of: number)
        file?.residents = try residents(ofIssue: number)
        file?.summary.attachments = try attachments(of: number)
        if file?.isComplaint == true { file?.accused = try accused(in: number) }
        return file
    }

    /// What lies at a person's desk, oldest first: for every message of an officer's, so without what only a few need.
    public func summaries(atDeskOf person: PersonID) throws -> [IssueSummary] {
        try connection.query(
            """
            SELECT \(Self.summaryColumns) FROM issues i LEFT JOIN households h ON h.id = i.household_id
            WHERE i.holder_id = ? ORDER BY i.number LIMIT \(Self.listLimit)
            """, [person.sql], summary)
    }

    /// The same with all that is known but the carriers.
    public func issues(atDeskOf person: PersonID) throws -> [IssueFile] {
        try connection.query(
            """
            SELECT \(Self.columns) FROM \(Self.tables) WHERE i.holder_id = ? ORDER BY i.number LIMIT \(Self.listLimit)
            """, [person.sql], file)
    }

    /// What a person has reported, latest first; without its carriers.
    public func issues(reportedBy person: PersonID) throws -> [IssueFile] {
        try connection.query(
            """
            SELECT \(Self.columns) FROM \(Self.tables)
            WHERE i.reporter_id = ? ORDER BY i.number DESC LIMIT \(Self.listLimit)
            """, [person.sql], file)
    }

    /// S5: what lies at the desks of people between two ids; without its carriers.
    public func issues(atDesksOf people: ClosedRange<PersonID>) throws -> [IssueFile] {
        try connection.query(
            """
            SELECT \(Self.columns) FROM \(Self.tables) WHERE i.holder_id BETWEEN ? AND ? ORDER BY i.number
            """, [people.lowerBound.sql, people.upperBound.sql], file)
    }

    /// S5: what ran out one level below, with whom of these it was left to tell, and when; without its carriers.
    public func lateIssues(toldTo people: ClosedRange<PersonID>) throws -> [(
        file: IssueFile, told: PersonID, at: Instant
    )] {
        try connection.query(
            """
            SELECT \(Self.columns), i.late_told_id, i.late_told_at FROM \(Self.tables)
            WHERE i.late_told_id BETWEEN ? AND ? AND i.ran_out = i.due AND i.holder_id IS NOT NULL ORDER BY i.number
            """, [people.lowerBound.sql, people.upperBound.sql]
        ) { (file: try file($0), told: PersonID($0.int(16)), at: Instant(rawValue: $0.int(17))) }
    }

    /// R4: what these people keep, and since when; without its carriers.
    public func keptIssues(of people: ClosedRange<PersonID>) throws -> [(file: IssueFile, since: Instant)] {
        try connection.query(
            """
            SELECT \(Self.columns), i.moved_at FROM \(Self.tables)
            WHERE i.reporter_id BETWEEN ? AND ? AND i.state = 'kept' ORDER BY i.number
            """, [people.lowerBound.sql, people.upperBound.sql]
        ) { (file: try file($0), since: Instant(rawValue: $0.int(16))) }
    }

    /// S6: what waits for a person's word, or for their explanation, oldest first; without its carriers.
    public func issues(askedOf person: PersonID) throws -> [IssueFile] {
        try connection.query(
            """
            SELECT \(Self.columns) FROM \(Self.tables) WHERE i.asked_id = ? ORDER BY i.number LIMIT \(Self.listLimit)
            """, [person.sql], file)
    }

    /// S6: done, not answered, and to be asked about again.
    public func issuesToAsk(at now: Instant, limit: Int) throws -> [IssueNumber] {
        try connection.query(
            "SELECT number FROM issues WHERE ask_at <= ? ORDER BY ask_at, number LIMIT ?", [now.sql, limit.sql]
        ) { IssueNumber($0.int(0)) }
    }

    /// S6: when the next one is asked about again.
    public func nextAsking() throws -> Instant? {
        try connection.first("SELECT MIN(ask_at) FROM issues WHERE ask_at IS NOT NULL") { $0.optionalInt(0) }?
            .map(Instant.init(rawValue:))
    }

    /// S5: issues with a clock of a unit and all below it, or of the county, by number; without their carriers.
    public func issuesWithClock(below code: String?, after: IssueNumber?, limit: Int) throws -> [IssueFile] {
        try connection.query(
            """
            \(UnitWalk.down(from: "SELECT id FROM units WHERE code = ?"))
            SELECT \(Self.columns) FROM \(Self.tables)
            WHERE i.holder_id IS NOT NULL AND i.number > ? AND (? = 1 OR i.unit_id IN (SELECT id FROM down))
            ORDER BY i.number LIMIT ?
            """, [(code ?? "").sql, (after?.rawValue ?? 0).sql, (code == nil).sql, limit.sql], file)
    }

    /// R11: the person's own latest report since a moment.
    public func latestIssue(reportedBy person: PersonID, since: Instant) throws -> IssueNumber? {
        try connection.first(
            """
            SELECT number FROM issues WHERE reporter_id = ? AND reported_at >= ? ORDER BY number DESC LIMIT 1
            """, [person.sql, since.sql]
        ) { IssueNumber($0.int(0)) }
    }

    /// R5: emergencies that nobody has acknowledged by `now`.
    public func unacknowledged(at now: Instant) throws -> [IssueFile] {
        try connection.query(
            """
            SELECT \(Self.columns) FROM \(Self.tables)
            WHERE i.emergency IS NOT NULL AND i.acknowledged_at IS NULL AND i.due <= ? AND i.state = ?
            ORDER BY i.due LIMIT \(Self.listLimit)
            """, [now.sql, IssueState.Phase.atDesk.sql], file)
    }

    /// R5: whether there is an emergency a person was pushed and nobody has acknowledged.
    public func hasEmergency(toldTo person: PersonID) throws -> Bool {
        try connection.first(
            """
            SELECT 1 FROM issues i WHERE i.emergency IS NOT NULL AND i.acknowledged_at IS NULL AND i.state = ?
            AND EXISTS (SELECT 1 FROM issue_carriers c WHERE c.issue = i.number AND c.person_id = ?) LIMIT 1
            """, [IssueState.Phase.atDesk.sql, person.sql]
        ) { _ in true } ?? false
    }

    /// R5: those emergencies.
    public func emergencies(toldTo person: PersonID) throws -> [IssueSummary] {
        try connection.query(
            """
            SELECT \(Self.summaryColumns) FROM issues i LEFT JOIN households h ON h.id = i.household_id
            JOIN issue_carriers c ON c.issue = i.number
            WHERE c.person_id = ? AND i.emergency IS NOT NULL AND i.acknowledged_at IS NULL AND i.state = ?
            ORDER BY i.number DESC LIMIT \(Self.listLimit)
            """, [person.sql, IssueState.Phase.atDesk.sql], summary)
    }

    /// R8: everybody whose desk it has lain on, or who follows it.
    private func carriers(of issue: IssueNumber) throws -> Set<PersonID> {
        Set(
            try connection.query(
                """
                SELECT person_id FROM issue_carriers WHERE issue = ?
                UNION SELECT person_id FROM issue_followers WHERE issue = ?
                """, [issue.sql, issue.sql]
            ) { PersonID($0.int(0)) })
    }

    /// R9: everybody whom the words of a complaint may mean.
    func accused(in issue: IssueNumber) throws -> Set<PersonID> {
        Set(
            try connection.query("SELECT person_id FROM issue_accused WHERE issue = ?", [issue.sql]) {
                PersonID($0.int(0))
            })
    }

    /// R9: complaints whose holder is away while somebody complained of stands in for them.
    public func complaintsBeforeTheAccused() throws -> [IssueFile] {
        try connection.query(
            """
            SELECT DISTINCT c.issue FROM absences a JOIN issue_accused c ON c.person_id = a.substitute_id
            JOIN issues i ON i.number = c.issue AND i.holder_id = a.person_id
            WHERE a.state = 'running' ORDER BY c.issue LIMIT \(Self.listLimit)
            """
        ) { IssueNumber($0.int(0)) }.compactMap { try issue($0) }
    }

    /// L9: who lives in the household an issue is about.
    private func residents(ofIssue number: IssueNumber) throws -> Set<PersonID> {
        Set(
            try connection.query(
                """
                SELECT r.person_id FROM issues i JOIN residents r ON r.household_id = i.household_id
                WHERE i.number = ? AND i.is_confidential = 0
                """, [number.sql]
            ) { PersonID($0.int(0)) })
    }

    /// R6: what a person has lately reported and is still open, latest first: what they may be telling again.
    public func earlierReports(by person: PersonID, since: Instant) throws -> [Similarity.Report] {
        try openReports("i.reporter_id = ?", [person.sql], since: since)
    }

    /// R6: what is open in the village of `unit` and a person has had at their desk, latest first.
    public func reports(seenBy person: PersonID, inVillageOf unit: UnitID, _ level: String, since: Instant) throws
        -> [Similarity.Report]
    {
        try openReports(
            """
            i.number IN (SELECT issue FROM issue_carriers WHERE person_id = ?) AND i.unit_id IN (\(Self.village))
            """, [person.sql, unit.sql, level.sql], since: since)
    }

    private func openReports(_ which: String, _ arguments: [SQLValue], since: Instant) throws -> [Similarity.Report] {
        try connection.query(
            """
            SELECT \(Self.summaryColumns), i.unit_id
            FROM issues i LEFT JOIN households h ON h.id = i.household_id
            WHERE \(which) AND i.reported_at >= ? AND i.state IN (?, ?, ?) AND i.is_confidential = 0
            ORDER BY i.number DESC LIMIT \(Self.comparedLimit)
            """,
            arguments + [
                since.sql, IssueState.Phase.kept.sql, IssueState.Phase.atDesk.sql, IssueState.Phase.done.sql,
            ]
        ) { row in
            Similarity.Report(
                summary: summary(row), unit: UnitID(row.int(5)))
        }
    }

    /// Every unit of the village that a unit lies in. Two parameters: the unit, the village's level.
    private static let village = """
        \(UnitWalk.up), \(UnitWalk.branch("down", from: "SELECT id FROM up WHERE level = ?"))
        SELECT id FROM down
        """

    /// Earlier reports a new one is compared with.
    private static let comparedLimit = 50

    private static let countOfKind = """
        SELECT COUNT(*) FROM (
            SELECT 1 FROM (\(village)) down JOIN issues i ON i.unit_id = down.id
            WHERE i.category = ? AND i.reported_at >= ? AND i.state <> ? AND i.is_complaint = 0 LIMIT ?) counted
        """

    /// R6: how many of a kind the village of `unit` has reported since a moment, counted up to `most`; withdrawn ones and
    /// complaints (R9) do not count.
    public func count(
        ofKind category: String, inVillageOf unit: UnitID, _ level: String, since: Instant, most: Int
    ) throws -> Int {
        Int(
            try connection.count(
                Self.countOfKind,
                [
                    unit.sql, level.sql, category.sql, since.sql, IssueState.Phase.withdrawn.sql, most.sql,
                ]))
    }

    /// The number the next issue will carry.
    public func nextIssueNumber() throws -> IssueNumber {
        let last = try connection.first("SELECT value FROM counters WHERE name = 'issue'") { $0.int(0) }
        return last.map { IssueNumber($0 + 1) } ?? .first
    }

    private func summary(_ row: borrowing any Row) -> IssueSummary {
        IssueSummary(
            number: IssueNumber(row.int(0)), text: row.text(1), category: row.text(2),
            household: row.isNull(3) ? nil : HouseholdLabel(number: Int(row.int(3)), head: row.text(4)))
    }

    private func file(_ row: borrowing any Row) throws -> IssueFile {
        IssueFile(
            summary: summary(row), state: try JSONDecoder().decode(IssueState.self, from: Data(row.text(5).utf8)),
            unit: UnitID(row.int(6)), reporter: PersonID(row.int(7)), reporterName: row.text(8),
            reportedAt: Instant(rawValue: row.int(9)), endedAt: row.optionalInt(10).map(Instant.init(rawValue:)),
            emergency: row.optionalText(11), acknowledgedAt: row.optionalInt(12).map(Instant.init(rawValue:)),
            isConfidential: row.bool(13), isComplaint: row.bool(14),
            isReporterInParty: row.bool(15))
    }
}
