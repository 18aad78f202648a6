/// D3: what stands in the minutes of a meeting: who was there, how each item was voted, what follows: `会议纪要 支委会`.
public struct Minutes: Hashable, Codable, Sendable {
    public struct Line: Hashable, Codable, Sendable {
        public var agenda: AgendaLine
        public var majority: Majority?
        public var outcome: AgendaItem.Outcome
        /// S1: who leads what was listed, and until when.
        public var work: Listed?
        /// Who spoke to it.
        public var spoken: [Speech]
    }

    public struct Listed: Hashable, Codable, Sendable {
        public var lead: NamedOfficer
        public var due: Day

        init?(_ item: AgendaItem) {
            guard item.outcome == .listed, let plan = item.plan, let lead = plan.lead, let due = plan.due else {
                return nil
            }
            self.lead = lead.officer
            self.due = due
        }
    }

    public var meeting: Meeting
    public var quorum: Quorum
    /// Those with a vote who have signed in; empty where the chair counted.
    public var voters: [String]
    public var probationary: [String]
    public var guests: [String]
    /// D1: from outside, whether or not they came.
    public var experts: [Guest]
    public var lines: [Line]

    public init(_ meetingCase: MeetingCase, names: [PersonID: String]) {
        let record = meetingCase.record
        func came(_ roles: Set<Attendance.Role>) -> [String] {
            record.attendance.filter { $0.hasCome && roles.contains($0.role) }.compactMap { names[$0.person] }
        }
        meeting = record.meeting
        quorum = record.quorum ?? meetingCase.quorum
        voters = came([.voter])
        probationary = came([.probationary])
        guests = came([.adviser, .reporter])
        experts = record.guests
        let (share, quorum) = (meetingCase.kind.majority, quorum)
        lines = zip(meetingCase.lines, record.items).map { line, item in
            let whole = share.of == .entitled ? quorum.entitled : quorum.present
            return Line(
                agenda: line,
                majority: item.tally.map {
                    Majority(tally: $0, needed: share.needed(of: whole), whole: whole, of: share.of)
                }, outcome: item.outcome ?? .waitsOn, work: Listed(item),
                spoken: record.spoken.filter { $0.issue == item.issue })
        }
    }

    /// For a small screen: without names and speeches.
    var short: Minutes {
        var short = self
        short.voters = []
        short.probationary = []
        short.guests = []
        short.experts = []
        for index in short.lines.indices { short.lines[index].spoken = [] }
        return short
    }
}

public enum ShowMinutes {
    public static func decide(_ meetingCase: MeetingCase, names: [PersonID: String]) -> Decision {
        guard Access.maySee(meetingCase) else { return .refuse(.discuss(.noMinutes)) }
        guard meetingCase.record.phase == .closed else { return .refuse(.discuss(.meetingNotNow(meetingCase.meeting))) }
        return .answer(.discuss(.minutes(Minutes(meetingCase, names: names))))
    }
}
