import Database
import Language
import Programme
import Store

/// Everybody in the roster with a phone of their own, found by name, by surname and title, or by code.
struct RehearsalPeople: Sendable {
    private var people: [County.Listed] = []

    /// Gives a phone to everybody the transcript names, and to those who have an account anyway.
    static func bound(in database: any Database, named names: Set<String>) async throws -> RehearsalPeople {
        try await database.county { county in
            let people = RehearsalPeople(people: try county.everybody())
            let named = Set(names.compactMap { people.find($0)?.id })
            let unbound = Set(try county.unbound(inUnit: nil).map(\.id))
            for person in people.people where named.contains(person.id) || !unbound.contains(person.id) {
                try county.bindForRehearsal(person.id, channel: Rehearsal.channel, sender: person.code)
            }
            return people
        }
    }

    func person(named name: String) -> PersonID? { find(name)?.id }

    /// The sender id of the phone: a stranger's is the name itself.
    func sender(named name: String) -> String { find(name)?.code ?? name }

    func name(ofSender sender: String) -> String { people.first { $0.code == sender }?.name ?? sender }

    private func find(_ name: String) -> County.Listed? {
        if let person = people.first(where: { $0.name == name || $0.code == name }) { return person }
        return people.first { person in
            person.posts.contains { NamedOfficer(name: person.name, post: $0).chineseAddress == name }
        }
    }
}
