/// D1: a meeting is called off; what stood on its agenda waits for the next one: `取消会议 支委会 下大雪`.
public enum CancelMeeting {
    public static func decide(_ request: MeetingRequest, _ meetingCase: MeetingCase, items: [IssueCase]) -> Decision {
        if let refusal = meetingCase.refusal(for: .cancel) { return .refuse(.discuss(refusal)) }
        var record = meetingCase.record
        record.meeting.state = .cancelled(at: meetingCase.now, reason: request.words)
        let changes = Agenda.releasing(items, from: record.meeting.id, reason: request.words)
        let told = meetingCase.tell(record.toldOfIt, .cancelled(record.meeting, reason: request.words))
        return Decision(
            changes: [.discuss(.saved(record))] + changes,
            answers: [
                .discuss(
                    .cancelled(record.meeting, waiting: changes.count, told: told.count, guests: record.guests))
            ], notices: told)
    }
}
