/// D3: who comes says so: `签到`; or the chair counts those with a vote: `到会 9人`.
public enum CheckIn {
    /// From so many minutes before a meeting one may sign in, be counted, and open it.
    public static let opensMinutesBefore = 120

    public struct Came: Hashable, Sendable {
        public var meeting: Meeting
        public var quorum: Quorum
        public var role: Attendance.Role
        public var agenda: Int
    }

    /// Whether the time of a meeting has come.
    static func isTime(_ meeting: Meeting, now: Instant) -> Bool {
        now >= meeting.at.adding(seconds: -60 * Int64(opensMinutesBefore))
    }

    public static func decide(_ meetingCase: MeetingCase) -> Decision {
        let (meeting, person) = (meetingCase.meeting, meetingCase.person)
        var record = meetingCase.record
        let invited = record.attendance.firstIndex { $0.person == person.id }
        let elector = meetingCase.electors.people.first { $0.id == person.id }
        guard elector != nil || invited != nil else { return .refuse(.discuss(.notEntitled(meeting))) }
        guard record.phase.after(.attend) != nil else { return .refuse(.discuss(.meetingNotNow(meeting))) }
        guard isTime(meeting, now: meetingCase.now) else { return .refuse(.discuss(.tooEarly(meeting))) }
        // One voice for each household: the chair counts them.
        if invited == nil, meetingCase.electors.households != nil { return .refuse(.discuss(.chairCounts(meeting))) }
        if let invited {
            record.attendance[invited].hasCome = true
        } else {
            record.attendance.append(
                Attendance(
                    person: person.id, role: elector?.isProbationary == true ? .probationary : .voter, hasCome: true))
        }
        // Whoever comes after the chair has counted is counted too.
        let isNew = !(invited.map { meetingCase.record.attendance[$0].hasCome } ?? false)
        let role = record.attendance.first { $0.person == person.id }?.role ?? .voter
        if isNew, role == .voter, let count = record.headcount, record.attendance.count(where: isVoterHere) > count {
            record.headcount = count + 1
        }
        var after = meetingCase
        after.record = record
        let came = Came(meeting: meeting, quorum: after.quorum, role: role, agenda: record.items.count)
        return Decision(
            changes: isNew ? [.discuss(.saved(record))] : [], answers: [.discuss(.cameIn(came))])
    }

    static func isVoterHere(_ attendance: Attendance) -> Bool { attendance.role == .voter && attendance.hasCome }
}

/// D3: the chair says how many of those with a vote are there: `到会 9人`; or that a guest has come: `到会 王建军`.
public enum CountPresent {
    public struct Request: Hashable, Codable, Sendable {
        public var which: MeetingRequest
        public var count: Int?
        /// D1: or which guest has come.
        public var guest: String?

        public init(which: MeetingRequest, count: Int?, guest: String? = nil) {
            self.which = which
            self.count = count
            self.guest = guest
        }
    }

    public static func decide(_ request: Request, _ meetingCase: MeetingCase) -> Decision {
        if let refusal = meetingCase.refusal(for: .attend) { return .refuse(.discuss(refusal)) }
        let meeting = meetingCase.meeting
        guard CheckIn.isTime(meeting, now: meetingCase.now) else { return .refuse(.discuss(.tooEarly(meeting))) }
        if let guest = request.guest { return InviteGuest.came(guest, meetingCase) }
        guard let count = request.count else { return .refuse(.discuss(.countMissing(meeting))) }
        guard count <= meetingCase.electors.entitled else {
            return .refuse(.discuss(.tooManyPresent(count, entitled: meetingCase.electors.entitled)))
        }
        let signed = meetingCase.record.attendance.count(where: CheckIn.isVoterHere)
        guard count >= signed else { return .refuse(.discuss(.moreSignedIn(count, signed: signed))) }
        // What was voted stands on those who were there.
        let voted = meetingCase.record.items.compactMap(\.tally?.sum).max() ?? 0
        guard count >= voted else { return .refuse(.discuss(.moreVoted(count, voted: voted))) }
        var after = meetingCase
        after.record.headcount = count
        return Decision(
            changes: [.discuss(.saved(after.record))], answers: [.discuss(.counted(meeting, after.quorum))])
    }
}
