import Programme
import Store

/// Notices to many (V8), a page at a time.
extension Clock {
    /// The next page of a notice, if its time has come; nil where none has.
    func sendCirculars(at now: Instant) async throws -> Int? {
        let policy = house.policy
        let next = try await database.read { try County($0).nextCircularPage(at: now, policy) }
        guard let next, next <= now else { return nil }
        return try await database.county { [gateway] county in
            guard let page = try county.takeCircularPage(at: now, policy) else { return nil }
            return try county.push(page, gateway: gateway, at: now, policy: policy)
        }
    }

    /// When the next page may go.
    func nextCircular() async throws -> Instant? {
        let (policy, now) = (house.policy, now())
        return try await database.read { try County($0).nextCircularPage(at: now, policy) }
    }
}
