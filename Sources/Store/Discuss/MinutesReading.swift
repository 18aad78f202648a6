import Database
import Programme

/// D3: the minutes of a closed meeting, for whoever runs the installation.
public enum MinutesReading {
    public static func minutes(of id: MeetingID, _ policy: Policy, _ connection: any Connection) throws -> Minutes? {
        let county = County(connection)
        guard let record = try county.meetingRecord(id), record.phase == .closed,
            let meetingCase = try county.meetingCase(
                id, by: Person(id: record.meeting.convener, name: ""), now: record.meeting.at, policy: policy)
        else { return nil }
        return Minutes(meetingCase, names: try county.names(of: record.attendance.map(\.person)))
    }
}

extension County {
    /// A meeting as a person decides on it.
    public func meetingCase(_ id: MeetingID, by person: Person, now: Instant, policy: Policy) throws -> MeetingCase? {
        guard let record = try meetingRecord(id), let kind = policy.meeting(record.meeting.kind) else { return nil }
        var files: [IssueNumber: IssueFile] = [:]
        for item in record.items { files[item.issue] = try issue(item.issue) }
        return MeetingCase(
            record: record, kind: kind, electors: try electors(kind.attendedBy, in: record.meeting.unit),
            issues: files, weights: try weights(of: record.items.map(\.issue)), by: person, now: now, policy: policy)
    }
}
