import Programme
import Store

extension County {
    /// S5: the decision, with an end of what was called for beside the issues that it ends.
    func endingCalls(after decision: Decision, by person: PersonID, policy: Policy) throws -> Decision {
        guard EndCalls.isNeeded(after: decision) else { return decision }
        return try EndCalls.decide(after: decision, by: person, policy: policy) { number in
            let calls = try whistles(for: number)
            let task = try openTask(for: number)
            guard !calls.isEmpty || task != nil, let file = try issue(number) else { return nil }
            return EndCalls.Open(issue: file.summary, calls: calls, task: task)
        }
    }
}
