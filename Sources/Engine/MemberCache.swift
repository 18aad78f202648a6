import Language
import Programme
import Store
import Synchronization

/// Who writes from an account, with what understanding and deciding need, and the desks above them; kept between messages.
///
/// Entries are good for one version of the roster, which every change of it counts up (`County.rosterVersion`), and for
/// as long as no other process has written; so an import is seen by the next batch.
final class MemberCache: Sendable {
    /// Accounts kept, and people whose month is.
    static let limit = 4000
    /// Households of the accounts kept; about 300 bytes each.
    static let householdLimit = 40_000
    /// A program that answers by itself does so within this time.
    static let chatterSeconds: Int64 = 120

    /// One person of the account; several where a phone is shared.
    struct Member: Sendable {
        var account: BoundAccount
        var person: Person
        let standing: Standing
        var roll: HouseholdRoll
    }

    struct Version: Equatable {
        var roster: Int64
        var outside: Int64
        /// L4: an absence begins or ends with the day.
        var day: Day
    }

    private struct Key: Hashable {
        var channel: String
        var sender: String
    }

    private struct LadderKey: Hashable {
        var unit: UnitID
        var isNonParty: Bool
    }

    private struct State {
        var version: Version?
        var entries: [Key: [Member]] = [:]
        /// In the entries.
        var households = 0
        /// Accounts that no question waits for; nobody but this process asks any.
        var unasked: Set<Key> = []
        var months: [PersonID: MonthVisits] = [:]
        var ladders: [LadderKey: Ladder] = [:]
        /// The last text of an account that asked for nothing, and how often running.
        var chatter: [Key: (text: String, count: Int, at: Instant)] = [:]
    }

    private let state = Mutex(State())
    /// A5: apart from the roster's version, which it does not depend on.
    private let tally = Mutex<PointsTally?>(nil)
    /// A10: who practises; few do, and nobody but this process lets them.
    private let practising = Mutex<[PersonID: County.Practice]?>(nil)
    /// A10: the counties they practise in.
    let practice = PracticeRoom()

    /// Drops everything that is older than `version`.
    func renew(_ version: Version) {
        state.withLock { state in
            if state.version != version { state = State(version: version) }
        }
    }

    /// The people of an account, loaded when they are not kept.
    func members(channel: String, sender: String, load: () throws -> [Member]) throws -> [Member] {
        let key = Key(channel: channel, sender: sender)
        if let kept = state.withLock({ $0.entries[key] }) { return kept }
        let members = try load()
        state.withLock { state in
            if state.entries.count >= Self.limit || state.households >= Self.householdLimit {
                state.entries.removeAll(keepingCapacity: true)
                state.households = 0
            }
            state.entries[key] = members
            state.households += members.reduce(0) { $0 + $1.roll.households.count }
        }
        return members
    }

    /// An account writes from another chat than it did.
    func follow(chat: String, gateway: String, ofAccount id: Int64, channel: String, sender: String) {
        let key = Key(channel: channel, sender: sender)
        state.withLock { state in
            guard let index = state.entries[key]?.firstIndex(where: { $0.account.id == id }) else { return }
            state.entries[key]?[index].account.chat = chat
            state.entries[key]?[index].account.gateway = gateway
        }
    }

    /// A question now waits for an account.
    func asked(channel: String, sender: String) {
        let key = Key(channel: channel, sender: sender)
        state.withLock { _ = $0.unasked.remove(key) }
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

    /// The visits to a holder's households since `day`, loaded when they are not kept.
    func month(of holder: PersonID, since day: Day, load: () throws -> MonthVisits) throws -> MonthVisits {
        if let kept = state.withLock({ $0.months[holder] }), kept.since == day { return kept }
        let month = try load()
        state.withLock { state in
            if state.months.count >= Self.limit { state.months.removeAll(keepingCapacity: true) }
            state.months[holder] = month
        }
        return month
    }

    /// R3: the desks above a unit, loaded when they are not kept.
    func ladder(above unit: UnitID, isNonParty: Bool, load: () throws -> Ladder) throws -> Ladder {
        let key = LadderKey(unit: unit, isNonParty: isNonParty)
        if let kept = state.withLock({ $0.ladders[key] }) { return kept }
        let ladder = try load()
        state.withLock { state in
            if state.ladders.count >= Self.limit { state.ladders.removeAll(keepingCapacity: true) }
            state.ladders[key] = ladder
        }
        return ladder
    }

    /// How often running an account has written this text that asks for nothing, this time included.
    func countChatter(_ text: String, channel: String, sender: String, at now: Instant) -> Int {
        let key = Key(channel: channel, sender: sender)
        return state.withLock { state in
            if state.chatter.count >= Self.limit { state.chatter.removeAll(keepingCapacity: true) }
            let last = state.chatter[key]
            let isAgain = last.map { $0.text == text && now < $0.at.adding(seconds: Self.chatterSeconds) } ?? false
            let count = isAgain ? last!.count + 1 : 1
            state.chatter[key] = (text, count, now)
            return count
        }
    }

    /// Keeps up with what a turn has changed.
    func follow(_ changes: [Change], by person: PersonID, holding roll: HouseholdRoll) {
        for change in changes {
            switch change {
            case .visit(.logged(let visit)):
                let isOwn = roll.households.contains { $0.id == visit.household }
                state.withLock { state in
                    if isOwn { state.months[person]?.add(visit) } else { state.months = [:] }
                }
            case .visit(.handedOver), .visit(.deliveryPlanned), .visit(.deliveryCancelled), .visit(.handOversTakenBack),
                .visit(.circularSent), .visit(.circularStopped), .visit(.explained), .visit(.explainedTakenBack),
                .visit(.confirmationAnswered), .visit(.confirmationTakenBack):
                break
            case .visit(.undone), .visit(.superseded), .visit(.restored), .visit(.eventRecorded),
                .visit(.eventTakenBack):
                state.withLock { $0.months = [:] }
            case .across(.languageSet), .across(.muted), .link: clear()
            case .across(.practiceBegun): practiceHasChanged()
            case .report, .discuss, .resolve, .across(.actUndone), .across(.reminderHourSet): break
            }
        }
    }

    /// After a change of the roster within a transaction.
    func clear() { state.withLock { $0 = State() } }

    /// After a transaction that was rolled back: nothing of it may be left here.
    func forgetAll() {
        clear()
        tally.withLock { $0 = nil }
        practiceHasChanged()
        practice.clear()
    }

    /// A5: uses what everybody has been given so far, read when it is not kept.
    func withTally<T>(on day: Day, load: () throws -> PointsTally, _ body: (inout PointsTally) throws -> T) throws -> T
    {
        try tally.withLock { tally in
            if tally?.goOn(to: day) == false { tally = nil }
            var used = try tally ?? load()
            tally = nil
            defer { tally = used }
            return try body(&used)
        }
    }

    /// A10: the person's practice, if they are at it.
    func practice(of person: PersonID, load: () throws -> [PersonID: County.Practice]) throws -> County.Practice? {
        try practising.withLock { practising in
            let all = try practising ?? load()
            practising = all
            return all[person]
        }
    }

    func practiceHasChanged() { practising.withLock { $0 = nil } }
}
