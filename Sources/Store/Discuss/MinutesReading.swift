import Database
import Programme

/// D3: the minutes of a closed meeting, for whoever runs the installation.
public enum MinutesReading {
    public static func minutes(of id: MeetingID, _ policy: Policy, _ connection: any Connection) throws -> Minutes? {
        let county = County(connection)
        guard let record = try county.meetingRecord(id), record.phase == .closed,
            let kind = policy.meeting(record.meeting.kind)
        else { return nil }
        var files: [IssueNumber: IssueFile] = [:]
        for item in record.items { files[item.issue] = try county.issue(item.issue) }
        let meetingCase = MeetingCase(
            record: record, kind: kind, electors: try county.electors(kind.attendedBy, in: record.meeting.unit),
            issues: files, weights: [:], by: Person(id: record.meeting.convener, name: ""), now: record.meeting.at,
            policy: policy)
        return Minutes(meetingCase, names: try county.names(of: record.attendance.map(\.person)))
    }
}
