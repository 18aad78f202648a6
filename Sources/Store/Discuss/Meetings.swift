import Database
import Foundation
import Programme

/// D1–D3: meetings with their agendas and who came.
extension County {
    private static let meetingColumns =
        "m.id, m.kind, m.unit_id, u.name, m.convener_id, m.at, m.place, m.detail, m.last_act_id"
    /// Meetings that one list reads.
    private static let meetingLimit = 50

    /// What is kept of a meeting beside its columns, its agenda and its attendance.
    struct MeetingDetail: Codable {
        var state: MeetingState
        var headcount: Int?
        var struck: [IssueNumber]
        var noticed: [PersonID]
        var quorum: Quorum?
        var guests: [Guest]
    }

    public func nextMeetingID() throws -> MeetingID {
        MeetingID(try connection.count("SELECT COALESCE(MAX(id), 0) + 1 FROM meetings"))
    }

    public func meetingRecord(_ id: MeetingID) throws -> MeetingRecord? {
        var record = try connection.first(
            """
            SELECT \(Self.meetingColumns) FROM meetings m JOIN units u ON u.id = m.unit_id WHERE m.id = ?
            """, [id.sql], meetingRecord)
        record?.items = try agenda(of: id)
        record?.attendance = try connection.query(
            "SELECT person_id, role, has_come FROM attendances WHERE meeting_id = ? ORDER BY person_id", [id.sql]
        ) {
            Attendance(
                person: PersonID($0.int(0)), role: Attendance.Role(rawValue: $0.text(1)) ?? .adviser,
                hasCome: $0.bool(2))
        }
        record?.spoken = try speeches(at: id)
        return record
    }

    func speeches(at meeting: MeetingID) throws -> [Speech] {
        try connection.query(
            "SELECT issue, speaker, words FROM speeches WHERE meeting_id = ? ORDER BY position", [meeting.sql]
        ) { Speech(issue: IssueNumber($0.int(0)), speaker: $0.text(1), words: $0.optionalText(2)) }
    }

    /// Meetings in these states in any of the units, and in those above them; the soonest first.
    public func meetings(inOrAbove units: [UnitID], _ phases: [MeetingState.Phase]) throws -> [Meeting] {
        guard !units.isEmpty else { return [] }
        let places = units.map { _ in "?" }.joined(separator: ", ")
        let states = phases.map { _ in "?" }.joined(separator: ", ")
        return try connection.query(
            """
            \(UnitWalk.up(from: "id IN (\(places))"))
            SELECT DISTINCT \(Self.meetingColumns) FROM up JOIN meetings m ON m.unit_id = up.id
            JOIN units u ON u.id = m.unit_id WHERE m.state IN (\(states))
            ORDER BY m.at DESC, m.id LIMIT \(Self.meetingLimit)
            """, units.map(\.sql) + phases.map(\.sql), meetingRecord
        ).map(\.meeting)
    }

    /// Live meetings whose hour is past, the longest first; `reminded` nil: whether or not anybody was reminded.
    public func meetingsPast(_ now: Instant, reminded: Bool?, limit: Int) throws -> [Meeting] {
        try connection.query(
            """
            SELECT \(Self.meetingColumns) FROM meetings m JOIN units u ON u.id = m.unit_id
            WHERE m.state IN ('convened', 'open') AND m.at <= ? AND (? IS NULL OR (m.reminded_at IS NOT NULL) = ?)
            ORDER BY m.at, m.id LIMIT ?
            """, [now.sql, reminded.map(\.sql) ?? .null, reminded.map(\.sql) ?? .null, limit.sql], meetingRecord
        ).map(\.meeting)
    }

    public func markReminded(_ meeting: MeetingID, at now: Instant) throws {
        try connection.execute("UPDATE meetings SET reminded_at = ? WHERE id = ?", [now.sql, meeting.sql])
    }

    /// Meetings a person is invited to.
    public func meetings(invited person: PersonID, _ phases: [MeetingState.Phase]) throws -> [Meeting] {
        let states = phases.map { _ in "?" }.joined(separator: ", ")
        return try connection.query(
            """
            SELECT \(Self.meetingColumns) FROM attendances a JOIN meetings m ON m.id = a.meeting_id
            JOIN units u ON u.id = m.unit_id WHERE a.person_id = ? AND m.state IN (\(states))
            ORDER BY m.at DESC, m.id LIMIT \(Self.meetingLimit)
            """, [person.sql] + phases.map(\.sql), meetingRecord
        ).map(\.meeting)
    }

