import Database
import Programme

/// V8: how far a policy has come within an officer's units.
extension County {
    /// Notices looked at for those that concern the officer's units.
    private static let noticeLimit = 20
    /// The linked households that both the notice and the officer's scope cover.
    private static let covered = """
        , \(UnitWalk.branch("sent", from: unitsSentTo)),
        covered (household_id, unit_id, person_id, is_explained) AS (
            SELECT h.id, h.unit_id, l.person_id, EXISTS (SELECT 1 FROM policy_explained e
                WHERE e.notice_id = ? AND e.household_id = h.id AND e.undone_at IS NULL)
            FROM households h JOIN links l ON l.household_id = h.id AND l.ended_at IS NULL
            WHERE h.ended_at IS NULL AND h.unit_id IN (SELECT id FROM down) AND h.unit_id IN (SELECT id FROM sent))
        """

    public func policyProgress(_ scope: Scope, since day: Day) throws -> [PolicyProgress.Progress] {
        let notices = try connection.query(
            """
            SELECT n.id, n.text, p.name, n.day FROM policy_notices n JOIN people p ON p.id = n.by_id
            WHERE n.taken_back_at IS NULL AND n.day >= ? ORDER BY n.id DESC LIMIT ?
            """, [day.code.sql, Self.noticeLimit.sql]
        ) {
            PolicyNotice(
                id: PolicyNoticeID($0.int(0)), text: $0.text(1), by: $0.text(2), sent: Day(code: Int($0.int(3))))
        }
        var progress: [PolicyProgress.Progress] = []
        for notice in notices where progress.count < PolicyProgress.limit {
            if let one = try self.progress(of: notice, scope) { progress.append(one) }
        }
        return progress
    }

    private func progress(of notice: PolicyNotice, _ scope: Scope) throws -> PolicyProgress.Progress? {
        let (down, units) = below(scope)
        let arguments = units + [notice.id.sql, notice.id.sql]
        let counts = try connection.first(
            """
            \(down)\(Self.covered)
            SELECT COUNT(*), COALESCE(SUM(is_explained), 0),
                COUNT(DISTINCT CASE WHEN is_explained = 0 THEN person_id END) FROM covered
            """, arguments
        ) { (all: Int($0.int(0)), explained: Int($0.int(1)), waiting: Int($0.int(2))) }
        guard let counts, counts.all > 0 else { return nil }
        let waiting = try connection.query(
            """
            \(down)\(Self.covered)
            SELECT MIN(u.name), p.name, COUNT(*) FROM covered c JOIN people p ON p.id = c.person_id
            JOIN units u ON u.id = c.unit_id WHERE c.is_explained = 0
            GROUP BY p.id, p.name ORDER BY MIN(c.unit_id), p.id LIMIT ?
            """, arguments + [PolicyProgress.waitingLimit.sql]
        ) { PolicyProgress.Waiting(unit: $0.text(0), member: $0.text(1), left: Int($0.int(2))) }
        return PolicyProgress.Progress(
            notice: notice, households: counts.all, explained: counts.explained, waiting: waiting,
            more: counts.waiting - waiting.count)
    }
}
