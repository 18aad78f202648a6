/// S6: after the tries of the policy the village secretary and a supervisor together close it as not reached, counted
/// apart: each says `未访到 1023`. Two different people, neither of whom did it.
public enum CloseNotReached {
    public static func decide(_ request: IssueRequest, _ issue: IssueCase, supervisors: [Ladder.Holder]) -> Decision {
        let number = issue.number
        guard Access.mayVisitBack(issue.file, issue.person, issue.ladder, supervisors) else {
            return .refuse(.report(.issueNotFound(number)))
        }
        guard case .done(var done) = issue.file.state else {
            return .refuse(.report(.notNow(number, issue.file.state.phase)))
        }
        guard done.by != issue.person.id else { return .refuse(.resolve(.handlerVisits(number))) }
        // R9: nobody else goes and asks.
        guard !issue.file.isConfidential, !issue.file.isComplaint else {
            return .refuse(.resolve(.confidentialWaits(number)))
        }
        let limit = issue.policy.resolving.visitTries
        guard done.tries.count >= limit else {
            return .refuse(.resolve(.triesMissing(number, tries: done.tries.count, limit: limit)))
        }
        let closers = ReturnVisit.closers(issue.ladder, supervisors: supervisors, handler: done.by)
        guard let own = closers.first(where: { $0.id == issue.person.id }) else {
            return .refuse(.resolve(.notOneOfTheTwo(number, closers.map(\.officer))))
        }
        guard let first = done.givenUp, let before = closers.firstIndex(where: { $0.id == first.by }) else {
            done.givenUp = ReturnVisit.GivenUp(by: own.id, officer: own.officer)
            // The first one stands alone; the others stand for each other.
            let others = own.id == closers[0].id ? Array(closers.dropFirst()) : [closers[0]]
            done.ask(others.first, now: issue.now, policy: issue.policy)
            return Decision(
                changes: issue.move(to: .done(done), .givenUp(own.officer.post)),
                answers: [.resolve(.givenUp(issue.summary, waitingFor: others.map(\.officer)))],
                notices: others.map { Notice(to: $0.id, .resolve(.givenUp(issue.summary, by: own.officer))) })
        }
        guard (before == 0) != (own.id == closers[0].id) else {
            let others = before == 0 ? Array(closers.dropFirst()) : [closers[0]]
            return .answer(.resolve(.givenUp(issue.summary, waitingFor: others.map(\.officer))))
        }
        let told = Set([done.by, first.by, issue.file.reporter]).union(issue.file.residents)
            .subtracting([own.id]).sorted()
        return Decision(
            changes: issue.move(to: .notReached(done), .notReached(own.officer.post)),
            answers: [.resolve(.notReached(issue.summary))],
            notices: told.map { Notice(to: $0, .resolve(.notReached(issue.summary))) })
    }
}
