/// D1, S1: who reported an item is asked to come, a legal adviser, or an expert from outside:
/// `邀请 1023`, `邀请 法律顾问`, `邀请 专家王建军`. None of them has a vote.
public enum Invite {
    public struct Request: Hashable, Codable, Sendable {
        public var which: MeetingRequest
        public var numbers: [IssueNumber]
        public var post: Post?
        /// Then the numbers say what they are asked about.
        public var guest: Guest?

        public init(which: MeetingRequest, numbers: [IssueNumber], post: Post?, guest: Guest? = nil) {
            self.which = which
            self.numbers = numbers
            self.post = post
            self.guest = guest
        }
    }

    public struct Facts: Sendable {
        /// Who holds the post in the unit or above it, else below it.
        public var holders: [Ladder.Holder]

        public init(holders: [Ladder.Holder]) { self.holders = holders }
    }

    public struct Invited: Hashable, Sendable {
        public var meeting: Meeting
        public var names: [String]
        public var unreached: [String]
        public var guest: Guest?
    }

    public static func decide(_ request: Request, _ meetingCase: MeetingCase, _ facts: Facts) -> Decision {
        if let refusal = meetingCase.refusal(for: .invite) { return .refuse(.discuss(refusal)) }
        if let guest = request.guest { return InviteGuest.decide(guest, about: request.numbers, meetingCase) }
        var record = meetingCase.record
        var (names, unreached, told): ([String], [String], [(PersonID, IssueSummary?)]) = ([], [], [])
        func invite(_ person: PersonID, _ name: String, _ role: Attendance.Role, _ issue: IssueSummary?) {
            names.append(name)
            guard !record.attendance.contains(where: { $0.person == person }) else { return }
            record.attendance.append(Attendance(person: person, role: role, hasCome: false))
            told.append((person, issue))
        }
        for number in request.numbers {
            guard record.items.contains(where: { $0.issue == number }), let file = meetingCase.issues[number] else {
                return .refuse(.discuss(.notOnAgenda(Int(number.rawValue), meetingCase.lines)))
            }
            // R9: asking them to come would say who they are.
            guard !file.isConfidential else { return .refuse(.discuss(.confidentialReporter(number))) }
            guard !meetingCase.electors.contains(file.reporter) else {
                return .refuse(.discuss(.comesAnyway(file.reporterName, meetingCase.meeting)))
            }
            invite(file.reporter, file.reporterName, .reporter, file.summary)
        }
        if let post = request.post {
            guard meetingCase.kind.invited.contains(post) else {
                return .refuse(
                    .discuss(.notInvitable(post, meetingCase.kind.named.code, may: meetingCase.kind.invited)))
            }
            let holders = facts.holders.filter { !meetingCase.electors.contains($0.id) }
            guard !holders.isEmpty else {
                return .refuse(
                    .discuss(
                        facts.holders.first.map { .comesAnyway($0.name, meetingCase.meeting) } ?? .nobodyHolds(post)))
            }
            for holder in holders {
                invite(holder.id, holder.name, .adviser, nil)
                if !holder.isReachable { unreached.append(holder.name) }
            }
        }
        guard !names.isEmpty else { return .refuse(.discuss(.inviteWhom(meetingCase.lines.first?.issue.number))) }
        return Decision(
            changes: told.isEmpty ? [] : [.discuss(.saved(record))],
            answers: [
                .discuss(.invited(Invited(meeting: meetingCase.meeting, names: names, unreached: unreached)))
            ],
            notices: told.filter { $0.0 != meetingCase.person.id }.map {
                Notice(to: $0.0, .discuss(.invited(meetingCase.meeting, about: $0.1)))
            })
    }
}
