import Programme
import Store

extension County {
    /// What did not reach a person is told to whoever looks after them, once a month: a call does what the chat could not.
    func tellOfUnreached(_ item: Int64, gateway: String, policy: Policy, at now: Instant) throws {
        let month = policy.calendar.day(of: now).monthCode
        guard let person = try recipient(ofOutbox: item),
            let officer = try officer(above: person.id, posts: policy.ladder.map(\.post)),
            try markReminded(person.id, "unreached", period: month, at: now)
        else { return }
        try push([Notice(to: officer, .link(.unreached(name: person.name)))], gateway: gateway, at: now, policy: policy)
    }
}
