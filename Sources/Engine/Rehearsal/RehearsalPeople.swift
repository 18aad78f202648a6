import Database
import Language
import Programme
import Store

/// Everybody in the roster with a phone of their own, found by name, by surname and title, or by code.
struct RehearsalPeople: Sendable {
    private var people: [County.Listed] = []

    /// Binds everybody who is not yet bound on the rehearsal's channel.
    static func bound(in database: any Database) async throws -> RehearsalPeople {
        let people = try await database.county { county in
            let people = try county.everybody()
            for person in people {
                try county.bindForRehearsal(person.id, channel: Rehearsal.channel, sender: person.code)
            }
            return people
        }
        return RehearsalPeople(people: people)
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
