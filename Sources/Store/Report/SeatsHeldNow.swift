import Database
import Programme

/// L4, V6: desks have changed hands since a state was kept: leave began or ended, a post was handed on.
extension County {
    /// The same state at the desk of whoever sits there now.
    func heldNow(_ state: IssueState, of number: IssueNumber) throws -> IssueState {
        guard var desk = state.desk else { return state }
        let seats = try connection.query(
            """
            SELECT o.person_id, COALESCE(a.substitute_id, o.person_id) FROM posts o
            LEFT JOIN absences a ON a.person_id = o.person_id AND a.state = 'running'
            WHERE o.unit_id = ? AND o.post = ? AND o.ended_at IS NULL ORDER BY o.id
            """, [desk.unit.sql, desk.officer.post.sql]
        ) { (owner: PersonID($0.int(0)), holder: PersonID($0.int(1))) }
        guard !seats.contains(where: { $0.holder == desk.holder }) else { return state }
        let ownersBefore = Set(
            try connection.query(
                "SELECT person_id FROM absences WHERE substitute_id = ?", [desk.holder.sql]
            ) { PersonID($0.int(0)) } + [desk.holder])
        // Of several with one post nobody knows who follows whom.
        let seat = seats.first { ownersBefore.contains($0.owner) } ?? (seats.count == 1 ? seats.first : nil)
        // R9: what is about them stays, until the clock has sent it round them.
        guard let holder = seat?.holder, try !accused(in: number).contains(holder) else { return state }
        desk.holder = holder
        desk.officer.name = try name(of: holder)
        return state.lying(at: desk)
    }
}
