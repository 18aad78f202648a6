import Programme
import Store

/// S1, S5, S7: works, promises, and clocks that rest.
extension Sitting {
    func listWork(_ request: ListWork.Request, _ act: ResolveAct) throws -> [Decision] {
        try onWork(request.numbers, act) { issue, ground, act in
            let number = issue.file.number
            let facts = ListWork.Facts(
                disclosed: try county.disclosure(of: number), weight: try county.weight(of: number))
            return try atMeeting(issue) { meeting, _ in
                PlanWork.decide(request, issue, ground, meeting, act: act)
            } ?? ListWork.decide(request, issue, ground, facts, act: act)
        }
    }

    func addHelper(_ request: AddHelper.Request, _ act: ResolveAct) throws -> [Decision] {
        try onWork(request.numbers, act) { AddHelper.decide(request, $0, $1, act: $2) }
    }

    func changeLead(_ request: ChangeLead.Request, _ act: ResolveAct) throws -> [Decision] {
        try onWork(request.numbers, act) { ChangeLead.decide(request, $0, $1, act: $2) }
    }

    /// A question about a name asks again about the one issue it came up with.
    private func onWork(
        _ numbers: [IssueNumber], _ act: ResolveAct, _ decide: (IssueCase, WorkGround, Act) throws -> Decision
    ) throws -> [Decision] {
        try each(numbers, .resolve(act), waiting: try atDesk { $0.phase == .listed }) { issue in
            try decide(issue, try ground(of: issue.file), Act.resolve(act).about(issue.file.number))
        }
    }

    private func ground(of file: IssueFile) throws -> WorkGround {
        guard let village = try county.village(of: file.unit) else { return WorkGround(villageName: "", workers: []) }
        return WorkGround(
            villageName: try county.unitName(village), workers: try county.workers(inVillage: village))
    }

    /// S1, S7, R10: what lies with the sender and has a day, beside meetings.
    private func dated() throws -> [Dated] {
        try atDesk { $0.mayPostpone }.map(Dated.issue)
            + county.errands(of: person.id).map { .errand(HandBackErrand.Brief($0)) }
    }

    /// A3: `改期` alone is said of meetings, works, promises and errands: the only one there is, else the bot asks. Nil:
    /// only a meeting can be meant.
    func otherDay(than request: Reschedule.Request) throws -> [Decision]? {
        guard request.postpone != nil, request.which.kind == nil, request.which.meeting == nil else { return nil }
        let others = try dated()
        guard !others.isEmpty else { return nil }
        return try settle(try meetingsRun().filter { $0.state.phase == .convened }.map(Dated.meeting) + others, request)
    }

    private func settle(_ options: [Dated], _ request: Reschedule.Request) throws -> [Decision] {
        guard options.count == 1 else {
            return [Decision(question: .discuss(.whichDay(options: options, request)))]
        }
        return try decide(options[0].act(request))
    }

    func postpone(_ request: PostponeWork.Request, _ act: ResolveAct) throws -> [Decision] {
        let errands = try county.errands(of: person.id)
        if let errand = request.errand {
            return [PostponeErrand.decide(errand, to: request.day, errands: errands, today: today.day)]
        }
        if request.numbers.isEmpty, !errands.isEmpty {
            return try settle(
                dated(), Reschedule.Request(which: MeetingRequest(), at: nil, place: nil, postpone: request))
        }
        return try each(request.numbers, .resolve(act), waiting: try atDesk { $0.mayPostpone }) {
            PostponeWork.decide(request, $0)
        }
    }

    func workList(page: Int) throws -> Decision {
        let posts = person.posts.filter { Access.readingList.contains($0.post) }
        for post in posts {
            guard let village = try county.village(of: post.unit) else { continue }
            let files = try county.works(
                inVillage: village, from: (page - 1) * ShowWorkList.pageSize, limit: ShowWorkList.pageSize + 1)
            return ShowWorkList.decide(page: page, files, now: now)
        }
        return .refuse(.resolve(.noWorkList))
    }

    func answerPause(_ request: AnswerPause.Request, _ act: ResolveAct) throws -> [Decision] {
        let waiting = try county.pausesAsked(of: person.id)
        return try each(request.numbers, .resolve(act), waiting: waiting) {
            AnswerPause.decide(request, $0, atTop: try grantingAtTop($0))
        }
    }

    /// S5: where the desk is or above it, the nearest of each post first, in the order of the policy.
    func grantingAtTop(_ issue: IssueCase) throws -> [(holder: Ladder.Holder, post: Post)] {
        guard let desk = issue.file.state.desk else { return [] }
        // Nobody grants it to who stands above them.
        let posts = policy.resolving.pauseAtTop
        let from = posts.firstIndex(of: desk.officer.post) ?? posts.startIndex
        return try posts[from...].flatMap { try county.holders(of: [$0], above: desk.unit) }
    }
}
