import Programme
import Store

extension Sitting {
    func decide(_ act: ResolveAct) throws -> [Decision] {
        switch act {
        case .noteProgress(let request):
            return try each(request.numbers, .resolve(act)) { NoteProgress.decide(request, $0) }
        case .visitBack(let request): return try visitBack(request, act)
        case .closeNotReached(let request):
            return try each(request.numbers, .resolve(act), waiting: asked(.done)) {
                CloseNotReached.decide(request, $0, supervisors: try supervisors(of: $0))
            }
        case .listWork(let request): return try listWork(request, act)
        case .addHelper(let request): return try addHelper(request, act)
        case .changeLead(let request): return try changeLead(request, act)
        case .postponeWork(let request): return try postpone(request, act)
        case .workList(let page): return [try workList(page: page)]
        case .makePromise(let request):
            return try each(request.numbers, .resolve(act)) { issue in
                try atMeeting(issue) { PutMotion.promise(request, issue, $0, earlier: $1) }
                    ?? MakePromise.decide(request, issue)
            }
        case .pauseClock(let request):
            return try each(request.numbers, .resolve(act)) {
                PauseClock.decide(request, $0, atTop: try grantingAtTop($0))
            }
        case .answerPause(let request): return try answerPause(request, act)
        case .resumeClock(let request):
            return try each(request.numbers, .resolve(act)) { ResumeClock.decide(request, $0) }
        case .explainEnd(let request):
            let waiting = try asked(.refused, .merged)
            guard !request.numbers.isEmpty || !waiting.isEmpty else {
                return [.refuse(.resolve(.nothingWaitsToBeExplained))]
            }
            return try each(request.numbers, .resolve(act), waiting: waiting) {
                ExplainEnd.decide(request, try knowingMember($0))
            }
        case .town(let act): return try decide(act)
        case .list(let act): return [try decide(act)]
        }
    }

    // MARK: Return visits

    private func visitBack(_ request: VisitBack.Request, _ act: ResolveAct) throws -> [Decision] {
        let waiting = try asked(.done)
        guard !request.numbers.isEmpty || !waiting.isEmpty else { return [.refuse(.resolve(.nothingToVisit))] }
        return try each(request.numbers, .resolve(act), waiting: waiting) {
            VisitBack.decide(request, try knowingMember($0), supervisors: try supervisors(of: $0))
        }
    }

    private func supervisors(of issue: IssueCase) throws -> [Ladder.Holder] {
        try county.holders(of: [.supervisor], above: issue.file.unit).map(\.holder)
    }

    /// S5: what lies at the sender's own desk in such a state.
    func atDesk(_ isMeant: (IssueState) -> Bool) throws -> [IssueSummary] {
        try county.issues(atDeskOf: person.id).filter { isMeant($0.state) }.map(\.summary)
    }

    /// S6: what waits for the sender's word, or for their explanation.
    func asked(_ phases: IssueState.Phase...) throws -> [IssueSummary] {
        try county.issues(askedOf: person.id).filter { phases.contains($0.state.phase) }.map(\.summary)
    }
}
