import Database
import Foundation
import Programme

/// What the room Discuss makes true.
extension County {
    func apply(_ change: DiscussChange, to act: inout ActInProgress) throws {
        switch change {
        case .saved(let record):
            let id = record.meeting.id
            try note(.discuss(.meeting(id, was: try meetingRecord(id))), in: &act)
            try save(record, lastAct: try begin(&act))
        case .weighed(let issue, let was, let weight, let entry):
            try note(.discuss(.weight(issue, was: was)), in: &act)
            try set(weight, of: issue)
            try append(entry, to: issue)
        case .disclosed(let disclosure):
            let was = try self.disclosure(of: disclosure.issue, disclosure.kind)
            try note(.discuss(.disclosed(disclosure.issue, disclosure.kind, was: was)), in: &act)
            try keep(disclosure, by: act.person, at: act.at)
        case .objected(let issue, let words):
            let id = try keepObjection(issue, words, by: act.person, at: act.at)
            try note(.discuss(.objected(id)), in: &act)
        case .putBack(let reversal): try putBack(reversal, by: act.person, at: act.at)
        }
    }

    private func save(_ record: MeetingRecord, lastAct: ActID) throws {
        let meeting = record.meeting
        let detail = MeetingDetail(
            state: meeting.state, headcount: record.headcount, struck: record.struck, noticed: record.noticed,
            quorum: record.quorum, guests: record.guests)
        try connection.execute(
            """
            INSERT INTO meetings (id, act_id, last_act_id, kind, unit_id, convener_id, at, place, state, detail)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (id) DO UPDATE SET last_act_id = excluded.last_act_id, at = excluded.at,
                place = excluded.place, state = excluded.state, detail = excluded.detail,
                reminded_at = CASE WHEN meetings.at = excluded.at THEN meetings.reminded_at END
            """,
            [
                meeting.id.sql, lastAct.sql, lastAct.sql, meeting.kind.sql, meeting.unit.sql, meeting.convener.sql,
                meeting.at.sql, meeting.place.sql, meeting.state.phase.sql,
                try JSONEncoder.sorted.text(of: detail).sql,
            ])
        try saveAgenda(record)
        try saveAttendance(record)
        try saveSpeeches(record)
    }

    private func saveAgenda(_ record: MeetingRecord) throws {
        try connection.execute("DELETE FROM agenda_items WHERE meeting_id = ?", [record.meeting.id.sql])
        for (index, item) in record.items.enumerated() {
            let outcome = try item.outcome.map { try JSONEncoder.sorted.text(of: $0) }
            let motion = try item.motion.map { try JSONEncoder.sorted.text(of: $0) }
            let plan = try item.plan.map { try JSONEncoder.sorted.text(of: $0) }
            try connection.execute(
                """
                INSERT INTO agenda_items
                    (meeting_id, position, issue, step, motion, plan, in_favour, against, abstained, outcome)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                [
                    record.meeting.id.sql, (index + 1).sql, item.issue.sql, item.step?.rawValue.sql ?? .null,
                    motion.sql, plan.sql,
                    item.tally?.inFavour.sql ?? .null, item.tally?.against.sql ?? .null,
                    item.tally?.abstained.sql ?? .null, outcome.sql,
                ])
        }
    }

    /// Only what is new is written: a hundred people may sign in one after the other.
    private func saveAttendance(_ record: MeetingRecord) throws {
        let id = record.meeting.id
        let kept = Set(try meetingRecord(id)?.attendance ?? [])
        for gone in kept.subtracting(record.attendance) {
            try connection.execute(
                "DELETE FROM attendances WHERE meeting_id = ? AND person_id = ?", [id.sql, gone.person.sql])
        }
        for attendance in record.attendance where !kept.contains(attendance) {
            try connection.execute(
                "INSERT INTO attendances (meeting_id, person_id, role, has_come) VALUES (?, ?, ?, ?)",
                [id.sql, attendance.person.sql, attendance.role.sql, attendance.hasCome.sql])
        }
    }

    private func saveSpeeches(_ record: MeetingRecord) throws {
        let id = record.meeting.id
        guard try speeches(at: id) != record.spoken else { return }
        try connection.execute("DELETE FROM speeches WHERE meeting_id = ?", [id.sql])
        for (index, speech) in record.spoken.enumerated() {
            try connection.execute(
                "INSERT INTO speeches (meeting_id, position, issue, speaker, words) VALUES (?, ?, ?, ?, ?)",
                [id.sql, (index + 1).sql, speech.issue.sql, speech.speaker.sql, speech.words.sql])
        }
    }

    private func set(_ weight: IssueWeight?, of issue: IssueNumber) throws {
        try connection.execute("DELETE FROM issue_weights WHERE issue = ?", [issue.sql])
        guard let weight else { return }
        try connection.execute(
            "INSERT INTO issue_weights (issue, yuan, is_marked) VALUES (?, ?, ?)",
            [issue.sql, weight.yuan.sql, weight.isMarked.sql])
    }

    // MARK: Undo (V6)

    private func putBack(_ reversal: DiscussReversal, by person: PersonID, at now: Instant) throws {
        switch reversal {
        case .meeting(let id, let was):
            if let was {
                try save(was, lastAct: was.lastAct ?? ActID(0))
            } else if var record = try meetingRecord(id) {
                record.meeting.state = .cancelled(at: now, reason: nil)
                try save(record, lastAct: record.lastAct ?? ActID(0))
            }
        case .weight(let issue, let was): try set(was, of: issue)
        case .disclosed(_, _, let was?): try keep(was, by: person, at: now)
        case .disclosed(let issue, let kind, nil):
            try connection.execute("DELETE FROM disclosures WHERE issue = ? AND kind = ?", [issue.sql, kind.sql])
        case .objected(let id):
            try connection.execute("UPDATE objections SET undone_at = ? WHERE id = ?", [now.sql, id.sql])
        }
    }

    func effect(_ reversal: DiscussReversal, by act: ActID, since at: Instant, _ undoing: Undoing) throws -> Effect? {
        switch reversal {
        case .meeting(let id, let was):
            guard let record = try meetingRecord(id) else { return nil }
            if let was, was.phase == record.phase, was.meeting.at == record.meeting.at {
                let invited = record.attendance.filter { other in
                    !other.hasCome && !was.attendance.contains { $0.person == other.person }
                }
                // Who signs in tells nobody.
                let isInvitation = !invited.isEmpty || record.guests.count > was.guests.count
                return .discuss(
                    !isInvitation ? .noted(record.meeting) : .invitation(record.meeting), reversal,
                    told: invited.map(\.person), isActedOn: record.lastAct != act, undoing)
            }
            let came = record.attendance.filter(\.hasCome).map(\.person)
            let told = was?.phase == .open ? came : record.toldOfIt
            return .discuss(
                .meeting(was?.meeting ?? record.meeting, was?.phase), reversal, told: Array(Set(told)).sorted(),
                isActedOn: record.lastAct != act, undoing)
        case .weight(let issue, _):
            return .discuss(.weight(issue), reversal, isActedOn: false, undoing)
        case .disclosed(let issue, _, _):
            let objections = try connection.count(
                "SELECT COUNT(*) FROM objections WHERE issue = ? AND at >= ? AND undone_at IS NULL",
                [issue.sql, at.sql])
            return .discuss(.disclosed(issue), reversal, isActedOn: objections > 0, undoing)
        case .objected(let id):
            return try connection.first("SELECT issue FROM objections WHERE id = ?", [id.sql]) {
                .discuss(.objected(IssueNumber($0.int(0))), reversal, isActedOn: false, undoing)
            }
        }
    }
}
