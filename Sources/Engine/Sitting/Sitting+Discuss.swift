import Language
import Programme
import Store

/// Discuss 议民事: what its verbs are decided on.
extension Sitting {
    func decide(_ act: DiscussAct) throws -> [Decision] {
        switch act {
        case .convene(let request): return [try convene(request)]
        case .reschedule(let request):
            if let meant = try otherDay(than: request) { return meant }
            return [
                try run(request.which, act) {
                    Reschedule.decide(
                        request, $0, items: try items(of: $0), try rescheduleFacts($0.record.meeting.unit))
                }
            ]
        case .cancelMeeting(let request):
            return [try run(request, act) { CancelMeeting.decide(request, $0, items: try items(of: $0)) }]
        case .agenda(let request):
            return [
                try attend(request, act, none: .noMeeting(request.kind)) { ShowAgenda.decide($0) }
            ]
        case .submit(let request): return try submit(request, act)
        case .recall(let request): return try recall(request, act)
        case .weigh(let request):
            return try each(request.numbers, .discuss(act)) { issue in
                let number = issue.file.number
                return WeighIssue.decide(
                    request, issue, weight: try county.weight(of: number),
                    conveners: try conveners(of: awaited(issue.file), above: issue.file.unit))
            }
        case .checkIn(let request):
            return [try attend(request, act, none: .noMeeting(request.kind)) { CheckIn.decide($0) }]
        case .countPresent(let request): return [try run(request.which, act) { CountPresent.decide(request, $0) }]
        case .openMeeting(let request):
            return [try run(request, act) { OpenMeeting.decide($0, earlier: try earlier($0)) }]
        case .noteSpeech(let request):
            return [
                try attend(
                    request.which, act, about: request.item.map { [$0] } ?? [], none: .noMeeting(request.which.kind)
                ) { NoteSpeech.decide(request, $0) }
            ]
        case .vote(let request):
            return [
                try run(request.which, act, about: request.items.numbers) {
                    Vote.decide(request, $0, earlier: try earlier($0))
                }
            ]
        case .closeMeeting(let request): return [try close(request, act)]
        case .minutes(let request): return [try minutes(request)]
        case .invite(let request):
            return [
                try run(request.which, act) { meetingCase in
                    let holders = try request.post.map { try invitable($0, to: meetingCase.record.meeting.unit) }
                    return Invite.decide(request, meetingCase, Invite.Facts(holders: holders ?? []))
                }
            ]
        case .disclose(let request): return try disclose(request, act)
        case .objectTo(let request): return [try objectTo(request)]
        }
    }

    /// D1: of a village the group leaders, too, who serve below it.
    private func invitable(_ post: Post, to unit: UnitID) throws -> [Ladder.Holder] {
        let above = try county.holders(of: [post], above: unit).map(\.holder)
        guard above.isEmpty else { return above }
        return try county.electors(.posts([post], ofParty: false), in: unit).people.map {
            Ladder.Holder(id: $0.id, name: $0.name, isReachable: $0.isReachable)
        }
    }

    private func close(_ request: MeetingRequest, _ act: DiscussAct) throws -> Decision {
        try run(request, act) {
            let others = try live(around: [$0.record.meeting.unit])
            return CloseMeeting.decide(
                $0, CloseMeeting.Facts(items: try items(of: $0), names: try names(in: $0), others: others))
        }
    }

    // MARK: Convening and submitting

    private func convene(_ request: Convene.Request) throws -> Decision {
        if let refusal = Convene.check(request, by: person, now: now, policy: policy) {
            return .refuse(.discuss(refusal))
        }
        guard let kind = request.kind.flatMap(policy.meeting) else { return .refuse(.discuss(.mayNotConvene(nil))) }
        let units = Access.unitsConvened(kind, by: person)
        if request.unit == nil, units.count > 1 {
            let names = try units.map { try county.unitName($0) }
            return Decision(question: .discuss(.whichUnit(options: units, names: names, request)))
        }
        guard let unit = request.unit ?? units.first, units.contains(unit) else {
            return .refuse(.discuss(.mayNotConvene(request.kind)))
        }
        let files = try county.issuesForMeetings(below: unit)
        let waiting = try files.compactMap { try issueCase($0.number) }
        let facts = Convene.Facts(
            id: try county.nextMeetingID(), unit: unit, unitName: try county.unitName(unit),
            electors: try county.electors(kind.attendedBy, in: unit), waiting: waiting,
            weights: try county.weights(of: files.map(\.number)), others: try live(around: [unit]))
        return Convene.decide(request, by: person, facts, now: now, policy: policy)
    }

