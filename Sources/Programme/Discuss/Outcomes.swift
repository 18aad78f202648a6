/// D7, D9: what comes of an item when its meeting closes.
enum Outcomes {
    /// Said by the vote alone.
    static func following(_ item: AgendaItem, _ meetingCase: MeetingCase) -> AgendaItem.Outcome {
        let kind = meetingCase.kind
        guard let tally = item.tally else {
            return kind.unsolvedTo.map { .sentOn(to: $0) } ?? .waitsOn
        }
        guard meetingCase.majority(of: tally).isReached else {
            // A motion that falls says nothing of the matter.
            guard item.motion == nil else { return kind.unsolvedTo.map { .sentOn(to: $0) } ?? .waitsOn }
            return kind.powers.contains(.refuse) ? .votedDown : .waitsOn
        }
        if case .sendBack(let reason) = item.motion { return .sentBack(reason: reason) }
        if case .sendOn(let next) = item.motion { return .sentOn(to: next) }
        // D5: it has turned out major since the vote.
        if item.step == nil, meetingCase.major(item.issue) != nil { return .waitsOn }
        if case .promise(let day, let plan) = item.motion { return .promised(day: day, plan: plan) }
        if let step = item.step { return .passed(step) }
        if kind.powers.contains(.list) { return .listed }
        return kind.powers.contains(.resolve) ? .solved : .waitsOn
    }

    /// What an item's outcome changes, and whom it is told to.
    struct Effect {
        var outcome: AgendaItem.Outcome
        /// S1: what stands on the list, for the minutes.
        var plan: WorkPlan?
        var changes: [Change] = []
        var notices: [Notice] = []
    }

    static func effect(of item: AgendaItem, _ issue: IssueCase, _ meetingCase: MeetingCase) -> Effect {
        // Taken off or settled while the meeting was on.
        guard let waiting = Agenda.waitingOn(issue, meetingCase.meeting.id) else { return Effect(outcome: .elsewhere) }
        let outcome = following(item, meetingCase)
        var effect = Effect(outcome: outcome)
        let kind = meetingCase.meeting.kind
        let majority = item.tally.map { meetingCase.majority(of: $0) }
        switch outcome {
        case .listed:
            guard let majority else { break }
            var work = work(issue, meetingCase)
            item.plan?.fill(&work, issue)
            effect.plan = WorkPlan(of: work, issue.policy)
            let listed = ListWork.list(issue, work, [.votedFor(kind, majority.tally)])
            effect.changes = listed.changes
            effect.notices = listed.notices
        case .passed(let step):
            guard let majority else { break }
            var deliberation = deliberation(issue, desk(of: meetingCase, issue))
            deliberation.passed.append(
                Deliberation.Passed(
                    step: step, meeting: meetingCase.meeting.id, tally: majority.tally, at: meetingCase.now))
            deliberation.meeting = nil
            deliberation.desk.due = issue.policy.dueWithoutMeeting(from: issue.now)
            effect.changes = issue.move(to: .inDeliberation(deliberation), .stepPassed(step, majority.tally))
            effect.notices = tellReporter(issue, .stepPassed(issue.summary, step, next: deliberation.next))
        case .solved:
            let finished = issue.finish(as: meetingCase.chair, what: nil, at: issue.file.state.desk)
            effect.changes = issue.move(
                to: finished.state, .votedFor(kind, majority?.tally), .resolved(meetingCase.chair.post, what: nil))
            effect.notices = finished.notices.map { notice in
                guard case .report(.resolved) = notice.content else { return notice }
                return Notice(to: notice.to, .discuss(.solvedAt(issue.summary, kind: kind)))
            }
        case .votedDown:
            guard let majority, let desk = issue.file.state.desk else { break }
            let refused = IssueState.Refused(
                by: issue.person.id, officer: meetingCase.chair, ground: votedDown,
                explanation: "", desk: desk, vote: majority, readBack: ReadBack.owed(issue))
            effect.changes = issue.move(to: .refused(refused), .votedDown(kind, majority.tally))
            // S6: whoever answers for the household tells it why.
            let told = issue.file.residents.union([
                issue.file.reporter, refused.readBack?.owedBy ?? issue.file.reporter,
            ])
            effect.notices = told.subtracting([issue.person.id]).sorted().map {
                let isToExplain = $0 == refused.readBack?.owedBy
                return Notice(
                    to: $0, .discuss(.votedDown(issue.summary, kind: kind, majority, isToExplain: isToExplain)))
            }
        case .sentBack(let reason): sendBack(issue, kind, majority, reason, &effect)
        case .promised(let day, let plan):
            promise(issue, desk(of: meetingCase, issue), kind, majority, day, plan, &effect)
        case .waitsOn: effect.changes = issue.move(to: waiting, .offAgenda(reason: nil))
        case .sentOn(let next): sendOn(issue, waiting, from: kind, to: next, &effect)
        case .elsewhere: break
        }
        return effect
    }

    /// S1: what is listed, if nothing else is said: due by the policy's day.
    static func work(_ issue: IssueCase, _ meetingCase: MeetingCase) -> Work {
        Work(listed: issue, lead: desk(of: meetingCase, issue), meeting: meetingCase.meeting.id)
    }

