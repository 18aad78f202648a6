import Programme
import Store

/// What is owed of meetings at a moment.
extension Clock {
    /// D3: who runs a meeting that nobody has closed is asked to, once; nil when nobody is left.
    func remindOfLeftMeetings(at now: Instant) async throws -> Int? {
        let policy = house.policy
        func isDue(_ meeting: Meeting) -> Bool { LeftMeeting.remindAt(meeting, policy) <= now }
        guard
            try await database.read({ try County($0).meetingsPast(now, reminded: false, limit: Self.pageSize) })
                .contains(where: isDue)
        else { return nil }
        return try await database.county { [gateway] county in
            var notices: [Notice] = []
            for meeting in try county.meetingsPast(now, reminded: false, limit: Self.pageSize)
            where LeftMeeting.remindAt(meeting, policy) <= now {
                try county.markReminded(meeting.id, at: now)
                guard LeftMeeting.endAt(meeting, policy) > now else { continue }
                let conveners = try policy.meeting(meeting.kind)
                    .map { try county.holders(of: $0.convenedBy, in: meeting.unit) }
                notices += LeftMeeting.reminders(of: meeting, to: conveners ?? [], now: now, policy: policy)
            }
            return try county.push(notices, gateway: gateway, at: now, policy: policy)
        }
    }

    /// D3, D7: a meeting that nobody has closed ends by itself; nil when none is left.
    func endLeftMeetings(at now: Instant) async throws -> Int? {
        let policy = house.policy
        let due = try await database.read { try County($0).meetingsPast(now, reminded: nil, limit: Self.pageSize) }
            .first { LeftMeeting.endAt($0, policy) <= now }
        guard let due else { return nil }
        return try await database.county { [gateway] county in
            let convener = Person(
                id: due.convener, name: try county.names(of: [due.convener])[due.convener] ?? "",
                posts: try county.posts(of: due.convener, on: policy.calendar.day(of: now)))
            guard let meetingCase = try county.meetingCase(due.id, by: convener, now: now, policy: policy),
                meetingCase.record.phase.isLive
            else { return 0 }
            let items = try meetingCase.record.items.compactMap {
                try county.issueCase($0.issue, by: convener, now: now, policy: policy)
            }
            let names = try county.names(of: meetingCase.record.attendance.map(\.person))
            let facts = CloseMeeting.Facts(
                items: items, names: names, others: try county.meetings(inOrAbove: [due.unit], [.convened, .open]))
            let decision = try county.endingCalls(
                after: LeftMeeting.end(meetingCase, facts), by: convener.id, policy: policy)
            var act = County.ActInProgress(.closeMeeting, by: convener.id, at: now)
            try county.apply(decision.changes, to: &act)
            // Taken back, it would end by itself again at once.
            try county.forget(act)
            return try county.push(decision.notices, gateway: gateway, at: now, policy: policy)
        }
    }
}
