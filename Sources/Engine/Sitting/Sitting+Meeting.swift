import Programme
import Store

/// Which meeting a message is about, and what is known of it.
extension Sitting {
    /// Live meetings of these units and of those above them.
    func live(around units: [UnitID]) throws -> [Meeting] {
        try county.meetings(inOrAbove: units, [.convened, .open])
    }

    /// For who runs it.
    ///
    /// - Parameter numbers: of issues, or of places on an agenda.
    func run(
        _ request: MeetingRequest, _ act: DiscussAct, about numbers: [Int] = [],
        _ decide: (MeetingCase) throws -> Decision
    ) throws -> Decision {
        let units = Set(person.posts.map(\.unit)).sorted()
        let own = try meetingsRun()
        // Somebody else's meeting is refused by name rather than not found.
        let candidates = own.isEmpty ? try attended(units, [.convened, .open]) : own
        return try settle(
            request, act, candidates: try candidates.thatHave(numbers, county),
            none: Access.convenesMeetings(person, policy)
                ? .noMeetingToRun(try exampleOfMeeting(request.kind, besides: own)) : .mayNotConvene(nil), decide)
    }

    /// Where there is none to run, what could be convened.
    private func exampleOfMeeting(_ kind: String?, besides own: [Meeting]) throws -> Convene.Example? {
        guard !own.contains(where: { kind == nil || $0.kind == kind }) else { return nil }
        let others = try live(around: Set(person.posts.map(\.unit)).sorted())
        return policy.exampleOfMeeting(kind, by: person, now: now, others: others)
    }

    func meetingsRun() throws -> [Meeting] {
        try live(around: Set(person.posts.map(\.unit)).sorted()).filter { meeting in
            policy.meeting(meeting.kind).map { Access.unitsConvened($0, by: person).contains(meeting.unit) } ?? false
        }
    }

    /// For whoever may come to it.
    func attend(
        _ request: MeetingRequest, _ act: DiscussAct, about numbers: [Int] = [], none: DiscussRefusal,
        _ decide: (MeetingCase) throws -> Decision
    ) throws -> Decision {
        let units = Set(person.posts.map(\.unit)).sorted()
        return try settle(
            request, act, candidates: try attended(units, [.convened, .open]).thatHave(numbers, county), none: none,
            decide)
    }

    /// The latest minutes of a kind.
    func minutes(_ request: MeetingRequest) throws -> Decision {
        let units = Set(person.posts.map(\.unit)).sorted()
        let closed = try attended(units, [.closed]).filter { request.kind == nil || $0.kind == request.kind }
        guard let latest = closed.max(by: { $0.at < $1.at }), let meetingCase = try meetingCase(latest.id) else {
            return .refuse(.discuss(.noMinutes))
        }
        return ShowMinutes.decide(meetingCase, names: try names(in: meetingCase))
    }

    private func settle(
        _ request: MeetingRequest, _ act: DiscussAct, candidates: [Meeting], none: DiscussRefusal,
        _ decide: (MeetingCase) throws -> Decision
    ) throws -> Decision {
        let named = request.kind != nil || request.meeting != nil
        switch MeetingTarget(request, among: named ? candidates : preferringDue(candidates), act: act, none: none) {
        case .unclear(let decision): return decision
        case .meeting(let id):
            guard let meetingCase = try meetingCase(id) else { return .refuse(.discuss(none)) }
            return try decide(meetingCase)
        }
    }

    /// Meetings that the person is entitled or invited to, or may read of.
    private func attended(_ units: [UnitID], _ phases: [MeetingState.Phase]) throws -> [Meeting] {
        let invited = try county.meetings(invited: person.id, phases)
        let around = try county.meetings(inOrAbove: units, phases).filter { meeting in
            guard !invited.contains(where: { $0.id == meeting.id }), let kind = policy.meeting(meeting.kind) else {
                return false
            }
            if person.posts.contains(where: { $0.unit == meeting.unit && $0.post != .resident }) { return true }
            return try county.electors(kind.attendedBy, in: meeting.unit).contains(person.id)
        }
        return (invited + around).sorted { $0.at < $1.at }
    }

    /// What is going on now comes before what is still to come.
    private func preferringDue(_ meetings: [Meeting]) -> [Meeting] {
        let open = meetings.filter { $0.state.phase == .open }
        guard open.isEmpty else { return open }
        let due = meetings.filter { policy.calendar.day(of: $0.at) == today.day }
        return due.isEmpty ? meetings : due
    }

    private func meetingCase(_ id: MeetingID) throws -> MeetingCase? {
        try county.meetingCase(id, by: person, now: now, policy: policy)
    }

    /// D3: what who runs a meeting says of an item while it is held is for the meeting to vote on.
    func atMeeting(
        _ issue: IssueCase, _ decide: (MeetingCase, [OpenMeeting.Earlier]) throws -> Decision
    ) throws -> Decision? {
        guard case .awaitingMeeting(let awaited) = issue.file.state, let id = awaited.meeting,
            let meetingCase = try meetingCase(id), PutMotion.isHeld(meetingCase)
        else { return nil }
        return try decide(meetingCase, try earlier(meetingCase))
    }

    func items(of meetingCase: MeetingCase) throws -> [IssueCase] {
        try meetingCase.record.items.compactMap { try issueCase($0.issue).map(knowingMember) }
    }

    func names(in meetingCase: MeetingCase) throws -> [PersonID: String] {
        try county.names(of: meetingCase.record.attendance.map(\.person))
    }

    /// D8: what became of the items of earlier consultations.
    func earlier(_ meetingCase: MeetingCase) throws -> [OpenMeeting.Earlier] {
        guard meetingCase.record.phase == .convened, meetingCase.kind.isConsultation else { return [] }
        let now = Set(meetingCase.record.items.map(\.issue))
        return try county.earlierItems(of: meetingCase.record.meeting, limit: OpenMeeting.earlierLimit)
            .filter { !now.contains($0) }.compactMap { number in
                guard let file = try county.issue(number) else { return nil }
                var summary = file.summary
                summary.household = nil
                return OpenMeeting.Earlier(issue: summary, state: file.state)
            }
    }
}

extension [Meeting] {
    /// A3: of several, those whose agenda has one of these issues, where any has.
    fileprivate func thatHave(_ numbers: [Int], _ county: County) throws -> [Meeting] {
        let issues = numbers.filter { $0 >= IssueNumber.first.rawValue }
        guard count > 1, !issues.isEmpty else { return self }
        let having = try filter { meeting in
            try county.meetingRecord(meeting.id)?.items.contains { issues.contains(Int($0.issue.rawValue)) } == true
        }
        return having.isEmpty ? self : having
    }
}
