/// D2: what a meeting is to talk about, for those who may come to it: `议程`, `议程 支委会`.
public enum ShowAgenda {
    public struct Shown: Hashable, Sendable {
        public var meeting: Meeting
        public var quorum: Quorum
        public var agenda: [AgendaLine]
        public var votes: [Int: Majority]
        public var isYours: Bool
    }

    public static func decide(_ meetingCase: MeetingCase) -> Decision {
        guard Access.maySee(meetingCase) else { return .refuse(.discuss(.noMeeting(meetingCase.meeting.kind))) }
        var votes: [Int: Majority] = [:]
        for (index, item) in meetingCase.record.items.enumerated() {
            votes[index + 1] = item.tally.map { meetingCase.majority(of: $0) }
        }
        return .answer(
            .discuss(
                .agenda(
                    Shown(
                        meeting: meetingCase.meeting, quorum: meetingCase.quorum, agenda: meetingCase.lines,
                        votes: votes,
                        isYours: Access.runs(meetingCase.meeting, meetingCase.kind, meetingCase.person)))))
    }
}
