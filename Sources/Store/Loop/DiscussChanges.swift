import Database
import Programme

/// What the room Discuss makes true.
extension County {
    func apply(_ change: DiscussChange, to act: inout ActInProgress) throws {
        switch change {
        case .convened(let meeting):
            try connection.execute(
                """
                INSERT INTO meetings (id, act_id, kind, unit_id, convener_id, at, place) VALUES (?, ?, ?, ?, ?, ?, ?)
                """,
                [
                    meeting.id.sql, try begin(&act).sql, meeting.kind.sql, meeting.unit.sql, meeting.convener.sql,
                    meeting.at.sql, meeting.place.sql,
                ])
        }
    }
}
