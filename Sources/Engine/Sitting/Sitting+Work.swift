import Programme
import Store

/// S1, S5, S7: works, promises, and clocks that rest.
extension Sitting {
    func listWork(_ request: ListWork.Request, _ act: ResolveAct) throws -> [Decision] {
        try onWork(request.numbers, act) { ListWork.decide(request, $0, $1, act: $2) }
    }

    func addHelper(_ request: AddHelper.Request, _ act: ResolveAct) throws -> [Decision] {
        try onWork(request.numbers, act) { AddHelper.decide(request, $0, $1, act: $2) }
    }

    func changeLead(_ request: ChangeLead.Request, _ act: ResolveAct) throws -> [Decision] {
        try onWork(request.numbers, act) { ChangeLead.decide(request, $0, $1, act: $2) }
    }

    /// A question about a name asks again about the one issue it came up with.
    private func onWork(
        _ numbers: [IssueNumber], _ act: ResolveAct, _ decide: (IssueCase, WorkGround, Act) -> Decision
    ) throws -> [Decision] {
        try each(numbers, .resolve(act), waiting: try listedAtDesk()) { issue in
            decide(issue, try ground(of: issue.file), Act.resolve(act).about(issue.file.number))
        }
    }

    private func listedAtDesk() throws -> [IssueSummary] {
        try county.issues(atDeskOf: person.id).filter { $0.state.phase == .listed }.map(\.summary)
    }

    private func ground(of file: IssueFile) throws -> WorkGround {
        guard let village = try county.village(of: file.unit) else { return WorkGround(villageName: "", workers: []) }
        return WorkGround(
            villageName: try county.unitName(village), workers: try county.workers(inVillage: village))
    }

    func postpone(_ request: PostponeWork.Request, _ act: ResolveAct) throws -> [Decision] {
        try each(request.numbers, .resolve(act), waiting: try listedAtDesk()) { PostponeWork.decide(request, $0) }
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
        return try each(request.numbers, .resolve(act), waiting: waiting) { AnswerPause.decide(request, $0) }
    }
}
