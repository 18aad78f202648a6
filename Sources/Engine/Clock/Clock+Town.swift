import Programme
import Store

/// What town and departments owe at a moment (S3).
extension Clock {
    /// S3: departments that have not reported in within their time, told of one level up, once; nil when none is left.
    func climbUnansweredWhistles(at now: Instant) async throws -> Int? {
        guard try await database.read({ try !County($0).unansweredWhistles(at: now, limit: 1).isEmpty }) else {
            return nil
        }
        return try await database.county { [house, gateway] county in
            var queued = 0
            for call in try county.unansweredWhistles(at: now, limit: Self.pageSize) {
                guard let file = try county.issue(call.issue.number) else { continue }
                let told = try county.holders(of: Access.overseeingDepartments, above: file.unit).map(\.holder.id)
                let decision = WhistleClimb.decide(
                    call, told: told.filter { !file.accused.contains($0) }, policy: house.policy)
                var act = County.ActInProgress(.whistle, by: call.asker, at: now)
                try county.apply(decision.changes, to: &act)
                queued += try county.push(decision.notices, gateway: gateway, at: now, policy: house.policy)
            }
            return queued
        }
    }
}
