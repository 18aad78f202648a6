import Language
import Programme
import Store

extension County {
    /// The households that a person speaks of, made ready for reading; that they are read is written down (A8).
    func roll(of person: Person, readBy reader: PersonID, on day: Day, at now: Instant) throws -> HouseholdRoll {
        let own = Access.ownHouseholds(of: person, on: day)
        var households = try householdsWithVillages(own)
        if !households.isEmpty { try logRead(own, by: reader, at: now) }
        // Where they live is nobody else's to speak of.
        if reader == person.id, let home = Access.ownHome(of: person) {
            try logRead(home, by: reader, at: now)
            households += try self.households(home).map(HouseholdRoll.asHome)
        }
        return HouseholdRoll(households)
    }
}
