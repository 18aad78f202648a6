import Database
import Programme

/// V8: who is still to be told of a policy, or that it was taken back, page by page: the secretaries between first, then
/// the members.
extension County {
    /// Members told in one transaction; the clock goes on with the next page.
    public static let policyPage = 200
    /// Secretaries told in one transaction; for each the share of their unit is counted.
    public static let policyOfficerPage = 20

    private enum Audience: String, CaseIterable { case officers, members }

    private struct Round {
        var id: Int64
        var audience: Audience
        var isRecall: Bool
        var reached: PersonID
        var notice: PolicyNotice
        var sender: PersonID
        var isTakenBack: Bool
        /// Those who were told up to here hear that it is taken back.
        var last: PersonID
    }

    func beginRounds(_ notice: PolicyNoticeID, isRecall: Bool) throws {
        for audience in Audience.allCases {
            try connection.execute(
                "INSERT INTO policy_rounds (notice_id, audience, is_recall, reached_id) VALUES (?, ?, ?, 0)",
                [notice.sql, audience.sql, isRecall.sql])
        }
    }

    /// One page of the first round that has not ended: who is told what. Nil when all rounds have ended.
    public func takePolicyPage(at now: Instant) throws -> [Notice]? {
        guard let round = try openRound() else { return nil }
        let (notices, isEnded) = try take(round, at: now)
        // Where few are between, the members need not wait for them.
        guard round.audience == .officers, isEnded, let next = try openRound(), next.notice == round.notice else {
            return notices
        }
        return notices + (try take(next, at: now).notices)
    }

    /// Whether anybody is still to be told of anything.
    public var isPolicySending: Bool {
        get throws {
            try connection.first("SELECT 1 FROM policy_rounds WHERE ended_at IS NULL LIMIT 1") { _ in true } ?? false
        }
    }

    private func openRound() throws -> Round? {
        let round = try connection.first(
            """
            SELECT r.id, r.audience, r.is_recall, r.reached_id, n.id, n.text, p.name, n.day, n.by_id, n.taken_back_at
            FROM policy_rounds r JOIN policy_notices n ON n.id = r.notice_id JOIN people p ON p.id = n.by_id
            WHERE r.ended_at IS NULL ORDER BY r.id LIMIT 1
            """
        ) { row in
            Round(
                id: row.int(0), audience: Audience(rawValue: row.text(1)) ?? .members, isRecall: row.bool(2),
                reached: PersonID(row.int(3)),
                notice: PolicyNotice(
                    id: PolicyNoticeID(row.int(4)), text: row.text(5), by: row.text(6),
                    sent: Day(code: Int(row.int(7)))),
                sender: PersonID(row.int(8)), isTakenBack: !row.isNull(9), last: PersonID(Int64.max))
        }
        guard var round, round.isRecall else { return round }
        round.last = PersonID(
            try connection.count(
                "SELECT MAX(reached_id) FROM policy_rounds WHERE notice_id = ? AND audience = ? AND is_recall = 0",
                [round.notice.id.sql, round.audience.sql]))
        return round
    }

    private func take(_ round: Round, at now: Instant) throws -> (notices: [Notice], isEnded: Bool) {
        let isOff = round.isTakenBack && !round.isRecall
        let notices: [Notice]
        let isEnded: Bool
        switch round.audience {
        case .officers:
            let rows = isOff ? [] : try officers(round)
            isEnded = rows.count < Self.policyOfficerPage
            var told: Set<PersonID> = []
            notices = try rows.filter { told.insert($0.officer).inserted }.map { officer, unit, name in
                guard !round.isRecall else { return Notice(to: officer, .visit(.policyTakenBack(round.notice))) }
                let facts = try audience(Self.below([unit]))
                let share = PolicyShare(
                    notice: round.notice, unit: name, members: facts.members, households: facts.households)
                return Notice(to: officer, .visit(.policyToWatch(share)))
            }
        case .members:
            let rows = isOff ? [] : try members(round)
            isEnded = rows.count < Self.policyPage
            notices = rows.map { member, household in
                Notice(
                    to: member,
                    .visit(
                        round.isRecall
                            ? .policyTakenBack(round.notice) : .policy(round.notice, household: household)))
            }
        }
        try connection.execute(
            "UPDATE policy_rounds SET reached_id = ?, ended_at = ? WHERE id = ?",
            [(notices.last?.to ?? round.reached).sql, isEnded ? now.sql : .null, round.id.sql])
        return (notices, isEnded)
    }

    static let unitsSentTo = "SELECT unit_id FROM policy_units WHERE notice_id = ?"

    /// Secretaries of the units below the sender's, or who stands in for them, each unit's highest first.
    private func officers(_ round: Round) throws -> [(officer: PersonID, unit: UnitID, name: String)] {
        let posts = Access.watchingPolicies.map { _ in "?" }.joined(separator: ", ")
        return try connection.query(
            """
            \(UnitWalk.downByDepth(from: "SELECT unit_id AS id FROM policy_units WHERE notice_id = ?"))
            SELECT p.id, u.id, u.name FROM down JOIN units u ON u.id = down.id
            JOIN posts o ON o.unit_id = u.id AND o.ended_at IS NULL AND o.post IN (\(posts))
            LEFT JOIN absences a ON a.person_id = o.person_id AND a.state = 'running'
            JOIN people p ON p.id = COALESCE(a.substitute_id, o.person_id) AND p.ended_at IS NULL
            WHERE u.id NOT IN (\(Self.unitsSentTo))
            AND p.id > ? AND p.id <= ? AND p.id <> ? ORDER BY p.id, down.depth LIMIT ?
            """,
            [round.notice.id.sql] + Access.watchingPolicies.map(\.sql)
                + [
                    round.notice.id.sql, round.reached.sql, round.last.sql, round.sender.sql,
                    Self.policyOfficerPage.sql,
                ]
        ) { (PersonID($0.int(0)), UnitID($0.int(1)), $0.text(2)) }
    }

    /// Members with the number of a household of theirs, for the example.
    private func members(_ round: Round) throws -> [(member: PersonID, household: Int)] {
        try connection.query(
            """
            \(UnitWalk.down(from: Self.unitsSentTo))
            SELECT p.id, MIN(h.number) FROM people p
            JOIN links l ON l.person_id = p.id AND l.ended_at IS NULL
            JOIN households h ON h.id = l.household_id AND h.ended_at IS NULL
            WHERE p.id > ? AND p.id <= ? AND p.ended_at IS NULL AND h.unit_id IN (SELECT id FROM down)
            GROUP BY p.id ORDER BY p.id LIMIT ?
            """, [round.notice.id.sql, round.reached.sql, round.last.sql, Self.policyPage.sql]
        ) { (PersonID($0.int(0)), Int($0.int(1))) }
    }
}
