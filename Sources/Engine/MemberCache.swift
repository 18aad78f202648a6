import Language
import Programme
import Store
import Synchronization

/// Who writes from an account, with what understanding them needs; kept between messages.
///
/// An entry is good for one version of the roster, which every change of it counts up (`County.rosterVersion`), so an
/// import by another process is seen by the next batch.
final class MemberCache: Sendable {
    /// Accounts kept; about 3 KB each.
    static let limit = 4000

    /// One person of the account; several where a phone is shared.
    struct Member: Sendable {
        var account: BoundAccount
        var person: Person
        var roll: HouseholdRoll
    }

    private struct Key: Hashable {
        var channel: String
        var sender: String
    }

    private struct State {
        var version: Int64 = -1
        var entries: [Key: [Member]] = [:]
        /// Accounts that no question waits for; nobody but this process asks any.
        var unasked: Set<Key> = []
    }

    private let state = Mutex(State())

    /// The people of an account as of `version`, loaded when they are not kept.
    func members(channel: String, sender: String, version: Int64, load: () throws -> [Member]) throws -> [Member] {
        let key = Key(channel: channel, sender: sender)
        let kept = state.withLock { state -> [Member]? in
            guard state.version == version else {
                state = State(version: version)
                return nil
            }
            return state.entries[key]
        }
        if let kept { return kept }
        let members = try load()
        state.withLock { state in
            if state.entries.count >= Self.limit { state.entries.removeAll(keepingCapacity: true) }
            state.entries[key] = members
        }
        return members
    }

    /// After a change that concerns this account alone.
    func forget(channel: String, sender: String) {
        let key = Key(channel: channel, sender: sender)
        state.withLock { state in
            state.entries[key] = nil
            state.unasked.remove(key)
        }
    }

    /// The open question of an account, looked up unless it is known that there is none.
    func openQuestion(channel: String, sender: String, load: () throws -> OpenQuestion?) throws -> OpenQuestion? {
        let key = Key(channel: channel, sender: sender)
        guard !state.withLock({ $0.unasked.contains(key) }) else { return nil }
        let question = try load()
        if question == nil {
            state.withLock { state in
                if state.unasked.count >= Self.limit { state.unasked.removeAll(keepingCapacity: true) }
                state.unasked.insert(key)
            }
        }
        return question
    }

    /// After a change of the roster within a transaction, and after one that was rolled back.
    func clear() { state.withLock { $0 = State() } }
}