    /// The ground of what a meeting has refused by its vote; not of the policy, since nobody chooses it.
    static let votedDown = "voted_down"

    /// R4: to the desk that put it to the meeting, with the reason.
    private static func sendBack(
        _ issue: IssueCase, _ kind: String, _ majority: Majority?, _ reason: String, _ effect: inout Effect
    ) {
        guard let waiting = issue.file.state.desk else { return }
        var desk = issue.asHeldNow(waiting) ?? waiting
        desk.since = issue.now
        desk.due = issue.due(at: desk)
        desk.isAccepted = false
        desk.returns += 1
        effect.changes = issue.move(
            to: .atDesk(desk), .votedFor(kind, majority?.tally), .returned(to: desk.officer.post, reason: reason))
        effect.notices = Set([desk.holder]).subtracting([issue.person.id]).map {
            Notice(to: $0, .discuss(.sentBack(issue.summary, kind: kind, reason: reason, words: issue.words(at: desk))))
        }
    }

    /// S7: who answers for it, and who reported it, are told the day.
    private static func promise(
        _ issue: IssueCase, _ desk: Desk, _ kind: String, _ majority: Majority?, _ day: Day, _ plan: String,
        _ effect: inout Effect
    ) {
        var desk = desk
        desk.isAccepted = true
        desk.due = issue.policy.end(of: day)
        effect.changes = issue.move(
            to: .promised(Promise(desk: desk, plan: plan, day: day, deliberated: [])),
            .votedFor(kind, majority?.tally), .promised(desk.officer.post, day: day, plan: plan))
        let told = issue.file.residents.union([issue.file.reporter, desk.holder]).subtracting([issue.person.id])
        effect.notices = told.sorted().map {
            Notice(
                to: $0,
                .discuss(.promised(issue.summary, kind: kind, day: day, plan: plan, isYours: $0 == desk.holder)))
        }
    }

    /// D9: to the meeting that the policy names; its convener answers for it from then on, the grid secretary is told.
    private static func sendOn(
        _ issue: IssueCase, _ waiting: IssueState, from kind: String, to next: String, _ effect: inout Effect
    ) {
        guard case .awaitingMeeting(let awaited) = waiting else { return }
        let conveners = issue.policy.meeting(next)?.convenedBy ?? []
        let seat = issue.ladder.seats.last { conveners.contains($0.post) && $0.holder != nil }
        var desk = awaited.desk
        if let seat, let above = self.desk(seat, issue), above.holder != desk.holder {
            var below = desk
            below.below = []
            desk = above
            desk.below = awaited.desk.below + [below]
            desk.returns = awaited.desk.returns
        }
        desk.due = issue.policy.dueWithoutMeeting(from: issue.now)
        effect.changes = issue.move(
            to: .awaitingMeeting(AwaitedMeeting(desk: desk, kind: next)), .submitted(next))
        let day = issue.policy.meeting(next).map { issue.policy.firstDay(for: $0, from: issue.now) }
        let grid = issue.ladder.seats.filter { $0.post == .gridSecretary }.compactMap { $0.holder?.id }
        effect.notices = Set([desk.holder] + grid).subtracting([issue.person.id]).sorted().map {
            Notice(
                to: $0,
                .discuss(
                    .sentOn(
                        issue.summary, kind: next, from: kind, day: day ?? issue.policy.calendar.day(of: issue.now),
                        isYours: $0 == desk.holder)))
        }
    }

    /// Who answers for it once the meeting has passed it: who convenes such a meeting, where that is a desk of the
    /// ladder, else the village secretary.
    private static func desk(of meetingCase: MeetingCase, _ issue: IssueCase) -> Desk {
        let seats = issue.ladder.seats.filter { $0.holder != nil }
        let seat =
            seats.last { meetingCase.kind.convenedBy.contains($0.post) && $0.unit == meetingCase.meeting.unit }
            ?? seats.last { $0.post == .villageSecretary }
        let waiting = issue.file.state.desk
        guard var desk = seat.flatMap({ self.desk($0, issue) }) ?? waiting else {
            preconditionFailure("an item of an agenda has a desk")
        }
        desk.below = waiting?.below ?? []
        desk.returns = waiting?.returns ?? 0
        return desk
    }

    private static func desk(_ seat: Ladder.Seat, _ issue: IssueCase) -> Desk? {
        guard let holder = seat.holder, let unit = seat.unit else { return nil }
        return Desk(
            rung: seat.rung, unit: unit, holder: holder.id,
            officer: NamedOfficer(name: holder.name, post: seat.post), since: issue.now, due: issue.now)
    }

    private static func deliberation(_ issue: IssueCase, _ desk: Desk) -> Deliberation {
        if case .inDeliberation(let deliberation) = issue.file.state { return deliberation }
        return Deliberation(desk: desk)
    }

    private static func tellReporter(_ issue: IssueCase, _ notice: DiscussNotice) -> [Notice] {
        issue.file.residents.union([issue.file.reporter]).subtracting([issue.person.id]).sorted()
            .map { Notice(to: $0, .discuss(notice)) }
    }
}