    /// D8: what earlier meetings of the kind in the unit took up and nobody has struck off, the oldest first.
    public func earlierItems(of meeting: Meeting, limit: Int) throws -> [IssueNumber] {
        let earlier = try connection.query(
            """
            SELECT \(Self.meetingColumns) FROM meetings m JOIN units u ON u.id = m.unit_id
            WHERE m.unit_id = ? AND m.kind = ? AND m.state = ? AND m.id <> ?
            ORDER BY m.at DESC LIMIT \(Self.meetingLimit)
            """, [meeting.unit.sql, meeting.kind.sql, MeetingState.Phase.closed.sql, meeting.id.sql], meetingRecord)
        let struck = Set(earlier.flatMap(\.struck))
        var numbers: [IssueNumber] = []
        for record in earlier.reversed() {
            for item in try agenda(of: record.meeting.id)
            where !struck.contains(item.issue) && !numbers.contains(item.issue) && item.outcome != .waitsOn {
                numbers.append(item.issue)
            }
        }
        return Array(numbers.prefix(limit))
    }

    /// D4: whether a meeting of one of these kinds has closed with the issue on its agenda.
    public func isReviewed(_ issue: IssueNumber, byKinds kinds: [String]) throws -> Bool {
        guard !kinds.isEmpty else { return false }
        let places = kinds.map { _ in "?" }.joined(separator: ", ")
        return try connection.count(
            """
            SELECT COUNT(*) FROM agenda_items g JOIN meetings m ON m.id = g.meeting_id
            WHERE g.issue = ? AND m.state = ? AND m.kind IN (\(places))
            """, [issue.sql, MeetingState.Phase.closed.sql] + kinds.map(\.sql)) > 0
    }

    /// D2, D6: what waits for a meeting in a unit and below, oldest first; without its carriers.
    public func issuesForMeetings(below unit: UnitID) throws -> [IssueFile] {
        try connection.query(
            """
            \(UnitWalk.down)
            SELECT i.number FROM down JOIN issues i ON i.unit_id = down.id
            WHERE i.state IN ('awaiting_meeting', 'in_deliberation') ORDER BY i.number LIMIT \(Self.listLimit)
            """, [unit.sql]
        ) { IssueNumber($0.int(0)) }.compactMap { try issue($0) }
    }

    public func weights(of issues: [IssueNumber]) throws -> [IssueNumber: IssueWeight] {
        var weights: [IssueNumber: IssueWeight] = [:]
        for number in issues { weights[number] = try weight(of: number) }
        return weights
    }

    public func weight(of issue: IssueNumber) throws -> IssueWeight? {
        try connection.first("SELECT yuan, is_marked FROM issue_weights WHERE issue = ?", [issue.sql]) {
            IssueWeight(yuan: $0.optionalInt(0).map { Int($0) }, isMarked: $0.bool(1))
        }
    }

    private func agenda(of id: MeetingID) throws -> [AgendaItem] {
        try connection.query(
            """
            SELECT issue, step, in_favour, against, abstained, outcome, motion, plan FROM agenda_items
            WHERE meeting_id = ? ORDER BY position
            """, [id.sql]
        ) { row in
            AgendaItem(
                issue: IssueNumber(row.int(0)), step: row.optionalText(1).flatMap(Deliberation.Step.init),
                motion: try row.optionalText(6).map {
                    try JSONDecoder().decode(Motion.self, from: Data($0.utf8))
                },
                tally: row.isNull(2)
                    ? nil
                    : Tally(inFavour: Int(row.int(2)), against: Int(row.int(3)), abstained: Int(row.int(4))),
                plan: try row.optionalText(7).map {
                    try JSONDecoder().decode(WorkPlan.self, from: Data($0.utf8))
                },
                outcome: try row.optionalText(5).map {
                    try JSONDecoder().decode(AgendaItem.Outcome.self, from: Data($0.utf8))
                })
        }
    }

    private func meetingRecord(_ row: borrowing any Row) throws -> MeetingRecord {
        let detail = try JSONDecoder().decode(MeetingDetail.self, from: Data(row.text(7).utf8))
        return MeetingRecord(
            meeting: Meeting(
                id: MeetingID(row.int(0)), kind: row.text(1), unit: UnitID(row.int(2)), unitName: row.text(3),
                convener: PersonID(row.int(4)), at: Instant(rawValue: row.int(5)), place: row.optionalText(6),
                state: detail.state),
            guests: detail.guests, headcount: detail.headcount, struck: detail.struck, noticed: detail.noticed,
            quorum: detail.quorum,
            lastAct: ActID(row.int(8)))
    }
}