    private func rescheduleFacts(_ unit: UnitID) throws -> Reschedule.Facts {
        let files = try county.issuesForMeetings(below: unit)
        return Reschedule.Facts(
            waiting: try files.compactMap { try issueCase($0.number) },
            weights: try county.weights(of: files.map(\.number)), others: try live(around: [unit]))
    }

    private func submit(_ request: SubmitIssue.Request, _ act: DiscussAct) throws -> [Decision] {
        try each(request.numbers, .discuss(act)) { issue in
            let kind = request.kind.flatMap(policy.meeting)
            let unit = try kind.flatMap { try county.unit(ofLevel: $0.level, above: issue.file.unit)?.id }
            let reviewing = policy.meetings.filter { $0.powers.contains(.propose) }.map(\.named.code)
            let number = issue.file.number
            let facts = SubmitIssue.Facts(
                weight: try county.weight(of: number), unit: unit,
                isReviewed: try county.isReviewed(number, byKinds: reviewing),
                conveners: try conveners(of: request.kind, above: issue.file.unit),
                others: try unit.map { try live(around: [$0]) } ?? [])
            return try atMeeting(issue) { PutMotion.sendOn(request, issue, facts, $0, earlier: $1) }
                ?? SubmitIssue.decide(request, issue, facts)
        }
    }

    private func recall(_ request: RecallIssue.Request, _ act: DiscussAct) throws -> [Decision] {
        let own = try atDesk { $0.phase == .awaitingMeeting }
        return try each(request.numbers, .discuss(act), waiting: own.isEmpty ? nil : own) { issue in
            var meeting: MeetingRecord?
            if case .awaitingMeeting(let awaited) = issue.file.state {
                meeting = try awaited.meeting.flatMap { try county.meetingRecord($0) }
            }
            return RecallIssue.decide(
                request, issue, conveners: try conveners(of: awaited(issue.file), above: issue.file.unit),
                meeting: meeting)
        }
    }

    /// The kind of meeting an issue waits for.
    private func awaited(_ file: IssueFile) -> String? {
        if case .awaitingMeeting(let awaited) = file.state { awaited.kind } else { nil }
    }

    private func conveners(of code: String?, above unit: UnitID) throws -> [PersonID] {
        guard let kind = code.flatMap(policy.meeting),
            let own = try county.unit(ofLevel: kind.level, above: unit)
        else { return [] }
        return try county.holders(of: kind.convenedBy, in: own.id)
    }

    // MARK: Disclosing

    private func disclose(_ request: Disclose.Request, _ act: DiscussAct) throws -> [Decision] {
        let waiting: [IssueSummary]?
        switch request.kind {
        case .decision:
            let ready = try atDesk {
                if case .inDeliberation(let deliberation) = $0 { deliberation.next == .disclose } else { false }
            }
            waiting = ready.isEmpty ? nil : ready
        case .result: waiting = nil
        }
        return try each(request.numbers, .discuss(act), waiting: waiting) { issue in
            let unit = try county.unit(ofLevel: policy.villageLevel, above: issue.file.unit)
            let facts = Disclose.Facts(
                unitName: unit?.name ?? "", weight: try county.weight(of: issue.file.number))
            return Disclose.decide(request, issue, facts)
        }
    }

    private func objectTo(_ request: IssueRequest) throws -> Decision {
        var facts = ObjectTo.Facts(disclosure: nil, isOfVillage: false, officers: [])
        if let number = request.numbers.first, let of = try county.unit(ofIssue: number),
            let village = try county.unit(ofLevel: policy.villageLevel, above: of)
        {
            facts.disclosure = try county.disclosure(of: number)
            facts.isOfVillage = try person.posts.contains {
                try county.unit(ofLevel: policy.villageLevel, above: $0.unit)?.id == village.id
            }
            facts.officers = try county.holders(of: [.villageSecretary, .supervisor], in: village.id)
        }
        return ObjectTo.decide(request, by: person, facts, now: now, policy: policy)
    }
}
