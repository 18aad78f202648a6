/// D1: an expert from outside, whom the roster does not know, is asked to come: `邀请 专家王建军 县水利局 1023`. A guest has no
/// vote and no chat, so somebody tells them, and whoever runs the meeting says that they have come: `到会 王建军`.
public struct Guest: Hashable, Codable, Sendable {
    public var name: String
    /// What they are, as it was written.
    public var what: String?
    public var hasCome: Bool

    public init(name: String, what: String? = nil, hasCome: Bool = false) {
        self.name = name
        self.what = what
        self.hasCome = hasCome
    }

    /// Glyphs of a name.
    public static let nameLength = 2...20
    /// Guests of one meeting.
    public static let limit = 10
}

enum InviteGuest {
    static func decide(_ guest: Guest, about numbers: [IssueNumber], _ meetingCase: MeetingCase) -> Decision {
        let meeting = meetingCase.meeting
        var record = meetingCase.record
        guard meetingCase.kind.invitesExperts else { return .refuse(.discuss(.noExperts(meeting.kind))) }
        if let number = numbers.first(where: { number in !record.items.contains { $0.issue == number } }) {
            return .refuse(.discuss(.notOnAgenda(Int(number.rawValue), meetingCase.lines)))
        }
        // A namesake from outside is told apart by what they are.
        if guest.what == nil, meetingCase.electors.people.contains(where: { $0.name == guest.name }) {
            return .refuse(.discuss(.comesAnyway(guest.name, meeting)))
        }
        let invited = Invite.Invited(meeting: meeting, names: [], unreached: [], guest: guest)
        if let index = record.guests.firstIndex(where: { $0.name == guest.name }) {
            record.guests[index].what = guest.what ?? record.guests[index].what
        } else {
            guard record.guests.count < Guest.limit else {
                return .refuse(.discuss(.guestsFull(limit: Guest.limit)))
            }
            record.guests.append(guest)
        }
        return Decision(
            changes: record == meetingCase.record ? [] : [.discuss(.saved(record))],
            answers: [.discuss(.invited(invited))])
    }

    /// D3: they have come.
    static func came(_ name: String, _ meetingCase: MeetingCase) -> Decision {
        var record = meetingCase.record
        guard let index = record.guests.firstIndex(where: { $0.name == name }) else {
            return .refuse(.discuss(.guestUnknown(name, record.guests)))
        }
        record.guests[index].hasCome = true
        return Decision(
            changes: record == meetingCase.record ? [] : [.discuss(.saved(record))],
            answers: [.discuss(.guestCame(meetingCase.meeting, record.guests[index]))])
    }
}
